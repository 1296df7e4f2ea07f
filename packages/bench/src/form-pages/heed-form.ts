import { join } from "node:path";
import type { Site } from "@heed/contract";
import { createApp, createSite, demoSite, listen, migrate, openDatabase } from "@heed/server";
import { rootFolder } from "@heed/tooling/workspace";
import { pageStyles, renderCaseForm, renderFirstFrame } from "@heed/widgets/server";
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
  const { url, close } = await listen({ app: createApp({ database, publicUrl: "http://localhost", assets: { widgetsDir: join(rootFolder, "packages/widgets/dist/browser") } }), port: 0 });
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

/** A page and what loads its form. */
interface HeedPage {
  service: FormService;
  files: ShownPage["files"];
}

/** The page as the guide says: a style sheet, a script, an element. */
export function heedForm({ service, files }: HeedPage): ShownPage {
  return {
    name: "Heed",
    head: `<link rel="stylesheet" href="/Heed/heed.css"><script type="module" src="/Heed/forms.js"></script>`,
    body: formIn(service),
    shown: FIRST_FRAME,
    files,
  };
}

/** The page of an owner who has pasted one tag, which comes from the service. */
export function heedTagForm({ service: { url } }: Pick<HeedPage, "service">): ShownPage {
  const head = `<script type="module" src="${url}/widgets/heed.js" data-site="${demoSite.key}"></script>`;
  return { name: "Heed, by one tag", head, body: "<heed-complaint-form></heed-complaint-form>", shown: FIRST_FRAME, files: new Map() };
}

/** The page loads the form's element at once, and has with it what that asks its service for. */
export function heedElementForm({ service, files }: HeedPage): ShownPage {
  const name = "Heed, element at once";
  const given = `<script type="application/json">${JSON.stringify(service.site).replaceAll("<", "\\u003c")}</script>`;
  return {
    name,
    head: `<link rel="stylesheet" href="/${name}/heed.css"><script type="module" src="/${name}/complaint-form.js"></script>`,
    body: formIn(service, given),
    shown: `((root) => root?.querySelector("[part~=submit]") ? root.querySelectorAll(":is(heed-text-field, heed-choice-field, heed-checkbox-field, [part~=submit])") : [])(document.querySelector("heed-complaint-form")?.shadowRoot)`,
    files,
  };
}

function formIn({ url }: FormService, given = ""): string {
  return `<heed-complaint-form site-key="${demoSite.key}" base-url="${url}">${given}</heed-complaint-form>`;
}

const CONTROLS = `":is(input:not([type=hidden]), select, textarea, [part~=submit])"`;

/** The same in the element's own tree, where its first frame stands. */
const FIRST_FRAME = `(document.querySelector("heed-complaint-form")?.shadowRoot?.querySelectorAll(${CONTROLS}) ?? [])`;

/** Every control of the form in the page itself, once the last of it is there. */
const PLAIN = `((form) => form?.querySelector("[part~=submit]") ? form.querySelectorAll(${CONTROLS}) : [])(document.querySelector(".heed-plain"))`;

/** The form as the page's server renders it, in the page itself; the element takes its place once it has been seen. */
export function heedServerForm({ service: { url, site }, files }: HeedPage): ShownPage {
  const name = "Heed, by a server";
  return {
    name,
    head: `<link rel="stylesheet" href="/${name}/case-form.css"><script type="module" src="/${name}/after-paint.js"></script>`,
    body: plainForm(site, url),
    shown: PLAIN,
    files: new Map([...files, ["case-form.css", new TextEncoder().encode(pageStyles("case-form"))]]),
  };
}

/** The same form in bare HTML: what the element shows in the browser's own controls, the same sheet, and nothing that takes its place. */
export function dressedForm({ service: { site } }: { service: FormService }): ShownPage {
  const form = renderFirstFrame({ kind: "complaint", site, locale: "en" }).replace(/^<[^>]*>|<[^>]*>$/g, "");
  return dressed("bare HTML, dressed alike", `<div class="heed-plain">${form}</div>`);
}

/** The same with the lists that a page has which no script follows: all categories and regions at once. */
export function dressedServerForm({ service: { url, site } }: { service: FormService }): ShownPage {
  return dressed("bare HTML, as by a server", plainForm(site, url).replaceAll("heed-complaint-form", "div"));
}

function dressed(name: string, body: string): ShownPage {
  const files = new Map([["case-form.css", new TextEncoder().encode(pageStyles("case-form"))]]);
  return { name, head: `<link rel="stylesheet" href="/${name}/case-form.css">`, body, shown: PLAIN, files };
}

function plainForm(site: Site, baseUrl: string): string {
  return renderCaseForm({ kind: "complaint", site, locale: "en", action: "/file", baseUrl }).markup;
}
