import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { demoSite } from "../demo/index.ts";
import { openPlainBrowser, type ShownPage } from "../testing/plain-browser.ts";
import { createScratchFolder, openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";

const database = await openTestDatabase();
const app = createApp({ database, publicUrl: PUBLIC_URL, assets: { widgetsDir: createScratchFolder() } });
const makeSite = () => createTestSite(database, { app });

const filledIn = {
  "/category": "late",
  "/subject": "The teapot has not arrived",
  "/description": "I ordered it three weeks ago.\r\n茶壶还没有到。🫖",
  "/contact/email": "ada@example.org",
  "/consent/purposes/handle_case": "on",
};

const casesOf = (site: TestSite) =>
  database.db
    .selectFrom("cases")
    .innerJoin("sites", "sites.id", "cases.site_id")
    .selectAll("cases")
    .where("sites.key", "=", site.key)
    .execute();

function receiptOf({ text }: ShownPage): { reference: string; accessCode: string } {
  const [, reference = ""] = /part="reference"[^>]*>([^<]+)</.exec(text) ?? [];
  const [, accessCode = ""] = /part="access-code"[^>]*>([^<]+)</.exec(text) ?? [];
  return { reference, accessCode };
}

describe("filing without a script", () => {
  it("leads from what can be filed to a receipt that opens the case", async () => {
    const [site, browser] = [await makeSite(), openPlainBrowser(app)];
    const start = await browser.visit(`/file/${site.key}?lang=en`);
    expect(start.text).toContain(`href="/file/${site.key}/complaint?lang=en"`);
    const form = await browser.visit(`/file/${site.key}/complaint?lang=en`);
    expect(form.text).toContain(`<heed-complaint-form site-key="${site.key}" base-url="/" locale="en" tracker-url="/track/${site.key}?lang=en"><template shadowrootmode="open"><slot></slot></template>`);
    expect(form.headers.get("Cache-Control")).toBe("no-store");
    expect(form.headers.get("Content-Security-Policy")).toContain("form-action 'self'");
    expect(form.text).not.toMatch(/<style|style="/);
    const receipt = await browser.send(form, /complaint/, filledIn);
    expect(receipt.status).toBe(201);
    expect(receipt.text).toContain("Thank you. Your case has reached us.");
    expect(receipt.text).toMatch(/We answer by \w+/);
    const filed = receiptOf(receipt);
    const found = await site.read(filed);
    expect(found).toMatchObject({ kind: "complaint", category: "late", subject: filledIn["/subject"], description: "I ordered it three weeks ago.\n茶壶还没有到。🫖", locale: "en" });
    const opened = await browser.send(receipt, /^\/track\//);
    expect(opened.path).toBe(`/track/${site.key}/case?lang=en`);
    expect(opened.text).toContain(filed.reference);
  });

  it("takes every kind of case", async () => {
    const [site, browser] = [await makeSite(), openPlainBrowser(app)];
    const request = { "/product": "Teapot", "/address/street": "1 Kettle Lane\r\nGround floor", "/preferredTime/partOfDay": "evening", "/category": "repair" };
    for (const [path, more] of Object.entries({ inquiry: {}, "service-request": request })) {
      const form = await browser.visit(`/file/${site.key}/${path}`);
      const [, category = ""] = /<option value="(\w+)"/.exec(form.text) ?? [];
      const next = await browser.send(form, new RegExp(path), { ...filledIn, ...more, "/category": category });
      // The site asks more of some.
      const receipt = next.status === 201 ? next : await browser.send(next, new RegExp(path));
      expect([path, receipt.status]).toEqual([path, 201]);
    }
    expect((await casesOf(site)).map(({ kind }) => kind).toSorted()).toEqual(["inquiry", "service_request"]);
  });

  // A pattern that tries each break with each other would keep the service for a quarter of an hour, and this test past its time.
  it("shows a text of nothing but lines without standing still", async () => {
    const [site, browser] = [await makeSite(), openPlainBrowser(app)];
    const form = await browser.visit(`/file/${site.key}/complaint?lang=en`);
    const lines = `First${"\n".repeat(9_000)} \n\t${"\n \n".repeat(200)}last`;
    const back = await browser.send(form, /complaint/, { ...filledIn, "/subject": "", "/description": lines });
    expect(back.status).toBe(422);
    expect(back.text).toContain(lines);
  });

  it("comes back with everything that was filled in, and says what is wrong beside each field", async () => {
    const [site, browser] = [await makeSite(), openPlainBrowser(app)];
    const form = await browser.visit(`/file/${site.key}/complaint?lang=en`);
    const hostile = `</textarea><script>alert(1)</script> "&' `;
    const back = await browser.send(form, /complaint/, { "/subject": "", "/description": hostile, "/contact/email": "ada@", "/occurredOn": "1066-10-14", "/region": "east" });
    expect(back.status).toBe(422);
    expect(back.text).toContain("&lt;/textarea&gt;&lt;script&gt;");
    expect(back.text).not.toContain("<script");
    expect(back.text).toMatch(/<section class="faults"[^>]* autofocus>/);
    expect(back.text).toContain(`<a href="#f-contact-email"><bdi>E-mail</bdi>: <bdi>Please enter one e-mail address`);
    expect(back.text).toContain(`<a href="#f-top-category"><bdi>What is it about?</bdi> <bdi>Please choose an answer.`);
    for (const id of ["f-subject", "f-contact-email", "f-top-category", "f-occurredOn", "f-consent-purposes-handle_case"]) {
      expect([id, back.text.includes(`id="${id}-error"`), back.text.includes(`id="${id}"`)]).toEqual([id, true, true]);
    }
    expect(back.text).toMatch(/<option value="east" selected/);
    expect(await casesOf(site)).toEqual([]);
    const mended = await browser.send(back, /complaint/, { ...filledIn, "/occurredOn": "2026-01-02" });
    expect(mended.status).toBe(201);
  });

  it("asks what the site asks of the chosen category, and nothing twice", async () => {
    const [site, browser] = [await makeSite(), openPlainBrowser(app)];
    const form = await browser.visit(`/file/${site.key}/complaint?lang=en`);
    const more = await browser.send(form, /complaint/, { ...filledIn, "/category": "damaged" });
    expect(more.status).toBe(200);
    expect(more.text).toContain("Because of what you chose, we ask a little more.");
    expect(more.text).toContain(`value="${filledIn["/subject"]}"`);
    const asked = [...more.text.matchAll(/name="\/fields\/(\w+)"/g)].map(([, id]) => id);
    const rules = demoSite.settings.forms.complaint?.fields ?? [];
    expect(new Set(asked)).toEqual(new Set(rules.filter(({ visibleWhen = [] }) => visibleWhen.every(({ oneOf }) => oneOf.includes("damaged"))).map(({ id }) => id)));
    // What was not asked is not taken, whatever is sent.
    const back = await browser.send(more, /complaint/, { "/category": "late", "/fields/made_up": "x", "/kind": "inquiry", constructor: "x" });
    expect(back.status).toBe(201);
    expect((await casesOf(site)).map(({ kind, category, fields }) => ({ kind, category, fields }))).toEqual([{ kind: "complaint", category: "late", fields: {} }]);
  });

  it("keeps nothing of whoever wants to stay unknown", async () => {
    const [site, browser] = [await makeSite(), openPlainBrowser(app)];
    const form = await browser.visit(`/file/${site.key}/complaint`);
    const receipt = await browser.send(form, /complaint/, { ...filledIn, "/contact/name": "Ada", "/anonymous": "on" });
    expect(receipt.status).toBe(201);
    expect((await casesOf(site)).map(({ contact, customer_id: customer }) => ({ contact, customer }))).toEqual([{ contact: null, customer: null }]);
  });

  it("files once, however often the button was pressed, and files what is written anew", async () => {
    const [site, browser] = [await makeSite(), openPlainBrowser(app)];
    const form = await browser.visit(`/file/${site.key}/complaint?lang=en`);
    const all = await Promise.all(Array.from({ length: 5 }, () => browser.send(form, /complaint/, filledIn)));
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const receipts = all.map(receiptOf);
    expect(new Set(receipts.map(({ accessCode }) => accessCode)).size).toBe(1);
    expect(await casesOf(site)).toHaveLength(1);
    const other = await browser.send(form, /complaint/, { ...filledIn, "/subject": "And the lid" });
    expect([other.status, other.text.includes("What you sent before has reached us.")]).toEqual([422, true]);
    expect((await browser.send(other, /complaint/)).status).toBe(201);
    expect(await casesOf(site)).toHaveLength(2);
  });

  it("lets a form of the company's own page be looked over before it is sent", async () => {
    const [site, browser] = [await makeSite(), openPlainBrowser(app)];
    const page = await browser.post(`/file/${site.key}/complaint?lang=en`, new URLSearchParams({ "/subject": "From your own page" }), { "Sec-Fetch-Site": "cross-site" });
    expect(page.status).toBe(200);
    expect(page.text).toContain("Please look over what you wrote, and send it.");
    expect(page.text).toContain(`value="From your own page"`);
    // Nor does a key that somebody has made up file anything in a visitor's name.
    const made = await browser.post(`/file/${site.key}/complaint?key=0123456789abcdef`, new URLSearchParams(filledIn), { "Sec-Fetch-Site": "cross-site" });
    expect([made.status, await casesOf(site)]).toEqual([200, []]);
    expect((await browser.send(page, /complaint/, filledIn)).status).toBe(201);
  });

  it("refuses what is no form, or larger than any, and who sends without end", async () => {
    const [site, browser] = [await makeSite(), openPlainBrowser(app)];
    const path = `/file/${site.key}/complaint?key=0123456789abcdef`;
    expect((await browser.post(path, JSON.stringify(filledIn), { "Content-Type": "application/json" })).status).toBe(422);
    expect((await browser.post(path, new URLSearchParams({ "/description": "x".repeat(1_100_000) }))).status).toBe(413);
    expect((await browser.post(`/file/${site.key}/complaint?key=short`, new URLSearchParams(filledIn))).status).toBe(400);
    const long = await browser.post(path, new URLSearchParams({ ...filledIn, "/description": "🫖".repeat(5_001), "/subject": "a\u0000\ud800\u202eb" }));
    expect(long.text).toContain("Please shorten this to 10000 characters.");
    expect((await browser.visit("/file/no-such-site")).status).toBe(404);
    expect((await browser.visit(`/file/${site.key}/praise`)).status).toBe(404);
    const form = await browser.visit(`/file/${site.key}/complaint?lang=en`);
    let last = form;
    for (let index = 0; index < 61; index += 1) last = await browser.send(last.status === 201 ? form : last, /complaint/, { ...filledIn, "/subject": `${index}` });
    expect(last.text).toContain("A lot has come from your connection");
    expect(last.text).toContain(`value="60"`);
  });

  it("speaks the reader's language, from right to left where it is written so", async () => {
    const [site, browser] = [await makeSite(), openPlainBrowser(app)];
    const arabic = await browser.visit(`/file/${site.key}/complaint?lang=ar`);
    expect(arabic.text).toContain(`<html lang="ar" dir="rtl">`);
    expect(arabic.text).toContain("قدّم شكوى");
    expect(arabic.text).toContain("بكلماتك");
    const chinese = await browser.visit(`/file/${site.key}`, { "Accept-Language": "zh-CN,zh;q=0.9" });
    expect(chinese.text).toContain("有什么可以帮您？");
    expect((await browser.visit(`/file/${site.key}?lang="><script>`)).text).toContain(`<html lang="en"`);
  });
});
