import { PAGE_LIMIT, type Page, type SurveyText, type SurveySplit } from "@heed/contract/desk";
import { dateOf, dayOf } from "../calendar/index.ts";
import type { HeedDatabase } from "../database/index.ts";
import type { CaseReader } from "../desk/index.ts";
import { ProblemError } from "../problems/index.ts";
import { searchQueryOf } from "../search/index.ts";
import { isHidden, openView, viewSurvey, type ViewContext, type ViewQuery } from "./survey-view.ts";
import { findTexts, readTexts, type TextPlace, type TextRow } from "./text-store.ts";

const DEFAULT_LIMIT = 50;

interface TextsQuery extends ViewQuery, Partial<Record<SurveySplit, string | undefined>> {
  cursor?: string | undefined;
  limit?: number | undefined;
  question?: string | undefined;
  q?: string | undefined;
}

/**
 * A page of what customers wrote themselves, as far as the reader may see the cases. It knows of a response as soon as that is counted, which is a moment after
 * it was sent off. Of too few anonymous responses it shows nothing.
 *
 * @throws ProblemError `survey_not_found`, `validation_failed`
 */
export async function listSurveyTexts(
  db: HeedDatabase["db"],
  context: ViewContext & { reader: CaseReader },
  query: TextsQuery,
): Promise<Page<SurveyText>> {
  const after = readCursor(query.cursor);
  const limit = Math.min(query.limit ?? DEFAULT_LIMIT, PAGE_LIMIT);
  return viewSurvey(db, context, query, async (queries, view) => {
    if (view.isAnonymous && (await isHidden(await openView(queries, view), view))) return { items: [], nextCursor: null };
    // One more than is shown tells whether there is a next page.
    const page = { reader: context.reader, survey: view.key, selection: view.selection, question: query.question, after, limit: limit + 1 };
    const { q = "" } = query;
    const search = searchQueryOf(q);
    const rows = q.trim() === "" ? await readTexts(queries, page) : search === null ? [] : await findTexts(queries, page, search);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { items: shown.map(presentText), nextCursor: last ? writeCursor(last) : null };
  });
}

function presentText(row: TextRow): SurveyText {
  const { id, question, text, locale, reference, score_measure: measure, score } = row;
  return {
    ...{ id, question, text, locale },
    at: row.is_anonymous ? row.day : row.at.toISOString(),
    score: measure === null || score === null ? null : { measure, value: score },
    reference,
  };
}

function writeCursor({ day, micros, id }: TextPlace): string {
  return Buffer.from(JSON.stringify([dayOf(day), micros, id])).toString("base64url");
}

/** @throws ProblemError `validation_failed` for what is no cursor of texts */
function readCursor(cursor: string | undefined): TextPlace | undefined {
  if (cursor === undefined) return undefined;
  const parts = parseJson(Buffer.from(cursor, "base64url").toString());
  const [day, micros, id] = Array.isArray(parts) && parts.length === 3 ? (parts as unknown[]) : [];
  const isDay = typeof day === "number" && Number.isInteger(day) && Math.abs(day) < LAST_DAY;
  if (isDay && matches(micros, /^-?[0-9]{1,17}$/) && matches(id, UUID)) return { day: dateOf(day), micros, id };
  throw new ProblemError("validation_failed", { errors: [{ path: "/cursor", code: "not_an_option" }] });
}

/** In days since 1970, far beyond any text. */
const LAST_DAY = 100_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === "string" && pattern.test(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
