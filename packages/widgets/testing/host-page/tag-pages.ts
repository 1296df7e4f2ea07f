import { fileURLToPath } from "node:url";
import { createApp, createSite, demoSite, listen, migrate, openDatabase, type Listener } from "@heed/server";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { chromium, type Browser, type Page } from "playwright";

const widgetsDir = fileURLToPath(new URL("../../dist/browser", import.meta.url));

/** A service on an origin of its own. */
export interface TestService {
  url: string;
  /** The paths that were asked for, in their order. */
  asked: string[];
  /** What it answers itself. */
  answer(path: string): Response | Promise<Response>;
  /** Answers in the service's place where it returns something. */
  answerInstead(answer: ((path: string) => Response | Promise<Response> | undefined) | undefined): void;
}

/** A page on the company's origin that has loaded one of the services' tags. */
export interface TagPage {
  page: Page;
  /** Violations of its policy, and errors that nobody caught. */
  complaints: string[];
  /** What was said on the console as a warning. */
  warnings: string[];
}

/** The company's pages and, on other origins, two services with two sites each. */
export interface TagPages {
  url: string;
  first: TestService;
  second: TestService;
  open(html: string, options?: { policy?: string; before?: () => void }): Promise<TagPage>;
  stop(): Promise<void>;
}

/** The one tag, as `heed embed` prints it. */
export function tag({ url }: TestService, site = "demo", query = ""): string {
  return `<script type="module" src="${url}/widgets/heed.js${query}" data-site="${site}"></script>`;
}

/** The names of the scripts among the paths that were asked for. */
export function scriptsOf(asked: readonly string[]): string[] {
  return asked.filter((path) => path.endsWith(".js")).map((path) => path.split("/").at(-1) ?? "");
}

export async function startTagPages(): Promise<TagPages> {
  let html = "";
  let policy = "";
  const host = await listen({
    app: {
      fetch: (request) =>
        new URL(request.url).pathname === "/"
          ? new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy } })
          : new Response("", { status: 404 }),
      close: async () => {},
    },
    port: 0,
    host: "127.0.0.1",
  });
  const services = [await startService(host.url), await startService(host.url)] as const;
  const [first, second] = services;
  // No sheet is loaded from anywhere.
  const strict = `default-src 'none'; script-src ${first.url} ${second.url}; connect-src ${first.url} ${second.url}; require-trusted-types-for 'script'`;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
  return {
    url: host.url,
    first,
    second,
    async open(body, options = {}) {
      html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host page</title></head><body>${body}</body></html>`;
      policy = options.policy ?? strict;
      for (const service of services) service.asked.length = 0;
      return openPage(browser, host.url, options.before);
    },
    async stop() {
      await browser.close();
      await Promise.all([host, ...services].map((each) => each.close()));
    },
  };
}

async function startService(hostUrl: string): Promise<TestService & Pick<Listener, "close">> {
  const database = await openDatabase({ memory: true });
  await migrate(database);
  const settings = { ...demoSite.settings, allowedOrigins: [hostUrl] };
  await createSite(database, { key: "demo", settings });
  await createSite(database, { key: "outlet", settings: { ...settings, name: { en: "The outlet" } } });
  const app = createApp({ database, publicUrl: "http://localhost", assets: { widgetsDir } });
  const asked: string[] = [];
  let instead: ((path: string) => Response | Promise<Response> | undefined) | undefined;
  const listener = await listen({
    app: {
      fetch(request) {
        const { pathname, search } = new URL(request.url);
        asked.push(pathname + search);
        return instead?.(pathname) ?? app.fetch(request);
      },
      close: () => app.close(),
    },
    port: 0,
    host: "127.0.0.1",
  });
  return {
    url: listener.url,
    asked,
    answer: (path) => app.fetch(new Request(listener.url + path, { headers: { origin: hostUrl } })),
    answerInstead: (answer) => {
      instead = answer;
    },
    async close() {
      await listener.close();
      await database.close();
    },
  };
}

async function openPage(browser: Browser, url: string, before: (() => void) | undefined): Promise<TagPage> {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  const warnings: string[] = [];
  await page.exposeFunction("reportViolation", (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    const report = (globalThis as unknown as { reportViolation(text: string): void }).reportViolation;
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => report(`policy: ${violatedDirective} ${blockedURI}`));
  });
  if (before) await page.addInitScript(before);
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "warning") warnings.push(message.text());
  });
  await page.goto(url);
  return { page, complaints, warnings };
}
