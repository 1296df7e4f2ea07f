import type { Survey } from "@heed/core";
import { serviceUrl, type ClientSource } from "../base/client.ts";

interface SurveyRequest {
  id: string;
  locale: string;
  version: number | undefined;
  invitation: string | undefined;
  signal: AbortSignal;
}

/** The survey, by the client where there is one, otherwise without waiting for the SDK. */
export async function fetchSurvey(
  { client, siteKey = "", baseUrl }: ClientSource,
  { id, locale, version, invitation, signal }: SurveyRequest,
): Promise<Survey> {
  if (client) return client.surveys.get(id, { locale, version, invitation, signal });
  const address = `${serviceUrl(baseUrl)}/v1/sites/${encodeURIComponent(siteKey)}/surveys/${encodeURIComponent(id)}`;
  const query = `locale=${encodeURIComponent(locale)}${version ? `&version=${version}` : ""}`;
  const headers = invitation ? { authorization: `Bearer ${invitation}` } : {};
  const response = await fetch(`${address}?${query}`, { signal, headers, credentials: "omit" });
  const answer = (await response.json()) as Partial<Survey> & { code?: string };
  // Enough to tell the service from something else at its address, such as a login page.
  if (response.ok && answer.pages && answer.thanks) return answer as Survey;
  const { code } = answer;
  throw Object.assign(new Error(`No survey: ${response.status} from ${address}`), { code });
}
