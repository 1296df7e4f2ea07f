import { surveyResultsSchema, type SurveyResults } from "@heed/contract/desk";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { branchingSurvey, putResponses, putSurvey, type PutResponse } from "../testing/answered-survey.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { foldResponses } from "./index.ts";

const database = await openTestDatabase();
const site = await createTestSite(database, { clock: () => new Date("2026-11-20T12:00:00Z") });
const manager = await createTestStaff(database, site, { role: "manager" });

const anonymous = { ...branchingSurvey, isAnonymous: true };
const from = (team: string, count: number, day = "2026-11-10"): PutResponse[] =>
  Array.from({ length: count }, (_, index) => ({
    version: 1,
    isAnonymous: true,
    day,
    splits: { category: null, region: null, team, tier: null },
    answers: { q1: 1 + (index % 5), q12: `From ${team}` },
  }));

async function put(responses: readonly PutResponse[], definition = anonymous) {
  const survey = await putSurvey(database, site, [definition], { smallestGroup: 5 });
  await putResponses(database, survey, responses);
  await foldResponses(database, survey);
  const ask = (path: string) => manager.request(`/surveys/${survey.surveyId}/${path}`);
  const results = async (query = ""): Promise<SurveyResults> => surveyResultsSchema.parse(await (await ask(`results?${query}`)).json());
  const texts = async (query = "") => ((await (await ask(`texts?${query}`)).json()) as { items: { at: string; text: string; reference: null }[] }).items;
  const rows = async (query = "") => parse(await (await ask(`export?format=csv&${query}`)).text(), { bom: true });
  return { survey, ask, results, texts, rows };
}

describe("an anonymous survey", () => {
  it("tells nothing of fewer than may be recognised, filtered or not", async () => {
    const few = await put(from("east", 4));
    expect(await few.results()).toMatchObject({ isHidden: true, complete: 0, questions: [], trend: [], splits: { team: [] } });
    expect(await few.texts()).toEqual([]);
    expect(await few.rows()).toHaveLength(1);
    const { results, texts, rows } = await put([...from("east", 4), ...from("north", 30), ...from("service", 9)]);
    expect(await results()).toMatchObject({ isHidden: false, complete: 43 });
    for (const team of ["east", "service", "nobody"]) {
      expect([team, await results(`team=${team}`)]).toMatchObject([team, { isHidden: true, complete: 0, questions: [] }]);
      expect([team, await texts(`team=${team}`)]).toEqual([team, []]);
      expect([team, (await rows(`team=${team}`)).length]).toEqual([team, 1]);
    }
    expect(await results("team=north")).toMatchObject({ isHidden: false, complete: 30 });
    expect(await texts("team=north&limit=100")).toHaveLength(30);
    expect(await rows("team=north")).toHaveLength(31);
  });

  it("hides a second group where one alone could be worked out, and a part of the trend", async () => {
    const { results } = await put([...from("east", 2, "2026-10-05"), ...from("north", 30), ...from("service", 9, "2026-10-12")]);
    const { splits, trend } = await results();
    expect(splits.team.map(({ id, isHidden, score }) => [id, isHidden, score?.n])).toEqual(
      expect.arrayContaining([["north", false, 30], ["east", true, undefined], ["service", true, undefined]]),
    );
    expect(trend.flatMap(({ from: day, score }) => (score.n > 0 ? [[day, score.n]] : []))).toEqual([["2026-11-09", 30]]);
  });

  it("does not tell by the difference of two filters what one of them hides", async () => {
    const of = (team: string, region: string, count: number, day: string) =>
      from(team, count, day).map((response) => ({ ...response, splits: { ...response.splits, region } }));
    const { results } = await put([
      ...of("north", "shanghai", 11, "2026-11-10"),
      ...of("north", "beijing", 10, "2026-10-06"),
      ...of("service", "shanghai", 1, "2026-11-10"),
      ...of("service", "beijing", 9, "2026-10-06"),
    ]);
    const told = ({ splits, trend }: SurveyResults) => [splits.region.map(({ score }) => score?.n ?? null), trend.map(({ score }) => score.n).filter((n) => n > 0)];
    expect(told(await results())).toEqual([expect.arrayContaining([12, 19]), [19, 12]]);
    // Eleven of twelve would tell what the twelfth said, who is the only one in the other team.
    for (const team of ["north", "service"]) expect([team, told(await results(`team=${team}`))]).toEqual([team, [[null, null], []]]);
  });

  it("does not tell by the period before what a filter on that hides", async () => {
    const { results } = await put([...from("north", 11, "2026-10-20"), ...from("service", 1, "2026-10-20"), ...from("north", 11), ...from("service", 9)]);
    const period = "from=2026-11-01&to=2026-11-20";
    expect((await results(period)).questions[1]?.change?.before.n).toBe(12);
    expect((await results(`${period}&team=north`)).questions[1]).toMatchObject({ score: { n: 11 }, change: null });
  });

  it("is as anonymous as it was when its settings say that one is a group", async () => {
    const { survey, results, rows } = await put(from("east", 2));
    const settings = { audience: "everyone", samplePercent: 100, coolDownDays: 0, smallestGroup: 1 };
    await database.db.updateTable("surveys").set({ settings: JSON.stringify(settings) }).where("id", "=", survey.surveyId).execute();
    expect(await results()).toMatchObject({ isHidden: true, smallestGroup: 3, complete: 0 });
    expect(await rows()).toHaveLength(1);
  });

  it("does not tell by a difference what was too little before", async () => {
    const { results } = await put([...from("east", 3, "2026-10-05"), ...from("east", 10)]);
    expect((await results("from=2026-11-01&to=2026-11-20")).questions[1]?.change).toBeNull();
    expect((await results("from=2026-10-25&to=2026-11-20")).questions[1]?.score?.n).toBe(10);
  });

  it("gives texts and exports with the day alone", async () => {
    const { survey, texts, rows, ask } = await put(from("east", 6));
    expect((await texts())[0]).toMatchObject({ at: "2026-11-10", reference: null });
    const kept = await database.db.selectFrom("survey_texts").select(["response_id", "reference"]).where("survey_id", "=", survey.surveyId).execute();
    expect(kept).toEqual(Array.from({ length: 6 }, () => ({ response_id: null, reference: null })));
    const [header, row] = await rows();
    expect(header!.slice(0, 5)).toEqual(["Day", "Version of the survey", "Language", "Came by", "Text"]);
    expect(row!.slice(0, 4)).toEqual(["2026-11-10", "1", "en", "E-mail"]);
    const [item] = (await (await ask("export?format=json")).json()) as Record<string, unknown>[];
    expect(item).toMatchObject({ response: null, day: "2026-11-10", at: null, reference: null, category: null, region: null, team: null, tier: null });
  });

  it("shows how it differs: with names, only groups of a split are hidden", async () => {
    const named = from("east", 2).map((response) => ({ ...response, isAnonymous: false }));
    const { results, texts } = await put(named, branchingSurvey);
    const { isHidden, complete, splits } = await results("team=east");
    expect([isHidden, complete, splits.team]).toEqual([false, 2, [{ id: "east", label: expect.any(String) as string, isHidden: true, score: null }]]);
    expect(await texts()).toHaveLength(2);
  });
});
