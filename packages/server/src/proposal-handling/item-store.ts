import { proposalIdSchema } from "@heed/contract";
import type { ProposalItemPage, ProposalQuery, proposalNeeds } from "@heed/contract/desk";
import type { ProposalStatus } from "@heed/contract/rules";
import { sql, type RawBuilder } from "kysely";
import type { Queries } from "../database/index.ts";
import { queryOf, seek } from "../proposal-search/index.ts";
import { isBehind, orderBy, placeKeys, type ItemPlace, type ItemSort } from "./item-order.ts";

type Need = (typeof proposalNeeds)[number];

/** Who looks: whose scores are missing depends on it. */
export interface ItemReader {
  siteId: string;
  id: string;
}

/** A proposal as the staff's lists have it, with how far its evaluation is. */
export interface ItemRow {
  proposal_id: string;
  title: string;
  locale: string;
  category: string | null;
  status: ProposalStatus;
  author_name: string | null;
  verified_votes: number;
  anonymous_votes: number;
  weighted_votes: number;
  comment_count: number;
  held_comments: number;
  review_by: Date;
  reviewed_at: Date | null;
  is_evaluated: boolean;
  evaluated_at: Date | null;
  scored: number;
  asked: number;
  is_own_missing: boolean;
  score: number | null;
  has_reward_due: boolean;
  version: number;
  created_at: Date;
  updated_at: Date;
}

/** Whether somebody's scores are waited for, over `proposals as p`. */
function awaits({ siteId, id }: ItemReader): RawBuilder<boolean> {
  return sql`(p.status = 'evaluating' and exists (
    select from proposal_evaluators as own where own.site_id = ${siteId} and own.proposal_id = p.proposal_id
      and own.staff_id = ${id} and own.scores is null and own.released_at is null))`;
}

function itemColumns(reader: ItemReader): RawBuilder<ItemRow> {
  return sql`p.proposal_id, p.title, p.locale, p.category, p.status, p.author_name, p.verified_votes, p.anonymous_votes,
    p.weighted_votes, p.comment_count, p.held_comments, p.review_by, p.reviewed_at, p.criteria is not null as is_evaluated,
    p.evaluated_at, (select count(*)::integer from proposal_evaluators as e
      where e.site_id = p.site_id and e.proposal_id = p.proposal_id and e.scores is not null) as scored,
    (select count(*)::integer from proposal_evaluators as e
      where e.site_id = p.site_id and e.proposal_id = p.proposal_id and e.released_at is null) as asked,
    ${awaits(reader)} as is_own_missing, p.score, p.has_reward_due, p.version, p.created_at, p.updated_at`;
}

const needs: Readonly<Record<Need, (reader: ItemReader) => RawBuilder<boolean>>> = {
  review: () => sql`p.reviewed_at is null`,
  scores: awaits,
  decision: () => sql`(p.status = 'evaluating' and p.evaluated_at is not null)`,
  comments: () => sql`p.held_comments > 0`,
  reward: () => sql`p.has_reward_due`,
};

interface ItemPageQuery {
  query: Pick<ProposalQuery, "status" | "needs" | "category" | "q">;
  sort: ItemSort;
  after: ItemPlace | undefined;
  limit: number;
}

export async function readItems(
  db: Queries,
  reader: ItemReader,
  { query, sort, after, limit }: ItemPageQuery,
): Promise<(ItemRow & { keys: string[] })[]> {
  const { status, needs: need, category, q = "" } = query;
  const conditions = [
    sql<boolean>`p.site_id = ${reader.siteId}`,
    ...(status === undefined ? [] : [sql<boolean>`p.status = any(${status.split(",")}::text[])`]),
    ...(need === undefined ? [] : [needs[need](reader)]),
    ...(category === undefined ? [] : [sql<boolean>`p.category = ${category}`]),
    ...(q.trim() === "" ? [] : [await hasWords(db, reader.siteId, q)]),
    ...(after === undefined ? [] : [isBehind(after)]),
  ];
  const { rows } = await sql<ItemRow & { keys: string[] }>`
    select ${itemColumns(reader)}, ${placeKeys(sort)} as keys from proposals as p
    where ${sql.join(conditions, sql` and `)} order by ${orderBy(sort)} limit ${limit}`.execute(db);
  return rows;
}

/** One proposal as the lists have it. */
export async function readItem(db: Queries, reader: ItemReader, proposalId: string): Promise<ItemRow | undefined> {
  const { rows } = await sql<ItemRow>`select ${itemColumns(reader)} from proposals as p
    where p.site_id = ${reader.siteId} and p.proposal_id = ${proposalId}`.execute(db);
  return rows[0];
}

/** Found by its id, or by all that was typed, each word as it may have been meant. */
async function hasWords(db: Queries, siteId: string, typed: string): Promise<RawBuilder<boolean>> {
  const id = typed.trim().toLowerCase();
  const isId = proposalIdSchema.safeParse(id).success ? sql`p.proposal_id = ${id}` : sql`false`;
  const { terms } = await seek(db, siteId, typed, { isLastOpen: true });
  const isHopeless = terms.length === 0 || terms.some(({ alternatives }) => alternatives.length === 0);
  if (isHopeless) return sql`${isId}`;
  const search = terms.map((term) => queryOf(term)).join(" & ");
  return sql`(${isId} or p.proposal_id = any (array(
    select s.proposal_id from proposal_searches as s where s.site_id = ${siteId} and s.search_terms @@ ${search}::tsquery)))`;
}

/** How many proposals wait for what, each from an index that holds those alone. */
export async function countNeeds(db: Queries, reader: ItemReader): Promise<ProposalItemPage["needs"]> {
  const count = (need: Need) =>
    sql`(select count(*)::integer from proposals as p where p.site_id = ${reader.siteId} and ${needs[need](reader)})`;
  const { rows } = await sql<ProposalItemPage["needs"]>`select ${count("review")} as review, ${count("scores")} as scores,
    ${count("decision")} as decision, ${count("comments")} as comments, ${count("reward")} as reward`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error("A count without groups answers with one row.");
  return counts;
}
