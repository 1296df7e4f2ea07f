import { sql, type SqlBool } from "kysely";
import type { Queries } from "../database/index.ts";

interface Candidate {
  id: string;
  name: string;
}

/**
 * Who of a team is given the next case: of the agents and supervisors who work here now, whoever owns the fewest
 * open cases; of several, whoever was given one longest ago, then by name. The members are held until the
 * transaction ends, so that two cases that come at once are counted one after the other. `null` where nobody
 * is there: the team is accountable then.
 */
export async function pickLeastOpenWork(
  db: Queries,
  { siteId, team, except, now }: { siteId: string; team: string; except: readonly string[]; now: Date },
): Promise<Candidate | null> {
  const members = await holdMembers(db, { siteId, team });
  const candidates = members.filter(({ id }) => !except.includes(id));
  if (candidates.length === 0) return null;
  const ids = candidates.map(({ id }) => id);
  // Bands 0 and 1 are the cases that are open: the index of the queue holds them together, owners included.
  const { rows } = await sql<Candidate>`
    select id, name from staff_members
    left join (
      select owner_id, count(*) as cases from cases
      where version > 0 and site_id = ${siteId} and queue_band < 2 and owner_id = any(${ids}::uuid[])
      group by owner_id
    ) as open on open.owner_id = id
    where site_id = ${siteId} and id = any(${ids}::uuid[])
    order by coalesce(open.cases, 0), work_given_at nulls first, name, id
    limit 1`.execute(db);
  const [chosen] = rows;
  if (!chosen) return null;
  await db.updateTable("staff_members").set({ work_given_at: now }).where("site_id", "=", siteId).where("id", "=", chosen.id).execute();
  return chosen;
}

/** In one order, so that teams with common members do not wait for each other. */
async function holdMembers(db: Queries, { siteId, team }: { siteId: string; team: string }): Promise<{ id: string }[]> {
  return db
    .selectFrom("staff_members")
    .select("id")
    .where("site_id", "=", siteId)
    .where("is_active", "=", true)
    .where("role", "in", ["agent", "supervisor"])
    .where(
      sql<SqlBool>`exists (select from staff_teams where staff_teams.site_id = staff_members.site_id
        and staff_teams.staff_id = staff_members.id and staff_teams.team_id = ${team})`,
    )
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
}
