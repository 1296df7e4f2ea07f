import type { ResponseSource, SurveyAnswers } from "@heed/contract/survey-rules";
import type { Queries } from "../database/index.ts";

/** What is known of the case that a customer was asked about, for telling responses apart. */
export interface ResponseSplits {
  category: string | null;
  region: string | null;
  team: string | null;
  tier: string | null;
}

/** Who answers; of an anonymous response no more than the invitation, and that until it is complete. */
export interface ResponseOrigin {
  invitationId: string | null;
  reference: string | null;
  customerId: string | null;
}

export interface StoredResponse extends ResponseSplits, ResponseOrigin {
  id: string;
  surveyId: string;
  version: number;
  status: "in_progress" | "complete";
  isAnonymous: boolean;
  source: ResponseSource;
  locale: string;
  answers: SurveyAnswers;
  reached: string | null;
  expiresAt: Date;
}

export interface ResponseKey {
  siteId: string;
  responseId: string;
}

const columns = [
  "id",
  "survey_id as surveyId",
  "version",
  "status",
  "is_anonymous as isAnonymous",
  "source",
  "locale",
  "answers",
  "reached",
  "invitation_id as invitationId",
  "reference",
  "customer_id as customerId",
  "category",
  "region",
  "team",
  "tier",
  "expires_at as expiresAt",
] as const;

type NewRow = Omit<StoredResponse, "status" | "answers" | "reached"> & {
  siteId: string;
  tokenHash: Buffer;
  answeredOn: string;
  now: Date;
};

export async function insertResponse(db: Queries, row: NewRow): Promise<void> {
  await db
    .insertInto("survey_responses")
    .values({
      site_id: row.siteId,
      id: row.id,
      survey_id: row.surveyId,
      version: row.version,
      token_hash: row.tokenHash,
      status: "in_progress",
      is_anonymous: row.isAnonymous,
      source: row.source,
      locale: row.locale,
      answers: "{}",
      reached: null,
      invitation_id: row.invitationId,
      reference: row.reference,
      customer_id: row.customerId,
      category: row.category,
      region: row.region,
      team: row.team,
      tier: row.tier,
      answered_on: row.answeredOn,
      started_at: row.now,
      updated_at: row.now,
      completed_at: null,
      expires_at: row.expiresAt,
    })
    .execute();
}

/** What is needed to open a response. */
export async function findResponseLock(db: Queries, { siteId, responseId }: ResponseKey) {
  return db
    .selectFrom("survey_responses")
    .select(["token_hash", "status", "expires_at"])
    .where("site_id", "=", siteId)
    .where("id", "=", responseId)
    .executeTakeFirst();
}

/** A response, which nobody else changes until the transaction ends. */
export async function lockResponse(db: Queries, { siteId, responseId }: ResponseKey): Promise<StoredResponse | undefined> {
  return db
    .selectFrom("survey_responses")
    .select(columns)
    .where("site_id", "=", siteId)
    .where("id", "=", responseId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateProgress(
  db: Queries,
  { siteId, responseId }: ResponseKey,
  { answers, reached, now }: { answers: SurveyAnswers; reached: string | null; now: Date },
): Promise<void> {
  await db
    .updateTable("survey_responses")
    .set({ answers: JSON.stringify(answers), reached, updated_at: now })
    .where("site_id", "=", siteId)
    .where("id", "=", responseId)
    .execute();
}

/** Completes a response. Of an anonymous one everything goes that could lead to the customer; of its times the day stays. */
export async function completeResponse(
  db: Queries,
  { siteId, responseId }: ResponseKey,
  { answers, answeredOn, isAnonymous, now }: { answers: SurveyAnswers; answeredOn: string; isAnonymous: boolean; now: Date },
): Promise<void> {
  const day = new Date(`${answeredOn}T00:00:00Z`);
  const at = isAnonymous ? day : now;
  const nobody = { invitation_id: null, reference: null, customer_id: null, started_at: day, expires_at: day };
  await db
    .updateTable("survey_responses")
    .set({
      status: "complete",
      answers: JSON.stringify(answers),
      reached: null,
      answered_on: answeredOn,
      updated_at: at,
      completed_at: at,
      ...(isAnonymous && nobody),
    })
    .where("site_id", "=", siteId)
    .where("id", "=", responseId)
    .execute();
}
