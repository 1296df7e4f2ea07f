import type { WaitingSurvey } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import type { StoredSite } from "../site/index.ts";
import { findSurvey, findVersion, isTakingResponses, localizeSurvey, type PublishedSurvey } from "../surveys/index.ts";
import { findOpenInvitation, type StoredInvitation } from "./invitation-store.ts";
import { mintInvitationToken } from "./invitation-token.ts";

/** What waits for the customer of a closed case; nothing where they have answered, declined, or let it be. */
export async function findWaitingSurvey(
  queries: Queries,
  site: StoredSite,
  { reference }: { reference: string },
  now: Date,
): Promise<WaitingSurvey | undefined> {
  const invitation = await findOpenInvitation(queries, { siteId: site.id, reference, now });
  const asking = invitation && (await findAsking(queries, site, { invitation, now }));
  if (!asking) return undefined;
  const { survey, published } = asking;
  const invitationId = invitation.id;
  return {
    id: survey.id,
    title: localizeSurvey(published.definition, invitation.locale).title,
    invitation: await mintInvitationToken(queries, { siteId: site.id, surveyId: survey.id, invitationId }),
  };
}

/** The survey that an invitation still asks for; `null` where it was answered, declined or has expired, or where nobody is asked any more. */
export async function findAsking(
  queries: Queries,
  site: StoredSite,
  { invitation, now }: { invitation: StoredInvitation; now: Date },
): Promise<PublishedSurvey | null> {
  const { survey_id, is_used, declined_at, expires_at } = invitation;
  if (is_used || declined_at !== null || expires_at <= now) return null;
  const survey = await findSurvey(queries, site.id, survey_id);
  if (!survey || !(await isTakingResponses(survey, site, now, queries))) return null;
  const published = await findVersion(queries, site.id, survey_id, survey.publishedVersion ?? 0);
  return published ? { survey, published } : null;
}
