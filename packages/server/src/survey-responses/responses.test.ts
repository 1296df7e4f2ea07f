import { savedResponseSchema, type SurveyDefinition } from "@heed/contract";
import { deskSurveySchema } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { postStart, publishSurvey, saveResponse, scoreSurvey, startResponse, takeStep } from "../testing/test-survey.ts";

const database = await openTestDatabase();
let now = new Date("2026-11-23T10:00:00Z");
const site = await createTestSite(database, { clock: () => now });
const manager = await createTestStaff(database, site, { role: "manager" });

async function stored(id: string) {
  return database.db.selectFrom("survey_responses").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

async function complete(started: { id: string; token: string }, answers: object): Promise<Response> {
  return saveResponse(site, started, { answers, isComplete: true });
}

/** Asks for consent first, and saves what is not finished. */
const saving: SurveyDefinition = {
  ...scoreSurvey,
  savesUnfinished: true,
  pages: [
    {
      id: "before",
      questions: [
        { id: "skip", type: "yes_no", title: { en: "Skip?", "zh-Hans": "跳过？" } },
        {
          id: "agree",
          type: "consent",
          title: { en: "Keep what I have written so far.", "zh-Hans": "保存我已填写的内容。" },
          showWhen: { any: [{ question: "skip", op: "unanswered" }, { question: "skip", op: "eq", value: false }] },
        },
      ],
    },
    ...scoreSurvey.pages,
  ],
};

describe("a response", () => {
  it("is begun, saved and sent off, and what it said is kept", async () => {
    const { id: surveyId } = await publishSurvey(manager);
    const started = await startResponse(site, surveyId, { locale: "zh-CN", source: "link" });
    expect(started).toMatchObject({ surveyId, version: 1, expiresAt: "2026-12-23T10:00:00.000Z" });
    expect(await stored(started.id)).toMatchObject({ status: "in_progress", locale: "zh-Hans", source: "link", answers: {}, is_counted: false });
    const reached = savedResponseSchema.parse(await (await saveResponse(site, started, { reached: "again" })).json());
    expect(reached).toEqual({ id: started.id, status: "in_progress", answers: {}, savedAt: now.toISOString() });
    expect((await stored(started.id)).reached).toBe("again");
    const sent = await complete(started, { score: 5, again: "yes" });
    expect([sent.status, sent.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
    expect(await sent.json()).toEqual({ id: started.id, status: "complete", answers: { score: 5, again: "yes" }, savedAt: now.toISOString() });
    expect(await stored(started.id)).toMatchObject({ status: "complete", answers: { score: 5, again: "yes" }, completed_at: now });
  });

  it("keeps no answer to a question that its other answers hide", async () => {
    const { id } = await publishSurvey(manager);
    const started = await startResponse(site, id);
    const sent = savedResponseSchema.parse(await (await complete(started, { score: 5, reason: "It broke." })).json());
    expect(sent.answers).toEqual({ score: 5 });
    expect((await stored(started.id)).answers).toEqual({ score: 5 });
  });

  it.each<[string, object | string, string, string]>([
    ["a question that there is not", { score: 5, other: "x" }, "/answers/other", "unknown_field"],
    ["a question by the name of what every object has", { score: 5, constructor: 1 }, "/answers/constructor", "unknown_field"],
    ["the prototype", '{"isComplete":true,"answers":{"score":5,"__proto__":1}}', "/answers/__proto__", "unknown_field"],
    ["more than the scale has", { score: 6 }, "/answers/score", "out_of_range"],
    ["half a point", { score: 1.5 }, "/answers/score", "not_an_option"],
    ["a number as text", { score: "5" }, "/answers/score", "invalid_type"],
    ["no number at all", '{"isComplete":true,"answers":{"score":1e999}}', "/answers/score", "invalid_type"],
    ["an option that there is not", { score: 5, again: "maybe" }, "/answers/again", "not_an_option"],
    ["an option of its own where there is none", { score: 5, again: { other: "Perhaps" } }, "/answers/again", "not_an_option"],
    ["a text too long", { score: 1, reason: "x".repeat(4_001) }, "/answers/reason", "too_long"],
    ["a text that no database keeps", { score: 1, reason: "a\0b" }, "/answers/reason", "invalid_characters"],
    ["half a character", '{"isComplete":true,"answers":{"score":1,"reason":"\\ud83e"}}', "/answers/reason", "invalid_characters"],
    ["nothing where something is required", {}, "/answers/score", "required"],
    ["a list for a number", { score: [5] }, "/answers/score", "invalid_type"],
    ["null", { score: null }, "/answers/score", "invalid_type"],
  ])("is refused with %s", async (_, answers, path, code) => {
    const { id } = await publishSurvey(manager);
    const started = await startResponse(site, id);
    const body = typeof answers === "string" ? answers : { answers, isComplete: true };
    const problem = await problemOf(await saveResponse(site, started, body));
    expect([problem.status, problem.errors]).toEqual([422, [expect.objectContaining({ path, code })]]);
    expect(await stored(started.id)).toMatchObject({ status: "in_progress", answers: {} });
  });

  it.each([
    ["what is not the caller's to set", { status: "complete" }, "/status", "unknown_field"],
    ["the way to a question that there is not", { reached: "nowhere" }, "/reached", "unknown_question"],
    ["answers that are a list", { answers: [] }, "/answers", "invalid_type"],
  ])("is refused with %s", async (_, body, path, code) => {
    const { id } = await publishSurvey(manager);
    const problem = await problemOf(await saveResponse(site, await startResponse(site, id), body));
    expect([problem.status, problem.errors]).toEqual([422, [{ path, code }]]);
  });

  it("is sent off with the answers that were saved, where none come along", async () => {
    const { id } = await publishSurvey(manager, { definition: saving });
    const started = await startResponse(site, id);
    await saveResponse(site, started, { answers: { agree: true, score: 4 } });
    expect(await (await saveResponse(site, started, { isComplete: true })).json()).toMatchObject({ status: "complete", answers: { agree: true, score: 4 } });
  });
});

describe("an unfinished response", () => {
  it("is saved with the customer's consent, and as it stands then", async () => {
    const { id } = await publishSurvey(manager, { definition: saving });
    const started = await startResponse(site, id);
    for (const answers of [{ agree: true, score: 2, reason: "Slow" }, { agree: true, again: "no" }]) {
      const saved = await saveResponse(site, started, { answers, reached: "again" });
      expect(await saved.json()).toMatchObject({ status: "in_progress", answers });
      expect(await stored(started.id)).toMatchObject({ answers, reached: "again" });
    }
    expect((await saveResponse(site, started, { answers: {} })).status).toBe(200);
    expect(await stored(started.id)).toMatchObject({ answers: {}, reached: "again" });
  });

  it.each([
    ["without consent", { score: 4 }],
    ["when consent is refused", { agree: false, score: 4 }],
    ["when the question of consent is hidden", { skip: true, agree: true, score: 4 }],
  ])("is not saved %s", async (_, answers) => {
    const { id } = await publishSurvey(manager, { definition: saving });
    const started = await startResponse(site, id);
    const problem = await problemOf(await saveResponse(site, started, { answers }));
    expect([problem.status, problem.errors]).toEqual([422, [{ path: "/answers/agree", code: "required" }]]);
    expect((await stored(started.id)).answers).toEqual({});
    expect((await complete(started, answers)).status).toBe(200);
  });

  it("is never saved where the survey does not do that", async () => {
    const { id } = await publishSurvey(manager);
    const problem = await problemOf(await saveResponse(site, await startResponse(site, id), { answers: { score: 4 } }));
    expect(problem.errors).toEqual([{ path: "/answers", code: "not_applicable" }]);
  });

  it("may miss answers, and hold none that is wrong", async () => {
    const { id } = await publishSurvey(manager, { definition: saving });
    const started = await startResponse(site, id);
    expect((await saveResponse(site, started, { answers: { agree: true } })).status).toBe(200);
    const problem = await problemOf(await saveResponse(site, started, { answers: { agree: true, score: 9 } }));
    expect(problem.errors).toEqual([{ path: "/answers/score", code: "out_of_range", min: 1, max: 5 }]);
  });

  it("opens until thirty days are over", async () => {
    now = new Date("2026-11-23T10:00:00Z");
    const { id } = await publishSurvey(manager);
    const [kept, forgotten] = [await startResponse(site, id), await startResponse(site, id)];
    now = new Date("2026-12-23T09:59:59Z");
    expect((await complete(kept, { score: 4 })).status).toBe(200);
    now = new Date("2026-12-23T10:00:00Z");
    expect((await problemOf(await complete(forgotten, { score: 4 }))).code).toBe("response_not_found");
    expect((await problemOf(await complete(kept, { score: 4 }))).code).toBe("response_complete");
  });
});

describe("the version that a response began with", () => {
  it("is the one it is checked by and kept with", async () => {
    const first = await publishSurvey(manager);
    const started = await startResponse(site, first.id);
    const renamed = { ...scoreSurvey, pages: [{ id: "first", questions: [{ id: "points", type: "nps", title: scoreSurvey.title } as const] }] };
    const changed = await manager.put(`/surveys/${first.id}`, { version: first.version, definition: renamed, settings: first.settings });
    await takeStep(manager, deskSurveySchema.parse(await changed.json()), "publish");
    expect((await problemOf(await complete(started, { points: 9 }))).errors).toContainEqual({ path: "/answers/points", code: "unknown_field" });
    expect((await complete(started, { score: 3 })).status).toBe(200);
    expect((await stored(started.id)).version).toBe(1);
    const late = await startResponse(site, first.id, { version: 1 });
    expect((await complete(late, { score: 3 })).status).toBe(200);
    expect((await complete(await startResponse(site, first.id, { version: 2 }), { points: 9 })).status).toBe(200);
  });

  it.each([0, -1, 2, 2 ** 40])("must have been published: %d", async (version) => {
    const { id } = await publishSurvey(manager);
    const problem = await problemOf(await postStart(site, id, { version }));
    expect([problem.status, problem.errors]).toEqual([422, [{ path: "/version", code: "not_an_option" }]]);
  });
});

describe("a survey that takes no more responses", () => {
  it.each(["pause", "close"])("lets those finish that have begun: %s", async (step) => {
    const published = await publishSurvey(manager);
    const started = await startResponse(site, published.id);
    await takeStep(manager, published, step);
    const refused = await problemOf(await postStart(site, published.id));
    expect([refused.status, refused.code]).toEqual([409, "survey_closed"]);
    expect((await complete(started, { score: 1, reason: "Closed?" })).status).toBe(200);
  });

  it("has as many as it wanted", async () => {
    const { id } = await publishSurvey(manager, { settings: { quota: 2 } });
    const begun = [await startResponse(site, id), await startResponse(site, id), await startResponse(site, id)];
    for (const started of begun.slice(0, 2)) expect((await complete(started, { score: 5 })).status).toBe(200);
    expect((await problemOf(await postStart(site, id))).code).toBe("survey_closed");
    expect(await (await site.request(`/surveys/${id}`)).json()).toMatchObject({ isOpen: false });
    expect((await complete(begun[2]!, { score: 5 })).status).toBe(200);
  });

  it("has come to its last day on the site's calendar", async () => {
    now = new Date("2026-11-30T22:59:59Z");
    const { id } = await publishSurvey(manager, { settings: { endsOn: "2026-11-30" } });
    expect((await postStart(site, id)).status).toBe(201);
    now = new Date("2026-11-30T23:00:00Z");
    expect((await problemOf(await postStart(site, id))).code).toBe("survey_closed");
  });
});
