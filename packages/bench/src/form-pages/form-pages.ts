import { fileURLToPath } from "node:url";
import { builtFiles } from "../pages/built-files.ts";
import { startPageServer } from "../pages/page-server.ts";
import type { ShownPage } from "../pages/shown-page.ts";
import { type PageResult, visitPages, type VisitOptions } from "../pages/visit-pages.ts";
import { pagesOf } from "../peers/bench-peers.ts";
import { bundlePeer } from "../peers/bundle-peer.ts";
import { sentryForm, sentryFormAlone } from "../peers/peers.ts";
import { bareForm } from "./bare-form.ts";
import { dressedForm, dressedServerForm, heedElementForm, heedForm, heedServerForm, heedTagForm, startFormService } from "./heed-form.ts";

export interface FormPagesOptions extends VisitOptions {
  /** Forms of other companies. @default Sentry's, which the bench has without asking */
  others?: readonly ShownPage[];
}

const here = fileURLToPath(new URL(".", import.meta.url));

/** To whom the others are compared. */
export const formBaselines = { title: "a complaint", bare: "bare HTML", dressed: "bare HTML, dressed alike", peer: sentryForm.name } as const;

/** Shows the example company's complaint form in bare HTML and in Heed: rendered on a server, by the script for forms, by the one tag, by its element at once; and Sentry's form, which asks for three things, or those of others. */
export async function benchFormPages({ others, ...options }: FormPagesOptions): Promise<PageResult[]> {
  const server = await startPageServer();
  const service = await startFormService({ origin: server.origin });
  try {
    const heed = { service, files: builtFiles() };
    const ours = [heedServerForm(heed), heedForm(heed), heedTagForm({ service }), heedElementForm(heed)];
    const theirs = others ?? pagesOf(await Promise.all([sentryForm, sentryFormAlone].map((peer) => bundlePeer(peer, here))), "form");
    const pages = [bareForm(), dressedForm({ service }), dressedServerForm({ service }), ...ours, ...theirs];
    return await visitPages(server, pages, options);
  } finally {
    await service.close();
    await server.close();
  }
}
