import {
  checkNewCase,
  parseReference,
  type Case,
  type CustomerAction,
  type FiledCase,
  type NewCase,
} from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { createAccessCode, createReference, hashAccessCode, hashTypedCode, opensCase } from "./case-secrets.ts";
import { insertCase } from "./filing-store.ts";
import { presentCase } from "./present-case.ts";
import { presentPromise, promisesAfter, promisesFor } from "./promises.ts";
import { findCaseLock, readCase, type CaseKey, type NewEvent } from "./store.ts";
import { takeMessage, takeStep } from "./take-step.ts";

/** With 28⁸ references, ten in a row that are taken means that something else is wrong. */
const MAX_REFERENCE_TRIES = 10;

/**
 * Files a case, within a transaction of the caller.
 *
 * @throws ProblemError `validation_failed`
 */
export async function fileCase(queries: Queries, site: StoredSite, newCase: NewCase, now: Date): Promise<FiledCase> {
  const errors = checkNewCase(newCase, site.settings, now);
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
  const isAcknowledged = site.settings.acknowledgement === "automatic";
  const status = isAcknowledged ? "acknowledged" : "received";
  const made = promisesFor(newCase.kind, site.settings, now);
  const promises = isAcknowledged
    ? promisesAfter(made, { action: "acknowledge", from: "received", to: "acknowledged", at: now }, site.settings)
    : made;
  const accessCode = createAccessCode();
  const filing = {
    siteId: site.id,
    accessCodeHash: hashAccessCode(accessCode),
    newCase,
    team: site.settings.desk.defaultTeam,
    status,
    promises,
    events: firstEvents(isAcknowledged, now),
    now,
  } as const;
  for (let tries = 0; tries < MAX_REFERENCE_TRIES; tries++) {
    const reference = createReference();
    if (!(await insertCase(queries, { ...filing, reference }))) continue;
    return {
      reference,
      accessCode,
      status,
      promises: promises.map((promise) => presentPromise(promise, site.settings, now)),
      createdAt: now.toISOString(),
    };
  }
  throw new Error("No free reference was found.");
}

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

export async function getCase(queries: Queries, site: StoredSite, caseKey: CaseKey, now: Date): Promise<Case> {
  return presentCase(await readCase(queries, caseKey), site, now);
}

/** The customer writes again. Within a transaction of the caller. */
export async function addMessage(
  queries: Queries,
  { site, caseKey, now }: { site: StoredSite; caseKey: CaseKey; now: Date },
  text: string,
): Promise<Case> {
  await takeMessage({ queries, site, caseKey, now }, text);
  return getCase(queries, site, caseKey, now);
}

/** The customer decides. Within a transaction of the caller. */
export async function takeCustomerAction(
  queries: Queries,
  { site, caseKey, now }: { site: StoredSite; caseKey: CaseKey; now: Date },
  { action, reason }: { action: CustomerAction; reason: string | undefined },
): Promise<Case> {
  await takeStep(
    { queries, site, caseKey, now },
    { action, actor: { role: "customer", name: null }, text: reason },
  );
  return getCase(queries, site, caseKey, now);
}

function firstEvents(isAcknowledged: boolean, at: Date): NewEvent[] {
  const received: NewEvent = {
    seq: 1,
    type: "received",
    visibility: "public",
    from_status: null,
    to_status: "received",
    actor_role: "customer",
    actor_name: null,
    text: null,
    outcome: null,
    at,
  };
  if (!isAcknowledged) return [received];
  const acknowledged: NewEvent = {
    ...received,
    seq: 2,
    type: "acknowledged",
    from_status: "received",
    to_status: "acknowledged",
    actor_role: "system",
  };
  return [received, acknowledged];
}
