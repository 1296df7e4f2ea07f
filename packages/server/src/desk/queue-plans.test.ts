import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite } from "../testing/test-site.ts";

const database = await openTestDatabase();

interface PlanNode {
  "Node Type": string;
  "Index Name"?: string;
  Plans?: PlanNode[];
}

/** How a statement is planned for whatever parameters it may get, as the checks of foreign keys are. */
async function planOf(statement: string): Promise<PlanNode[]> {
  const [row] = await database.runScript(`explain (generic_plan, format json) ${statement}`);
  const [{ Plan: plan }] = row?.["QUERY PLAN"] as [{ Plan: PlanNode }];
  const withAll = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withAll)];
  return withAll(plan);
}

describe("the indexes of the queue", () => {
  it.each([
    ["a check of a foreign key", "select 1 from only cases x where site_id = $1::uuid and reference = $2::text for key share of x"],
    ["opening a case", "select access_code_hash from cases where site_id = $1 and reference = $2"],
    ["locking a case", "select status from cases where site_id = $1 and reference = $2 for update"],
  ])("leave %s to the primary key, without statistics too", async (_, statement) => {
    const site = await createTestSite(database);
    for (let index = 0; index < 5; index++) await site.file();
    const nodes = await planOf(statement);
    expect(nodes.map((node) => node["Index Name"]).filter(Boolean)).toEqual(["cases_pkey"]);
  });

  it("hold all cases: no statement of the queue is without their condition", async () => {
    const rows = await database.runScript(`select indexdef from pg_indexes where tablename = 'cases' and indexdef like '%(site_id,%'`);
    const definitions = rows.map(({ indexdef }) => String(indexdef)).filter((definition) => !definition.includes("cases_pkey"));
    expect(definitions).toHaveLength(3);
    for (const definition of definitions) expect(definition).toMatch(/WHERE \(version > 0\)$/);
    const [constraint] = await database.runScript(
      `select count(*)::integer as count from pg_constraint where conrelid = 'cases'::regclass and pg_get_constraintdef(oid) = 'CHECK ((version > 0))'`,
    );
    expect(constraint).toEqual({ count: 1 });
  });
});
