import { InvalidInputError } from "../errors/index.ts";
import { platform } from "./platform.ts";

/** The site's address below the service's; refuses what can lead nowhere. */
export function siteUrlFrom({ baseUrl, siteKey }: { baseUrl: string; siteKey: string }): string {
  return `${serviceUrlFrom(baseUrl)}/v1/sites/${siteSegment(siteKey)}`;
}

/** The service's address without a slash at its end. */
export function serviceUrlFrom(baseUrl: string): string {
  const url = platform.URL.canParse(baseUrl) ? new platform.URL(baseUrl) : null;
  const isAddress = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash;
  // An address with a password in it would stand in every message.
  if (!isAddress || url.username || url.password) {
    throw new InvalidInputError(
      "invalid_options",
      "No client. Set baseUrl to an absolute http(s) address without credentials, query or fragment.",
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** A site's key as it stands in an address. */
export function siteSegment(siteKey: string): string {
  // Dots would climb up the path even when they are escaped.
  if (/^\.{0,2}$/.test(siteKey) || !siteKey.isWellFormed()) {
    throw new InvalidInputError("invalid_options", "No client. Set siteKey to the key of your site.");
  }
  return encodeURIComponent(siteKey);
}
