import type { Clock } from "../clock.ts";
import type { HeedDatabase } from "../database/index.ts";
import type { JobData } from "../jobs/index.ts";
import { isMailOn, queueSurveyMail } from "../mail/index.ts";
import { findSiteById } from "../site/index.ts";
import { findSurvey } from "../surveys/index.ts";
import { askCustomer } from "./ask-customer.ts";
import { holdClosedCase } from "./asked-case-store.ts";
import { markMailed } from "./invitation-store.ts";
import { matchesCase } from "./match-case.ts";

interface VisitContext {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/**
 * Asks the customer of a case that was closed some days ago, by mail, if they are still to be asked: by what the
 * survey's settings say now, and not where any survey has asked them too lately.
 */
export async function visitCustomer({ database, clock }: VisitContext, { siteId, surveyId, reference }: JobData["survey_visit"]): Promise<void> {
  const at = clock();
  await database.db.transaction().execute(async (queries) => {
    const site = await findSiteById(queries, siteId);
    const survey = await findSurvey(queries, siteId, surveyId);
    const visit = survey?.settings.returnVisit;
    // Who cannot be reached is not asked, and may be by another survey.
    if (!site || !survey || !visit || !(await isMailOn(queries))) return;
    const closed = await holdClosedCase(queries, { siteId, reference });
    if (!closed?.email || !matchesCase(visit, closed, site.settings)) return;
    const asking = { site, reason: "return_visit", asked: closed, at, heardOf: () => at } as const;
    const asked = await askCustomer(queries, [survey], asking);
    if (!asked) return;
    const { invitationId } = asked;
    const isQueued = await queueSurveyMail(queries, { siteId, now: at }, { email: closed.email, invitationId });
    if (isQueued) await markMailed(queries, { siteId, invitationId, at });
  });
}
