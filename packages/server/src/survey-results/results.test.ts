import { randomUUID } from "node:crypto";
import type { SurveyDefinition } from "@heed/contract";
import { surveyResultsSchema, surveySplits, type SurveyResults, type SurveySplit } from "@heed/contract/desk";
import { beforeAll, describe, expect, it } from "vitest";
import {
  branchingSurvey,
  putResponses,
  putSurvey,
  randomResponse,
  seededRandom,
  type PutResponse,
} from "../testing/answered-survey.ts";
import { readAllResponses, recountQuestion, type StoredAnswers } from "../testing/recount-survey.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import type { SurveyKey } from "./count-store.ts";
import { foldResponses, purgeExpiredResponses } from "./index.ts";

const database = await openTestDatabase();
const { db } = database;
const site = await createTestSite(database, { clock: () => new Date("2026-11-20T12:00:00Z") });
const manager = await createTestStaff(database, site, { role: "manager" });

/** The second version asks one question less and another one in another way. */
const versions = [
  branchingSurvey,
  {
    ...branchingSurvey,
    pages: branchingSurvey.pages.map((page) => ({
      ...page,
      questions: page.questions
        .filter(({ id }) => id !== "q3")
        .map((question) => (question.id === "q4" ? { ...question, max: 10 } : question)),
    })),
  },
];
const days = ["2026-07-01", "2026-08-01", "2026-08-23", "2026-09-15", "2026-10-31", "2026-11-01", "2026-11-20"];

async function resultsOf({ surveyId }: SurveyKey, query: Record<string, string> = {}): Promise<SurveyResults> {
  const response = await manager.request(`/surveys/${surveyId}/results?${new URLSearchParams(query).toString()}`);
  expect([response.status, await response.clone().text()]).toEqual([200, expect.any(String)]);
  return surveyResultsSchema.parse(await response.json());
}

const randomResponses = (seed: number, count: number, of = versions): PutResponse[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const version = 1 + Math.floor(random() * of.length);
    return randomResponse(random, of[version - 1]!, version, days);
  });
};

