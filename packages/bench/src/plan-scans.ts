import type { HeedDatabase } from "@heed/server";
import { sql } from "kysely";
import type { SentStatement } from "./service-at-work.ts";

interface ExplainedRow {
  "QUERY PLAN": [{ Plan: PlanNode }];
}

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: PlanNode[];
}

/** Where a statement's plan reads one of these tables from end to end, such as `Seq Scan on cases`. */
export async function scansOf({ db }: HeedDatabase, { sql: text, parameters }: SentStatement, tables: readonly string[]): Promise<string[]> {
  const explained = sql`explain (format json) ${sql.raw(text)}`.compile(db);
  // The text names its parameters by number, and the planner is to know them as it knew them then.
  const { rows } = await db.executeQuery<ExplainedRow>({ ...explained, parameters });
  const withAll = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withAll)];
  return rows
    .flatMap((row) => withAll(row["QUERY PLAN"][0].Plan))
    .filter((node) => node["Node Type"].endsWith("Seq Scan") && tables.includes(node["Relation Name"] ?? ""))
    .map((node) => `${node["Node Type"]} on ${node["Relation Name"] ?? ""}`);
}
