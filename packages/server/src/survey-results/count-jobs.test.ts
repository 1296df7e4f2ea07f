import type { SurveyResults } from "@heed/contract/desk";
import { expect, it, onTestFinished } from "vitest";
import { startWork } from "../start-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { publishSurvey, saveResponse, startResponse } from "../testing/test-survey.ts";

const database = await openTestDatabase();

it("what a customer sends off is in the results at once, and a moment later in the counts and among the texts", async () => {
  const site = await createTestSite(database);
  const manager = await createTestStaff(database, site, { role: "manager" });
  const { id } = await publishSurvey(manager);
  const read = async <Answer>(what: string) => (await (await manager.request(`/surveys/${id}/${what}`)).json()) as Answer;
  const work = await startWork({ database, publicUrl: PUBLIC_URL });
  onTestFinished(() => work.stop());
  // What follows is left to the job alone.
  await work.catchUp();
  const started = await startResponse(site, id);
  await startResponse(site, id);
  const answers = { score: 2, reason: "The kettle sings", again: "yes" };
  expect((await saveResponse(site, started, { answers, isComplete: true })).status).toBe(200);
  const results = await read<SurveyResults>("results");
  expect([results.started, results.complete, results.completionRate]).toEqual([2, 1, 0.5]);
  expect(results.questions.map((question) => [question.id, question.reached, question.answered])).toEqual([
    ["score", 2, 1],
    ["reason", 1, 1],
    ["again", 1, 1],
  ]);
  await expect.poll(() => read("texts"), { timeout: 20_000 }).toMatchObject({ items: [{ text: "The kettle sings", score: { measure: "csat", value: 2 } }] });
  const counts = await database.db.selectFrom("survey_counts").select("dimension").where("survey_id", "=", id).execute();
  expect(counts).toHaveLength(12);
  expect(await read("results")).toEqual(results);
});
