import { publishedCommitmentsSchema, type PublishedCommitments } from "@heed/contract";
import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const DAY_MS = 86_400_000;
const filedAt = new Date("2026-09-01T09:00:00Z");
let now = filedAt;
const app = createApp({ database, publicUrl: PUBLIC_URL, clock: () => now });

const commitments = [
  { kind: "complaint", acknowledgeWithin: { value: 1, unit: "days" }, answerWithin: { value: 10, unit: "days" } },
  { kind: "inquiry", acknowledgeWithin: { value: 4, unit: "hours" }, answerWithin: { value: 2, unit: "days" }, closeWithin: { value: 30, unit: "days" } },
] as const;

function after(days: number): Date {
  return new Date(filedAt.getTime() + days * DAY_MS);
}

async function newSite(): Promise<TestSite> {
  return createTestSite(database, { app, settings: { commitments: [...commitments] } });
}

async function read(site: TestSite): Promise<PublishedCommitments> {
  const response = await site.request("/commitments");
  expect(response.status).toBe(200);
  return publishedCommitmentsSchema.parse(await response.json());
}

function promiseOf({ commitments: all }: PublishedCommitments, kind: string, promise: string) {
  return all.find((commitment) => commitment.kind === kind)?.promises.find((candidate) => candidate.kind === promise);
}

/** Files complaints, and settles the answer of each after so many days; never where it says null. */
async function fileAnswered(site: TestSite, answeredAfterDays: readonly (number | null)[]): Promise<string[]> {
  now = filedAt;
  const references: string[] = [];
  for (const days of answeredAfterDays) {
    const { reference } = await site.file();
    references.push(reference);
    if (days !== null) await setAnswer(reference, { settled_at: after(days) });
  }
  return references;
}

async function setAnswer(reference: string, change: { settled_at?: Date; paused_at?: Date }): Promise<void> {
  await database.db.updateTable("case_promises").set(change).where("reference", "=", reference).where("kind", "=", "answer").execute();
}

describe("what a company promises", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await newSite();
    now = after(20);
  });

  it("is told for each kind, as its settings say it, before anything was counted", async () => {
    expect(await read(site)).toEqual({
      period: { days: 90, from: "2026-06-23", to: "2026-09-21" },
      commitments: [
        {
          kind: "complaint",
          promises: [
            { kind: "acknowledge", limit: { value: 1, unit: "days" }, figures: null },
            { kind: "answer", limit: { value: 10, unit: "days" }, figures: null },
          ],
        },
        {
          kind: "inquiry",
          promises: [
            { kind: "acknowledge", limit: { value: 4, unit: "hours" }, figures: null },
            { kind: "answer", limit: { value: 2, unit: "days" }, figures: null },
            { kind: "close", limit: { value: 30, unit: "days" }, figures: null },
          ],
        },
      ],
    });
  });

  it("is another at once when the settings change", async () => {
    const admin = await createTestStaff(database, site, { role: "admin" });
    const { version, settings } = (await (await admin.request("/settings")).json()) as { version: number; settings: object };
    await admin.put("/settings", { version, settings: { ...settings, commitments: [commitments[1]] } });
    expect((await read(site)).commitments.map(({ kind }) => kind)).toEqual(["inquiry"]);
  });

  it("is kept by caches for minutes, and not sent again when it is unchanged", async () => {
    const first = await site.request("/commitments");
    expect(first.headers.get("Cache-Control")).toBe("public, max-age=300, stale-while-revalidate=3600");
    const again = await site.request("/commitments", { headers: { "If-None-Match": first.headers.get("ETag") ?? "" } });
    expect(again.status).toBe(304);
  });
});

describe("how it is kept", () => {
  it("is the share of all whose time was up: a late answer and one that never came both count as broken", async () => {
    const site = await newSite();
    // Due after ten days and to the end of that day.
    await fileAnswered(site, [2, 4, 6, 14, null]);
    now = after(20);
    expect(promiseOf(await read(site), "complaint", "answer")?.figures).toEqual({ n: 5, keptShare: 0.6, medianHours: null });
  });

  it("tells how long half of them took at most, once enough are answered", async () => {
    const site = await newSite();
    await fileAnswered(site, [1, 2, 3, 4, 14, null]);
    now = after(20);
    expect(promiseOf(await read(site), "complaint", "answer")?.figures).toEqual({ n: 6, keptShare: 4 / 6, medianHours: 72 });
  });

  it("is not told of fewer than five", async () => {
    const site = await newSite();
    await fileAnswered(site, [2, 4, 6, 14]);
    now = after(20);
    expect(promiseOf(await read(site), "complaint", "answer")?.figures).toBeNull();
  });

  it("leaves out what is still to come, what waits for the customer, and what was withdrawn or a double", async () => {
    const site = await newSite();
    const [kept = "", , , , , paused = "", withdrawn = "", merged = ""] = await fileAnswered(site, [2, 2, 2, 2, 2, null, 2, 2]);
    await setAnswer(paused, { paused_at: after(5) });
    await database.db.updateTable("cases").set({ status: "withdrawn" }).where("reference", "=", withdrawn).execute();
    await database.db.updateTable("cases").set({ status: "merged", merged_into: kept }).where("reference", "=", merged).execute();
    now = after(15);
    await site.file();
    now = after(20);
    expect(promiseOf(await read(site), "complaint", "answer")?.figures).toMatchObject({ n: 5, keptShare: 1 });
  });

  it("looks back 90 days and no further", async () => {
    const site = await newSite();
    await fileAnswered(site, [2, 2, 2, 2, 2]);
    now = after(12 + 90);
    expect(promiseOf(await read(site), "complaint", "answer")?.figures).toBeNull();
  });

  it("is nobody else's", async () => {
    const site = await newSite();
    now = after(20);
    expect(promiseOf(await read(site), "complaint", "answer")?.figures).toBeNull();
  });

  it("is counted once an hour, however many ask", async () => {
    const site = await newSite();
    await fileAnswered(site, [2, 2, 2, 2, 2]);
    now = after(20);
    database.statements.length = 0;
    await Promise.all(Array.from({ length: 10 }, () => read(site)));
    const counted = () => database.statements.filter((statement) => statement.includes("percentile_cont")).length;
    expect(counted()).toBe(1);
    now = new Date(after(20).getTime() + 3_599_000);
    await read(site);
    expect(counted()).toBe(1);
    now = new Date(after(20).getTime() + 3_600_000);
    await read(site);
    expect(counted()).toBe(2);
  });
});

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  Plans?: PlanNode[];
}

it("is counted through an index of the cases and the promises' own key, without statistics too", async () => {
  const site = await newSite();
  await fileAnswered(site, [2]);
  database.statements.length = 0;
  now = after(20);
  await read(site);
  const statement = database.statements.find((sent) => sent.includes("percentile_cont")) ?? "";
  const [row] = await database.runScript(`explain (generic_plan, format json) ${statement}`);
  const [{ Plan: plan }] = row?.["QUERY PLAN"] as [{ Plan: PlanNode }];
  const withAll = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withAll)];
  const nodes = withAll(plan);
  expect(nodes.filter((node) => node["Node Type"].endsWith("Seq Scan"))).toEqual([]);
  expect(nodes.map((node) => node["Index Name"]).filter(Boolean).sort()).toEqual(["case_promises_pkey", expect.stringMatching(/^cases_by_/)]);
});