/** Holds all figures to what the responses themselves say. */
function expectRecount(results: SurveyResults, responses: readonly StoredAnswers[]): void {
  expect(results.complete).toBe(responses.length);
  for (const question of results.questions) {
    // A rating that was out of seven is none out of ten.
    const comparable = question.id === "q4" ? responses.filter(({ version }) => version === 2) : responses;
    const expected = recountQuestion(question.id, comparable, versions);
    const buckets = Object.fromEntries(
      question.buckets.filter(({ count }) => count > 0).map(({ row, id, count }) => [`${row ?? ""}/${id}`, count]),
    );
    const { reached, answered, texts } = question;
    expect({ id: question.id, reached, answered, texts }).toEqual({
      id: question.id,
      reached: expected.reached,
      answered: expected.answered,
      texts: expected.texts,
    });
    if (question.type === "slider" || question.type === "number") {
      expect(question.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(expected.answered);
    } else {
      expect([question.id, buckets]).toEqual([question.id, expected.buckets]);
    }
    if (!question.score) continue;
    expect([question.id, question.score.n]).toEqual([question.id, expected.n ?? 0]);
    if (question.score.measure === "mean" || question.score.measure === "ces") {
      const mean = expected.sum === null ? null : expected.sum / expected.n!;
      if (mean === null) expect(question.score.value).toBeNull();
      else expect(question.score.value).toBeCloseTo(mean, 9);
    }
  }
}

describe("the results of random responses to two versions", () => {
  let survey: SurveyKey;
  let all: StoredAnswers[];

  beforeAll(async () => {
    survey = await putSurvey(database, site, versions);
    await putResponses(database, survey, randomResponses(1, 700));
    await foldResponses(database, survey);
    // These are counted by nobody yet.
    await putResponses(database, survey, randomResponses(2, 150));
    all = await readAllResponses(db, survey);
  });

  it("are those of a recount, without a filter", async () => {
    const results = await resultsOf(survey, { from: days[0]!, to: days.at(-1)! });
    expectRecount(results, all);
    expect(results.questions.map(({ id }) => id)).toEqual([...versions[1]!.pages.flatMap((page) => page.questions.map(({ id }) => id)), "q3"]);
    expect(results.questions.find(({ id }) => id === "q4")?.buckets).toHaveLength(10);
  });

  it("are those of a recount, whatever is filtered", async () => {
    const random = seededRandom(3);
    for (let round = 0; round < 25; round++) {
      const filter: Partial<Record<SurveySplit, string>> = {};
      for (const split of surveySplits) {
        const { [split]: value } = all[Math.floor(random() * all.length)]!;
        if (random() < 0.4 && value !== null) filter[split] = value;
      }
      const [from, to] = [days[Math.floor(random() * 3)]!, days[3 + Math.floor(random() * 4)]!];
      const results = await resultsOf(survey, { ...filter, from, to });
      const entries = Object.entries(filter) as [SurveySplit, string][];
      const matching = all.filter((row) => row.day >= from && row.day <= to && entries.every(([split, value]) => row[split] === value));
      expectRecount(results, matching);
    }
  });

  it("split the same responses into groups, and into weeks", async () => {
    const results = await resultsOf(survey, { from: "2026-08-01", to: "2026-11-20", question: "q2", team: "east" });
    const asked = all.filter(({ day, team, answers }) => day >= "2026-08-01" && team === "east" && typeof answers["q2"] === "number");
    for (const split of surveySplits) {
      const groups = Object.fromEntries(results.splits[split].map(({ id, score }) => [String(id), score!.n]));
      const expected: Record<string, number> = {};
      for (const row of asked) expected[String(row[split])] = (expected[String(row[split])] ?? 0) + 1;
      expect([split, groups]).toEqual([split, expected]);
    }
    expect(results.trend.map(({ from, score }) => [from, score.n]).filter(([, n]) => n !== 0)).toEqual(
      [
        ["2026-08-01", "2026-08-01"],
        ["2026-08-17", "2026-08-23"],
        ["2026-09-14", "2026-09-20"],
        ["2026-10-26", "2026-11-01"],
        ["2026-11-16", "2026-11-20"],
      ].map(([from, to]) => [from, asked.filter(({ day }) => day >= from! && day <= to!).length]),
    );
    expect(results.trend.at(-1)).toMatchObject({ from: "2026-11-16", to: "2026-11-20" });
  });

  it("are compared with as many days before", async () => {
    const results = await resultsOf(survey, { from: "2026-10-31", to: "2026-11-20" });
    expect([results.previous, results.period]).toEqual([
      { from: "2026-10-10", to: "2026-10-30" },
      { from: "2026-10-31", to: "2026-11-20" },
    ]);
    const long = await resultsOf(survey, { from: "2026-09-01", to: "2026-11-20" });
    const change = long.questions.find(({ id }) => id === "q2")!.change!;
    const before = all.filter(({ day, answers }) => day >= "2026-06-12" && day <= "2026-08-31" && typeof answers["q2"] === "number");
    expect(change.before.n).toBe(before.length);
    expect(change.difference).toBeCloseTo(long.questions.find(({ id }) => id === "q2")!.score!.value! - change.before.value!, 9);
    expect(change.p).toBeGreaterThan(0);
  });
});

it("stay exactly right while responses come in and several processes count them", async () => {
  const survey = await putSurvey(database, site, versions);
  const responses = randomResponses(4, 1_200);
  let sent = 0;
  let put = 0;
  const write = async (from: number) => {
    for (let index = from; index < responses.length; index += 3 * 20) {
      const batch = responses.slice(index, index + 20);
      sent += batch.length;
      await putResponses(database, survey, batch);
      put += batch.length;
    }
  };
  const writing = Promise.all([write(0), write(20), write(40)]);
  let isWritten = false;
  void writing.then(() => (isWritten = true));
  const fold = async () => {
    while (!isWritten) await foldResponses(database, survey);
  };
  const read = async () => {
    let last = 0;
    while (!isWritten) {
      const least = put;
      const { complete, questions } = await resultsOf(survey, { from: days[0]!, to: days.at(-1)! });
      expect(complete).toBeGreaterThanOrEqual(Math.max(least, last));
      expect(complete).toBeLessThanOrEqual(sent);
      // Everybody comes to the first question: counted twice or not at all, one of both would differ.
      expect(questions[0]?.reached).toBe(complete);
      last = complete;
    }
  };
  await Promise.all([writing, fold(), fold(), fold(), read()]);
  await foldResponses(database, survey);
  const left = await db.selectFrom("survey_responses").select("id").where("survey_id", "=", survey.surveyId).where("is_counted", "=", false).execute();
  expect(left).toEqual([]);
  expectRecount(await resultsOf(survey, { from: days[0]!, to: days.at(-1)! }), await readAllResponses(db, survey));
});

it("tell where unfinished responses ended, also when those are gone", async () => {
  const survey = await putSurvey(database, site, versions.slice(0, 1));
  const [template] = randomResponses(5, 1, versions.slice(0, 1));
  const put = { ...template!, day: "2026-11-01", answers: {} };
  const past = { status: "in_progress", expiresAt: new Date("2026-11-10T00:00:00Z") } as const;
  await putResponses(database, survey, [put], { ...past, reached: null });
  await putResponses(database, survey, [put, put], { ...past, reached: "q2" });
  await putResponses(database, survey, [put], { status: "in_progress", reached: "why" });
  await putResponses(database, survey, [{ ...put, answers: { q1: 5, q2: 3 } }]);
  const before = await resultsOf(survey);
  const tell = ({ questions }: SurveyResults) => questions.map(({ id, reached, left }) => [id, reached, left]);
  expect([before.started, before.complete, before.completionRate]).toEqual([5, 1, 0.2]);
  expect(tell(before).slice(0, 11)).toEqual([
    ["q0", 5, 1],
    ["q1", 4, 0],
    ["q2", 4, 2],
    ["q3", 2, 0],
    // Those are asked of some alone: who finished was not, and who ended behind may not have been.
    ["q4", 0, 0],
    ["q5", 2, 0],
    ["q6", 2, 0],
    ["q7", 2, 0],
    ["q8", 2, 0],
    ["why", 1, 1],
    ["q9", 1, 0],
  ]);
  await purgeExpiredResponses(db, new Date("2026-11-20T12:00:00Z"));
  const rows = await db.selectFrom("survey_responses").select("status").where("survey_id", "=", survey.surveyId).execute();
  expect(rows.map(({ status }) => status).toSorted()).toEqual(["complete", "in_progress"]);
  expect(await resultsOf(survey)).toEqual(before);
});

describe("what is asked for", () => {
  it("has to be a survey, days in their order, and a question with a figure", async () => {
    const { surveyId } = await putSurvey(database, site, versions);
    const ask = (path: string) => manager.request(`/surveys/${path}`).then(problemOf);
    expect((await ask("no-such-survey/results")).code).toBe("survey_not_found");
    expect((await ask(`${surveyId}/results?from=2026-11-02&to=2026-11-01`)).errors).toEqual([{ path: "/from", code: "out_of_range", max: "2026-11-01" }]);
    expect((await ask(`${surveyId}/results?from=2001-01-01`)).errors?.[0]).toMatchObject({ path: "/from", code: "out_of_range" });
    expect((await ask(`${surveyId}/results?question=q12`)).errors).toEqual([{ path: "/question", code: "unknown_question" }]);
    expect((await ask(`${surveyId}/results?from=2026-02-30`)).code).toBe("validation_failed");
  });

  it("of a survey without a response is told as nothing, and not as zero", async () => {
    const results = await resultsOf(await putSurvey(database, site, versions));
    expect(results).toMatchObject({ invited: 0, started: 0, complete: 0, responseRate: null, completionRate: null, isHidden: false, focus: "q1" });
    expect(results.questions[1]).toMatchObject({ id: "q1", score: { n: 0, value: null, interval: null }, change: { difference: null, p: null } });
    expect(results.period).toEqual({ from: "2026-08-23", to: "2026-11-20" });
  });

  it("is told in the reader's language", async () => {
    const survey = await putSurvey(database, site, versions);
    await putResponses(database, survey, [{ ...randomResponses(6, 1)[0]!, day: "2026-11-20", version: 1, splits: { category: null, region: "shanghai", team: "east", tier: null }, answers: { q1: 4, q15: true } }]);
    const { splits, questions } = await resultsOf(survey, { locale: "zh-CN" });
    expect(splits.category).toMatchObject([{ id: null, label: "未知" }]);
    expect(splits.region[0]?.label).toMatch(/\p{Script=Han}/u);
    expect(questions.find(({ id }) => id === "q15")?.buckets.map(({ label }) => label)).toEqual(["是", "否"]);
  });
});

it("tell how many were invited, and how many of those answered", async () => {
  const survey = await putSurvey(database, site, versions.slice(0, 1));
  const invite = async (created: string, isUsed: boolean, team: string) => {
    const { reference } = await site.file();
    await db
      .insertInto("survey_invitations")
      .values({
        ...{ site_id: survey.siteId, id: randomUUID(), survey_id: survey.surveyId, reason: "case_closed" as const, reference, customer_id: null },
        ...{ locale: "en", category: "late", region: null, team, tier: null, is_used: isUsed, used_at: null, declined_at: null, mailed_at: null },
        ...{ created_at: new Date(created), created_on: created, expires_at: new Date("2099-01-01") },
      })
      .execute();
  };
  for (const isUsed of [true, false, false, false]) await invite("2026-11-20", isUsed, "east");
  await invite("2026-08-23", true, "north");
  await invite("2026-08-22", true, "north");
  expect(await resultsOf(survey)).toMatchObject({ invited: 5, responseRate: 0.4 });
  expect(await resultsOf(survey, { team: "east" })).toMatchObject({ invited: 4, responseRate: 0.25 });
  expect(await resultsOf(survey, { team: "service" })).toMatchObject({ invited: 0, responseRate: null });
});

it("a question that speaks of another answer is named without it", async () => {
  const [page] = branchingSurvey.pages;
  const asked = { ...branchingSurvey, pages: [{ ...page!, questions: [page!.questions[0]!, { id: "why", type: "long_text", title: { en: "You gave {q1}. Why, {name|friend}?" } }] }] };
  const survey = await putSurvey(database, site, [asked as SurveyDefinition]);
  const { questions } = await resultsOf(survey);
  expect(questions.at(-1)?.title).toBe("You gave …. Why, …?");
});
