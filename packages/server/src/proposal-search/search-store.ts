import { sql } from "kysely";
import type { Queries } from "../database/index.ts";
import { termsOfProposal, searchVectorOf } from "./proposal-terms.ts";

/** Makes a new proposal one that is found, within the transaction that files it. */
export async function indexProposal(
  trx: Queries,
  { siteId, proposalId, title, text }: { siteId: string; proposalId: string; title: string; text: string },
): Promise<void> {
  const terms = termsOfProposal({ title, text });
  await trx
    .insertInto("proposal_searches")
    .values({ site_id: siteId, proposal_id: proposalId, search_terms: sql<string>`${searchVectorOf(terms)}::tsvector` })
    .execute();
  // In one order, so that two that come at the same moment do not wait for each other for ever.
  await sql`
    insert into proposal_terms (site_id, term, count)
    select ${siteId}::uuid, term, 1 from unnest(${[...terms.all]}::text[]) as term order by term collate "C"
    on conflict (site_id, term) do update set count = proposal_terms.count + 1`.execute(trx);
}

export interface CountedTerm {
  term: string;
  /** How many proposals have it. */
  count: number;
}

/** Which of these terms proposals of the site have, and how many. */
export async function readTerms(db: Queries, siteId: string, terms: readonly string[]): Promise<CountedTerm[]> {
  if (terms.length === 0) return [];
  return db
    .selectFrom("proposal_terms")
    .select(["term", "count"])
    .where("site_id", "=", siteId)
    .where("term", "in", [...terms])
    .execute();
}

/** The most frequent terms that begin so. */
export async function readTermsBeginning(db: Queries, siteId: string, beginning: string, limit: number): Promise<CountedTerm[]> {
  return db
    .selectFrom("proposal_terms")
    .select(["term", "count"])
    .where("site_id", "=", siteId)
    .where("term", ">=", beginning)
    .where("term", "<", `${beginning}\u{10ffff}`)
    .orderBy("count", "desc")
    .orderBy("term")
    .limit(limit)
    .execute();
}

/** For each word the terms that share most of its trigrams, so many at most. */
export async function readTermsLike(
  db: Queries,
  siteId: string,
  words: readonly string[],
  limit: number,
): Promise<(CountedTerm & { word: string })[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<CountedTerm & { word: string }>`
    select word, near.term, near.count from unnest(${[...words]}::text[]) as word
    cross join lateral (
      select term, count from proposal_terms
      where site_id = ${siteId} and length(term) >= 4 and term % word
      order by similarity(term, word) desc, count desc, term limit ${limit}
    ) as near`.execute(db);
  return rows;
}

/** How many proposals the site has, wherever they stand. */
export async function countProposals(db: Queries, siteId: string): Promise<number> {
  const row = await db
    .selectFrom("proposal_counts")
    .select(sql<number>`coalesce(sum(count), 0)::integer`.as("total"))
    .where("site_id", "=", siteId)
    .executeTakeFirstOrThrow();
  return row.total;
}
