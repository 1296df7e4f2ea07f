import { surveyAnswersSchema, surveyDefinitionSchema, type Survey } from "@heed/contract";
import type { DeskSurvey } from "@heed/contract/desk";
import { answersOnPath, checkAnswers } from "@heed/contract/survey-rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyQuestion } from "../testing/every-question.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, mintKey } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { publishSurvey, saveResponse, startResponse, takeStep } from "../testing/test-survey.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager" });
const definition = everyQuestion({ en: "Tea?", "zh-Hans": "茶？" });
const { id: surveyId, settings } = await publishSurvey(manager, { definition });

/** Words of the contract and of the language, which hit more than random ones do. */
const word = fc.constantFrom("__proto__", "constructor", "prototype", "toString", "q1", "q5", "other", "end", "a", "r1", "c1", "one", "en", "\0", "\ud83e", "");
const anything = fc.letrec((tie) => ({
  leaf: fc.oneof(word, fc.string({ unit: "binary", maxLength: 20 }), fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
  node: fc.oneof(tie("leaf"), fc.array(tie("node"), { maxLength: 4 }), fc.array(fc.tuple(word, tie("node")), { maxLength: 4 }).map(ownMembers)),
})).node;

/** What may well be right where it is put; `undefined` takes away what was there. */
const plausible = fc.constantFrom<unknown>(
  undefined,
  true,
  false,
  3,
  "page",
  "stars",
  { en: "Or {q1|coffee}?", "zh-Hans": "还是{q1|咖啡}？" },
  { question: "q1", op: "le", value: 3 },
  { any: [{ question: "q5", op: "one_of", value: ["a", "other"] }, { all: [{ question: "q9", row: "r1", op: "eq", value: "c1" }] }] },
  ["a", { other: "b" }],
  { r1: ["c1", "c2"] },
);

/** `Object.fromEntries` makes `__proto__` a member like any other, as JSON does. */
function ownMembers(entries: [string, unknown][]): Record<string, unknown> {
  return Object.fromEntries(entries);
}

/** Puts a value somewhere into a copy of another: in the place of what is there, or beside it. */
function graft(into: unknown, { path, word: name, value }: { path: number[]; word: string; value: unknown }): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof into !== "object" || into === null) return value;
  if (Array.isArray(into)) return into.map((item: unknown, index) => (index === step % into.length ? graft(item, { path: rest, word: name, value }) : item));
  const entries = Object.entries(into);
  const at = step % (entries.length + 1);
  if (at === entries.length) return ownMembers([...entries, [name, value]]);
  return ownMembers(entries.map(([key, item], index) => [key, index === at ? graft(item, { path: rest, word: name, value }) : item]));
}

const change = fc.record({ path: fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }), word: fc.oneof(word, fc.constantFrom("showWhen", "hint", "required")), value: fc.oneof(plausible, anything) });

/** That a route refused what it was sent, and did not break over it. */
async function isRefusal(response: Response): Promise<void> {
  const text = await response.text();
  expect([response.status, text]).toEqual([expect.toSatisfy((status: number) => status >= 400 && status < 500), expect.stringContaining("urn:heed:problem:")]);
}

describe("whatever comes in", () => {
  it("as a definition is refused, or can be published, read and answered", async () => {
    let [count, accepted] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 3 }), async (changes) => {
        const id = `any-${count++}`;
        const body: unknown = changes.reduce<unknown>(graft, { id, definition, settings });
        const added = await manager.post("/surveys", body);
        if (added.status !== 201) return isRefusal(added);
        const survey = (await added.json()) as DeskSurvey;
        accepted++;
        const published = await takeStep(manager, survey, "publish");
        expect(published.definition).toEqual(surveyDefinitionSchema.parse(published.definition));
        const read = await site.request(`/surveys/${survey.id}`);
        if (survey.settings.audience === "everyone") expect(((await read.json()) as Survey).pages).toHaveLength(survey.definition.pages.length);
        expect((await manager.post(`/surveys/${survey.id}/close`, { version: published.version })).status).toBe(200);
      }),
      { numRuns: 200 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it("as a response is refused, or kept as the rules of the widget say", async () => {
    const complete = { answers: { q1: 4, q5: "a", q6: ["a", { other: "b" }], q7: ["b", "a"], q9: { r1: "c1" }, q11: "a@example.org", q16: { email: "a@example.org" }, q17: true }, isComplete: true };
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 3 }), fc.boolean(), async (changes, hasKey) => {
        const started = await startResponse(site, surveyId);
        const body: unknown = changes.reduce<unknown>(graft, complete);
        const response = await saveResponse(site, started, body, hasKey ? { "Idempotency-Key": mintKey() } : {});
        const { answers } = body as typeof complete;
        if (response.status !== 200) return isRefusal(response);
        if (answers === undefined) return undefined;
        // What is numbers in JavaScript alone is null in JSON.
        const sent = surveyAnswersSchema.parse(JSON.parse(JSON.stringify(answers)));
        expect(checkAnswers(definition, sent, { isComplete: (body as typeof complete).isComplete })).toEqual([]);
        const { answers: kept } = await database.db.selectFrom("survey_responses").select("answers").where("id", "=", started.id).executeTakeFirstOrThrow();
        expect(kept).toEqual(JSON.parse(JSON.stringify(answersOnPath(definition, sent))));
        return undefined;
      }),
      { numRuns: 200 },
    );
  });

  it("as a body of any route for surveys is refused", async () => {
    const started = await startResponse(site, surveyId);
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        const text = JSON.stringify(body ?? null);
        await isRefusal(await manager.post("/surveys", text));
        await isRefusal(await manager.put(`/surveys/${surveyId}`, text));
        await isRefusal(await manager.post(`/surveys/${surveyId}/pause`, text));
        await isRefusal(await manager.post(`/surveys/${surveyId}/clone`, text));
        await isRefusal(await manager.post("/surveys/preview", text));
        await isRefusal(await site.post(`/surveys/${surveyId}/responses`, text, { "Idempotency-Key": mintKey() }));
        const saved = await saveResponse(site, started, text);
        if (saved.status !== 200) await isRefusal(saved);
      }),
      { numRuns: 100 },
    );
  });
});
