import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { everyQuestion } from "../testing/every-question.ts";
import { openPlainBrowser, type ShownPage } from "../testing/plain-browser.ts";
import { createScratchFolder, openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { inviteTo, publishSurvey, scoreSurvey } from "../testing/test-survey.ts";

const database = await openTestDatabase();
const app = createApp({ database, publicUrl: PUBLIC_URL, assets: { widgetsDir: createScratchFolder() } });

async function withSurvey(options: Parameters<typeof publishSurvey>[1] = {}) {
  const site = await createTestSite(database, { app });
  const manager = await createTestStaff(database, site, { role: "manager" });
  await publishSurvey(manager, { id: "after", ...options });
  return { site, manager, path: `/survey/${site.key}/after` };
}

const responsesOf = (site: TestSite) =>
  database.db
    .selectFrom("survey_responses")
    .innerJoin("sites", "sites.id", "survey_responses.site_id")
    .select(["status", "answers", "source", "survey_responses.locale", "invitation_id"])
    .where("sites.key", "=", site.key)
    .execute();

const labels = (page: ShownPage) => [...page.text.matchAll(/<legend[^>]*><bdi>([^<]*)|<label for="c-[^>]*><bdi>([^<]*)/g)].map(([, a, b]) => a ?? b);

describe("a survey without a script", () => {
  it("is answered page by page by its own logic, and recorded once", async () => {
    const { site, path } = await withSurvey();
    const browser = openPlainBrowser(app);
    const first = await browser.visit(`${path}?lang=en`);
    expect(first.text).toContain(`<heed-survey site-key="${site.key}" base-url="/" survey-id="after" locale="en" from-link><template shadowrootmode="open">`);
    expect(labels(first)).toEqual(["How satisfied are you?", "Would you buy from us again?"]);
    const missing = await browser.send(first, /survey/, { again: "no", go: "next" });
    expect([missing.status, missing.text.includes(`<a href="#q-score"><bdi>How satisfied are you?</bdi> <bdi>Please choose an answer.`)]).toEqual([422, true]);
    expect(missing.text).toMatch(/value="no" checked/);
    const more = await browser.send(missing, /survey/, { score: "2", go: "next" });
    expect(more.text).toContain("You gave \u20682\u2069. Why?");
    expect(await responsesOf(site)).toEqual([]);
    const answered = { reason: `</textarea><b>"cold"</b>\r\n茶`, go: "next" };
    const ends = await Promise.all(Array.from({ length: 3 }, () => browser.send(more, /survey/, answered)));
    expect(ends.some(({ text }) => text.includes("Thank you."))).toBe(true);
    expect(await responsesOf(site)).toEqual([
      { status: "complete", answers: { score: 2, reason: `</textarea><b>"cold"</b>\n茶`, again: "no" }, source: "page", locale: "en", invitation_id: null },
    ]);
    const again = await browser.send(more, /survey/, { ...answered, reason: "Another" });
    expect(again.text).toContain("You have answered this survey already.");
    expect(await responsesOf(site)).toHaveLength(1);
  });

  it("takes every type of question, goes back, and keeps what was answered", async () => {
    const definition = { ...everyQuestion({ en: "A <text>" }), shows: "page" as const };
    const { site, path } = await withSurvey({ definition });
    const browser = openPlainBrowser(app);
    const first = await browser.visit(path);
    const shared = { q1: "5", q2: "10", q3: "7", q4: "6", q5: "other", "q5/other": `Mine & "yours"`, q6: ["a", "b"], "q7/a": "2", "q7/b": "2", q8: "35" };
    const tied = await browser.send(first, /survey/, { ...shared, go: "next" });
    expect([tied.status, tied.text.includes(`id="q-q7"`), tied.text.includes("Mine &amp; &quot;yours&quot;")]).toEqual([422, true, true]);
    const second = await browser.send(tied, /survey/, { "q7/b": "1", go: "next" });
    expect([second.status, second.text.includes(`name="q9--r1" value="c1"`)]).toEqual([200, true]);
    const back = await browser.send(second, /survey/, { q12: "half a ", go: "back" });
    expect(back.text).toMatch(/name="q1" value="5"[^>]* checked/);
    expect(back.text).toMatch(/<select[^>]* name="q7\/b"[^>]*><option value="">[^<]*<\/option><option value="1" selected/);
    const forth = await browser.send(back, /survey/, { go: "next" });
    expect(forth.text).toMatch(/<textarea[^>]*>\nhalf a<\/textarea>/);
    const wrong = await browser.send(forth, /survey/, { q11: "nobody", q13: "many", "q16/name": "Ada", go: "next" });
    expect(wrong.status).toBe(422);
    for (const id of ["q11", "q13", "q16"]) expect([id, wrong.text.includes(`href="#q-${id}"`)]).toEqual([id, true]);
    expect(wrong.text).toContain(`value="many"`);
    const whole = { "q9--r1": "c1", "q10--r2": ["c1", "c2"], q11: "ada@example.org", q12: "It is", q13: "7,5", q14: "2026-03-04", q15: "false", "q16/email": "ada@example.org", q17: "on" };
    const end = await browser.send(wrong, /survey/, { ...whole, go: "next" });
    expect(end.text).toContain(`part="thanks"`);
    expect((await responsesOf(site)).map(({ answers }) => answers)).toEqual([
      {
        q1: 5, q2: 10, q3: 7, q4: 6, q5: { other: `Mine & "yours"` }, q6: ["a", "b"], q7: ["b", "a"], q8: 35, q9: { r1: "c1" }, q10: { r2: ["c1", "c2"] },
        q11: "ada@example.org", q12: "It is", q13: 7.5, q14: "2026-03-04", q15: false, q16: { name: "Ada", email: "ada@example.org" }, q17: true,
      },
    ]);
  });

  it("is for those who were invited where it is, who can paste their link, once", async () => {
    const { site, path } = await withSurvey({ settings: { audience: "invited" } });
    const { token } = await inviteTo(database, site, "after");
    const browser = openPlainBrowser(app);
    const needed = await browser.visit(`${path}?lang=en`);
    expect(needed.text).toContain("This survey is for those who were invited.");
    expect((await browser.send(needed, /survey/, { invitation: "nonsense" })).text).toContain("This invitation does not work any more");
    const page = await browser.send(needed, /survey/, { invitation: ` ${PUBLIC_URL}${path}?lang=en#invitation=${token} ` });
    const end = await browser.send(page, /survey/, { score: "4", go: "next" });
    expect(end.text).toContain("Thank you.");
    expect((await responsesOf(site)).map(({ source, invitation_id: id }) => [source, id === null])).toEqual([["link", false]]);
    expect((await browser.send(needed, /survey/, { invitation: token })).text).toContain("You have answered this survey already.");
  });

  it("believes nothing that a form carries along", async () => {
    const { site, path } = await withSurvey();
    const browser = openPlainBrowser(app);
    const first = await browser.visit(path);
    for (const answers of ["{", "[]", `{"__proto__":{"score":1},"nobody":1}`, JSON.stringify({ again: "maybe", reason: "x".repeat(5_000) })]) {
      const end = await browser.send(first, /survey/, { score: "5", answers, go: "next", key: `key-${answers.length}-0123456789` });
      expect([answers.slice(0, 20), end.status]).toEqual([answers.slice(0, 20), 200]);
    }
    expect((await responsesOf(site)).map(({ answers }) => answers)).toEqual(Array.from({ length: 4 }, () => ({ score: 5 })));
    const elsewhere = await browser.send(first, /survey/, { score: "5", go: "next", key: "made-up-0123456789" }, { "Sec-Fetch-Site": "cross-site" });
    expect(elsewhere.text).toContain("How satisfied are you?");
    // Whoever made it up would have used it up, or would be told that it was.
    expect(elsewhere.text).not.toContain("made-up-0123456789");
    expect(await responsesOf(site)).toHaveLength(4);
    expect((await browser.post(path, new URLSearchParams({ onView: "score", key: "short" }))).status).toBe(400);
    for (const version of ["99", "1.5", "-1", "1e999", "99999999999"]) {
      expect([version, (await browser.post(path, new URLSearchParams({ version }))).status]).toEqual([version, 404]);
    }
  });

  it("writes what came along with a form as it stands, whatever signs are in it", async () => {
    const { path } = await withSurvey();
    const browser = openPlainBrowser(app);
    const seed = "$' $& $` $1 $<a> $$ \"><b>";
    const back = await browser.send(await browser.visit(path), /survey/, { again: "no", go: "next", seed });
    expect(back.status).toBe(422);
    expect(back.text).toContain("data-seed=\"$' $&amp; $` $1 $&lt;a&gt; $$ &quot;&gt;&lt;b&gt;\"");
  });

  it("is over when it is", async () => {
    const { path, manager } = await withSurvey({ definition: scoreSurvey });
    const browser = openPlainBrowser(app);
    const first = await browser.visit(`${path}?lang=en`);
    const survey = (await (await manager.request("/surveys/after")).json()) as { version: number };
    expect((await manager.post("/surveys/after/close", { version: survey.version })).status).toBe(200);
    expect((await browser.visit(`${path}?lang=en`)).text).toContain("This survey is over.");
    expect((await browser.send(first, /survey/, { score: "5", go: "next" })).text).toContain("This survey is over.");
    expect((await browser.visit(`${path}?lang=ar`)).text).toContain(`<html lang="ar" dir="rtl">`);
  });
});
