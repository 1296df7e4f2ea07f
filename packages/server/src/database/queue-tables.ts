import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { searchedSql, termsOfCase, termsOfText } from "../search/index.ts";

/**
 * What the queue is sorted, filtered and searched by. Every index that begins with the site holds only "cases with
 * a version", which are all of them: a query of the queue says so too, and a check of a foreign key, which says
 * site and reference alone, can never be planned through any but the primary key, statistics or not.
 * They carry all that a filter asks, so that cases that are filtered out are never read.
 */
export const queueTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
    await fillSearchTerms(db);
  },
};

const filtered = `status, kind, severity, escalation_level, channel, category, team, region, tier, locale, owner_id,
  due_at, is_restricted`;

const statements = [
  `alter table cases
    add column search_terms tsvector not null default '',
    add column queue_band smallint not null generated always as (
      case status when 'waiting_for_customer' then 1 when 'answered' then 2
        when 'closed' then 3 when 'withdrawn' then 3 when 'merged' then 3 else 0 end) stored,
    add column urgent_at timestamptz not null generated always as ((
      coalesce(due_at at time zone 'UTC', created_at at time zone 'UTC' + interval '30 days')
      - case severity when 'critical' then interval '14 days' when 'high' then interval '3 days'
        when 'low' then interval '-3 days' else interval '0' end
    ) at time zone 'UTC') stored`,
  `create index cases_by_urgency on cases (site_id, queue_band, urgent_at, reference)
    include (${filtered}, created_at) where version > 0`,
  `create index cases_by_age on cases (site_id, created_at, reference) include (${filtered}) where version > 0`,
  `create index cases_by_change on cases (site_id, updated_at, reference)
    include (${filtered}, created_at) where version > 0`,
  `create index cases_by_customer on cases (customer_id, created_at) where customer_id is not null`,
  `create index cases_by_terms on cases using gin ((${searchedSql})) with (gin_pending_list_limit = 512)`,
  `create index case_excluded_staff_by_staff on case_excluded_staff (staff_id, site_id, reference)`,
];

const BATCH = 500;

interface FilledCase {
  site_id: string;
  reference: string;
  subject: string;
  description: string;
  contact: { name?: string; email?: string; phone?: string } | null;
  order_number: string | null;
  product: string | null;
  organisation: string | null;
  written: string;
}

async function fillSearchTerms(db: Kysely<unknown>): Promise<void> {
  let last = { site_id: "00000000-0000-0000-0000-000000000000", reference: "" };
  for (;;) {
    const { rows } = await sql<FilledCase>`
      select site_id, reference, subject, description, contact, order_number, product, organisation,
        coalesce((select string_agg(text, E'\n') from case_events
          where case_events.site_id = cases.site_id and case_events.reference = cases.reference), '') as written
      from cases where (site_id, reference) > (${last.site_id}::uuid, ${last.reference})
      order by site_id, reference limit ${BATCH}`.execute(db);
    for (const row of rows) {
      const terms = [...termsOfCase({ ...row, orderNumber: row.order_number }), ...termsOfText(row.written)];
      await sql`update cases set search_terms = array_to_tsvector(${[...new Set(terms)]}::text[])
        where site_id = ${row.site_id} and reference = ${row.reference}`.execute(db);
    }
    const final = rows.at(-1);
    if (!final || rows.length < BATCH) return;
    last = final;
  }
}
