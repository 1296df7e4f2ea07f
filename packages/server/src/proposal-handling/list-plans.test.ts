import { RawNode, sql, type KyselyPlugin } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { putProposal, storedSiteOf } from "../testing/test-proposal.ts";
import { createTestSite } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { readItems } from "./item-store.ts";
import type { ItemPlace, ItemSort } from "./item-order.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const staff = await createTestStaff(database, site, { role: "manager" });
const { id: siteId } = await storedSiteOf(database, site);
const MANY = 5_000;

interface PlanNode {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  "Actual Rows": number;
  Plans?: PlanNode[];
}

/** Has a statement done, and told how. */
const explained: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (!RawNode.is(node)) return node;
    const [first = "", ...rest] = node.sqlFragments;
    return { ...node, sqlFragments: [`explain (analyze, format json) ${first}`, ...rest] };
  },
  transformResult: ({ result }) => Promise.resolve(result),
};

/** How a page over all statuses was read: the nodes of its plan, from the top. */
async function planOf(sort: ItemSort, after?: ItemPlace): Promise<PlanNode[]> {
  const rows: unknown = await readItems(database.db.withPlugin(explained), { siteId, id: staff.id }, { query: {}, sort, after, limit: 51 });
  const [{ "QUERY PLAN": [{ Plan: plan }] }] = rows as [{ "QUERY PLAN": [{ Plan: PlanNode }] }];
  const withAll = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withAll)];
  return withAll(plan);
}

/** Other files of tests are on the same database, and need not wade through them. */
afterAll(() => database.db.deleteFrom("proposals").where("site_id", "=", siteId).where("channel", "=", "page").execute());

/** Many proposals of every status on a board, with votes. */
async function fill(): Promise<void> {
  const id = await putProposal(database, site);
  const columns = (await database.db.introspection.getTables())
    .find(({ name }) => name === "proposals")!
    .columns.map(({ name }) => name)
    .filter((name) => !["proposal_id", "status", "verified_votes", "votes", "board_tab", "created_at", "channel"].includes(name));
  const kept = sql.join(columns.map((name) => sql.ref(name)));
  await sql`insert into proposals (proposal_id, status, verified_votes, created_at, channel, ${kept})
    select lpad(n::text, 8, '2'), (array['published', 'planned', 'in_progress', 'done', 'declined'])[1 + n % 5], n % 97, created_at + n * interval '1 minute', 'page', ${kept}
    from proposals, generate_series(11111, ${11_110 + MANY}::integer) as n where site_id = ${siteId} and proposal_id = ${id}`.execute(database.db);
  await sql`analyze proposals`.execute(database.db);
}

describe("a page of the staff's proposals over all statuses", () => {
  it("is read from an index in its order, the first and a later one, however many there are", async () => {
    await fill();
    const later = { votes: { sort: "votes", keys: ["50"], proposalId: "zzzzzzzz" }, newest: undefined } as const;
    for (const [sort, index] of [["votes", "proposals_by_all_votes"], ["newest", "proposals_by_creation"]] as const) {
      for (const after of [undefined, later[sort]]) {
        const nodes = await planOf(sort, after);
        const read = nodes.find((node) => node["Relation Name"] === "proposals");
        expect([sort, nodes.some((node) => node["Node Type"] === "Sort"), read?.["Index Name"], read?.["Actual Rows"]]).toEqual([sort, false, index, 51]);
      }
    }
  });
});
