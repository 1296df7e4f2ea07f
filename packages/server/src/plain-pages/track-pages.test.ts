import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { demoSite } from "../demo/index.ts";
import { openPlainBrowser } from "../testing/plain-browser.ts";
import { createScratchFolder, openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, outcome, PUBLIC_URL, type Credentials, type TestSite } from "../testing/test-site.ts";

const database = await openTestDatabase();
const app = createApp({ database, publicUrl: PUBLIC_URL, assets: { widgetsDir: createScratchFolder() } });
const makeSite = () => createTestSite(database, { app });

async function openIt(site: TestSite, filed: Credentials, browser = openPlainBrowser(app)) {
  const lookUp = await browser.visit(`/track/${site.key}?lang=en`);
  const page = await browser.send(lookUp, /^\/track\//, { reference: filed.reference.toLowerCase(), accessCode: ` ${filed.accessCode} ` });
  return { browser, page };
}

const answered = async (site: TestSite) => {
  const filed = await site.file();
  await site.act(filed, "investigate");
  await site.act(filed, "answer", outcome);
  return filed;
};

describe("a case without a script", () => {
  it("is opened by what was typed, and no address ever has it", async () => {
    const site = await makeSite();
    const filed = await site.file();
    const { browser, page } = await openIt(site, filed);
    expect([page.status, page.path]).toEqual([200, `/track/${site.key}/case?lang=en`]);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(page.text).toContain("The teapot has not arrived");
    expect(page.text).toContain("We have acknowledged your case.");
    expect(page.text).toContain("You filed this case");
    expect(page.text).not.toContain(filed.accessCode);
    expect(page.text).not.toContain("Offline");
    const { attributes = "" } = browser.cookies.get("heed_case") ?? {};
    for (const wanted of ["HttpOnly", "SameSite=Strict", `Path=/track/${site.key}`, "Max-Age=1800"]) expect(attributes).toContain(wanted);
  });

  it("is opened by the link from a mail, put into the field for it", async () => {
    const site = await makeSite();
    const { reference, accessCode } = await site.file();
    const browser = openPlainBrowser(app);
    const lookUp = await browser.visit(`/track/${site.key}`);
    const page = await browser.send(lookUp, /^\/track\//, { link: ` https://shop.example/track?lang=en#case=${reference}&code=${accessCode}\n` });
    expect(page.text).toContain("The teapot has not arrived");
  });

  it("stays shut to what is not whole, and says the same whatever of it is wrong", async () => {
    const site = await makeSite();
    const filed = await site.file();
    const other = await site.file();
    const tries = [{ ...filed, accessCode: other.accessCode }, { ...filed, accessCode: "" }, { reference: "K7MP-4XQ2", accessCode: filed.accessCode }, { reference: "<script>", accessCode: "\u0000" }];
    for (const keys of tries) {
      const { browser, page } = await openIt(site, keys);
      expect(page.status).toBe(404);
      expect(page.text).toContain("No case opens with these. Please check both.");
      expect(page.text).not.toContain("<script>");
      expect(browser.cookies.size).toBe(0);
    }
  });

  it("says when something happened at the company's own clock", async () => {
    const site = await makeSite();
    const { page } = await openIt(site, await site.file());
    const [, instant = ""] = /<time[^>]*datetime="([^"]+)"/.exec(page.text) ?? [];
    const shown = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit", timeZone: demoSite.settings.calendar.timeZone });
    expect(page.text).toContain(`${shown.format(new Date(instant))}</time>`);
    expect(page.text).toContain(`All times are those of <bdi>${demoSite.settings.calendar.timeZone}</bdi>`);
  });

  it("takes a message once, with every character of it", async () => {
    const site = await makeSite();
    const filed = await site.file();
    const { browser, page } = await openIt(site, filed);
    const text = `<b>Any news?</b>\r\n茶壶 🫖 & "lid"`;
    const pages = await Promise.all(Array.from({ length: 3 }, () => browser.send(page, /reply/, { "reply-text": text })));
    expect(pages.some(({ text: shown }) => shown.includes("Your message was sent."))).toBe(true);
    const { timeline } = await site.read(filed);
    expect(timeline.filter(({ type }) => type === "message").map((entry) => entry.text)).toEqual([text.replace("\r", "")]);
    const again = await browser.visit(`/track/${site.key}/case?lang=en`);
    expect(again.text).toContain("&lt;b&gt;Any news?&lt;/b&gt;");
  });

  it("is not given what was written about another that was open in the same browser", async () => {
    const site = await makeSite();
    const [first, second] = [await site.file(), await site.file()];
    const { browser, page } = await openIt(site, first);
    await openIt(site, second, browser);
    const written = await browser.send(page, /reply/, { "reply-text": "About the <first>" });
    expect([written.status, written.text.includes("<bdi>You wrote</bdi>: <bdi>About the &lt;first&gt;")]).toEqual([409, true]);
    expect(written.text).toContain("the case is closed again on this device");
    expect((await browser.send(page, /withdraw/)).status).toBe(409);
    // A form without a word on which case it is about is none of ours.
    expect((await browser.post(`/track/${site.key}/case/withdraw`, new URLSearchParams({ key: crypto.randomUUID() }))).status).toBe(409);
    for (const filed of [first, second]) expect(await site.read(filed)).toMatchObject({ status: "acknowledged", version: 1 });
    expect((await browser.visit(`/track/${site.key}/case?lang=en`)).text).toContain(second.reference);
  });

  it("comes back with what was typed where that cannot be taken", async () => {
    const site = await makeSite();
    const filed = await site.file();
    const { browser, page } = await openIt(site, filed);
    const empty = await browser.send(page, /reply/, { "reply-text": "  " });
    expect([empty.status, empty.text.includes(`id="freply-text-error"`)]).toEqual([422, true]);
    const long = await browser.send(page, /reply/, { "reply-text": "x".repeat(10_001) });
    expect(long.text).toContain("Please shorten this to 10000 characters.");
    expect(long.text).toContain("x".repeat(10_001));
    expect(long.text).toMatch(/<details open><summary[^>]*>Write to us/);
  });

  it("is accepted, or sent back and up, or withdrawn, and rated", async () => {
    const site = await makeSite();
    const first = await answered(site);
    const { browser, page } = await openIt(site, first);
    expect(page.text).toContain("We uphold your complaint.");
    expect(page.text).toContain("You can say no until");
    const rated = await browser.send(page, /rate/, { "rate-score": "4", "rate-text": "Kind." });
    expect(rated.text).toContain("Thank you for your rating.");
    expect(rated.text).toContain("Your rating: Good. Thank you.");
    expect((await browser.send(rated, /rate/, { "rate-score": [] })).text).toContain(`id="frate-score-error"`);
    const missing = await browser.send(rated, /escalate/, { "escalate-text": "" });
    expect([missing.status, missing.text.includes(`id="fescalate-text-error"`)]).toEqual([422, true]);
    const up = await browser.send(missing, /escalate/, { "escalate-text": "It is still not here." });
    expect(up.text).toContain("A supervisor sees to it.");
    const second = await answered(site);
    const other = await openIt(site, second);
    const accepted = await other.browser.send(other.page, /accept/);
    expect(accepted.text).toContain("You accepted our answer. Thank you.");
    // Another tab shows what could be done before.
    const tooLate = await other.browser.send(other.page, /reopen/, { "reopen-text": "No, wait" });
    expect(tooLate.status).toBe(422);
    expect(tooLate.text).toContain("The case has moved on, so this was not done.");
    expect(tooLate.text).toContain("<bdi>You wrote</bdi>: <bdi>No, wait");
    const third = await openIt(site, await site.file());
    expect((await third.browser.send(third.page, /withdraw/)).text).toContain("You withdrew this case.");
  });

  it("takes a reply to what the company has asked, in the open", async () => {
    const site = await makeSite();
    const filed = await site.file();
    await site.act(filed, "investigate");
    await site.act(filed, "ask", { text: "Which <depot>?" });
    const { browser, page } = await openIt(site, filed);
    expect(page.text).toContain("Which &lt;depot&gt;?");
    const gone = await browser.send(page, /reply/, { "reply-text": "The northern one." });
    expect(gone.text).toContain("We are looking into it.");
  });

  it("does nothing for another site's page, and is closed when its reader says so", async () => {
    const site = await makeSite();
    const filed = await site.file();
    const { browser, page } = await openIt(site, filed);
    for (const headers of [{ "Sec-Fetch-Site": "cross-site" }, { "Sec-Fetch-Site": "same-site" }]) {
      expect((await browser.send(page, /withdraw/, {}, headers)).status).toBe(403);
    }
    expect((await site.read(filed)).status).toBe("acknowledged");
    const closed = await browser.send(page, /close/);
    expect(closed.path).toBe(`/track/${site.key}?lang=en`);
    expect(browser.cookies.size).toBe(0);
    const back = await browser.visit(`/track/${site.key}/case?lang=en`);
    expect(back.text).toContain("the case is closed again on this device");
    expect((await browser.send(page, /withdraw/)).text).toContain("the case is closed again on this device");
  });

  it("speaks Arabic and Chinese throughout", async () => {
    const site = await makeSite();
    const { reference, accessCode } = await answered(site);
    const browser = openPlainBrowser(app);
    for (const [lang, words] of Object.entries({ ar: ["تابع طلبك", "شكواك في محلها", "جميع الأوقات بتوقيت"], "zh-CN": ["查询进度", "所有时间均为以下时区的时间"] })) {
      const page = await browser.send(await browser.visit(`/track/${site.key}?lang=${lang}`), /^\/track\//, { reference, accessCode });
      for (const word of words) expect([lang, word, page.text.includes(word)]).toEqual([lang, word, true]);
    }
  });
});
