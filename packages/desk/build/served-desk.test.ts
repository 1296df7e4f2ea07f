import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp, createSite, demoSite, inviteAsOperator, listen, migrate, openDatabase, type HeedApp, type HeedDatabase, type Listener } from "@heed/server";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { chromium, type Browser } from "playwright";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** The desk as it is built, served by the service under its own policy, in a real browser. */
describe("the desk as it is served", () => {
  let folder: string;
  let database: HeedDatabase;
  let app: HeedApp | undefined;
  let service: Listener;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "heed-desk-"));
    await build({ root, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
    database = await openDatabase({ memory: true });
    await migrate(database);
    await createSite(database, demoSite);
    service = await listen({
      app: { fetch: (request, connection) => app?.fetch(request, connection) ?? new Response(null, { status: 503 }), close: async () => app?.close() },
      port: 0,
      host: "127.0.0.1",
    });
    app = createApp({ database, publicUrl: service.url, assets: { deskDir: folder } });
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
  });

  afterAll(async () => {
    await browser.close();
    await service.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("works from an invitation to the queue without breaking its policy, and holds no secret in its address", async () => {
    const invitation = { email: "noor@desk.example", role: "admin" } as const;
    const { link } = await inviteAsOperator({ database, publicUrl: service.url }, { siteKey: "demo", invitation });
    const page = await browser.newPage();
    const violations: string[] = [];
    await page.exposeFunction("tellViolation", (text: string) => violations.push(text));
    await page.addInitScript("addEventListener('securitypolicyviolation', (event) => tellViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))");
    const failures: string[] = [];
    page.on("pageerror", ({ message }) => failures.push(message));
    await page.goto(link);
    await page.getByLabel("Your name").fill("Noor Haddad");
    expect(page.url()).toBe(`${service.url}/desk/`);
    await page.getByLabel("Choose a password").fill("many quiet herons");
    await page.getByRole("button", { name: "Join" }).click();
    await page.getByRole("heading", { name: "My cases" }).waitFor();
    for (const path of ["queue?status=open", "settings", "staff", "templates", "account", "cases/new"]) {
      await page.goto(`${service.url}/desk/demo/${path}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
    }
    await page.keyboard.press("?");
    await page.getByRole("dialog").first().waitFor();
    expect(violations).toEqual([]);
    expect(failures).toEqual([]);
    await page.close();
  });

  it("speaks Chinese to who reads it, from the first page on", async () => {
    const context = await browser.newContext({ locale: "zh-CN" });
    const page = await context.newPage();
    await page.goto(`${service.url}/desk/`);
    await page.getByRole("heading", { name: "登录工作台" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    await context.close();
  });

  it("is framed by nobody, and is one small document", async () => {
    const html = await readFile(join(folder, "index.html"), "utf8");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    const page = await browser.newPage();
    await page.setContent(`<iframe src="${service.url}/desk/"></iframe>`);
    await expect.poll(() => page.frames().at(1)?.url()).toBe("chrome-error://chromewebdata/");
    await page.close();
  });
});
