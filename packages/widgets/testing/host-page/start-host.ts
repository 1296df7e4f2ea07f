import { fileURLToPath } from "node:url";
import { actOnCase, createApp, createSite, demoSite, listen, migrate, openDatabase, type HeedApp } from "@heed/server";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright";
import { openBoardSite } from "../board-site.ts";
import { publishSampleSurveys } from "../publish-samples.ts";

const widgetsDir = fileURLToPath(new URL("../../dist/browser", import.meta.url));

/** As strict as a page can be that shows anything at all. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** What else a host page is like. */
interface HostPageOptions {
  lang?: string;
  dir?: string;
  /** The scripts of Heed's that it loads, such as `complaint-form`. */
  scripts?: readonly string[];
  /** What the page declares itself to be; without it, browsers read it as they did in 1999. */
  doctype?: string;
  /** More of the page's own, such as its style sheet. */
  head?: string;
}

/** The markup that the guide for site owners gives, between a heading above and a paragraph below. */
export function hostPage(elements: string, options: HostPageOptions = {}): string {
  const { lang = "en", dir = "ltr", scripts = ["complaint-form", "case-tracker"], doctype = "<!doctype html>", head = "" } = options;
  const modules = scripts.map((name) => `<script type="module" src="/widgets/${name}.js"></script>`);
  return `${doctype}
<html lang="${lang}" dir="${dir}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A host page</title>
    <link rel="stylesheet" href="/widgets/heed.css">
    ${modules.join("\n    ")}
    ${head}
  </head>
  <body><main><h1>A host page</h1>${elements}<p id="below">What stands <a href="#elsewhere">below</a>.</p></main></body>
</html>`;
}

export const FORM = `<heed-complaint-form site-key="demo"></heed-complaint-form>`;
/** The forms of the other kinds, each with its script. */
export const QUESTION = elementWithScript("inquiry-form");
export const SERVICE = elementWithScript("service-request-form");
/** A survey in the page, as the guide has it. */
export const survey = (id: string, more = ""): string =>
  `<script type="module" src="/widgets/survey.js"></script><heed-survey site-key="demo" survey-id="${id}" ${more}></heed-survey>`;
/** A board of proposals, of the site that shows them at once. */
export const board = (more = "", children = ""): string =>
  `<script type="module" src="/widgets/proposal-board.js"></script><heed-proposal-board site-key="board" ${more}>${children}</heed-proposal-board>`;
export const TRACKER = `<heed-case-tracker site-key="demo"></heed-case-tracker>`;

function elementWithScript(name: string): string {
  return `<script type="module" src="/widgets/${name}.js"></script><heed-${name} site-key="demo"></heed-${name}>`;
}

/** A page that was opened, with what it did wrong so far. */
export interface OpenedPage {
  page: Page;
  /** Violations of its policy, errors that nobody caught, requests to strangers. */
  complaints: string[];
  /** What the browser's console shows in red. */
  consoleErrors: string[];
  /** The addresses that were asked for, without their origin. */
  requests: string[];
}

interface OpenOptions extends BrowserContextOptions {
  /** What is done to the page before it is opened. */
  prepare?: ((page: Page) => Promise<unknown>) | undefined;
}

/** A company's site on an origin of its own, with the service behind the same origin. */
export interface Host {
  url: string;
  /** The same page on a site of its own, which the service lets in. */
  siteUrl: string;
  app: HeedApp;
  /** Serves a page at `/`, or at another path, from now on, under the strictest policy where none is said. */
  serve(html: string, policy?: string, path?: string): void;
  open(path?: string, options?: OpenOptions): Promise<OpenedPage>;
  answerCase(reference: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startHost(): Promise<Host> {
  const database = await openDatabase({ memory: true });
  await migrate(database);
  const app = createApp({ database, publicUrl: "http://localhost", assets: { widgetsDir } });
  const pages = new Map([["/", { html: hostPage(""), policy: STRICT_POLICY }]]);
  const fetch = (request: Request): Response | Promise<Response> => {
    const page = pages.get(new URL(request.url).pathname);
    if (!page) return app.fetch(request);
    const { html, policy } = page;
    return new Response(html, {
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
    });
  };
  const listener = await listen({ app: { fetch, close: () => app.close() }, port: 0, host: "127.0.0.1" });
  // The same machine under another name is another site to a browser, such as a company's that embeds what a service elsewhere has.
  const siteUrl = listener.url.replace("127.0.0.1", "localhost");
  await createSite(database, { ...demoSite, settings: { ...demoSite.settings, allowedOrigins: [siteUrl] } });
  await openBoardSite(database, [siteUrl]);
  await publishSampleSurveys(database);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
  return {
    url: listener.url,
    siteUrl,
    app,
    serve: (html, policy = STRICT_POLICY, path = "/") => void pages.set(path, { html, policy }),
    open: (path = "/", options = {}) => openPage(browser, { url: new URL(path, listener.url).href, serviceUrl: listener.url }, options),
    async answerCase(reference) {
      const step = { siteKey: "demo", reference, actor: { name: "Mira" } };
      await actOnCase({ database }, { ...step, action: "investigate", input: { owner: "Mira" } });
      await actOnCase(
        { database },
        {
          ...step,
          action: "answer",
          input: { decision: "upheld", explanation: "It was our mistake.", remedies: [{ type: "apology" }] },
        },
      );
    },
    async stop() {
      await browser.close();
      await listener.close();
      await database.close();
    },
  };
}

async function openPage(browser: Browser, { url, serviceUrl }: { url: string; serviceUrl: string }, { prepare, ...options }: OpenOptions): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const consoleErrors: string[] = [];
  const requests: string[] = [];
  await page.exposeFunction("reportViolation", (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    const report = (globalThis as unknown as { reportViolation(text: string): void }).reportViolation;
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      report(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("request", (request) => {
    const { origin, pathname, search } = new URL(request.url());
    if (origin === serviceUrl || origin === new URL(url).origin) requests.push(pathname + search);
    else complaints.push(`request: ${request.url()}`);
  });
  await prepare?.(page);
  await page.goto(url);
  return { page, complaints, consoleErrors, requests };
}
