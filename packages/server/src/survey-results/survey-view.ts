import type { SiteSettings } from "@heed/contract";
import type { SurveySplit } from "@heed/contract/desk";
import { fillText } from "@heed/contract/survey-rules";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { resolveLocale, textIn, type StoredSite } from "../site/index.ts";
import { findSurvey, type StoredSurvey } from "../surveys/index.ts";
import { countKeys } from "./count-keys.ts";
import type { SurveyKey } from "./count-store.ts";
import { openCounts, readInSnapshot, type CountReader, type Selection } from "./count-reader.ts";
import { isTellable } from "./disclosure.ts";
import { periodBefore, readPeriod } from "./period.ts";
import type { Wording } from "./present-question.ts";
import { readFilter, without } from "./response-filter.ts";
import { resultWords } from "./result-words.ts";
import { isAnonymous, newestOf, readVersions, type SurveyVersions } from "./survey-versions.ts";

/**
 * Of an anonymous survey fewer are never told, whatever its settings say: they can be changed after the promise was
 * given. Of two people each would know the other's answers.
 */
const SMALLEST_ANONYMOUS_GROUP = 3;

/** What a reader of results asks for, checked by its schema. */
export interface ViewQuery extends Partial<Record<SurveySplit, string | undefined>> {
  from?: string | undefined;
  to?: string | undefined;
  locale?: string | undefined;
}

/** A survey as one reader looks at it: which responses, in which language. */
export interface SurveyView {
  key: SurveyKey;
  survey: StoredSurvey;
  versions: SurveyVersions;
  isAnonymous: boolean;
  /** Fewer are not told. */
  smallestGroup: number;
  selection: Selection;
  /** The texts of the survey's author. */
  wording: Wording;
  /** The texts of the site's settings. */
  siteText: Wording["text"];
  settings: SiteSettings;
}

export interface ViewContext {
  site: StoredSite;
  surveyId: string;
  now: Date;
}

/**
 * Looks at a survey at one moment.
 *
 * @throws ProblemError `survey_not_found`, `validation_failed`
 */
export async function viewSurvey<Result>(
  db: HeedDatabase["db"],
  { site, surveyId, now }: ViewContext,
  query: ViewQuery,
  look: (queries: Queries, view: SurveyView) => Promise<Result>,
): Promise<Result> {
  const { settings } = site;
  const selection = { filter: readFilter(query, settings), period: readPeriod(query, settings, now) };
  return readInSnapshot(db, async (queries) => {
    const survey = await findSurvey(queries, site.id, surveyId);
    if (!survey) throw new ProblemError("survey_not_found");
    const key = { siteId: site.id, surveyId: survey.id };
    const versions = await readVersions(queries, key);
    const { locales } = newestOf(versions).definition;
    const asked = query.locale ?? settings.locales[0];
    const authorsText = textIn(resolveLocale(asked, locales), locales);
    const promised = isAnonymous(versions);
    return look(queries, {
      ...{ key, survey, versions, selection, settings },
      isAnonymous: promised,
      smallestGroup: Math.max(survey.settings.smallestGroup, promised ? SMALLEST_ANONYMOUS_GROUP : 1),
      // Each customer read their own answer in its place.
      wording: { text: (localized) => fillText(authorsText(localized), () => "…"), words: resultWords(asked ?? "en") },
      siteText: textIn(resolveLocale(asked, settings.locales), settings.locales),
    });
  });
}

/** The counts of a view and of as many days before. */
export async function openView(queries: Queries, { key, versions, selection }: SurveyView): Promise<CountReader> {
  const { from } = periodBefore(selection.period);
  return openCounts(queries, key, { versions, days: { from, to: selection.period.to } });
}

/**
 * Whether so few anonymous responses are looked at, or left out, that someone might be recognised. Of each thing that is
 * filtered by, the groups are looked at that there would be without it: what a split would not show a filter does not either.
 */
export async function isHidden(
  { readBy }: CountReader,
  { isAnonymous, smallestGroup, selection }: Pick<SurveyView, "isAnonymous" | "smallestGroup" | "selection">,
): Promise<boolean> {
  if (!isAnonymous) return false;
  const { filter, period } = selection;
  for (const [split, picked] of filter) {
    const groups = await readBy(split, null, { filter: without(filter, split), period });
    if (!isTellable(sizesOf(groups), new Set(picked), smallestGroup)) return true;
  }
  if (filter.size > 0) return false;
  const all = await readBy("day", null, selection);
  const size = [...sizesOf(all).values()].reduce((sum, count) => sum + count, 0);
  return size > 0 && size < smallestGroup;
}

function sizesOf(groups: Awaited<ReturnType<CountReader["readBy"]>>): Map<string, number> {
  const sizeOf = (versions: Iterable<ReadonlyMap<string, number>>) =>
    [...versions].reduce((sum, counts) => sum + (counts.get(countKeys.complete) ?? 0), 0);
  return new Map([...groups].map(([group, versions]) => [group, sizeOf(versions.values())]));
}
