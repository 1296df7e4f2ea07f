import type { QuestionDefinition, SurveyDefinition } from "@heed/contract";
import { scaleOf, surveyPath } from "@heed/contract/survey-rules";
import type { Queries } from "../database/index.ts";
import { addAll, type Counts } from "./count-keys.ts";
import type { SurveyKey } from "./count-store.ts";

/** The versions of a survey by their numbers, the newest first. One that was never published has its draft, as version 0. */
export type SurveyVersions = ReadonlyMap<number, SurveyDefinition>;

/** What was counted, by the version it was answered to. */
export type VersionCounts = ReadonlyMap<number, Counts>;

export async function readVersions(queries: Queries, { siteId, surveyId }: SurveyKey): Promise<SurveyVersions> {
  const rows = await queries
    .selectFrom("survey_versions")
    .select(["version", "definition"])
    .where("site_id", "=", siteId)
    .where("survey_id", "=", surveyId)
    .orderBy("version", "desc")
    .execute();
  if (rows.length > 0) return new Map(rows.map(({ version, definition }) => [version, definition]));
  const { draft } = await queries
    .selectFrom("surveys")
    .select("draft")
    .where("site_id", "=", siteId)
    .where("id", "=", surveyId)
    .executeTakeFirstOrThrow();
  return new Map([[0, draft]]);
}

/** The newest definition, and its number. */
export function newestOf(versions: SurveyVersions): { version: number; definition: SurveyDefinition } {
  const [newest] = versions;
  if (!newest) throw new Error("A survey has a version, or its draft.");
  return { version: newest[0], definition: newest[1] };
}

/** Once promised to be anonymous, always treated so: the same counts hold the answers of then. */
export function isAnonymous(versions: SurveyVersions): boolean {
  return [...versions.values()].some((definition) => definition.isAnonymous);
}

export function questionsOf({ pages }: SurveyDefinition): QuestionDefinition[] {
  return pages.flatMap(({ questions }) => questions);
}

/** The questions that everybody is asked who comes so far, as far as a definition tells without answers. */
export function alwaysAsked(definition: SurveyDefinition): Set<string> {
  return new Set(surveyPath(definition, {}).pages.flatMap(({ questions }) => questions.map(({ id }) => id)));
}

/** A question that is the same in several versions, as the newest of them asks it. */
export interface MergedQuestion {
  question: QuestionDefinition;
  /** The versions whose answers count together: those that ask in the same way. */
  versions: readonly number[];
  isInNewest: boolean;
}

/**
 * The questions of all versions by their ids, in the order of the newest; those it no longer asks come last. Options
 * that only an older version had are kept behind the others. Answers on another scale, or to another type of
 * question, are no answers to this one and do not count.
 */
export function mergeQuestions(versions: SurveyVersions): MergedQuestion[] {
  const byId = new Map<string, MergedQuestion>();
  for (const merged of questionsByWay(versions)) {
    if (!byId.has(merged.question.id)) byId.set(merged.question.id, merged);
  }
  return [...byId.values()];
}

/** The same, with a question again for each other way in which an older version asked it. */
export function questionsByWay(versions: SurveyVersions): MergedQuestion[] {
  const merged = new Map<string, MergedQuestion>();
  const newest = newestOf(versions).version;
  for (const [version, definition] of versions) {
    for (const question of questionsOf(definition)) {
      const way = wayOf(question);
      const known = merged.get(way);
      merged.set(way, known ? withOlder(known, question, version) : { question, versions: [version], isInNewest: version === newest });
    }
  }
  return [...merged.values()];
}

/** Which question it is, and how it is asked, as far as its answers can be added up. */
function wayOf(question: QuestionDefinition): string {
  const { id, type, min, max } = question;
  return JSON.stringify([id, type, type === "slider" ? { min, max } : scaleOf(question)]);
}

function withOlder(known: MergedQuestion, older: QuestionDefinition, version: number): MergedQuestion {
  const { question } = known;
  return {
    ...known,
    versions: [...known.versions, version],
    question: {
      ...question,
      ...(question.options && { options: unionOf(question.options, older.options) }),
      ...(question.other === undefined && older.other !== undefined && { other: older.other }),
      ...(question.rows && { rows: unionOf(question.rows, older.rows) }),
      ...(question.columns && { columns: unionOf(question.columns, older.columns) }),
    },
  };
}

function unionOf<Item extends { id: string }>(items: readonly Item[], older: readonly Item[] = []): Item[] {
  return [...items, ...older.filter(({ id }) => !items.some((item) => item.id === id))];
}

/** What counts for a question: the sum over the versions that ask it in the same way. */
export function countsFor({ versions }: Pick<MergedQuestion, "versions">, counts: VersionCounts): Counts {
  const [version] = versions;
  if (versions.length === 1 && version !== undefined) return counts.get(version) ?? new Map<string, number>();
  const sum: Counts = new Map();
  for (const each of versions) addAll(sum, counts.get(each) ?? []);
  return sum;
}
