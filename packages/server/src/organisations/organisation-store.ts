import type { OrganisationRole } from "@heed/contract";
import type { Organisation, OrganisationEvent, OrganisationItem } from "@heed/contract/desk";
import { sql, type SqlBool } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Queries } from "../database/index.ts";

export interface OrganisationKey {
  siteId: string;
  id: string;
}

const HISTORY_LENGTH = 100;

interface Sought {
  /** Looked for in names and members' addresses; of those that were removed, in all that was done to them. */
  q: string | undefined;
  isRemoved: boolean;
  after: { name: string; id: string } | null;
  limit: number;
}

/** The organisations by name, from after one on, so many at most. */
export async function findOrganisations(
  db: Queries,
  siteId: string,
  { q, isRemoved, after, limit }: Sought,
): Promise<OrganisationItem[]> {
  const sought = q?.trim().toLowerCase() ?? "";
  const rows = await db
    .selectFrom("organisations as o")
    .select(["o.id", "o.name", "o.created_at", "o.removed_at"])
    .select((from) =>
      from
        .selectFrom("organisation_members as m")
        .select(sql<number>`count(*)::integer`.as("count"))
        .whereRef("m.site_id", "=", "o.site_id")
        .whereRef("m.organisation_id", "=", "o.id")
        .as("memberCount"),
    )
    .where("o.site_id", "=", siteId)
    .where("o.removed_at", isRemoved ? "is not" : "is", null)
    .$if(sought !== "", (query) =>
      query.where(
        isRemoved
          ? sql<SqlBool>`exists (select from organisation_events e
              where e.site_id = o.site_id and e.organisation_id = o.id and position(${sought} in lower(e.about)) > 0)`
          : sql<SqlBool>`(position(${sought} in lower(o.name)) > 0 or exists (select from organisation_members m
              where m.site_id = o.site_id and m.organisation_id = o.id and position(${sought} in m.email) > 0))`,
      ),
    )
    .$if(after !== null, (query) => query.where(sql<SqlBool>`(o.name, o.id) > (${after?.name ?? ""}, ${after?.id}::uuid)`))
    .orderBy("o.name")
    .orderBy("o.id")
    .limit(limit)
    .execute();
  return rows.map(({ id, name, memberCount, created_at, removed_at }) => ({
    ...{ id, name, memberCount: memberCount ?? 0, createdAt: created_at.toISOString() },
    removedAt: removed_at?.toISOString() ?? null,
  }));
}

export async function readOrganisation(db: Queries, { siteId, id }: OrganisationKey): Promise<Organisation | undefined> {
  const row = await db
    .selectFrom("organisations as o")
    .select(["o.id", "o.name", "o.created_at", "o.removed_at"])
    .select((from) => [
      jsonArrayFrom(
        from
          .selectFrom("organisation_members as m")
          .select(["m.id", "m.email", "m.role", "m.added_at as addedAt", "m.added_by as addedBy"])
          .whereRef("m.site_id", "=", "o.site_id")
          .whereRef("m.organisation_id", "=", "o.id")
          .orderBy("m.email"),
      ).as("members"),
      jsonArrayFrom(
        from
          .selectFrom("organisation_events as e")
          .select(["e.type", "e.at", "e.by_name as by", "e.about", "e.role"])
          .whereRef("e.site_id", "=", "o.site_id")
          .whereRef("e.organisation_id", "=", "o.id")
          .orderBy("e.id", "desc")
          .limit(HISTORY_LENGTH),
      ).as("history"),
    ])
    .where("o.site_id", "=", siteId)
    .where("o.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    removedAt: row.removed_at?.toISOString() ?? null,
    members: row.members.map((member) => ({ ...member, addedAt: new Date(member.addedAt).toISOString() })),
    history: row.history.map((event) => ({ ...event, at: new Date(event.at).toISOString() })),
  };
}

/** Adds an organisation; false where the name is taken. */
export async function insertOrganisation(trx: Queries, { siteId, id }: OrganisationKey, { name, now }: { name: string; now: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows: count } = await trx
    .insertInto("organisations")
    .values({ site_id: siteId, id, name, created_at: now })
    .onConflict((conflict) => conflict.columns(["site_id", "name"]).where("removed_at", "is", null).doNothing())
    .executeTakeFirst();
  return count === 1n;
}

