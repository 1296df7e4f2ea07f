import { expect, it } from "vitest";
import { checkAnswers } from "@heed/contract/survey-rules";
import { migrate, openDatabase } from "../database/index.ts";
import { createSite, getSite } from "../site/index.ts";
import { demoSite } from "./demo-site.ts";
import { publishDemoSurveys } from "./demo-surveys.ts";
import { fillDemoResponses } from "./fill-demo-responses.ts";

it("the example company's surveys have half a year of responses that their questions allow, once", async () => {
  const database = await openDatabase({ memory: true });
  await migrate(database);
  await createSite(database, demoSite);
  await publishDemoSurveys(database, new Date());
  await fillDemoResponses(database, new Date());
  await fillDemoResponses(database, new Date());
  const { id } = await getSite(database, demoSite.key);
  const responses = await database.db.selectFrom("survey_responses").selectAll().where("site_id", "=", id).execute();
  expect(responses).toHaveLength((3 + 4) * 180);
  const versions = await database.db.selectFrom("survey_versions").select(["survey_id", "definition"]).execute();
  for (const { survey_id, answers, status, is_counted } of responses) {
    const { definition } = versions.find((version) => version.survey_id === survey_id)!;
    expect(checkAnswers(definition, answers, { isComplete: status === "complete" })).toEqual([]);
    expect(is_counted).toBe(status === "complete");
  }
  await database.close();
});
