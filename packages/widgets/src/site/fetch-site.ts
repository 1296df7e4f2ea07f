import type { Site } from "@heed/core";
import { serviceUrl, type ClientSource } from "../base/client.ts";

/** The site's configuration, by the client where there is one, otherwise without waiting for the SDK. */
export async function fetchSite(
  { client, siteKey = "", baseUrl }: ClientSource,
  { locale, signal }: { locale: string; signal: AbortSignal },
): Promise<Site> {
  if (client) return client.site.get({ locale, signal });
  const address = `${serviceUrl(baseUrl)}/v1/sites/${encodeURIComponent(siteKey)}`;
  const response = await fetch(`${address}?locale=${encodeURIComponent(locale)}`, { signal, credentials: "omit" });
  const site: unknown = await response.json();
  if (!response.ok || !isSite(site)) throw new Error(`No site from ${address}: ${response.status}. Check site-key and base-url.`);
  return site;
}

/** Enough to tell the service from something else at its address, such as a login page. */
function isSite(answer: unknown): answer is Site {
  return typeof answer === "object" && answer !== null && "categories" in answer && "consent" in answer;
}
