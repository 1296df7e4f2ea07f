import { surveyPageUrl } from "../assets/index.ts";
import type { Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import type { JobData } from "../jobs/index.ts";
import { queueSurveyMail, type SurveyMail } from "../mail/index.ts";
import { findSiteById, type StoredSite } from "../site/index.ts";
import { findCaseEmail } from "./asked-case-store.ts";
import { findInvitation, holdInvitation, markMailed } from "./invitation-store.ts";
import { mintInvitationToken } from "./invitation-token.ts";
import { findAsking } from "./waiting-survey.ts";

interface InvitationMailContext {
  database: Pick<HeedDatabase, "db">;
  clock: Clock;
}

/** Queues the mail of an invitation that was not answered in the tracker, once, unless nobody is to be asked any more. */
export async function mailInvitation({ database, clock }: InvitationMailContext, { siteId, invitationId }: JobData["survey_mail"]): Promise<void> {
  const now = clock();
  await database.db.transaction().execute(async (queries) => {
    const site = await findSiteById(queries, siteId);
    const invitation = await holdInvitation(queries, { siteId, invitationId });
    if (!site || !invitation || invitation.mailed_at !== null) return;
    if (!(await findAsking(queries, site, { invitation, now }))) return;
    const email = await findCaseEmail(queries, { siteId, reference: invitation.reference });
    const isQueued = email !== null && (await queueSurveyMail(queries, { siteId, now }, { email, invitationId }));
    if (isQueued) await markMailed(queries, { siteId, invitationId, at: now });
  });
}

/** What the mail says, as things stand when it goes out; its token is made for it. */
export async function findSurveyMail(
  queries: Queries,
  { site, invitationId, publicUrl, now }: { site: StoredSite; invitationId: string; publicUrl: string; now: Date },
): Promise<SurveyMail | null> {
  const invitation = await findInvitation(queries, { siteId: site.id, invitationId });
  const asking = invitation && (await findAsking(queries, site, { invitation, now }));
  if (!asking) return null;
  const { reference, reason, locale, expires_at: expiresAt } = invitation;
  const email = await findCaseEmail(queries, { siteId: site.id, reference });
  if (email === null) return null;
  const { survey, published } = asking;
  const { pages, isAnonymous } = published.definition;
  const token = await mintInvitationToken(queries, { siteId: site.id, surveyId: survey.id, invitationId });
  return {
    email,
    locale,
    reason,
    reference,
    questions: pages.flatMap(({ questions }) => questions).filter(({ type }) => type !== "statement").length,
    isAnonymous,
    // In the fragment, which stays in the browser: no log has it.
    link: `${surveyPageUrl(publicUrl, { siteKey: site.key, surveyId: survey.id, locale })}#invitation=${token}`,
    expiresAt,
  };
}
