import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * What a board is sorted and searched by. The words of a proposal stand in a table of their own: every vote writes
 * the proposal's row anew, and with it all indexes of that table, of which one of words would be the dearest by far.
 * How many proposals have a word is counted as they come; the words of a proposal never change.
 */
export const proposalSearchTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createTrigrams(db);
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

/** With the extension there already, no right to create it is needed. */
async function createTrigrams(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql`select from pg_extension where extname = 'pg_trgm'`.execute(db);
  if (rows.length > 0) return;
  try {
    await sql`create extension if not exists pg_trgm`.execute(db);
  } catch (cause) {
    const advice = "Have someone who may run `create extension pg_trgm` in this database; it is one of PostgreSQL's own modules.";
    throw new Error(`PostgreSQL's extension pg_trgm is missing, and this user may not create it. ${advice}`, { cause });
  }
}

/** The orders of a board, each as an index of one tab has it; what nobody answered yet is last among the answered. */
const orders = {
  votes: "votes",
  age: "created_at",
  trend: "trend",
  answer: "coalesce(answered_at, timestamptz 'epoch')",
};

const statements = [
  // As `boardTabs` of the contract has them.
  `alter table proposals add column board_tab text generated always as (
    case when is_kept_back then null when status in ('published', 'evaluating') then 'open'
      when status in ('planned', 'in_progress', 'done', 'declined') then status end) stored`,
  ...Object.entries(orders).map(
    ([name, key]) =>
      `create index proposals_by_${name} on proposals (site_id, board_tab, (${key}) desc, proposal_id desc) where board_tab is not null`,
  ),
  `create index proposals_by_category on proposals (site_id, board_tab, category) where board_tab is not null`,
  `create table proposal_searches (
    site_id uuid not null,
    proposal_id text not null,
    search_terms tsvector not null,
    primary key (site_id, proposal_id),
    foreign key (site_id, proposal_id) references proposals (site_id, proposal_id)
  )`,
  `create index proposal_searches_by_terms on proposal_searches using gin (search_terms) with (gin_pending_list_limit = 512)`,
  `create table proposal_terms (
    site_id uuid not null references sites (id),
    term text collate "C" not null,
    count integer not null check (count > 0),
    primary key (site_id, term)
  )`,
  `create index proposal_terms_by_trigrams on proposal_terms using gin (term gin_trgm_ops) where length(term) >= 4`,
];
