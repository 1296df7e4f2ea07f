import type { HeedClient } from "@heed/core";

/** What an element is told about the service it talks to. */
export interface ClientSource {
  client?: HeedClient | undefined;
  siteKey?: string | undefined;
  baseUrl?: string | undefined;
}

/**
 * Where the service is, without a slash at the end. The SDK knows no page to resolve an address such as `/` against. It is
 * the page's own address, as a page's `<base>` may lead anywhere; a frame that has none stands on that of the page around it.
 */
export function serviceUrl(baseUrl = "/"): string {
  return new URL(baseUrl, location.origin === "null" ? document.baseURI : location.href).href.replace(/\/$/, "");
}

/** What a developer reads where an element was left without a site. */
export const NO_CLIENT = "No client. Set .client, or give the element a site-key.";
