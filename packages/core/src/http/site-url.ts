import { InvalidInputError } from "../errors/index.ts";
import { platform } from "./platform.ts";

/** The site's address below the service's; refuses what can lead nowhere. */
export function siteUrlFrom({ baseUrl, siteKey }: { baseUrl: string; siteKey: string }): string {
  const url = platform.URL.canParse(baseUrl) ? new platform.URL(baseUrl) : null;
  const isAddress = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash;
  // An address with a password in it would stand in every message.
  if (!isAddress || url.username || url.password) {
    throw new InvalidInputError(
      "invalid_options",
      "No client. Set baseUrl to an absolute http(s) address without credentials, query or fragment.",
    );
  }
  // Dots would climb up the path even when they are escaped.
  if (/^\.{0,2}$/.test(siteKey) || !siteKey.isWellFormed()) {
    throw new InvalidInputError("invalid_options", "No client. Set siteKey to the key of your site.");
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}/v1/sites/${encodeURIComponent(siteKey)}`;
}
