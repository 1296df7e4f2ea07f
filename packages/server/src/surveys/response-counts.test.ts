import { surveyListSchema } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { foldWaitingResponses, purgeExpiredResponses } from "../survey-results/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { postStart, publishSurvey, saveResponse, startResponse } from "../testing/test-survey.ts";

const database = await openTestDatabase();
let now = new Date("2026-11-23T10:00:00Z");
const site = await createTestSite(database, { clock: () => now });
const manager = await createTestStaff(database, site, { role: "manager" });

/** What the list and the survey itself say. */
async function countsOf(id: string): Promise<{ started: number; complete: number }> {
  const { items } = surveyListSchema.parse(await (await manager.request("/surveys")).json());
  const listed = items.find((survey) => survey.id === id);
  const survey = (await (await manager.request(`/surveys/${id}`)).json()) as { started: number; complete: number };
  expect([listed?.started, listed?.complete]).toEqual([survey.started, survey.complete]);
  return { started: survey.started, complete: survey.complete };
}

describe("how many responses there are", () => {
  it("stays the same when they are added up and when the unfinished are forgotten", async () => {
    const { id } = await publishSurvey(manager, { settings: { quota: 3 } });
    await publishSurvey(manager);
    expect(await countsOf(id)).toEqual({ started: 0, complete: 0 });
    const answer = async () => {
      expect((await saveResponse(site, await startResponse(site, id), { answers: { score: 5 }, isComplete: true })).status).toBe(200);
    };
    await answer();
    await startResponse(site, id);
    expect(await countsOf(id)).toEqual({ started: 2, complete: 1 });
    await foldWaitingResponses(database);
    await answer();
    expect(await countsOf(id)).toEqual({ started: 3, complete: 2 });
    now = new Date("2027-01-23T10:00:00Z");
    await purgeExpiredResponses(database.db, now);
    await foldWaitingResponses(database);
    expect(await countsOf(id)).toEqual({ started: 3, complete: 2 });
    await answer();
    await foldWaitingResponses(database);
    expect((await problemOf(await postStart(site, id))).code).toBe("survey_closed");
  });
});
