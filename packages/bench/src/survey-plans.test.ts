import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeskAtWork } from "./desk-at-work.ts";
import { exportRequests, resultRequests, textRequests } from "./survey-requests.ts";
import { startSurveyAtWork } from "./survey-results.ts";
import { scansOf } from "./plan-scans.ts";

/** Fewer tempt the planner more to read a table from end to end; to count these takes half a minute. */
const RESPONSES = 10_000;
/** A page of texts is as large whatever there is: from about so many times as many on, reading all of them is the worse way. */
const TEXTS_TIMES = 5;

let desk: DeskAtWork;

beforeAll(async () => {
  desk = await startSurveyAtWork({ responses: RESPONSES });
  const { db } = desk.database;
  await sql`insert into survey_texts (site_id, id, survey_id, question, response_id, day, at, category, region, team, tier, locale,
      text, score_measure, score, search_terms)
    select site_id, gen_random_uuid(), survey_id, question, response_id, day, at, category, region, team, tier, locale,
      text, score_measure, score, search_terms
    from survey_texts cross join generate_series(2, ${TEXTS_TIMES}::integer)`.execute(db);
  await sql`vacuum (analyze) survey_texts`.execute(db);
}, 900_000);

afterAll(() => desk.stop());

describe("with 10,000 responses to twenty questions, and the texts of 50,000", () => {
  it("no table of surveys is read from end to end for results, whatever is filtered", async () => {
    for (const path of resultRequests) await expectNoSequentialScan(path);
  }, 300_000);

  it("nor for a page of texts, nor to find one", async () => {
    for (const path of textRequests) await expectNoSequentialScan(path);
    const found = (await (await desk.admin.get(textRequests[2] ?? "")).json()) as { items: unknown[] };
    expect(found.items).toHaveLength(50);
  }, 300_000);

  it("nor for any part of an export", async () => {
    for (const path of exportRequests) await expectNoSequentialScan(path);
  }, 300_000);

  it("results are read from the counts alone: what they say adds up to all responses", async () => {
    const response = await desk.admin.get(resultRequests[7] ?? "");
    expect(await response.json()).toMatchObject({ complete: RESPONSES, started: RESPONSES + RESPONSES / 10 });
  });
});

describe("how the plans are asked", () => {
  it("would tell of one that reads a table from end to end", async () => {
    const scans = await scansOf(desk.database, { sql: "select max(source) from survey_responses", parameters: [] }, grown);
    expect(scans).toEqual(["Seq Scan on survey_responses"]);
  });
});

/** Tables that have a row for each response, text, invitation or day; of surveys and their versions there are few. */
const grown: readonly string[] = ["survey_responses", "survey_counts", "survey_texts", "survey_invitations", "cases"];

/** Asks for it, and then how each statement on those tables that was sent for it is planned. */
async function expectNoSequentialScan(path: string): Promise<void> {
  const sent = await desk.statementsOf(async () => {
    const response = await desk.admin.get(path);
    expect([path, response.status]).toEqual([path, 200]);
    await response.text();
  });
  const onGrown = sent.filter((statement) => grown.some((table) => statement.sql.includes(`from ${table}`)));
  expect(onGrown.length).toBeGreaterThan(0);
  const seen = new Set<string>();
  for (const statement of onGrown) {
    // The parts of an export are many, and planned alike.
    if (seen.has(statement.sql) && path.includes("/export")) continue;
    seen.add(statement.sql);
    expect([path, statement.sql, await scansOf(desk.database, statement, grown)]).toEqual([path, statement.sql, []]);
  }
}
