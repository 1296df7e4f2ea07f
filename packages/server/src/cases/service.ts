import { parseReference, type Case, type CustomerAction, type NewRating } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { findWaitingSurvey, wasAskedAbout } from "../survey-asking/index.ts";
import type { CaseContext } from "./change-case.ts";
import { hashTypedCode, opensCase } from "./case-secrets.ts";
import { presentCase } from "./present-case.ts";
import { takeRating } from "./take-rating.ts";
import { findCaseLock, readCase, type CaseKey } from "./store.ts";
import { takeMessage, takeStep } from "./take-step.ts";

/** The case that its customer does something to, or somebody of their organisation in their place. */
export type CustomerTarget = Pick<CaseContext, "site" | "caseKey" | "now" | "authorId">;

/**
 * The case that a reference and an access code open together: the code of its filing, or one that a mail
 * brought. For every pair that opens nothing the same is done and the same is thrown, whatever of it was wrong.
 *
 * @throws ProblemError `case_not_found`
 */
export async function openCase(
  queries: Queries,
  site: StoredSite,
  { reference, accessCode, now }: { reference: string; accessCode: string; now: Date },
): Promise<CaseKey> {
  // No case has an empty reference, and yet it is asked for: the database does the same work.
  const caseKey = { siteId: site.id, reference: parseReference(reference) ?? "" };
  const codeHash = hashTypedCode(accessCode);
  const lock = await findCaseLock(queries, caseKey, { codeHash, now });
  if (!opensCase(codeHash, [lock?.access_code_hash, lock?.mailed_code_hash ?? undefined])) throw new ProblemError("case_not_found");
  return caseKey;
}

/** The case as its customer sees it, with the survey that waits for them. */
export function getCase(queries: Queries, site: StoredSite, caseKey: CaseKey, now: Date): Promise<Case> {
  return showCase(queries, { site, caseKey, now });
}

/** The case as whoever opened it sees it: the survey waits for the customer, and for nobody who acts in their place. */
export async function showCase(queries: Queries, { site, caseKey, now, authorId }: CustomerTarget): Promise<Case> {
  const found = presentCase(await readCase(queries, caseKey), site, now);
  if (found.status !== "closed" || !(await wasAskedAbout(queries, caseKey))) return found;
  const survey = authorId ? undefined : await findWaitingSurvey(queries, site, caseKey, now);
  return { ...found, isSurveyed: true, ...(survey && { survey }) };
}

/** The customer writes again. Within a transaction of the caller. */
export async function addMessage(
  queries: Queries,
  { site, caseKey, now, authorId }: CustomerTarget,
  text: string,
): Promise<Case> {
  await takeMessage({ queries, site, caseKey, now, authorId }, text);
  return showCase(queries, { site, caseKey, now, authorId });
}

/** The customer rates the handling. Within a transaction of the caller. */
export async function rateCase(
  queries: Queries,
  { site, caseKey, now, authorId }: CustomerTarget,
  rating: NewRating,
): Promise<Case> {
  await takeRating({ queries, site, caseKey, now, authorId }, rating);
  return showCase(queries, { site, caseKey, now, authorId });
}

/** The customer decides. Within a transaction of the caller. */
export async function takeCustomerAction(
  queries: Queries,
  { site, caseKey, now, authorId }: CustomerTarget,
  { action, reason }: { action: CustomerAction; reason: string | undefined },
): Promise<Case> {
  await takeStep(
    { queries, site, caseKey, now, authorId },
    { action, actor: { role: "customer", name: null }, text: reason },
  );
  return showCase(queries, { site, caseKey, now, authorId });
}
