import { surveySchema, type Survey } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { inviteTo, publishSurvey, scoreSurvey, startResponse } from "../testing/test-survey.ts";

const SHOP = "https://shop.example";
const database = await openTestDatabase();
const site = await createTestSite(database, { settings: { allowedOrigins: [SHOP] } });
const manager = await createTestStaff(database, site, { role: "manager" });
await publishSurvey(manager, { id: "open", settings: { onPage: { on: "scroll", scrollPercent: 40 }, samplePercent: 25, coolDownDays: 9 } });

async function read(query = ""): Promise<Survey> {
  return surveySchema.parse(await (await site.request(`/surveys/open${query}`)).json());
}

describe("a survey as customers get it", () => {
  it("has every text in one language, and nothing of whom it asks", async () => {
    expect(await read()).toEqual({
      id: "open",
      version: 1,
      locale: "en",
      locales: ["en", "zh-Hans"],
      isOpen: true,
      title: "How did we do?",
      shows: "page",
      isAnonymous: false,
      savesUnfinished: false,
      pages: [
        {
          id: "first",
          questions: [
            { id: "score", type: "csat", title: "How satisfied are you?", required: true },
            { id: "reason", type: "long_text", title: "You gave {score}. Why?", showWhen: { question: "score", op: "le", value: 2 } },
            { id: "again", type: "choice", title: "Would you buy from us again?", options: [{ id: "yes", label: "Yes" }, { id: "no", label: "No" }] },
          ],
        },
      ],
      thanks: { title: "Thank you." },
      asking: { on: "scroll", scrollPercent: 40, samplePercent: 25, coolDownDays: 9 },
    });
  });

  it.each([
    ["zh-Hans", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["en-GB", "en"],
    ["ar", "en"],
    ["%00", "en"],
    ["constructor", "en"],
  ])("comes in the nearest language: %s", async (asked, locale) => {
    expect((await read(`?locale=${asked}`)).locale).toBe(locale);
    expect((await read(`?locale=${asked}`)).title).toBe(scoreSurvey.title[locale]);
  });

  it.each(["0", "2", "-1", "1.5", "x", "", "99999999999", "%00"])("is not there in a version that was never published: %j", async (version) => {
    expect((await problemOf(await site.request(`/surveys/open?version=${version}`))).code).toBe("survey_not_found");
  });

  it("is kept for a minute by whoever likes, and asked for anew cheaply", async () => {
    const first = await site.request("/surveys/open");
    expect([first.headers.get("Cache-Control"), first.headers.get("Vary")]).toEqual(["public, max-age=60", "Origin, Authorization, Accept-Encoding"]);
    const etag = first.headers.get("ETag") ?? "";
    const again = await site.request("/surveys/open", { headers: { "If-None-Match": `W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await site.request("/surveys/open?locale=zh-Hans", { headers: { "If-None-Match": etag } })).status).toBe(200);
    expect((await site.request("/surveys/open", { method: "HEAD" })).status).toBe(200);
  });

  it("is kept by nobody when it came by an invitation", async () => {
    const { token } = await inviteTo(database, site, "open");
    const invited = await site.request("/surveys/open", { headers: { Authorization: `Bearer ${token}` } });
    expect([invited.status, invited.headers.get("Cache-Control"), invited.headers.get("ETag")]).toEqual([200, "private, no-store", null]);
  });
});

describe("a page of the company", () => {
  it("may read, begin, save and learn why it was refused", async () => {
    const headers = { Origin: SHOP };
    const started = await startResponse(site, "open");
    const asks = await site.request(`/responses/${started.id}`, {
      method: "OPTIONS",
      headers: { ...headers, "Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "authorization,content-type,idempotency-key" },
    });
    expect(asks.headers.get("Access-Control-Allow-Methods")).toContain("PATCH");
    for (const name of ["authorization", "content-type", "idempotency-key"]) expect(asks.headers.get("Access-Control-Allow-Headers")).toContain(name);
    const answers = [
      await site.request("/surveys/open", { headers }),
      await site.request("/surveys/never-was", { headers }),
      await site.post("/surveys/open/responses", {}, headers),
      await site.request(`/responses/${started.id}`, { method: "PATCH", headers }),
    ];
    expect(answers.map((answer) => [answer.status, answer.headers.get("Access-Control-Allow-Origin")])).toEqual([
      [200, SHOP],
      [404, SHOP],
      [400, SHOP],
      [401, SHOP],
    ]);
    const elsewhere = await site.request("/surveys/open", { headers: { Origin: "https://evil.example" } });
    expect(elsewhere.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  it.each([
    ["DELETE", "/surveys/open", "GET, HEAD, OPTIONS"],
    ["GET", "/surveys/open/responses", "POST, OPTIONS"],
    ["POST", "/responses/1", "PATCH, OPTIONS"],
    ["GET", "/responses/1", "PATCH, OPTIONS"],
  ])("is told what else there is at an address: %s %s", async (method, path, allow) => {
    const response = await site.request(path, { method });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, allow]);
  });
});
