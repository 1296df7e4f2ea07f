import type { CaseChannel, CaseKind, CasePromise, CaseStatus, EscalationLevel, Severity } from "@heed/contract";
import { COUNT_LIMIT, type QueueCounts } from "@heed/contract/desk";
import { sql, type Expression, type RawBuilder, type SqlBool } from "kysely";
import type { Queries } from "../database/index.ts";
import { narrowQuery, searchedSql } from "../search/index.ts";
import { isBehind, orderOf, placeColumns, type QueuePlace, type QueueSort } from "./queue-order.ts";
import { visibleFacets, visibleTo, type CaseReader } from "./visible-cases.ts";

/** How far an order is walked in search of a word before the index of words is asked. */
const WALK_LIMIT = 1_000;

export interface QueuePageQuery {
  reader: CaseReader;
  conditions: readonly Expression<SqlBool>[];
  /** The same as far as the index of words knows it: of each list, a case has one term. */
  facets: readonly (readonly string[])[];
  sort: QueueSort;
  after: QueuePlace | undefined;
  limit: number;
}

export interface QueueRow {
  reference: string;
  kind: CaseKind;
  category: string;
  subject: string;
  customer_name: string | null;
  locale: string;
  status: CaseStatus;
  severity: Severity;
  escalation_level: EscalationLevel;
  channel: CaseChannel;
  team: string;
  region: string | null;
  tier: string | null;
  owner_id: string | null;
  owner_name: string | null;
  is_restricted: boolean;
  version: number;
  created_at: Date;
  updated_at: Date;
  /** The promise that falls due next. */
  next_promise: { kind: CasePromise["kind"]; due_at: string } | null;
  place_band: number;
  place_micros: string;
}

/** What a page needs of the cases that stand at its places. That each is looked up by itself keeps the order. */
const caseAtPlace = sql`
  select cases.kind, cases.category, cases.subject, cases.contact ->> 'name' as customer_name, cases.locale,
    cases.status, cases.severity, cases.escalation_level, cases.channel, cases.team, cases.region, cases.tier,
    cases.owner_id, cases.owner_name, cases.is_restricted, cases.version, cases.created_at, cases.updated_at,
    (select json_build_object('kind', p.kind, 'due_at', p.due_at) from case_promises as p
      where p.site_id = cases.site_id and p.reference = cases.reference
        and p.settled_at is null and p.paused_at is null
      order by p.due_at, p.kind limit 1) as next_promise
  from cases where cases.site_id = place.site_id and cases.reference = place.reference`;

const placed = sql`place.reference, place.place_band, place.place_at,
  (extract(epoch from place.place_at) * 1000000)::bigint::text as place_micros, found.*`;

/** A page of the queue. The places are read first, from the index alone and in its order. */
function pageStatement(page: QueuePageQuery): RawBuilder<QueueRow> {
  return sql`select ${placed}
    from (${placesOf(page)} order by ${orderOf(page.sort, "cases")} limit ${page.limit}) as place
    cross join lateral (${caseAtPlace} limit 1) as found
    order by ${orderOf(page.sort, "place")}`;
}

/**
 * A page of those that have certain words, from as many cases as stand first in the order. A word that many
 * cases have fills a page soon, however many more have it: all of those would be read if the index of words
 * were asked. `walked` is how many cases there were to look at; without a hit the other columns are null.
 */
function walkStatement(page: QueuePageQuery, search: string): RawBuilder<{ walked: number } & (QueueRow | { reference: null })> {
  // As an operator the match would use its index; as a function it is asked of one case after the other.
  const hasWords = sql`and ts_match_vq(cases.search_terms, ${search}::tsquery)`;
  return sql`with walked as materialized (
      ${placesOf(page)} order by ${orderOf(page.sort, "cases")} limit ${WALK_LIMIT}
    )
    select total.walked, hit.* from (select count(*)::integer as walked from walked) as total
    left join lateral (
      select ${placed} from walked as place cross join lateral (${caseAtPlace} ${hasWords} limit 1) as found
      order by ${orderOf(page.sort, "place")} limit ${page.limit}
    ) as hit on true
    order by ${orderOf(page.sort, "hit")}`;
}

/** A page of those that have certain words, by the index of words. */
function searchStatement(page: QueuePageQuery, search: string): RawBuilder<QueueRow> {
  const narrowed = narrowQuery(search, [...page.facets, ...visibleFacets(page.reader)]);
  // A query that is not known beforehand is taken for a rare one, whatever was counted of its words.
  const hasWords = sql`and (${sql.raw(searchedSql)}) @@ (select ${narrowed}::tsquery)`;
  return sql`with place as materialized (${placesOf(page)} ${hasWords})
    select ${placed}
    from (select * from place order by ${orderOf(page.sort, "place")} limit ${page.limit}) as place
    cross join lateral (${caseAtPlace} limit 1) as found
    order by ${orderOf(page.sort, "place")}`;
}

function placesOf({ reader, conditions, sort, after }: QueuePageQuery): RawBuilder<unknown> {
  const all = [...conditions, ...(after ? [isBehind(after)] : [])];
  return sql`select ${placeColumns(sort)} from cases
    where cases.version > 0 and ${sql.join([visibleTo(reader), ...all], sql` and `)}`;
}

export async function readPage(db: Queries, page: QueuePageQuery): Promise<QueueRow[]> {
  const { rows } = await pageStatement(page).execute(db);
  return rows;
}

export async function readFoundPage(db: Queries, page: QueuePageQuery, search: string): Promise<QueueRow[]> {
  const { rows } = await walkStatement(page, search).execute(db);
  const hits = rows.filter((row) => row.reference !== null);
  const isAll = hits.length === page.limit || (rows[0]?.walked ?? 0) < WALK_LIMIT;
  return isAll ? hits : (await searchStatement(page, search).execute(db)).rows;
}

/** The statement that counts the open cases somebody may see; each count ends at the limit. */
function countStatement(reader: CaseReader, now: Date): RawBuilder<QueueCounts> {
  const capped = (condition: RawBuilder<unknown>) =>
    sql`least(count(*) filter (where ${condition}), ${sql.lit(COUNT_LIMIT)})::integer`;
  return sql`select
      ${capped(sql`cases.owner_id = ${reader.id}`)} as mine,
      ${capped(sql`cases.owner_id is null`)} as unowned,
      ${capped(sql`cases.due_at < ${now}`)} as overdue,
      ${capped(sql`cases.escalation_level <> 'owner'`)} as escalated,
      ${capped(sql`true`)} as open
    from cases
    where cases.version > 0 and cases.queue_band <= 1 and ${visibleTo(reader)}`;
}

export async function readCounts(db: Queries, reader: CaseReader, now: Date): Promise<QueueCounts> {
  const { rows } = await countStatement(reader, now).execute(db);
  const [counts] = rows;
  if (!counts) throw new Error("A count without groups answers with one row.");
  return counts;
}
