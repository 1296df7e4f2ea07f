import { responseChangeSchema, type FieldProblem, type ResponseChange, type SavedResponse, type SurveyDefinition } from "@heed/contract";
import { answersOnPath, checkAnswers, surveyPath, type SurveyAnswers } from "@heed/contract/survey-rules";
import type { Queries } from "../database/index.ts";
import { sendJob } from "../jobs/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { useInvitation } from "../survey-asking/index.ts";
import { openFollowUp } from "../survey-follow-ups/index.ts";
import { dayOn, findVersion, type StoredVersion } from "../surveys/index.ts";
import { hashResponseToken, opensResponse } from "./response-secrets.ts";
import { completeResponse, findResponseLock, lockResponse, updateProgress, type ResponseKey, type StoredResponse } from "./store.ts";

const RESPONSE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** No response has it, and yet it is asked for: the database does the same work for what cannot be an id. */
const NO_RESPONSE = "00000000-0000-0000-0000-000000000000";

/**
 * The response that an id and a token open together. For every pair that opens nothing the same is done and the
 * same is thrown, whatever of it was wrong.
 *
 * @throws ProblemError `response_not_found`
 */
export async function openResponse(
  queries: Queries,
  { id: siteId }: StoredSite,
  { responseId, token, now }: { responseId: string; token: string; now: Date },
): Promise<ResponseKey> {
  const key = { siteId, responseId: RESPONSE_ID.test(responseId) ? responseId : NO_RESPONSE };
  const lock = await findResponseLock(queries, key);
  const isOver = lock?.status === "in_progress" && lock.expires_at <= now;
  if (!opensResponse(hashResponseToken(token), lock?.token_hash) || isOver) throw new ProblemError("response_not_found");
  return key;
}

/** @throws ProblemError `validation_failed` */
export function parseResponseChange(input: unknown): ResponseChange {
  const change = parseInput(responseChangeSchema, input);
  // A record's schema passes over this one name; no question has it, and so it is refused like any other.
  const { answers } = input as { answers?: object };
  if (answers && Object.hasOwn(answers, "__proto__")) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/answers/__proto__", code: "unknown_field" }] });
  }
  return change;
}

/** What `savedResponseSchema` describes. */
type Saved = Omit<SavedResponse, "answers"> & { answers: SurveyAnswers };

interface ResponseTarget {
  site: StoredSite;
  key: ResponseKey;
  now: Date;
}

/**
 * Saves a response part-way, or sends it off, within a transaction of the caller.
 *
 * @throws ProblemError `response_not_found`, `response_complete`, `validation_failed`, `invitation_used`
 */
export async function saveResponse(queries: Queries, target: ResponseTarget, change: ResponseChange): Promise<Saved> {
  const { site, key, now } = target;
  const response = await lockResponse(queries, key);
  const version = response && (await findVersion(queries, site.id, response.surveyId, response.version));
  if (!version) throw new ProblemError("response_not_found");
  if (response.status === "complete") throw new ProblemError("response_complete");
  const { definition } = version;
  const isComplete = change.isComplete === true;
  const given = change.answers ?? response.answers;
  const errors = [...checkAnswers(definition, given, { isComplete }), ...checkReached(definition, change)];
  if (!isComplete && errors.length === 0) errors.push(...checkConsent(definition, change));
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
  const answers = answersOnPath(definition, given);
  if (isComplete) await complete(queries, target, { response, version, answers });
  else await updateProgress(queries, key, { answers, reached: change.reached ?? response.reached, now });
  return { id: response.id, status: isComplete ? "complete" : "in_progress", answers, savedAt: now.toISOString() };
}

async function complete(
  queries: Queries,
  { site, key, now }: ResponseTarget,
  { response, version, answers }: { response: StoredResponse; version: StoredVersion; answers: SurveyAnswers },
): Promise<void> {
  const { surveyId, isAnonymous, invitationId } = response;
  if (invitationId !== null) await useInvitation(queries, { siteId: site.id, invitationId, isAnonymous, now });
  await completeResponse(queries, key, { answers, isAnonymous, answeredOn: dayOn(site, now), now });
  await openFollowUp(queries, { site, version, response: { ...response, answers }, now });
  await sendJob(queries, "survey_count", { siteId: site.id, surveyId });
}

function checkReached({ pages }: SurveyDefinition, { reached }: ResponseChange): FieldProblem[] {
  const isKnown = reached === undefined || pages.some(({ questions }) => questions.some(({ id }) => id === reached));
  return isKnown ? [] : [{ path: "/reached", code: "unknown_question" }];
}

/** What is not finished is kept with the company only as the customer has agreed to; no answers are none to keep. */
function checkConsent(definition: SurveyDefinition, { answers = {} }: ResponseChange): FieldProblem[] {
  if (Object.keys(answers).length === 0) return [];
  if (!definition.savesUnfinished) return [{ path: "/answers", code: "not_applicable" }];
  const { pages, counted } = surveyPath(definition, answers);
  const onWay = pages.flatMap(({ questions }) => questions).filter(({ type }) => type === "consent");
  if (onWay.some(({ id }) => counted.get(id)?.value === true)) return [];
  const [first] = [...onWay, ...definition.pages.flatMap(({ questions }) => questions).filter(({ type }) => type === "consent")];
  return [{ path: `/answers/${first?.id ?? ""}`, code: "required" }];
}
