import type { Account } from "@heed/contract";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { createReference } from "../cases/case-secrets.ts";
import { createTestAccount, type TestAccount } from "../testing/test-account.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, type TestSite } from "../testing/test-site.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const [ada, others] = [await createTestAccount(database, site), await createTestAccount(database, site)];

/** Copies a case so many times, an hour apart, each with something of the staff's that is unread. */
async function multiply(at: TestSite, { email }: Pick<TestAccount, "email">, count: number): Promise<void> {
  const { reference } = await at.file({ contact: { email } });
  const columns = async (table: string) => {
    const rows = await database.runScript(
      `select column_name from information_schema.columns where table_name = '${table}' and is_generated = 'NEVER'
        and column_name not in ('reference', 'created_at', 'updated_at', 'seq', 'actor_role')`,
    );
    return rows.map(({ column_name: name }) => `"${String(name)}"`).join(", ");
  };
  const references = sql`${Array.from({ length: count }, createReference)}::text[]`;
  const [ofCase, ofEvent] = [sql.raw(await columns("cases")), sql.raw(await columns("case_events"))];
  await sql`
    insert into cases (${ofCase}, reference, created_at, updated_at)
      select ${ofCase}, other, created_at - place * interval '1 hour', created_at from cases, unnest(${references}) with ordinality as o (other, place)
      where reference = ${reference}`.execute(database.db);
  await sql`
    insert into case_events (${ofEvent}, reference, seq, actor_role)
      select ${ofEvent}, other, 2, 'staff' from case_events, unnest(${references}) as o (other) where reference = ${reference} and seq = 2`.execute(database.db);
}

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: PlanNode[];
}

/** The tables that are read from end to end by the last statement that reads cases, whatever its parameters are. */
async function scannedBy(request: () => Promise<unknown>): Promise<(string | undefined)[]> {
  database.statements.length = 0;
  await request();
  const statement = database.statements.findLast((text) => /\b(from|join) cases\b/.test(text));
  const [row] = await database.runScript(`explain (generic_plan, format json) ${statement}`);
  const [{ Plan: plan }] = row?.["QUERY PLAN"] as [{ Plan: PlanNode }];
  const withAll = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withAll)];
  return withAll(plan).flatMap((node) => (node["Node Type"] === "Seq Scan" ? [node["Relation Name"]] : []));
}

beforeAll(async () => {
  await multiply(site, ada, 999);
  await multiply(site, others, 3_000);
  // Most customers of a company have a few cases.
  await database.runScript(`
    with made as (
      insert into customers (site_id, id, email, created_at)
        select site_id, gen_random_uuid(), n || '.' || email, created_at from customers, generate_series(1, 300) n where email = '${others.email}'
        returning id
    ), numbered as (select id, row_number() over () as n from made)
    update cases set customer_id = numbered.id from numbered, customers k
      where k.email = '${others.email}' and cases.customer_id = k.id and extract(epoch from cases.created_at)::bigint / 3600 % 300 = numbered.n - 1`);
  await database.runScript("analyze cases; analyze case_events; analyze customers; analyze case_claims; analyze case_reads");
});

describe("somebody with a thousand cases", () => {
  it("reads all of them, each once and in order, page by page", async () => {
    const told: { reference: string; createdAt: string }[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { items, nextCursor } = await ada.cases(`?limit=100${cursor && `&cursor=${cursor}`}`);
      expect(items).toHaveLength(100);
      told.push(...items);
      cursor = nextCursor;
    }
    expect(new Set(told.map(({ reference }) => reference)).size).toBe(1_000);
    expect(told.map(({ createdAt }) => createdAt)).toEqual(told.map(({ createdAt }) => createdAt).toSorted().toReversed());
  });

  it("is told of 99 that are unread, and no more", async () => {
    expect(((await (await ada.request("/me")).json()) as Account).unreadCases).toBe(99);
  });

  it("has a page, the count and one case found by indexes: neither cases nor events are read from end to end", async () => {
    const { nextCursor, items } = await ada.cases();
    const reference = items[0]?.reference ?? "";
    for (const request of [
      () => ada.cases(`?cursor=${nextCursor}`),
      () => ada.cases("?scope=organisation"),
      () => ada.request("/me"),
      () => ada.post(`/me/cases/${reference}/read`, ""),
      () => ada.request(`/cases/${reference}/events`, { method: "HEAD" }),
    ]) {
      const scanned = await scannedBy(request);
      expect([request.toString(), scanned.filter((table) => table === "cases" || table === "case_events")]).toEqual([request.toString(), []]);
    }
  });
});
