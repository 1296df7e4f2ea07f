import { sql, type RawBuilder } from "kysely";
import type { Queries } from "../database/index.ts";
import { candidateQuery } from "./candidates.ts";
import { queryOf, seek, type Sought, type SoughtTerm } from "./sought-terms.ts";

/** A word in the text is worth so much of one in the title. */
const IN_TEXT = 0.4;
/** What shares less than this part of what was typed says something else. */
const LEAST_SHARED = 0.15;
/** Common words find very many: as many at most are looked at. */
const MAX_CANDIDATES = 1_000;
/** The words that tell proposals apart best; the others change little. */
const MAX_WEIGHED = 16;

export interface SimilarSearch {
  siteId: string;
  typed: string;
  /** Whose own proposals are found wherever they stand. */
  participantId: string | null;
  limit: number;
  /** Only those on this tab of the board, and of this category. */
  tab?: string | undefined;
  category?: string | undefined;
}

/** The ids of the proposals that say much the same as what is being typed, the best match first. */
export async function findSimilar(db: Queries, search: SimilarSearch): Promise<string[]> {
  const sought = await seek(db, search.siteId, search.typed, { isLastOpen: false });
  return findSimilarTo(db, sought, search);
}

/** The same for what was read already. */
export async function findSimilarTo(db: Queries, sought: Sought, search: Omit<SimilarSearch, "typed">): Promise<string[]> {
  const { siteId, participantId, limit, tab, category } = search;
  const candidates = candidateQuery(sought);
  if (candidates === null) return [];
  const weighed = sought.terms
    .filter(({ alternatives }) => alternatives.length > 0)
    .map((term) => ({ term, weight: weightOf(term, sought.total) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_WEIGHED);
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const { rows } = await sql<{ proposal_id: string }>`
    with hits as materialized (
      select proposal_id, search_terms from proposal_searches
      where site_id = ${siteId} and search_terms @@ (select ${candidates}::tsquery) limit ${MAX_CANDIDATES}
    ), scored as materialized (
      select proposal_id, (${sql.join(weighed.map(({ term, weight }) => shareOf(term, weight / all)), sql` + `)}) as fit from hits
    )
    select proposals.proposal_id from scored
    join proposals on proposals.site_id = ${siteId} and proposals.proposal_id = scored.proposal_id
    where fit >= ${LEAST_SHARED} and (board_tab is not null
      or (author_id = ${participantId}::uuid and status in ('submitted', 'in_review')))
      ${tab === undefined ? sql`` : sql`and board_tab = ${tab}`} ${category === undefined ? sql`` : sql`and category = ${category}`}
    order by fit desc, votes desc, proposals.proposal_id
    limit ${limit}`.execute(db);
  return rows.map(({ proposal_id: id }) => id);
}

/** The rarer a word, the more it says (BM25's inverse document frequency). */
function weightOf({ count, certainty }: SoughtTerm, total: number): number {
  const most = Math.max(total, count);
  return certainty * Math.log(1 + (most - count + 0.5) / (count + 0.5));
}

/** As functions, not operators: they are asked of one proposal after the other. */
function shareOf(term: SoughtTerm, weight: number): RawBuilder<number> {
  return sql<number>`case when ts_match_vq(search_terms, ${queryOf(term, true)}::tsquery) then ${weight}::float8
    when ts_match_vq(search_terms, ${queryOf(term)}::tsquery) then ${weight * IN_TEXT}::float8 else 0 end`;
}
