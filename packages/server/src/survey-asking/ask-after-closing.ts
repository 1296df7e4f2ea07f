import type { Queries } from "../database/index.ts";
import { sendJob } from "../jobs/index.ts";
import type { StoredSite } from "../site/index.ts";
import { listPublishedSurveys, type StoredSurvey } from "../surveys/index.ts";
import { askCustomer } from "./ask-customer.ts";
import { holdClosedCase, type AskedCase } from "./asked-case-store.ts";
import { matchesCase, visitAfterDays } from "./match-case.ts";

const HOUR_MS = 3_600_000;

interface AskingContext {
  /** A transaction. */
  queries: Queries;
  site: StoredSite;
  caseKey: { siteId: string; reference: string };
}

/**
 * Asks the customer of a case that has just been closed, by one survey at most: the first by id that may. It waits in
 * the tracker at once; the mail and the visits of later are jobs. All of it is there if and only if the closing is.
 */
export async function askAfterClosing({ queries, site, caseKey }: AskingContext, at: Date): Promise<void> {
  const surveys = await listPublishedSurveys(queries, site.id);
  const asks = surveys.some(({ settings }) => settings.afterCase ?? settings.returnVisit);
  const closed = asks ? await holdClosedCase(queries, caseKey) : undefined;
  if (!closed) return;
  await planVisits(queries, surveys, { site, closed, at });
  const mailAfterHours = ({ settings }: StoredSurvey) => settings.afterCase?.mailAfterHours ?? null;
  const heardOf = (survey: StoredSurvey) => new Date(at.getTime() + (mailAfterHours(survey) ?? 0) * HOUR_MS);
  const matching = surveys.filter(({ settings: { afterCase } }) => afterCase && matchesCase(afterCase, closed, site.settings));
  const asked = await askCustomer(queries, matching, { site, reason: "case_closed", asked: closed, at, heardOf });
  if (!asked || closed.email === null || mailAfterHours(asked.survey) === null) return;
  const { survey, invitationId } = asked;
  await sendJob(queries, "survey_mail", { siteId: site.id, invitationId }, { startAfter: heardOf(survey) });
}

/** Whether somebody is really visited is decided then: they may have been asked meanwhile. */
async function planVisits(
  queries: Queries,
  surveys: readonly StoredSurvey[],
  { site, closed, at }: { site: StoredSite; closed: AskedCase; at: Date },
): Promise<void> {
  if (closed.email === null) return;
  const { reference, tier } = closed;
  for (const { id: surveyId, settings } of surveys) {
    const { returnVisit } = settings;
    if (!returnVisit || !matchesCase(returnVisit, closed, site.settings)) continue;
    const startAfter = new Date(at.getTime() + visitAfterDays(returnVisit, tier) * 24 * HOUR_MS);
    await sendJob(queries, "survey_visit", { siteId: site.id, surveyId, reference }, { startAfter });
  }
}
