import type { EscalationLevel } from "@heed/contract";
import type { StaffRole } from "@heed/contract/desk";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { notifyStaff } from "../desk/index.ts";
import type { CaseKey } from "./store.ts";

interface Escalation {
  caseKey: CaseKey;
  team: string;
  level: EscalationLevel;
  by: { id: string | null; name: string | null };
  at: Date;
}

/** Tells those whose turn it is now: see `notifyLeaders`. */
export async function notifyEscalated(queries: Queries, escalation: Escalation): Promise<void> {
  await notifyLeaders(queries, { ...escalation, type: "escalated" });
}

/**
 * Tells the team's supervisors, or the managers. Where there is nobody of a level, or only people whom the case
 * concerns, the next one up hears of it.
 */
export async function notifyLeaders(
  queries: Queries,
  { caseKey, team, level, by, at, type }: Escalation & { type: "escalated" | "survey_follow_up" },
): Promise<void> {
  const candidates = await findLeaders(queries, caseKey, team);
  const ladder: StaffRole[] = level === "manager" ? ["manager", "admin"] : ["supervisor", "manager", "admin"];
  const role = ladder.find((rung) => candidates.some((candidate) => candidate.role === rung));
  const to = candidates.filter((candidate) => candidate.role === role).map(({ id }) => id);
  if (to.length > 0) await notifyStaff(queries, { ...caseKey, type, to, by, at });
}

/** Supervisors of the team, managers and admins who work here now and whom the case does not concern. */
async function findLeaders(
  db: Queries,
  { siteId, reference }: CaseKey,
  team: string,
): Promise<{ id: string; role: StaffRole }[]> {
  const { rows } = await sql<{ id: string; role: StaffRole }>`
    select id, role from staff_members as staff
    where site_id = ${siteId} and is_active
      and (role in ('manager', 'admin') or (role = 'supervisor' and exists (
        select from staff_teams where site_id = staff.site_id and staff_id = staff.id and team_id = ${team})))
      and not exists (select from case_excluded_staff where site_id = staff.site_id
        and reference = ${reference} and staff_id = staff.id)
    order by id`.execute(db);
  return rows;
}
