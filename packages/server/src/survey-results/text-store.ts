import type { SurveyScore } from "@heed/contract/desk";
import { surveySplits } from "@heed/contract/desk";
import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Queries } from "../database/index.ts";
import { isReadableBy, type CaseReader } from "../desk/index.ts";
import { narrowQuery, termsOfText } from "../search/index.ts";
import type { SurveyKey } from "./count-store.ts";
import type { Selection } from "./count-reader.ts";
import { filterSql } from "./response-filter.ts";
import type { NewText } from "./response-texts.ts";

/** How far the texts are walked in search of a word before the index of words is asked. */
const WALK_LIMIT = 1_000;

/** Marks what a text can be held to, beside its words. They begin with a colon, as no word does, nor the beginning of one. */
const markOf = (facet: string, value: string | null) => `:${facet}:${value ?? ""}`;

/** Adds texts. In the order of their ids, which is none, so that nothing tells which of them stood together. */
export async function insertTexts(queries: Queries, { siteId, surveyId }: SurveyKey, texts: readonly NewText[]): Promise<void> {
  if (texts.length === 0) return;
  const rows = texts
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ score, responseId, ...text }) => ({
      ...text,
      response_id: responseId,
      score_measure: score?.measure ?? null,
      score: score?.value ?? null,
      terms: [
        ...termsOfText(text.text),
        markOf("survey", `${siteId}/${surveyId}`),
        markOf("question", text.question),
        ...surveySplits.map((split) => markOf(split, text[split])),
      ],
    }));
  await sql`insert into survey_texts (site_id, id, survey_id, question, response_id, reference, day, at, category, region, team, tier,
      locale, text, score_measure, score, search_terms)
    select ${siteId}::uuid, id, ${surveyId}, question, response_id, reference, day, at, category, region, team, tier,
      locale, text, score_measure, score, array_to_tsvector(terms)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as added(id uuid, question text, response_id uuid, reference text, day date,
      at timestamptz, category text, region text, team text, tier text, locale text, text text, score_measure text,
      score double precision, terms text[])`.execute(queries);
}

export interface TextsPage {
  reader: CaseReader;
  survey: SurveyKey;
  selection: Selection;
  question: string | undefined;
  after: TextPlace | undefined;
  limit: number;
}

/** Where a page ended. */
export interface TextPlace {
  day: string;
  /** Microseconds since 1970: PostgreSQL tells moments apart that a `Date` cannot. */
  micros: string;
  id: string;
}

export interface TextRow extends TextPlace {
  question: string;
  text: string;
  at: Date;
  locale: string;
  is_anonymous: boolean;
  reference: string | null;
  score_measure: SurveyScore["measure"] | null;
  score: number | null;
}

const inOrder = sql`day desc, at desc, id desc`;
const textsInOrder = sql`texts.day desc, texts.at desc, texts.id desc`;

const textOf = sql`texts.id, texts.day::text as day, (extract(epoch from texts.at) * 1000000)::bigint::text as micros, texts.question,
  texts.text, texts.at, texts.locale, texts.response_id is null as is_anonymous, texts.reference, texts.score_measure, texts.score`;

/** A page of texts, the newest first. */
export async function readTexts(queries: Queries, page: TextsPage): Promise<TextRow[]> {
  const { rows } = await sql<TextRow>`select ${textOf}
    from (select site_id, id, day, at from survey_texts where ${conditionsOf(page)} order by ${inOrder} limit ${page.limit}) as place
    join survey_texts as texts on texts.site_id = place.site_id and texts.id = place.id
    order by ${textsInOrder}`.execute(queries);
  return rows;
}

/**
 * A page of those that have certain words. A word that many have fills a page soon, however many more have it; those
 * few that a rare one has the index of words finds.
 */
export async function findTexts(queries: Queries, page: TextsPage, search: string): Promise<TextRow[]> {
  const { rows } = await sql<{ walked: number } & (TextRow | { id: null })>`
    with walked as materialized (
      select site_id, id, day, at from survey_texts where ${conditionsOf(page)} order by ${inOrder} limit ${WALK_LIMIT}
    )
    select total.walked, hit.* from (select count(*)::integer as walked from walked) as total
    left join lateral (
      select ${textOf} from walked join survey_texts as texts on texts.site_id = walked.site_id and texts.id = walked.id
      where ts_match_vq(texts.search_terms, ${search}::tsquery)
      order by ${textsInOrder} limit ${page.limit}
    ) as hit on true
    order by hit.day desc, hit.micros::bigint desc, hit.id desc`.execute(queries);
  const hits = rows.filter((row) => row.id !== null);
  const isAll = hits.length === page.limit || (rows[0]?.walked ?? 0) < WALK_LIMIT;
  return isAll ? hits : findByWords(queries, page, search);
}

async function findByWords(queries: Queries, page: TextsPage, search: string): Promise<TextRow[]> {
  const { survey, selection, question } = page;
  const narrowed = narrowQuery(search, [
    [markOf("survey", `${survey.siteId}/${survey.surveyId}`)],
    ...(question === undefined ? [] : [[markOf("question", question)]]),
    ...[...selection.filter].map(([split, values]) => values.map((value) => markOf(split, value))),
  ]);
  // A query that is not known beforehand is taken for a rare one, whatever was counted of its words.
  const { rows } = await sql<TextRow>`
    with place as materialized (
      select site_id, id, day, at from survey_texts where ${conditionsOf(page)} and search_terms @@ (select ${narrowed}::tsquery)
    )
    select ${textOf} from (select * from place order by ${inOrder} limit ${page.limit}) as place
    join survey_texts as texts on texts.site_id = place.site_id and texts.id = place.id
    order by ${textsInOrder}`.execute(queries);
  return rows;
}

function conditionsOf({ reader, survey, selection, question, after }: TextsPage): RawBuilder<SqlBool> {
  const { filter, period } = selection;
  return sql<SqlBool>`site_id = ${survey.siteId} and survey_id = ${survey.surveyId}
    and day between ${period.from}::date and ${period.to}::date and ${filterSql(filter)}
    and ${question === undefined ? sql`true` : sql`question = ${question}`}
    and ${after ? isBehind(after) : sql`true`} and ${isReadableBy(reader, sql.ref("survey_texts.reference"))}`;
}

function isBehind({ day, micros, id }: TextPlace): RawBuilder<SqlBool> {
  return sql<SqlBool>`(day, at, id) < (${day}::date, timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${id}::uuid)`;
}
