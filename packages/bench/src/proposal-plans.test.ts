import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deepPage, startBoardAtWork, type BoardAtWork } from "./proposal-board.ts";
import { boardRequests, searchRequests, similarRequests } from "./proposal-requests.ts";
import { scansOf } from "./plan-scans.ts";

const PROPOSALS = 30_000;

let board: BoardAtWork;

beforeAll(async () => {
  board = await startBoardAtWork({ proposals: PROPOSALS, now: new Date("2026-11-22T11:00:00.000Z") });
}, 600_000);

afterAll(() => board.stop());

describe("with 30,000 proposals", () => {
  it("no page of the board is read by looking through them, neither the first nor a deep one", async () => {
    for (const path of boardRequests) {
      await expectNoSequentialScan(path);
      const deep = await deepPage(board, path);
      if (deep !== null) await expectNoSequentialScan(deep);
    }
  }, 300_000);

  it("nor is anything found so", async () => {
    for (const path of searchRequests) expect([path, await expectNoSequentialScan(path)]).toEqual([path, expect.any(Number)]);
  }, 300_000);

  it("nor what says much the same", async () => {
    for (const path of similarRequests) expect([path, await expectNoSequentialScan(path)]).toEqual([path, 5]);
  }, 300_000);
});

describe("how the plans are asked", () => {
  it("would tell of one that looks through them", async () => {
    expect(await scansOf(board.database, { sql: "select max(text) from proposals", parameters: [] }, grown)).toEqual(["Seq Scan on proposals"]);
  });
});

/** Tables that have a row for each proposal, word, vote or participant. */
const grown: readonly string[] = ["proposals", "proposal_searches", "proposal_terms"];

/** Asks for it, and then how each statement on those tables that was sent for it is planned; gives how many items came. */
async function expectNoSequentialScan(path: string): Promise<number> {
  let items = 0;
  const sent = await board.statementsOf(async () => {
    const response = await board.get(path);
    expect([path, response.status]).toEqual([path, 200]);
    items = ((await response.json()) as { items: unknown[] }).items.length;
  });
  const onGrown = sent.filter((statement) => grown.some((table) => new RegExp(`\\b${table}\\b`).test(statement.sql)));
  expect(onGrown.length).toBeGreaterThan(0);
  for (const statement of onGrown) expect([path, statement.sql, await scansOf(board.database, statement, grown)]).toEqual([path, statement.sql, []]);
  return items;
}
