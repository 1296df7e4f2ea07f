import { surveyTextPageSchema, type SurveyText } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { branchingSurvey, putResponses, putSurvey, randomResponse, seededRandom, type PutResponse } from "../testing/answered-survey.ts";
import { actAtDesk } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";
import type { SurveyKey } from "./count-store.ts";
import { foldResponses } from "./index.ts";

const database = await openTestDatabase();
const site = await createTestSite(database, { clock: () => new Date("2026-11-20T12:00:00Z") });
const manager = await createTestStaff(database, site, { role: "manager" });
const any = randomResponse(seededRandom(1), branchingSurvey, 1, ["2026-11-01"]);

function written(text: string, change: Partial<PutResponse> = {}, more: PutResponse["answers"] = {}): PutResponse {
  const splits = { category: null, region: "shanghai", team: "east", tier: null };
  return { ...any, splits, ...change, answers: { q1: 4, ...more, q12: text } };
}

async function put(responses: readonly PutResponse[], options: Parameters<typeof putResponses>[3] = {}): Promise<SurveyKey> {
  const survey = await putSurvey(database, site, [branchingSurvey]);
  await putResponses(database, survey, responses, options);
  await foldResponses(database, survey);
  return survey;
}

async function page({ surveyId }: SurveyKey, query: Record<string, string> = {}, staff: TestStaff = manager) {
  const response = await staff.request(`/surveys/${surveyId}/texts?${new URLSearchParams(query).toString()}`);
  expect([response.status, await response.clone().text()]).toEqual([200, expect.any(String)]);
  return surveyTextPageSchema.parse(await response.json());
}

const textsOf = ({ items }: { items: readonly SurveyText[] }) => items.map(({ text }) => text);

describe("what customers wrote", () => {
  it("is there with its score, the newest first, whatever kind of question it answers", async () => {
    const survey = await put([
      written("The lid is missing", { day: "2026-11-01" }),
      written("All well", { day: "2026-11-03" }, { q5: { other: "By boat" }, q6: ["a", { other: "On foot" }] }),
      written("A while ago", { day: "2026-01-01" }),
    ]);
    const { items, nextCursor } = await page(survey);
    expect(nextCursor).toBeNull();
    expect(items.map(({ question, text }) => [question, text]).slice(0, 3).toSorted()).toEqual([
      ["q12", "All well"],
      ["q5", "By boat"],
      ["q6", "On foot"],
    ]);
    expect(items.at(-1)).toMatchObject({ question: "q12", text: "The lid is missing", locale: "en", score: { measure: "csat", value: 4 }, reference: null });
    expect(items.at(-1)?.at).toMatch(/^2026-11-01T/);
    expect(textsOf(await page(survey, { question: "q5" }))).toEqual(["By boat"]);
    expect(textsOf(await page(survey, { to: "2026-11-02" }))).toEqual(["The lid is missing"]);
  });

  it("is found by its words, in any script, with the filters that results have", async () => {
    const survey = await put([
      written("The lid is missing", { splits: { category: "late", region: "shanghai", team: "east", tier: null } }),
      written("The handle came off", { splits: { category: "late", region: null, team: "north", tier: null } }),
      written("壶盖没有了"),
    ]);
    expect(textsOf(await page(survey, { q: "LID" }))).toEqual(["The lid is missing"]);
    expect(textsOf(await page(survey, { q: "壶盖" }))).toEqual(["壶盖没有了"]);
    expect(textsOf(await page(survey, { q: "the" })).toSorted()).toEqual(["The handle came off", "The lid is missing"]);
    expect(textsOf(await page(survey, { q: "the", team: "north" }))).toEqual(["The handle came off"]);
    expect(textsOf(await page(survey, { q: "the", region: "east" }))).toEqual(["The lid is missing"]);
    expect(textsOf(await page(survey, { q: "' | !:*" }))).toEqual([]);
    // What texts are marked by is none of their words, nor the beginning of one.
    for (const q of ["survey", "tea", "team:east", ":team:east"]) expect([q, textsOf(await page(survey, { q }))]).toEqual([q, []]);
  });

  it("is found when it is rare and lies behind a thousand others, page by page", async () => {
    const survey = await put([
      ...Array.from({ length: 1_100 }, (_, index) => written(`Everything as ordered, number ${index}`, { day: "2026-11-10" })),
      ...Array.from({ length: 5 }, (_, index) => written(`A samovar, ${index}`, { day: "2026-11-01" })),
    ]);
    const all: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const found: Awaited<ReturnType<typeof page>> = await page(survey, { q: "samovar", limit: "2", team: "east", ...(cursor && { cursor }) });
      all.push(...textsOf(found));
      cursor = found.nextCursor;
    }
    expect(all.toSorted()).toEqual([0, 1, 2, 3, 4].map((index) => `A samovar, ${index}`));
    const seen = new Set<string>();
    for (let next: string | null = ""; next !== null; ) {
      const found: Awaited<ReturnType<typeof page>> = await page(survey, { limit: "100", ...(next && { cursor: next }) });
      for (const { id } of found.items) seen.add(id);
      next = found.nextCursor;
    }
    expect(seen.size).toBe(1_105);
  });

  it("is read with its case by whoever may see that, and by nobody else", async () => {
    const usual = await site.file();
    const complaint = await site.file({ category: "staff_conduct" });
    const concerned = await createTestStaff(database, site, { role: "manager" });
    await actAtDesk(manager, complaint, "concern", { staff: [concerned.id] });
    const survey = await put([written("About nothing")]);
    await putResponses(database, survey, [written("About my case")], { reference: usual.reference });
    await putResponses(database, survey, [written("About one of you")], { reference: complaint.reference });
    await foldResponses(database, survey);
    const readBy = async (staff: TestStaff, query = {}) => {
      const { items } = await page(survey, query, staff);
      return items.map(({ text, reference }) => [text, reference]).toSorted();
    };
    const [ofCase, ofNothing, ofComplaint] = [["About my case", usual.reference], ["About nothing", null], ["About one of you", complaint.reference]];
    expect(await readBy(manager)).toEqual([ofCase, ofNothing, ofComplaint]);
    expect(await readBy(concerned)).toEqual([ofCase, ofNothing]);
    const elsewhere = await createTestStaff(database, site, { role: "supervisor", teams: ["north"] });
    for (const query of [{}, { q: "about" }, { question: "q12" }]) expect([query, await readBy(elsewhere, query)]).toEqual([query, [ofNothing]]);
  });

  it("stays at its survey and its site", async () => {
    await put([written("Somebody else's kettle")]);
    expect(textsOf(await page(await put([]), { q: "kettle" }))).toEqual([]);
  });

  it("cannot be asked for from nowhere", async () => {
    const { surveyId } = await put([]);
    for (const cursor of ["x", Buffer.from('["2026-11-01","1","2"]').toString("base64url"), Buffer.from("[1e9,\"1\",\"2\"]").toString("base64url")]) {
      const problem = await problemOf(await manager.request(`/surveys/${surveyId}/texts?cursor=${cursor}`));
      expect(problem.errors).toEqual([{ path: "/cursor", code: "not_an_option" }]);
    }
    expect((await problemOf(await manager.request("/surveys/never-was/texts"))).code).toBe("survey_not_found");
  });
});
