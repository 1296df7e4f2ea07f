import type { SurveyDefinition } from "@heed/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInToDesk, type TestDesk } from "../testing/test-desk.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import type { SurveysApi } from "./index.ts";

const definition: SurveyDefinition = {
  locales: ["en", "zh-Hans"],
  title: { en: "How did we do?", "zh-Hans": "您满意吗？" },
  shows: "page",
  isAnonymous: false,
  savesUnfinished: false,
  pages: [
    {
      id: "all",
      questions: [
        { id: "score", type: "csat", title: { en: "How satisfied are you?", "zh-Hans": "您满意吗？" }, required: true },
        { id: "why", type: "long_text", title: { en: "Why?", "zh-Hans": "为什么？" } },
      ],
    },
  ],
  thanks: { title: { en: "Thank you.", "zh-Hans": "谢谢您。" } },
};

let service: TestService;
let manager: TestDesk;
let surveys: SurveysApi;
beforeAll(async () => {
  service = await startTestService();
  manager = await signInToDesk(service, "manager", "Amara Cole");
  surveys = manager.desk.site("demo").surveys;
});
afterAll(() => service.close());

describe("the surveys of a desk", () => {
  it("are added, changed, published, paused, resumed and closed by who has seen their version", async () => {
    const draft = await surveys.add({ id: "life", definition });
    expect(draft).toMatchObject({ id: "life", status: "draft", version: 1, updatedBy: "Amara Cole" });
    const { settings } = draft;
    const changed = await surveys.change("life", { version: 1, definition, settings: { ...settings, quota: 500 } });
    await expect(surveys.publish("life", { version: 1 })).rejects.toMatchObject({ code: "settings_changed", status: 409 });
    const published = await surveys.publish("life", { version: changed.version });
    const paused = await surveys.pause("life", { version: published.version });
    const resumed = await surveys.resume("life", { version: paused.version });
    expect([published.status, paused.status, resumed.status]).toEqual(["published", "paused", "published"]);
    const closed = await surveys.close("life", { version: resumed.version });
    expect(closed).toMatchObject({ status: "closed", publishedVersion: 1, settings: { quota: 500 } });
    await expect(surveys.pause("life", { version: closed.version })).rejects.toMatchObject({ code: "survey_step_not_allowed" });
    expect(await surveys.get("life")).toEqual(closed);
    expect((await surveys.list()).items).toContainEqual(expect.objectContaining({ id: "life", status: "closed" }));
  });

  it("are cloned, and deleted as long as they are drafts", async () => {
    await surveys.add({ id: "pattern", definition });
    expect(await surveys.clone("pattern", { id: "copy" })).toMatchObject({ id: "copy", definition });
    await expect(surveys.clone("pattern", { id: "copy" })).rejects.toMatchObject({ code: "name_taken" });
    await surveys.delete("copy");
    await expect(surveys.get("copy")).rejects.toMatchObject({ code: "survey_not_found", status: 404 });
    await expect(surveys.get("..")).rejects.toMatchObject({ code: "survey_not_found" });
  });

  it("are refused with what is wrong, and where", async () => {
    const unknown = { ...definition, intro: { en: "You gave {score}.", "zh-Hans": "您给了 {score} 分。" } };
    await expect(surveys.preview({ definition: unknown, locale: "en" })).rejects.toMatchObject({
      code: "validation_failed",
      errors: [
        { path: "/definition/intro/en", code: "unknown_variable" },
        { path: "/definition/intro/zh-Hans", code: "unknown_variable" },
      ],
    });
    expect(await surveys.preview({ definition, locale: "zh-CN" })).toMatchObject({ locale: "zh-Hans", title: "您满意吗？" });
  });

  it("give their results, texts, follow-ups and an address to download the responses from", async () => {
    const { id, version } = await surveys.add({
      id: "results",
      definition,
      settings: {
        audience: "everyone",
        samplePercent: 100,
        coolDownDays: 0,
        smallestGroup: 1,
        followUp: { when: { question: "score", op: "le", value: 2 }, opens: "task", severity: "normal" },
      },
    });
    await surveys.publish(id, { version });
    const site = `${service.url}/v1/sites/demo`;
    const headers = { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() };
    const begun = await fetch(`${site}/surveys/results/responses`, { method: "POST", headers, body: JSON.stringify({ version: 1, locale: "en", source: "page" }) });
    const { id: responseId, token } = (await begun.json()) as { id: string; token: string };
    const sent = await fetch(`${site}/responses/${responseId}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
      body: JSON.stringify({ answers: { score: 1, why: "The lid whistles." }, isComplete: true }),
    });
    expect(sent.status).toBe(200);
    expect(await surveys.results(id, { question: "score", locale: "en" })).toMatchObject({ surveyId: "results", started: 1, complete: 1, focus: "score" });
    expect((await surveys.texts(id, { limit: 10 })).nextCursor).toBeNull();
    const { items } = await surveys.followUps({ status: "open" });
    expect(items).toMatchObject([{ surveyId: "results", isDone: false }]);
    expect(await surveys.finishFollowUp(items[0]?.id ?? "", { note: "A new lid is on its way." })).toMatchObject({ isDone: true, doneBy: "Amara Cole" });
    expect((await surveys.followUps({ status: "open" })).items).toEqual([]);
    const url = surveys.exportUrl(id, { format: "csv", locale: "en", from: "2026-01-01" });
    expect(url).toBe(`${service.url}/v1/desk/sites/demo/surveys/results/export?format=csv&locale=en&from=2026-01-01`);
    // The jar's own `fetch` is the platform's.
    const download = (await manager.fetch(new Request(surveys.exportUrl(id, { format: "json" })))) as Response;
    expect([download.status, await download.text()]).toEqual([200, expect.stringContaining("The lid whistles.")]);
  });

  it("are not for everybody", async () => {
    const { desk } = await signInToDesk(service, "supervisor");
    const { surveys: read } = desk.site("demo");
    expect((await read.list()).items.length).toBeGreaterThan(0);
    await expect(read.add({ id: "mine", definition })).rejects.toMatchObject({ code: "permission_denied", status: 403 });
  });
});
