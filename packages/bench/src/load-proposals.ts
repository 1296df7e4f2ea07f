import { setImmediate as nextTurn } from "node:timers/promises";
import type { ProposalStatus } from "@heed/contract";
import { searchVectorOf, termsOfProposal, type HeedDatabase } from "@heed/server";
import { sql } from "kysely";
import { writeProposal } from "./proposal-texts.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";

const BATCH = 2_000;
const DAY_MS = 86_400_000;
const SPAN_DAYS = 730;

const statuses = { submitted: 2, in_review: 1, published: 60, evaluating: 5, planned: 6, in_progress: 2, done: 12, declined: 12 } as const satisfies Partial<Record<ProposalStatus, number>>;
const categories = { products: 30, shop: 40, delivery: 28, service: 2 } as const;

export interface LoadProposalsOptions {
  siteKey: string;
  count: number;
  /** The same seed makes the same proposals. @default 1 */
  seed?: number;
  /** They came in the two years before. */
  now: Date;
}

interface GeneratedProposal {
  id: string;
  title: string;
  text: string;
  locale: string;
  category: string | null;
  status: ProposalStatus;
  verified: number;
  anonymous: number;
  trend: number | null;
  created_at: Date;
  answered_at: Date | null;
  vector: string;
}

/**
 * Fills a site with proposals in two languages, in all statuses, with the votes that boards have: most have few, and
 * some have thousands. On either engine; statistics are brought up to date.
 */
export async function loadProposals({ db }: Pick<HeedDatabase, "db">, { siteKey, count, seed = 1, now }: LoadProposalsOptions): Promise<void> {
  const { id: siteId } = await db.selectFrom("sites").select("id").where("key", "=", siteKey).executeTakeFirstOrThrow();
  const random = createSeededRandom(seed);
  const terms = new Map<string, number>();
  const indexes = await dropIndexes({ db });
  let inserting: Promise<unknown> = Promise.resolve();
  for (let start = 0; start < count; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - start) }, (_, offset) => generate(random, { index: start + offset, count, now, terms }));
    await inserting;
    inserting = insertBatch({ db }, siteId, batch);
    // Lets the statement go out, so that the database works while the next ones are made.
    await nextTurn();
  }
  await inserting;
  await insertCounts({ db }, siteId, terms);
  for (const definition of indexes) await sql.raw(definition).execute(db);
  await sql`vacuum (analyze)`.execute(db);
}

interface Place {
  index: number;
  count: number;
  now: Date;
  /** How many proposals have each term. */
  terms: Map<string, number>;
}

function generate(random: SeededRandom, { index, count, now, terms }: Place): GeneratedProposal {
  const locale = random.isLucky(0.5) ? "en" : "zh-Hans";
  const texts = writeProposal(random, locale);
  const found = termsOfProposal(texts);
  for (const term of found.all) terms.set(term, (terms.get(term) ?? 0) + 1);
  const createdAt = new Date(Math.floor(now.getTime() - (1 - (index + random.next()) / count) * SPAN_DAYS * DAY_MS));
  const status = random.weigh(statuses);
  const votes = Math.floor(3_000 ** (random.next() ** 3)) - 1;
  const isAnswered = status !== "submitted" && status !== "in_review" && random.isLucky(0.7);
  return {
    id: idAt(index),
    ...texts,
    locale,
    category: random.isLucky(0.05) ? null : random.weigh(categories),
    status,
    verified: Math.ceil(votes / 3),
    anonymous: votes - Math.ceil(votes / 3),
    trend: votes === 0 ? null : Math.log2(votes) + (createdAt.getTime() / DAY_MS / 7) * random.next(),
    created_at: createdAt,
    answered_at: isAnswered ? new Date(createdAt.getTime() + random.below(20 * DAY_MS)) : null,
    vector: searchVectorOf(found),
  };
}

/** All ids, in an order that has nothing to do with the time: 32⁸ are a trillion, and 31 bits are two thousand million. */
function idAt(index: number): string {
  let left = (index * 1_103_515_245 + 12_345) % 2 ** 31;
  return Array.from({ length: 8 }, () => {
    const digit = "0123456789abcdefghjkmnpqrstvwxyz"[left % 32] ?? "0";
    left = Math.floor(left / 32);
    return digit;
  }).join("");
}

/** To build an index at the end takes a tenth of the time that keeping it all along takes. */
async function dropIndexes({ db }: Pick<HeedDatabase, "db">): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename in ('proposals', 'proposal_searches', 'proposal_terms')
      and indexname not in (select conname from pg_constraint)`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.id(name)}`.execute(db);
  return rows.map(({ definition }) => definition);
}

/** In one statement: whoever makes the next ones meanwhile cannot answer a second one. */
async function insertBatch({ db }: Pick<HeedDatabase, "db">, siteId: string, batch: readonly GeneratedProposal[]): Promise<void> {
  await sql`with made as materialized (
      select ${siteId}::uuid as site_id, p.* from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as p(id text, title text, text text,
        locale text, category text, status text, verified integer, anonymous integer, trend double precision,
        created_at timestamptz, answered_at timestamptz, vector text)
    ), new_proposals as (
      insert into proposals (site_id, proposal_id, title, text, locale, category, status, channel, consent, last_seq,
        verified_votes, anonymous_votes, weighted_votes, trend, review_by, created_at, answered_at, updated_at)
      select site_id, id, title, text, locale, category, status, 'web', '{"version":"2026-11","purposes":["handle_case"]}', 1,
        verified, anonymous, verified + anonymous, coalesce(trend, '-Infinity'), created_at + interval '3 days', created_at,
        answered_at, created_at
      from made
    )
    insert into proposal_searches (site_id, proposal_id, search_terms) select site_id, id, vector::tsvector from made`.execute(db);
}

async function insertCounts({ db }: Pick<HeedDatabase, "db">, siteId: string, terms: ReadonlyMap<string, number>): Promise<void> {
  await sql`insert into proposal_terms (site_id, term, count)
    select ${siteId}::uuid, term, count from unnest(${[...terms.keys()]}::text[], ${[...terms.values()]}::integer[]) as t(term, count)`.execute(db);
  await sql`insert into proposal_counts (site_id, status, count)
    select site_id, status, count(*) from proposals where site_id = ${siteId}::uuid group by site_id, status`.execute(db);
}
