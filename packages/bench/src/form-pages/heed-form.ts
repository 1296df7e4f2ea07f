import type { Site } from "@heed/contract";
import { createApp, createSite, demoSite, listen, migrate, openDatabase } from "@heed/server";
import { pageStyles, renderCaseForm } from "@heed/widgets/server";
import type { ShownPage } from "../pages/shown-page.ts";

/** A real service of the example company, in memory. */
export interface FormService {
  readonly url: string;
  /** What it answers of the site, as a page that is rendered on a server has it. */
  readonly site: Site;
  close(): Promise<void>;
}

export async function startFormService({ origin }: { origin: string }): Promise<FormService> {
  const database = await openDatabase({ memory: true });
  await migrate(database);
  await createSite(database, { ...demoSite, settings: { ...demoSite.settings, allowedOrigins: [origin] } });
  const { url, close } = await listen({ app: createApp({ database, publicUrl: "http://localhost" }), port: 0 });
  // Answered by our own service.
  const site = (await (await fetch(`${url}/v1/sites/${demoSite.key}?locale=en`)).json()) as Site;
  return {
    url,
    site,
    close: async () => {
      await close();
      await database.close();
    },
  };
}

/** The page as the guide says: a style sheet, a script, an element. What the site asks for stands in the page, or is fetched from its service. */
export function heedForm({ service: { url, site }, files, fetches = false }: { service: FormService; files: ShownPage["files"]; fetches?: boolean }): ShownPage {
  const name = fetches ? "Heed, site fetched" : "Heed";
  const given = `<script type="application/json">${JSON.stringify(site).replaceAll("<", "\\u003c")}</script>`;
  return {
    name,
    head: `<link rel="stylesheet" href="/${name}/heed.css"><script type="module" src="/${name}/complaint-form.js"></script>`,
    body: `<heed-complaint-form site-key="${demoSite.key}" base-url="${url}">${fetches ? "" : given}</heed-complaint-form>`,
    shown: `((root) => root?.querySelector("[part~=submit]") ? root.querySelectorAll(":is(heed-text-field, heed-choice-field, heed-checkbox-field, [part~=submit])") : [])(document.querySelector("heed-complaint-form")?.shadowRoot)`,
    files,
  };
}

/** Every control of the form in the page itself, once the last of it is there. */
const PLAIN = `((form) => form?.querySelector("[part~=submit]") ? form.querySelectorAll(":is(input:not([type=hidden]), select, textarea, [part~=submit])") : [])(document.querySelector(".heed-plain"))`;

/** The form as the page's server renders it, in the page itself; the element takes its place once it has been seen. */
export function heedServerForm({ service: { url, site }, files }: { service: FormService; files: ShownPage["files"] }): ShownPage {
  const name = "Heed, by a server";
  return {
    name,
    head: `<link rel="stylesheet" href="/${name}/case-form.css"><script type="module" src="/${name}/after-paint.js"></script>`,
    body: plainForm(site, url),
    shown: PLAIN,
    files: new Map([...files, ["case-form.css", new TextEncoder().encode(pageStyles("case-form"))]]),
  };
}

/** The same form in bare HTML: the same markup and the same sheet, and nothing that takes its place. */
export function dressedForm({ service: { url, site } }: { service: FormService }): ShownPage {
  const name = "bare HTML, dressed alike";
  const body = plainForm(site, url).replaceAll("heed-complaint-form", "div");
  const files = new Map([["case-form.css", new TextEncoder().encode(pageStyles("case-form"))]]);
  return { name, head: `<link rel="stylesheet" href="/${name}/case-form.css">`, body, shown: PLAIN, files };
}

function plainForm(site: Site, baseUrl: string): string {
  return renderCaseForm({ kind: "complaint", site, locale: "en", action: "/file", baseUrl }).markup;
}
