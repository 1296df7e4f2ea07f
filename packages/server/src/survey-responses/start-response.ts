import { randomUUID } from "node:crypto";
import type { NewResponse, StartedResponse } from "@heed/contract";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { resolveLocale, type StoredSite } from "../site/index.ts";
import { readInvitation, type StoredInvitation } from "../survey-asking/index.ts";
import { dayOn, findVersion, getPublishedSurvey, isTakingResponses, type StoredSurvey } from "../surveys/index.ts";
import { createResponseToken, hashResponseToken } from "./response-secrets.ts";
import { countStart } from "./start-limits.ts";
import { insertResponse } from "./store.ts";

const DAY_MS = 86_400_000;
/** How long a response that has begun can be finished. */
const OPEN_FOR_DAYS = 30;

interface ResponseStart {
  site: StoredSite;
  surveyId: string;
  input: NewResponse;
  /** The token of an invitation. */
  token: string | undefined;
  /** From where. */
  address: string;
  now: Date;
}

/**
 * A customer begins to answer, within a transaction of the caller. An invitation is not used up by that: whoever
 * breaks off can begin again.
 *
 * @throws ProblemError `validation_failed`, `survey_not_found`, `survey_closed`, `too_many_attempts`, and those of `admit`
 */
export async function startResponse(queries: Queries, { site, surveyId, input, token, address, now }: ResponseStart): Promise<StartedResponse> {
  const { version, locale, source } = input;
  const { survey } = await getPublishedSurvey(queries, site.id, { surveyId });
  const invitation = await admit(queries, site, { survey, token, now });
  if (!(await isTakingResponses(survey, site, now, queries))) throw new ProblemError("survey_closed");
  const answered = await findVersion(queries, site.id, surveyId, version);
  if (!answered) throw new ProblemError("validation_failed", { errors: [{ path: "/version", code: "not_an_option" }] });
  await countStart(queries, { siteId: site.id, invitationId: invitation?.id ?? null, address, now });
  const { isAnonymous, locales } = answered.definition;
  const [id, responseToken] = [randomUUID(), createResponseToken()];
  const expiresAt = new Date(now.getTime() + OPEN_FOR_DAYS * DAY_MS);
  await insertResponse(queries, {
    siteId: site.id,
    id,
    surveyId,
    version,
    tokenHash: hashResponseToken(responseToken),
    isAnonymous,
    source,
    locale: resolveLocale(locale, locales),
    invitationId: invitation?.id ?? null,
    reference: isAnonymous ? null : (invitation?.reference ?? null),
    customerId: isAnonymous ? null : (invitation?.customer_id ?? null),
    category: invitation?.category ?? null,
    region: invitation?.region ?? null,
    team: invitation?.team ?? null,
    tier: invitation?.tier ?? null,
    answeredOn: dayOn(site, now),
    expiresAt,
    now,
  });
  return { id, token: responseToken, surveyId, version, expiresAt: expiresAt.toISOString() };
}

/**
 * Who may read and answer a survey: everybody, or whoever was invited. A token that comes along must be good, also
 * where none is needed.
 *
 * @throws ProblemError `invitation_needed`, `invitation_not_valid`, `invitation_used`
 */
export async function admit(
  queries: Queries,
  site: StoredSite,
  { survey, token, now }: { survey: StoredSurvey; token: string | undefined; now: Date },
): Promise<StoredInvitation | null> {
  if (token !== undefined) return readInvitation(queries, site, { surveyId: survey.id, token, now });
  if (survey.settings.audience === "everyone") return null;
  throw new ProblemError("invitation_needed", { headers: { "WWW-Authenticate": "Bearer" } });
}
