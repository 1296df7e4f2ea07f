import type { LocalizedText, SiteSettings } from "@heed/contract";
import type { ConsentVersion, VersionedSettings } from "@heed/contract/desk";
import { sql, type SqlBool } from "kysely";
import type { Queries } from "../database/index.ts";

/** The settings as they are now, with who changed them last. */
export async function readSettings(db: Queries, siteId: string): Promise<VersionedSettings> {
  return presentSettings(await settingsOf(db, siteId).executeTakeFirstOrThrow());
}

/** The same, and nobody else changes them, or files a case, until the transaction ends. */
export async function lockSettings(db: Queries, siteId: string): Promise<VersionedSettings> {
  return presentSettings(await settingsOf(db, siteId).forUpdate().executeTakeFirstOrThrow());
}

function settingsOf(db: Queries, siteId: string) {
  return db
    .selectFrom("sites")
    .select(["settings", "settings_version as version", "settings_updated_by as updatedBy", "updated_at as updatedAt"])
    .where("id", "=", siteId);
}

function presentSettings(row: Omit<VersionedSettings, "updatedAt"> & { updatedAt: Date }): VersionedSettings {
  return { ...row, updatedAt: row.updatedAt.toISOString() };
}

export interface SettingsUpdate {
  siteId: string;
  settings: SiteSettings;
  version: number;
  by: string;
  now: Date;
}

export async function updateSettings(db: Queries, { siteId, settings, version, by, now }: SettingsUpdate): Promise<void> {
  await db
    .updateTable("sites")
    .set({
      settings: JSON.stringify(settings),
      settings_version: version,
      settings_updated_by: by,
      updated_at: now,
    })
    .where("id", "=", siteId)
    .execute();
}

export interface NewConsentVersion {
  siteId: string;
  version: string;
  text: LocalizedText;
  by: string | null;
  now: Date;
}

export async function insertConsentVersion(db: Queries, { siteId, version, text, by, now }: NewConsentVersion): Promise<void> {
  await db
    .insertInto("consent_versions")
    .values({ site_id: siteId, version, text: JSON.stringify(text), since: now, made_by: by })
    .execute();
}

/** Whether this version has been in force before, or is. */
export async function isConsentVersionTaken(db: Queries, siteId: string, version: string): Promise<boolean> {
  const row = await db
    .selectFrom("consent_versions")
    .select("version")
    .where("site_id", "=", siteId)
    .where("version", "=", version)
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest first. */
export async function listConsentVersions(db: Queries, siteId: string): Promise<ConsentVersion[]> {
  const rows = await db
    .selectFrom("consent_versions")
    .select(["version", "text", "since", "made_by as by"])
    .where("site_id", "=", siteId)
    .orderBy("since", "desc")
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

/** Those of these teams that still have work or people: open cases, members, or somebody who is invited to them. */
export async function findTeamsInUse(
  db: Queries,
  { siteId, teams, now }: { siteId: string; teams: readonly string[]; now: Date },
): Promise<string[]> {
  const withCases = db
    .selectFrom("cases")
    .select("team")
    .where("site_id", "=", siteId)
    .where("team", "in", teams)
    .where("status", "not in", ["closed", "withdrawn", "merged"]);
  const withMembers = db
    .selectFrom("staff_teams")
    .innerJoin("staff_members", (join) =>
      join.onRef("staff_members.site_id", "=", "staff_teams.site_id").onRef("staff_members.id", "=", "staff_teams.staff_id"),
    )
    .select("staff_teams.team_id as team")
    .where("staff_teams.site_id", "=", siteId)
    .where("staff_teams.team_id", "in", teams)
    .where("staff_members.is_active", "=", true);
  const withInvited = db
    .selectFrom(["staff_invitations", sql<{ team: string }>`jsonb_array_elements_text(staff_invitations.teams)`.as<"invited">(sql`invited(team)`)])
    .select("invited.team")
    .where("staff_invitations.site_id", "=", siteId)
    .where("staff_invitations.accepted_at", "is", null)
    .where("staff_invitations.withdrawn_at", "is", null)
    .where("staff_invitations.expires_at", ">", now)
    .where(sql<SqlBool>`invited.team = any(${[...teams]}::text[])`);
  const rows = await withCases.union(withMembers).union(withInvited).execute();
  return rows.map(({ team }) => team).sort();
}
