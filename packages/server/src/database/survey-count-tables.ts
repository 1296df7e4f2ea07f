import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * What the responses to a survey add up to, by day and by what they can be told apart by, and the texts in them.
 * docs/decisions/0021-counts-of-answers.md says how they stay right.
 */
export const surveyCountTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // What a row is not told apart by is empty, and so is what is not known: `dimension` says which.
  `create table survey_counts (
    site_id uuid not null,
    survey_id text not null,
    dimension text not null,
    day date not null,
    category text not null,
    region text not null,
    team text not null,
    tier text not null,
    version integer not null,
    counts jsonb not null check (jsonb_typeof(counts) = 'object'),
    primary key (site_id, survey_id, dimension, day, category, region, team, tier, version),
    foreign key (site_id, survey_id, version) references survey_versions (site_id, survey_id, version)
  )`,
  `create table survey_texts (
    site_id uuid not null,
    id uuid not null,
    survey_id text not null,
    question text not null,
    response_id uuid,
    reference text,
    day date not null,
    at timestamptz not null,
    category text,
    region text,
    team text,
    tier text,
    locale text not null,
    text text not null,
    score_measure text check (score_measure in ('nps', 'csat', 'ces', 'mean')),
    score double precision,
    search_terms tsvector not null,
    primary key (site_id, id),
    foreign key (site_id, survey_id) references surveys (site_id, id),
    check ((score_measure is null) = (score is null)),
    check (reference is null or response_id is not null)
  )`,
  `create index survey_texts_by_time on survey_texts (site_id, survey_id, day desc, at desc, id desc)
    include (question, reference, category, region, team, tier)`,
  `create index survey_texts_by_question on survey_texts (site_id, survey_id, question, day desc, at desc, id desc)
    include (reference, category, region, team, tier)`,
  `create index survey_texts_by_words on survey_texts using gin (search_terms)`,
  `create index survey_responses_unfinished on survey_responses (site_id, survey_id, answered_on)
    include (version, reached, category, region, team, tier) where status = 'in_progress'`,
  `create index survey_responses_in_order on survey_responses (site_id, survey_id, answered_on, id) where status = 'complete'`,
  // In the order in which those are read that are not counted yet.
  `drop index survey_responses_not_counted`,
  `create index survey_responses_not_counted on survey_responses (site_id, survey_id, id) where status = 'complete' and not is_counted`,
  // Whether an invitation was used stands in the index now: the response rate is read from it alone.
  `drop index survey_invitations_by_day`,
  `create index survey_invitations_by_day on survey_invitations (site_id, survey_id, created_on)
    include (is_used, category, region, team, tier)`,
];
