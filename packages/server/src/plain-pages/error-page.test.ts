import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { migrate, openDatabase } from "../database/index.ts";
import { demoSite } from "../demo/index.ts";
import { createSite } from "../site/index.ts";
import { openPlainBrowser } from "../testing/plain-browser.ts";
import { createScratchFolder, openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, PUBLIC_URL } from "../testing/test-site.ts";

const assets = { widgetsDir: createScratchFolder() };
const database = await openTestDatabase();
const app = createApp({ database, publicUrl: PUBLIC_URL, assets });

describe("a page that cannot be shown", () => {
  it.each(["/file/no-such-site", "/file/no-such-site/complaint", "/file/a/b/c", "/track/no-such-site", "/survey/no-such-site/shop", "/proposals/no-such-site", "/proposals/no-such-site/new"])(
    "says so to a person at %s, and that there is nothing",
    async (path) => {
      const { status, headers, text } = await openPlainBrowser(app).visit(path, { "Accept-Language": "nl, ar-EG;q=0.8, en;q=0.5" });
      expect([status, headers.get("Content-Type"), headers.get("Cache-Control")]).toEqual([404, "text/html; charset=UTF-8", "no-store"]);
      expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
      expect(text).toContain(`<html lang="ar-EG" dir="rtl">`);
      expect(text).toContain("<h1>لا يوجد شيء هنا</h1>");
    },
  );

  it("speaks the language that its address asks for, and of ours no other", async () => {
    const at = async (query: string, headers = {}): Promise<string> => (await openPlainBrowser(app).visit(`/file/no-such-site${query}`, headers)).text;
    expect(await at("?lang=zh-TW", { "Accept-Language": "de" })).toContain(`<html lang="zh-TW" dir="ltr">`);
    expect(await at("?lang=%22%3E%3Cscript%3E", { "Accept-Language": "de" })).toContain("<h1>Hier ist nichts</h1>");
    expect(await at("", { "Accept-Language": `"><script>;q=1, zh"><script>, *` })).toContain(`<html lang="en" dir="ltr">`);
  });
});

describe("a form that cannot be taken", () => {
  it("gives back what was written while the database is away", async () => {
    const away = await openDatabase({ memory: true });
    await migrate(away);
    await createSite(away, demoSite);
    const browser = openPlainBrowser(createApp({ database: away, publicUrl: PUBLIC_URL, assets }));
    const path = `/file/${demoSite.key}/complaint`;
    expect((await browser.visit(path)).status).toBe(200);
    await away.close();
    const description = "I ordered it three weeks ago.\r\n<b>茶壶还没有到。</b> Nobody answers the telephone.";
    const { status, text, headers } = await browser.post(`${path}?lang=en&key=0123456789abcdef`, new URLSearchParams({ "/description": description, "/contact/email": "ada@example.org" }));
    expect([status >= 500, headers.get("Content-Type")]).toEqual([true, "text/html; charset=UTF-8"]);
    expect(text).toContain("<h1>This did not work</h1>");
    expect(text).toContain("I ordered it three weeks ago.\r\n&lt;b&gt;茶壶还没有到。&lt;/b&gt; Nobody answers the telephone.</blockquote>");
    expect(text).not.toContain("ada@example.org");
  });

  it("gives nothing back of what is larger than any form", async () => {
    const site = await createTestSite(database, { app });
    const { status, text } = await openPlainBrowser(app).post(`/file/${site.key}/complaint`, new URLSearchParams({ "/description": "x".repeat(1_100_000) }), { "Accept-Language": "en" });
    expect([status, text.includes("This did not work"), text.length < 2_000]).toEqual([413, true, true]);
  });
});
