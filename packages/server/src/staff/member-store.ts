import type { SiteSettings } from "@heed/contract";
import type { StaffChange, StaffRole } from "@heed/contract/desk";
import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import type { StaffMember } from "./staff-member.ts";

const UUID_PATTERN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Somebody of a site's staff, or who was. */
export interface StoredMember extends StaffMember {
  isActive: boolean;
  createdAt: Date;
}

export interface NewMember {
  siteId: string;
  id: string;
  userId: string;
  name: string;
  email: string;
  role: StaffRole;
  teams: readonly string[];
  now: Date;
}

/** The memberships of a person that are in force, with their sites. */
export async function findActiveMemberships(
  db: Queries,
  userId: string,
): Promise<(StoredMember & { siteKey: string; settings: SiteSettings })[]> {
  const rows = await members(db)
    .innerJoin("sites", "sites.id", "staff_members.site_id")
    .select(["sites.key as siteKey", "sites.settings"])
    .where("staff_members.user_id", "=", userId)
    .where("staff_members.is_active", "=", true)
    .orderBy("sites.key")
    .execute();
  return rows;
}

/** The sites that a person works at, or worked at. */
export async function findSiteIdsOf(db: Queries, userId: string): Promise<string[]> {
  const rows = await db.selectFrom("staff_members").select("site_id").where("user_id", "=", userId).execute();
  return rows.map(({ site_id }) => site_id);
}

/** The membership of a person at a site, in force or not. */
export async function findMembership(db: Queries, siteId: string, userId: string): Promise<StoredMember | undefined> {
  return members(db).where("staff_members.site_id", "=", siteId).where("staff_members.user_id", "=", userId).executeTakeFirst();
}

/** What stands in an address may be anything; what is no id of ours is nobody's. */
export async function findMember(db: Queries, siteId: string, id: string): Promise<StoredMember | undefined> {
  if (!UUID_PATTERN.test(id)) return undefined;
  return members(db).where("staff_members.site_id", "=", siteId).where("staff_members.id", "=", id).executeTakeFirst();
}

export async function findMemberByEmail(db: Queries, siteId: string, email: string): Promise<StoredMember | undefined> {
  return members(db).where("staff_members.site_id", "=", siteId).where("staff_members.email", "=", email).executeTakeFirst();
}

/** Everybody, those who are there now first. */
export async function findMembers(db: Queries, siteId: string): Promise<StoredMember[]> {
  return members(db)
    .where("staff_members.site_id", "=", siteId)
    .orderBy("staff_members.is_active", "desc")
    .orderBy("staff_members.name")
    .orderBy("staff_members.id")
    .execute();
}

/** Locks the admins of a site that are in force, so that two cannot leave at the same time. */
export async function lockActiveAdmins(db: Queries, siteId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("staff_members")
    .select("id")
    .where("site_id", "=", siteId)
    .where("role", "=", "admin")
    .where("is_active", "=", true)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}

/** Adds somebody, or brings back who was there before. */
export async function putMember(db: Queries, member: NewMember): Promise<string> {
  const { id } = await db
    .insertInto("staff_members")
    .values({
      site_id: member.siteId,
      id: member.id,
      user_id: member.userId,
      role: member.role,
      name: member.name,
      email: member.email,
      is_active: true,
      created_at: member.now,
    })
    .onConflict((conflict) =>
      conflict.columns(["site_id", "user_id"]).doUpdateSet({ role: member.role, name: member.name, is_active: true }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await replaceTeams(db, { siteId: member.siteId, id, teams: member.teams });
  return id;
}

export async function updateMember(
  db: Queries,
  { siteId, id }: Pick<StoredMember, "siteId" | "id">,
  { name, role, isActive, teams }: StaffChange,
): Promise<void> {
  const change = {
    ...(name !== undefined && { name }),
    ...(role !== undefined && { role }),
    ...(isActive !== undefined && { is_active: isActive }),
  };
  if (Object.keys(change).length > 0) {
    await db.updateTable("staff_members").set(change).where("site_id", "=", siteId).where("id", "=", id).execute();
  }
  if (teams !== undefined) await replaceTeams(db, { siteId, id, teams });
}

async function replaceTeams(
  db: Queries,
  { siteId, id, teams }: { siteId: string; id: string; teams: readonly string[] },
): Promise<void> {
  await db.deleteFrom("staff_teams").where("site_id", "=", siteId).where("staff_id", "=", id).execute();
  const rows = [...new Set(teams)].map((team) => ({ site_id: siteId, staff_id: id, team_id: team }));
  if (rows.length > 0) await db.insertInto("staff_teams").values(rows).execute();
}

function members(db: Queries) {
  return db.selectFrom("staff_members").select([
    "staff_members.site_id as siteId",
    "staff_members.id",
    "staff_members.user_id as userId",
    "staff_members.role",
    "staff_members.name",
    "staff_members.email",
    "staff_members.is_active as isActive",
    "staff_members.created_at as createdAt",
    sql<string[]>`(select coalesce(json_agg(team_id order by team_id), '[]') from staff_teams
      where staff_teams.site_id = staff_members.site_id and staff_teams.staff_id = staff_members.id)`.as("teams"),
  ]);
}
