import type { QuestionResult, SurveyResults } from "@heed/contract/desk";
import { surveySplits } from "@heed/contract/desk";
import type { HeedDatabase } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { readInvited, readUnfinished } from "./asked-store.ts";
import { countKeys, type Counts } from "./count-keys.ts";
import type { CountReader } from "./count-reader.ts";
import { addUpEndings, endingsIn, type Endings } from "./endings.ts";
import { compareScores, measureOf, scoreOf } from "./measures.ts";
import { periodBefore } from "./period.ts";
import { presentCounts } from "./present-question.ts";
import { splitFocus, trendOfFocus } from "./focus.ts";
import { isHidden, openView, viewSurvey, type SurveyView, type ViewContext, type ViewQuery } from "./survey-view.ts";
import { countsFor, mergeQuestions, newestOf, type MergedQuestion, type VersionCounts } from "./survey-versions.ts";

/**
 * What the responses to a survey say, as they stand at this moment.
 *
 * @throws ProblemError `survey_not_found`, `validation_failed`
 */
export async function getSurveyResults(
  db: HeedDatabase["db"],
  context: ViewContext,
  query: ViewQuery & { question?: string | undefined },
): Promise<SurveyResults> {
  return viewSurvey(db, context, query, async (queries, view) => {
    const questions = mergeQuestions(view.versions);
    const focus = findFocus(questions, query.question);
    const reader = await openView(queries, view);
    const frame = { ...frameOf(view), focus: focus?.question.id ?? null };
    if (await isHidden(reader, view)) return { ...frame, ...noFigures, isHidden: true };
    return { ...frame, ...(await readFigures(reader, view, { questions, focus })) };
  });
}

function frameOf({ key, smallestGroup, versions, wording, selection, isAnonymous }: SurveyView) {
  const { version, definition } = newestOf(versions);
  const { period } = selection;
  return {
    surveyId: key.surveyId,
    title: wording.text(definition.title),
    version,
    isAnonymous,
    smallestGroup,
    isHidden: false,
    period,
    previous: periodBefore(period),
  };
}

type Figures = Pick<SurveyResults, "invited" | "started" | "complete" | "responseRate" | "completionRate" | "questions" | "trend" | "splits">;

const noFigures: Figures = {
  ...{ invited: 0, started: 0, complete: 0, responseRate: null, completionRate: null },
  ...{ questions: [], trend: [], splits: { category: [], region: [], team: [], tier: [] } },
};

/** The question that is asked for, or the first on a scale, or else the first with a figure. */
function findFocus(questions: readonly MergedQuestion[], asked: string | undefined): MergedQuestion | undefined {
  const scored = questions.filter(({ question }) => measureOf(question) !== null);
  if (asked === undefined) return scored.find(({ question }) => question.type !== "slider" && question.type !== "number") ?? scored[0];
  const focus = scored.find(({ question }) => question.id === asked);
  if (!focus) throw new ProblemError("validation_failed", { errors: [{ path: "/question", code: "unknown_question" }] });
  return focus;
}

async function readFigures(
  reader: CountReader,
  view: SurveyView,
  { questions, focus }: { questions: readonly MergedQuestion[]; focus: MergedQuestion | undefined },
): Promise<Figures> {
  const { queries, survey } = reader;
  const { versions, selection } = view;
  const now = await reader.readTotals(selection);
  const selectionBefore = { ...selection, period: periodBefore(selection.period) };
  const before = await reader.readTotals(selectionBefore);
  const endings = addUpEndings([...(await readUnfinished(queries, survey, selection)), ...endingsIn(now, versions)], versions);
  const { invited, used } = await readInvited(queries, survey, selection);
  const complete = sumOf(now.values(), countKeys.complete);
  const started = complete + endings.total;
  // What was too little to be told then is not told by a difference either.
  const isTooFew = sumOf(before.values(), countKeys.complete) < view.smallestGroup;
  const isComparable = !view.isAnonymous || !(isTooFew || (await isHidden(reader, { ...view, selection: selectionBefore })));
  const results = questions.map((merged) => presentQuestion(merged, view, { now, before: isComparable ? before : null, endings }));
  return {
    invited,
    started,
    complete,
    responseRate: invited === 0 ? null : used / invited,
    completionRate: started === 0 ? null : complete / started,
    questions: results.filter(({ reached }, index) => questions[index]?.isInNewest || reached > 0),
    trend: focus ? await trendOfFocus(reader, view, focus) : [],
    splits: focus ? await readSplits(reader, view, focus) : noFigures.splits,
  };
}

async function readSplits(reader: CountReader, view: SurveyView, focus: MergedQuestion): Promise<Figures["splits"]> {
  const splits = { ...noFigures.splits };
  for (const split of surveySplits) splits[split] = await splitFocus(reader, view, { focus, split });
  return splits;
}

function presentQuestion(
  merged: MergedQuestion,
  { wording }: SurveyView,
  { now, before, endings }: { now: VersionCounts; before: VersionCounts | null; endings: Endings },
): QuestionResult {
  const { question } = merged;
  const counts = countsFor(merged, now);
  const of = (key: string) => counts.get(key) ?? 0;
  return {
    id: question.id,
    type: question.type,
    title: wording.text(question.title),
    reached: of(countKeys.reached(question.id)) + sumOf([countsFor(merged, endings.reached)], question.id),
    answered: of(countKeys.answered(question.id)),
    left: sumOf([countsFor(merged, endings.left)], question.id),
    ...presentCounts(question, counts, wording),
    score: scoreOf(question, counts),
    change: before && changeOf(merged, counts, countsFor(merged, before)),
    texts: of(countKeys.texts(question.id)),
  };
}

function changeOf({ question }: MergedQuestion, now: Counts, before: Counts): QuestionResult["change"] {
  const scoreBefore = scoreOf(question, before);
  return scoreBefore && { before: scoreBefore, ...compareScores(question, now, before) };
}

function sumOf(counts: Iterable<Counts>, key: string): number {
  return [...counts].reduce((sum, of) => sum + (of.get(key) ?? 0), 0);
}
