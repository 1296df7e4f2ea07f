import { sql, type RawBuilder } from "kysely";
import type { Queries } from "../database/index.ts";

/** Somebody whose address is shown to be theirs. */
export interface AccountKey {
  siteId: string;
  participantId: string;
  /** In lower case. */
  email: string;
}

export interface AccountCaseRow {
  reference: string;
  kind: "complaint" | "inquiry" | "service_request";
  category: string;
  subject: string;
  status: "received" | "acknowledged" | "investigating" | "waiting_for_customer" | "answered" | "closed" | "withdrawn" | "merged";
  created_at: Date;
  updated_at: Date;
  customer_name: string | null;
  unread: boolean;
  is_own: boolean;
}

/** Where a page begins: after the case that was filed then. */
interface PlaceInList {
  createdAt: Date;
  reference: string;
}

interface PageOptions {
  after: PlaceInList | null;
  limit: number;
}

/**
 * Cases of one's address and those one claimed, newest first. Each of the two gives its newest by an index of its own:
 * a page costs the same for whoever has ten cases and whoever has ten thousand.
 */
export async function findOwnCases(db: Queries, account: AccountKey, { after, limit }: PageOptions): Promise<AccountCaseRow[]> {
  const { siteId, participantId, email } = account;
  const rest = isAfter(after);
  return select(
    db,
    account,
    sql`
      (select c.reference, c.created_at from customers k
        join cases c on c.customer_id = k.id and c.site_id = k.site_id
        where k.site_id = ${siteId} and k.email = ${email} and ${rest}
        order by c.created_at desc, c.reference desc limit ${limit})
      union
      (select c.reference, c.created_at from case_claims l
        join cases c on c.site_id = l.site_id and c.reference = l.reference
        where l.site_id = ${siteId} and l.participant_id = ${participantId} and ${rest}
        order by c.created_at desc, c.reference desc limit ${limit})`,
    limit,
  );
}

/**
 * All cases of everybody in the organisations that one leads, newest first; so many of each of them at most are read.
 * Complaints about the staff are none of them: see `isAboutStaff`.
 */
export async function findLedCases(db: Queries, account: AccountKey, { after, limit }: PageOptions): Promise<AccountCaseRow[]> {
  const { siteId, email } = account;
  return select(
    db,
    account,
    sql`
      select theirs.reference, theirs.created_at from (
        select distinct k.id from organisation_members lead
          join organisation_members m on m.site_id = lead.site_id and m.organisation_id = lead.organisation_id
          join customers k on k.site_id = m.site_id and k.email = m.email
          where lead.site_id = ${siteId} and lead.email = ${email} and lead.role = 'lead') people
      cross join lateral (
        select c.reference, c.created_at from cases c
          where c.customer_id = people.id and c.site_id = ${siteId} and not ${isAboutStaff()} and ${isAfter(after)}
          order by c.created_at desc, c.reference desc limit ${limit}) theirs`,
    limit,
  );
}

/** One case of the account's, as the list has it. */
export async function findAccountCase(db: Queries, account: AccountKey, reference: string): Promise<AccountCaseRow | undefined> {
  const rows = await select(
    db,
    account,
    sql`select c.reference, c.created_at from cases c
      where c.site_id = ${account.siteId} and c.reference = ${reference} and ${opensToAccount(account)}`,
    1,
  );
  return rows[0];
}

/** Whether a case `c` is one's own, or of an organisation that one leads: the one place that decides it. */
export function opensToAccount(account: AccountKey): RawBuilder<boolean> {
  const { siteId, email } = account;
  return sql<boolean>`(${isOwn(account)}
    or not ${isAboutStaff()} and exists (select from customers k
      join organisation_members m on m.site_id = k.site_id and m.email = k.email
      join organisation_members lead on lead.site_id = m.site_id and lead.organisation_id = m.organisation_id
      where k.site_id = ${siteId} and k.id = c.customer_id and lead.email = ${email} and lead.role = 'lead'))`;
}

/**
 * Whether a case `c` is a complaint about somebody of the staff, whom it concerns being recorded or not. The staff says who
 * leads; such a complaint must not be read by whom they name.
 */
function isAboutStaff(): RawBuilder<boolean> {
  return sql<boolean>`(c.is_restricted
    or exists (select from case_excluded_staff about where about.site_id = c.site_id and about.reference = c.reference))`;
}

/** Whether a case `c` is of one's address, or claimed. */
export function isOwn({ siteId, participantId, email }: AccountKey): RawBuilder<boolean> {
  return sql<boolean>`(
    exists (select from customers k where k.site_id = ${siteId} and k.id = c.customer_id and k.email = ${email})
    or exists (select from case_claims l where l.site_id = ${siteId} and l.participant_id = ${participantId} and l.reference = c.reference))`;
}

/** How many of one's own cases hold something unread; counting ends at `most`. */
export async function countUnread(db: Queries, account: AccountKey, most: number): Promise<number> {
  const { siteId, participantId, email } = account;
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select from (
        select c.reference from customers k join cases c on c.customer_id = k.id and c.site_id = k.site_id
          where k.site_id = ${siteId} and k.email = ${email}
        union
        select l.reference from case_claims l where l.site_id = ${siteId} and l.participant_id = ${participantId}
      ) mine where ${isUnread(account, sql.ref("mine.reference"))} limit ${most}
    ) unread`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The rows of a page, from a query that gives `reference` and `created_at` of more than enough. */
async function select(db: Queries, account: AccountKey, among: RawBuilder<unknown>, limit: number): Promise<AccountCaseRow[]> {
  const { siteId } = account;
  const { rows } = await sql<AccountCaseRow>`
    with page as (
      select reference from (${among}) found order by created_at desc, reference desc limit ${limit}
    )
    select c.reference, c.kind, c.category, c.subject, c.status, c.created_at, c.updated_at,
      c.contact ->> 'name' as customer_name,
      ${isUnread(account, sql.ref("c.reference"))} as unread,
      ${isOwn(account)} as is_own
    from page join cases c on c.site_id = ${siteId} and c.reference = page.reference
    order by c.created_at desc, c.reference desc`.execute(db);
  return rows;
}

/** Whether the company has said or done something in a case since one has read it. */
function isUnread({ siteId, participantId }: AccountKey, reference: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from case_events e
    where e.site_id = ${siteId} and e.reference = ${reference} and e.visibility = 'public' and e.actor_role = 'staff'
      and e.seq > coalesce((select r.seq from case_reads r
        where r.site_id = ${siteId} and r.participant_id = ${participantId} and r.reference = ${reference}), 0))`;
}

function isAfter(after: PlaceInList | null): RawBuilder<boolean> {
  return after ? sql<boolean>`(c.created_at, c.reference) < (${after.createdAt}::timestamptz, ${after.reference}::text)` : sql<boolean>`true`;
}
