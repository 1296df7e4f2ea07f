import type { PublishedCommitments } from "@heed/core";
import { serviceUrl, type ClientSource } from "../base/client.ts";

/** The commitments by the client where there is one, otherwise without waiting for the SDK. */
export async function fetchCommitments({ client, siteKey = "", baseUrl }: ClientSource, signal: AbortSignal): Promise<PublishedCommitments> {
  if (client) return client.commitments.get({ signal });
  const address = `${serviceUrl(baseUrl)}/v1/sites/${encodeURIComponent(siteKey)}/commitments`;
  const response = await fetch(address, { signal, credentials: "omit" });
  const answer = (await response.json()) as PublishedCommitments;
  // Enough to tell the service from something else at its address, such as a login page.
  if (!response.ok || !("commitments" in answer)) throw new Error(`No commitments from ${address}: ${response.status}. Check site-key and base-url.`);
  return answer;
}
