import { sql } from "kysely";
import { startDeskAtWork } from "./desk-at-work.ts";
const t0 = Date.now();
const desk = await startDeskAtWork({ count: 100_000, now: new Date("2026-11-22T11:00:00.000Z") });
console.log("loaded", Date.now() - t0);
const db = desk.database.db as any;
await sql`insert into customers (site_id, id, email, name, created_at)
  select distinct site_id, md5(site_id::text || (abs(hashtext(reference)) % 20000))::uuid, (abs(hashtext(reference)) % 20000) || '@example.org', 'n', now() from cases`.execute(db);
await sql`update cases set customer_id = md5(site_id::text || (abs(hashtext(reference)) % 20000))::uuid`.execute(db);
await sql`vacuum analyze cases`.execute(db);
await sql`analyze customers`.execute(db);
console.log("prepared", Date.now() - t0);
const row = await db.selectFrom("cases").select(["reference", "customer_id", "site_id"]).where("team", "=", "east").where("customer_id", "is not", null).orderBy("reference").executeTakeFirst();
console.log(row);
const walk = (n: any, d = 0): string[] => [`${" ".repeat(d)}${n["Node Type"]} ${n["Index Name"] ?? ""} ${n["Relation Name"] ?? ""} rows=${n["Actual Rows"]} ms=${n["Actual Total Time"]}`, ...(n.Plans ?? []).flatMap((p: any) => walk(p, d + 1))];
async function explain(text: string, parameters: readonly unknown[]) {
  const q = sql.raw<any>(`explain (analyze, format json) ${text}`);
  const { rows } = await db.executeQuery({ ...q.compile(db), parameters });
  return rows[0]["QUERY PLAN"][0];
}
for (const role of ["admin", "agent"] as const) {
  for (const path of [`/cases/${row?.reference}`, ...(row?.customer_id ? [`/customers/${row.customer_id}`] : [])]) {
    const times: number[] = [];
    for (let i = 0; i < 20; i++) { const t = performance.now(); await desk[role].get(path); times.push(performance.now() - t); }
    const sent = await desk.statementsOf(async () => { const r = await desk[role].get(path); console.log(role, path, r.status, "median request ms", times.sort((a, b) => a - b)[10]?.toFixed(1)); });
    for (const s of sent.filter((x) => /cases|customers/.test(x.sql))) {
      const plan = await explain(s.sql, s.parameters);
      const lines = walk(plan.Plan);
      console.log("   ", plan["Execution Time"], s.sql.slice(0, 90).replaceAll("\n", " "), lines.some((l) => /Seq Scan/.test(l)) ? lines.join("\n") : "");
    }
  }
}
const members = await db.selectFrom("cases").select(["owner_id", sql`count(*)`.as("n")]).where("owner_id", "is not", null).groupBy("owner_id").limit(10).execute();
const ids = members.map((m: any) => m.owner_id);
const plan = await explain(`select owner_id, count(*) as cases from cases where version > 0 and site_id = $1 and queue_band < 2 and owner_id = any($2::uuid[]) group by owner_id`, [row?.site_id, ids]);
console.log("least", plan["Execution Time"], walk(plan.Plan).join("\n"));
await desk.stop();
