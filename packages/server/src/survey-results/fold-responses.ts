import type { SurveyDefinition } from "@heed/contract";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { findVersion } from "../surveys/index.ts";
import { countResponse } from "./count-response.ts";
import { addToCounts, type SurveyKey } from "./count-store.ts";
import { findSurveysToCount, lockUncounted, markCounted, type CompleteResponse } from "./response-store.ts";
import { textsOfResponse } from "./response-texts.ts";
import { insertTexts } from "./text-store.ts";

/** So many at once: most of those that wait fall on the same days, and share their rows. */
const BATCH = 2_000;

type Definitions = Map<number, SurveyDefinition>;

/**
 * Adds the complete responses of a survey that are not counted yet to its counts and its texts. Several processes may do
 * so at once: each response is counted by one of them, in the transaction that marks it counted.
 */
export async function foldResponses({ db }: Pick<HeedDatabase, "db">, survey: SurveyKey): Promise<void> {
  const definitions: Definitions = new Map();
  let count = BATCH;
  while (count === BATCH) count = await db.transaction().execute((queries) => foldBatch(queries, survey, definitions));
}

/** Counts what no job counted. */
export async function foldWaitingResponses(database: Pick<HeedDatabase, "db">): Promise<void> {
  for (const survey of await findSurveysToCount(database.db)) await foldResponses(database, survey);
}

async function foldBatch(queries: Queries, survey: SurveyKey, definitions: Definitions): Promise<number> {
  const responses = await lockUncounted(queries, survey, BATCH);
  if (responses.length === 0) return 0;
  await readDefinitions(queries, survey, { definitions, responses });
  const known = responses.map((response) => ({ response, definition: definitionOf(definitions, response) }));
  await markCounted(queries, survey, responses.map(({ id }) => id));
  await addToCounts(
    queries,
    survey,
    known.map(({ response, definition }) => ({ ...response, splits: response, counts: countResponse(definition, response.answers) })),
  );
  await insertTexts(queries, survey, known.flatMap(({ response, definition }) => textsOfResponse(definition, response)));
  return responses.length;
}

async function readDefinitions(
  queries: Queries,
  { siteId, surveyId }: SurveyKey,
  { definitions, responses }: { definitions: Definitions; responses: readonly CompleteResponse[] },
): Promise<void> {
  for (const version of new Set(responses.map((response) => response.version))) {
    if (definitions.has(version)) continue;
    const found = await findVersion(queries, siteId, surveyId, version);
    if (found) definitions.set(version, found.definition);
  }
}

function definitionOf(definitions: Definitions, { version }: CompleteResponse): SurveyDefinition {
  const definition = definitions.get(version);
  if (!definition) throw new Error(`A response belongs to version ${version}, which is not there.`);
  return definition;
}
