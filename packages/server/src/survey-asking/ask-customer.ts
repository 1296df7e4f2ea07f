import { randomUUID } from "node:crypto";
import type { Queries } from "../database/index.ts";
import type { StoredSite } from "../site/index.ts";
import { dayOn, isTakingResponses, type StoredSurvey } from "../surveys/index.ts";
import { holdCustomer, markSurveyed, type AskedCase, type AskedCustomer } from "./asked-case-store.ts";
import { insertInvitation } from "./invitation-store.ts";
import { isSampled } from "./sampling.ts";

const DAY_MS = 86_400_000;
/** How long an invitation waits once its customer can have heard of it. */
const WAITS_MS = 30 * DAY_MS;

export interface Asking {
  site: StoredSite;
  reason: "case_closed" | "return_visit";
  asked: AskedCase;
  at: Date;
}

/**
 * Invites the customer of a case to the first of these surveys that may ask them now, and says which and how:
 * it takes responses, has drawn the case, and the customer neither wants to be left alone nor was asked too lately.
 * The customer is held till the transaction ends, so that two of their cases ask once. Of one who is not known,
 * nothing of that can be told.
 */
export async function askCustomer(
  queries: Queries,
  surveys: readonly StoredSurvey[],
  asking: Asking & { heardOf: (survey: StoredSurvey) => Date },
): Promise<{ survey: StoredSurvey; invitationId: string } | null> {
  const { site, reason, asked, at, heardOf } = asking;
  const { reference, customerId } = asked;
  const siteId = site.id;
  let customer: AskedCustomer | null | undefined;
  for (const survey of surveys) {
    const { samplePercent, coolDownDays } = survey.settings;
    if (!isSampled({ siteId, surveyId: survey.id, reference }, samplePercent)) continue;
    if (!(await isTakingResponses(survey, site, at, queries))) continue;
    customer ??= customerId === null ? null : await holdCustomer(queries, { siteId, customerId });
    if (customer && !canBeAsked(customer, { coolDownDays, at })) continue;
    const invitationId = randomUUID();
    const expiresAt = new Date(heardOf(survey).getTime() + WAITS_MS);
    const invitation = { siteId, id: invitationId, surveyId: survey.id, reason, asked, at, day: dayOn(site, at), expiresAt };
    if (!(await insertInvitation(queries, invitation))) continue;
    if (customerId !== null) await markSurveyed(queries, { siteId, customerId, at });
    return { survey, invitationId };
  }
  return null;
}

function canBeAsked({ surveyedAt, declinesSurveys }: AskedCustomer, { coolDownDays, at }: { coolDownDays: number; at: Date }): boolean {
  if (declinesSurveys) return false;
  return surveyedAt === null || at.getTime() - surveyedAt.getTime() >= coolDownDays * DAY_MS;
}
