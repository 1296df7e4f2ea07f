import { create as contentDisposition } from "content-disposition";
import type { SurveySplit } from "@heed/contract/desk";
import { surveySplits } from "@heed/contract/desk";
import type { HeedDatabase } from "../database/index.ts";
import type { CaseReader } from "../desk/index.ts";
import { BYTE_ORDER_MARK, csvRows, type Cell } from "../spreadsheets/index.ts";
import { answerColumns, type AnswerColumn } from "./export-columns.ts";
import { readExported, type ExportedResponse } from "./export-store.ts";
import { labelsOf } from "./focus.ts";
import { exportColumns, type ExportColumn } from "./result-words.ts";
import { isHidden, openView, viewSurvey, type SurveyView, type ViewContext, type ViewQuery } from "./survey-view.ts";
import { newestOf } from "./survey-versions.ts";

export type ExportFormat = "csv" | "json";

/** A file that is written while it is read. */
export interface ResponseExport {
  contentType: string;
  contentDisposition: string;
  parts: AsyncGenerator<string>;
}

interface ExportContext extends ViewContext {
  reader: CaseReader;
}

/**
 * The complete responses of a period, the first ones first, as far as the reader may see the cases. They are read some at a time and in an order that does not
 * change, so that each is there once, however long it takes; no transaction is held open for a slow reader. Of an
 * anonymous response stand there the day and the answers, and nothing that tells whose they are.
 *
 * @throws ProblemError `survey_not_found`, `validation_failed`
 */
export async function exportResponses(
  db: HeedDatabase["db"],
  context: ExportContext,
  { format, ...query }: ViewQuery & { format: ExportFormat },
): Promise<ResponseExport> {
  const { view, isEmpty } = await viewSurvey(db, context, query, async (queries, seen) => {
    return { view: seen, isEmpty: seen.isAnonymous && (await isHidden(await openView(queries, seen), seen)) };
  });
  const batches = isEmpty ? noBatches() : readExported(db, view.key, { ...view.selection, reader: context.reader });
  return {
    contentType: format === "csv" ? "text/csv; charset=utf-8; header=present" : "application/json",
    contentDisposition: contentDisposition(fileNameOf(view, format)),
    parts: format === "csv" ? csvParts(view, batches) : jsonParts(batches),
  };
}

type Batches = AsyncGenerator<ExportedResponse[]>;

async function* noBatches(): Batches {}

async function* csvParts(view: SurveyView, batches: Batches): AsyncGenerator<string> {
  const { words } = view.wording;
  const columns = answerColumns(view.versions, view.wording);
  const known = columnsOf(view);
  const labels = new Map(surveySplits.map((split) => [split, labelsOf(view, split)]));
  yield BYTE_ORDER_MARK + csvRows([[...known.map((name) => words.columns[name]), ...columns.map(({ header }) => header)]]);
  const splitLabel = (split: SurveySplit, id: string | null) => (id === null ? null : (labels.get(split)?.get(id) ?? id));
  for await (const batch of batches) {
    const rows = batch.map((response): Cell[] => {
      const { day, at, id, reference, version, locale, source } = response;
      const cells: Record<ExportColumn, Cell> = {
        ...{ day, reference, version, locale },
        at: at && at.toISOString(),
        response: id,
        source: words.sources[source],
        category: splitLabel("category", response.category),
        region: splitLabel("region", response.region),
        team: splitLabel("team", response.team),
        tier: splitLabel("tier", response.tier),
      };
      return [...known.map((name) => cells[name]), ...columns.map((column) => cellOf(column, response))];
    });
    yield csvRows(rows);
  }
}

/** What only responses with a name have is no column of a survey that never had such. */
function columnsOf({ versions }: SurveyView): readonly ExportColumn[] {
  const isAnonymousAlone = [...versions.values()].every(({ isAnonymous }) => isAnonymous);
  const ofAnonymous: readonly ExportColumn[] = ["day", "version", "locale", "source"];
  return isAnonymousAlone ? ofAnonymous : exportColumns;
}

function cellOf({ question, versions, cell }: AnswerColumn, { version, answers }: ExportedResponse): Cell {
  const value = versions.has(version) && Object.hasOwn(answers, question) ? answers[question] : undefined;
  return value === undefined ? null : cell(value);
}

async function* jsonParts(batches: Batches): AsyncGenerator<string> {
  yield "[";
  let separator = "\n";
  for await (const batch of batches) {
    const items = batch.map(({ id, at, ...response }) => JSON.stringify({ ...response, at: at && at.toISOString(), response: id }));
    yield separator + items.join(",\n");
    separator = ",\n";
  }
  yield "\n]\n";
}

/** The survey's title as far as a file can have it as its name. */
function fileNameOf({ wording, versions, key, selection }: SurveyView, format: ExportFormat): string {
  const title = wording.text(newestOf(versions).definition.title).replace(/[\\/:*?"<>|\p{C}\s]+/gu, " ").trim();
  const { from, to } = selection.period;
  return `${[...(title || key.surveyId)].slice(0, 80).join("")} ${from} ${to}.${format}`;
}
