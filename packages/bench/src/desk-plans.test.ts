import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countsRequest, queueRequests, searchRequests } from "./desk-requests.ts";
import { startDeskAtWork, type Colleague, type DeskAtWork } from "./desk-at-work.ts";
import { scansOf } from "./plan-scans.ts";

const CASES = 30_000;
/** The days that `desk-requests.ts` names lie in the months before. */
const NOW = new Date("2026-11-22T11:00:00.000Z");

let desk: DeskAtWork;
let known: { reference: string; email: string };

beforeAll(async () => {
  desk = await startDeskAtWork({ count: CASES, now: NOW });
  const { reference, contact } = await desk.database.db
    .selectFrom("cases")
    .select(["reference", "contact"])
    .where("team", "=", "east")
    .where(sql<boolean>`contact ->> 'email' is not null`)
    .orderBy("reference")
    .executeTakeFirstOrThrow();
  known = { reference, email: contact?.email ?? "" };
}, 600_000);

afterAll(() => desk.stop());

describe.each(["admin", "agent"] as const)("with 30,000 cases, for an %s", (role) => {
  it("no page of the queue is read by looking through the cases, neither the first nor a deep one", async () => {
    const colleague = desk[role];
    for (const path of queueRequests) {
      const page = await expectNoSequentialScan(colleague, path);
      if (page.nextCursor === null) continue;
      await expectNoSequentialScan(colleague, await deepPage(colleague, path));
    }
  }, 300_000);

  it("nor is anything found so", async () => {
    const colleague = desk[role];
    for (const path of searchRequests(known)) await expectNoSequentialScan(colleague, path);
    const { items } = await expectNoSequentialScan(colleague, `/cases?q=${known.reference}`);
    expect(items.map(({ reference }) => reference)).toEqual([known.reference]);
    expect((await expectNoSequentialScan(colleague, `/cases?q=${known.email}`)).items).not.toEqual([]);
  }, 300_000);

  it("nor counted", async () => {
    await expectNoSequentialScan(desk[role], countsRequest);
  });
});

describe("how the plans are asked", () => {
  it("would tell of one that looks through the cases", async () => {
    const scans = await scansOf(desk.database, { sql: "select max(desired_outcome) from cases", parameters: [] }, ["cases"]);
    expect(scans).toEqual(["Seq Scan on cases"]);
  });
});

interface AnsweredPage {
  items: { reference: string }[];
  nextCursor: string | null;
}

/** Asks for it, and then how each statement on cases that was sent for it is planned. */
async function expectNoSequentialScan(colleague: Colleague, path: string): Promise<AnsweredPage> {
  let page: AnsweredPage | undefined;
  const sent = await desk.statementsOf(async () => {
    const response = await colleague.get(path);
    expect([path, response.status]).toEqual([path, 200]);
    page = (await response.json()) as AnsweredPage;
  });
  const onCases = sent.filter((statement) => /\bfrom cases\b/.test(statement.sql));
  expect(onCases.length).toBeGreaterThan(0);
  for (const statement of onCases) expect([path, await scansOf(desk.database, statement, ["cases"])]).toEqual([path, []]);
  return page!;
}

/** The tenth page of as many as a page may have, or the last. */
async function deepPage(colleague: Colleague, path: string): Promise<string> {
  let address = `${path}&limit=100`;
  for (let page = 1; page < 10; page += 1) {
    const response = await colleague.get(address);
    const { nextCursor } = (await response.json()) as AnsweredPage;
    if (nextCursor === null) break;
    address = `${path}&limit=100&cursor=${nextCursor}`;
  }
  return address;
}
