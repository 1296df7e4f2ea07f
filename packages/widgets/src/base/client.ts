import type { HeedClient } from "@heed/core";

/** What an element is told about the service it talks to. */
export interface ClientSource {
  client?: HeedClient | undefined;
  siteKey?: string | undefined;
  baseUrl?: string | undefined;
}

/** The client an element was given, or one made for its site key. The SDK is loaded only when it is needed. */
export async function getClient({ client, siteKey, baseUrl }: ClientSource): Promise<HeedClient> {
  if (client) return client;
  if (!siteKey) throw new Error(NO_CLIENT);
  const { createClient } = await import("@heed/core");
  return createClient({ baseUrl: serviceUrl(baseUrl), siteKey });
}

/** Where the service is, without a slash at the end. The SDK knows no page to resolve an address such as `/` against. */
export function serviceUrl(baseUrl = "/"): string {
  return new URL(baseUrl, document.baseURI).href.replace(/\/$/, "");
}

/** What a developer reads where an element was left without a site. */
export const NO_CLIENT = "No client. Set .client, or give the element a site-key.";
