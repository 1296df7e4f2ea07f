import { boardTabs, type BoardTab, type ProposalSort } from "@heed/contract/rules";
import { sql, type RawBuilder } from "kysely";
import type { Queries } from "../database/index.ts";
import { queryOf, type SoughtTerm } from "../proposal-search/index.ts";
import { isBehind, keyOf, orderOf, placeColumns, type BoardPlace } from "./board-order.ts";
import type { SummarizedProposal } from "./present-proposal.ts";

export interface BoardPageQuery {
  siteId: string;
  tab: BoardTab | undefined;
  category: string | undefined;
  after: BoardPlace | undefined;
  limit: number;
}

export type BoardRow = SummarizedProposal & { place_key: string };

/** So many proposals with certain words are put in order; where more have them, an order is walked till enough are found. */
export const MAX_HITS = 1_000;

/** Of a text no more is read than an excerpt can need. */
const summary = sql.raw(`proposal_id, title, left(text, 1000) as text, locale, category, status, author_name, verified_votes,
  anonymous_votes, comment_count, created_at, answered_at`);

const tabs = Object.keys(boardTabs) as BoardTab[];

/** A page of the board. Each tab is read in the order of its index, and the tabs are put together. */
export async function readBoardPage(db: Queries, sort: ProposalSort, page: BoardPageQuery): Promise<BoardRow[]> {
  return walk(db, sort, page, sql`true`);
}

/**
 * A page of those that have certain words, which very many have, by walking the order: the page is full long before
 * all are read. Where few of them are of the category, all of the category are looked at instead.
 */
export async function walkFoundPage(
  db: Queries,
  sort: ProposalSort,
  page: BoardPageQuery,
  { terms, isRare }: { terms: readonly SoughtTerm[]; isRare: boolean },
): Promise<BoardRow[]> {
  // As a function the match is asked of one proposal after the other; as an operator it would use its index.
  return walk(
    db,
    sort,
    page,
    sql`exists (select from proposal_searches as s where s.site_id = proposals.site_id
      and s.proposal_id = proposals.proposal_id and ts_match_vq(s.search_terms, ${allOf(terms)}::tsquery))`,
    isRare,
  );
}

async function walk(
  db: Queries,
  sort: ProposalSort,
  page: BoardPageQuery,
  condition: RawBuilder<unknown>,
  isRare = false,
): Promise<BoardRow[]> {
  const { siteId, category, after, limit } = page;
  const conditions = [
    condition,
    ...(category === undefined ? [] : [sql`category = ${category}`]),
    ...(after ? [isBehind(sort, after)] : []),
  ];
  // The offset keeps PostgreSQL from walking the order after all.
  const from = (tab: BoardTab) =>
    isRare
      ? sql`(select * from proposals where site_id = ${siteId} and board_tab = ${tab} and category = ${category} offset 0) as proposals`
      : sql`proposals`;
  const ofTab = (tab: BoardTab) => sql`(select ${summary}, ${placeColumns(sort)}, ${keyOf(sort)} as place_value from ${from(tab)}
    where site_id = ${siteId} and board_tab = ${tab} and ${sql.join(conditions, sql` and `)}
    order by ${orderOf(sort)} limit ${limit})`;
  const { rows } = await sql<BoardRow>`select * from (${sql.join((page.tab ? [page.tab] : tabs).map(ofTab), sql` union all `)}) as place
    order by place_value desc, proposal_id desc limit ${limit}`.execute(db);
  return rows;
}

/** A proposal that has the words; `fit` is how many of them stand in its title. */
export type FoundRow = BoardRow & { fit: number };

/** Of so many proposals with certain words, not even this many are of the tab and category. */
const FEW = MAX_HITS / 20;

/** A page, or, where more have the words than can be put in order, whether few of them are of the tab and category. */
export type FoundPage = { rows: FoundRow[] } | { rows: null; isRare: boolean };

/** A page of those that have certain words, by the index of words. */
export async function readFoundPage(
  db: Queries,
  sort: ProposalSort | "fit",
  page: BoardPageQuery,
  terms: readonly SoughtTerm[],
): Promise<FoundPage> {
  const { siteId, tab, category, after, limit } = page;
  const key = sort === "fit" ? "votes" : sort;
  const behind = after && (sort === "fit" ? isLessFitting(after) : isBehind(sort, after));
  const order = sort === "fit" ? sql`fit desc, ${orderOf("votes")}` : orderOf(sort);
  const inTitle = sql.join(terms.map((term) => sql`case when ts_match_vq(search_terms, ${queryOf(term, true)}::tsquery) then 1 else 0 end`), sql` + `);
  const ofCategory = sql`board_tab is not null ${tab ? sql`and board_tab = ${tab}` : sql``}
    ${category === undefined ? sql`` : sql`and category = ${category}`}`;
  const { rows } = await sql<{ hits: number; shown: number } & FoundRow>`
    with hits as materialized (
      select site_id, proposal_id, ${sort === "fit" ? sql`${inTitle} as fit` : sql`0 as fit`} from proposal_searches
      where site_id = ${siteId} and search_terms @@ (select ${allOf(terms)}::tsquery) limit ${MAX_HITS + 1}
    )
    select total.hits, total.shown, found.*
    from (select count(*)::integer as hits, ${category === undefined ? sql`0` : sql`(select count(*)::integer from hits
      join proposals using (site_id, proposal_id) where ${ofCategory})`} as shown from hits) as total
    left join lateral (
      select ${summary}, fit, ${placeColumns(key)} from hits join proposals using (site_id, proposal_id)
      where ${ofCategory} ${behind ? sql`and ${behind}` : sql``}
      order by ${order} limit ${limit}
    ) as found on true`.execute(db);
  // One row says how many there were, even where none is to be shown.
  const shown = rows.filter(({ proposal_id: id }) => (id as string | null) !== null);
  return (rows[0]?.hits ?? 0) > MAX_HITS ? { rows: null, isRare: category !== undefined && (rows[0]?.shown ?? 0) < FEW } : { rows: shown };
}

function isLessFitting({ keys: [fit = "", votes = ""], id }: BoardPlace): RawBuilder<unknown> {
  return sql`(fit, votes, proposal_id) < (${fit}::integer, ${votes}::integer, ${id})`;
}

function allOf(terms: readonly SoughtTerm[]): string {
  return terms.map((term) => queryOf(term)).join(" & ");
}

/** Proposals by their ids, in the order of these. */
export async function readSummaries(db: Queries, siteId: string, ids: readonly string[]): Promise<SummarizedProposal[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<SummarizedProposal>`select ${summary} from proposals
    where site_id = ${siteId} and proposal_id = any(${[...ids]}::text[])
    order by array_position(${[...ids]}::text[], proposal_id)`.execute(db);
  return rows;
}

/** How many proposals stand on each tab. */
export async function readBoardCounts(db: Queries, siteId: string): Promise<Record<BoardTab, number>> {
  const rows = await db
    .selectFrom("proposal_counts")
    .select(["status", sql<number>`count::integer`.as("count")])
    .where("site_id", "=", siteId)
    .execute();
  const countOf = (tab: BoardTab) =>
    rows.filter(({ status }) => (boardTabs[tab] as readonly string[]).includes(status)).reduce((sum, { count }) => sum + count, 0);
  return { open: countOf("open"), planned: countOf("planned"), in_progress: countOf("in_progress"), done: countOf("done"), declined: countOf("declined") };
}