/** The name of an organisation that is there, which nobody else changes until the transaction ends. */
export async function lockOrganisation(trx: Queries, { siteId, id }: OrganisationKey): Promise<{ name: string } | undefined> {
  return trx
    .selectFrom("organisations")
    .select("name")
    .where("site_id", "=", siteId)
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** Nobody else names an organisation of the site until the transaction ends. */
export async function holdNames(trx: Queries, siteId: string): Promise<void> {
  await trx.selectFrom("sites").select("id").where("id", "=", siteId).forNoKeyUpdate().execute();
}

export async function isNameTaken(db: Queries, { siteId, id }: OrganisationKey, name: string): Promise<boolean> {
  const row = await db
    .selectFrom("organisations")
    .select("id")
    .where("site_id", "=", siteId)
    .where("name", "=", name)
    .where("removed_at", "is", null)
    .where("id", "!=", id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateName(trx: Queries, { siteId, id }: OrganisationKey, name: string): Promise<void> {
  await trx.updateTable("organisations").set({ name }).where("site_id", "=", siteId).where("id", "=", id).execute();
}

/** Ends an organisation that is locked: it has no members any more, and opens nothing. What was done to it stays. */
export async function endOrganisation(trx: Queries, { siteId, id }: OrganisationKey, now: Date): Promise<void> {
  await trx.deleteFrom("organisation_members").where("site_id", "=", siteId).where("organisation_id", "=", id).execute();
  await trx.updateTable("organisations").set({ removed_at: now }).where("site_id", "=", siteId).where("id", "=", id).execute();
}

export async function appendEvent(
  trx: Queries,
  { siteId, id }: OrganisationKey,
  { type, by, about, role, now }: Pick<OrganisationEvent, "type" | "by" | "about" | "role"> & { now: Date },
): Promise<void> {
  await trx
    .insertInto("organisation_events")
    .values({ site_id: siteId, organisation_id: id, type, at: now, by_name: by, about, role })
    .execute();
}

/** The role of a member by address; undefined for who is none. */
export async function findRole(trx: Queries, { siteId, id }: OrganisationKey, email: string): Promise<OrganisationRole | undefined> {
  const row = await trx
    .selectFrom("organisation_members")
    .select("role")
    .where("site_id", "=", siteId)
    .where("organisation_id", "=", id)
    .where("email", "=", email)
    .executeTakeFirst();
  return row?.role;
}

export async function countMembers(trx: Queries, { siteId, id }: OrganisationKey): Promise<number> {
  const { count } = await trx
    .selectFrom("organisation_members")
    .select(sql<number>`count(*)::integer`.as("count"))
    .where("site_id", "=", siteId)
    .where("organisation_id", "=", id)
    .executeTakeFirstOrThrow();
  return count;
}

interface MemberToSet {
  id: string;
  email: string;
  role: OrganisationRole;
  by: string;
  now: Date;
}

/** Adds a member, or gives one the role. */
export async function upsertMember(trx: Queries, { siteId, id }: OrganisationKey, member: MemberToSet): Promise<void> {
  const { email, role, by, now } = member;
  await trx
    .insertInto("organisation_members")
    .values({ site_id: siteId, organisation_id: id, id: member.id, email, role, added_at: now, added_by: by })
    .onConflict((conflict) => conflict.columns(["site_id", "organisation_id", "email"]).doUpdateSet({ role }))
    .execute();
}

/** Removes a member; undefined where there was none, else who it was. */
export async function deleteMember(trx: Queries, { siteId, id }: OrganisationKey, memberId: string): Promise<{ email: string; role: OrganisationRole } | undefined> {
  return trx
    .deleteFrom("organisation_members")
    .where("site_id", "=", siteId)
    .where("organisation_id", "=", id)
    .where("id", "=", memberId)
    .returning(["email", "role"])
    .executeTakeFirst();
}
