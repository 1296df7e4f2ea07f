import { randomUUID } from "node:crypto";
import { actOnCase, addMessage, fileCase, takeCustomerAction } from "../cases/index.ts";
import type { HeedDatabase } from "../database/index.ts";
import { getSite, type StoredSite } from "../site/index.ts";
import { demoSite } from "./demo-site.ts";
import { sampleCases, sampleStaff, type SampleCase, type SampleStep } from "./sample-cases.ts";

const HOUR_MS = 3_600_000;

/**
 * Fills the example company's desk with staff and cases, so that it can be seen at work; once: where there is
 * any case already, nothing is done. Call it before mail is turned on: nobody is to hear of these.
 */
export async function fillDemoDesk(database: Pick<HeedDatabase, "db">, now: Date): Promise<void> {
  const site = await getSite(database, demoSite.key);
  const first = await database.db.selectFrom("cases").select("reference").where("site_id", "=", site.id).limit(1).executeTakeFirst();
  if (first) return;
  await addStaff(database, site, now);
  const oldestFirst = sampleCases.toSorted((a, b) => b.filedHoursAgo - a.filedHoursAgo);
  for (const sample of oldestFirst) await addCase(database, site, sample, now);
}

async function addStaff({ db }: Pick<HeedDatabase, "db">, { id: siteId }: StoredSite, now: Date): Promise<void> {
  await db.transaction().execute(async (queries) => {
    for (const { name, email, role, teams } of sampleStaff) {
      const id = randomUUID();
      const member = { site_id: siteId, id, user_id: `sample-${id}`, role, name, email, is_active: true, created_at: now };
      await queries.insertInto("staff_members").values(member).execute();
      const rows = teams.map((team) => ({ site_id: siteId, staff_id: id, team_id: team }));
      if (rows.length > 0) await queries.insertInto("staff_teams").values(rows).execute();
    }
  });
}

async function addCase(
  database: Pick<HeedDatabase, "db">,
  site: StoredSite,
  { newCase, locale, filedHoursAgo, steps }: SampleCase & { locale: string },
  now: Date,
): Promise<void> {
  const filedAt = new Date(now.getTime() - filedHoursAgo * HOUR_MS);
  const consent = { version: site.settings.consent.version, purposes: ["handle_case"] };
  const { reference } = await database.db
    .transaction()
    .execute((queries) => fileCase(queries, site, { newCase: { ...newCase, locale, consent }, now: filedAt }));
  for (const step of steps) {
    await takeSampleStep(database, { site, reference, step, now: new Date(filedAt.getTime() + step.after * HOUR_MS) });
  }
}

async function takeSampleStep(
  database: Pick<HeedDatabase, "db">,
  { site, reference, step, now }: { site: StoredSite; reference: string; step: SampleStep; now: Date },
): Promise<void> {
  if ("by" in step) {
    const { action, input, by } = step;
    await actOnCase({ database, clock: () => now }, { siteKey: site.key, reference, action, input, actor: { name: by } });
    return;
  }
  const target = { site, caseKey: { siteId: site.id, reference }, now };
  await database.db.transaction().execute((queries) =>
    "writes" in step
      ? addMessage(queries, target, step.writes)
      : takeCustomerAction(queries, target, { action: step.decides, reason: step.reason }),
  );
}
