import { serviceUrl, type ClientSource } from "../base/client.ts";
import { keptParticipant } from "./kept-participant.ts";

interface PageSessions {
  readonly tokens: Set<string>;
  isOver: boolean;
}

/** The sessions that elements of this page have by the word of the page's own site, by the service's address of the site. */
const bySite = new Map<string, PageSessions>();

/**
 * To be called before the service is asked for a session; what is answered is told the token. Where the customer was
 * signed out meanwhile, that session is ended at once.
 */
export function awaitSession(source: ClientSource): (token: string) => void {
  const site = siteUrl(source);
  const sessions = bySite.get(site) ?? { tokens: new Set(), isOver: false };
  bySite.set(site, sessions);
  return (token) => (sessions.isOver ? endSession(site, token) : void sessions.tokens.add(token));
}

/** Ends at the service what this page has opened for its customer, and what is kept of them on the device. */
export function endSessions(source: ClientSource): void {
  const site = siteUrl(source);
  const sessions = bySite.get(site);
  const kept = keptParticipant(source)?.token;
  for (const token of new Set([...(sessions?.tokens ?? []), ...(kept ? [kept] : [])])) endSession(site, token);
  if (sessions) sessions.isOver = true;
  bySite.delete(site);
}

/** Without waiting, and also while the page is left: whoever signs out is sent elsewhere. */
function endSession(site: string, token: string): void {
  const headers = { authorization: `Bearer ${token}` };
  // Where the service cannot be reached, nobody has the token any more, and by the page's own word it holds for a day.
  fetch(`${site}/participants/me`, { method: "DELETE", headers, credentials: "omit", keepalive: true }).catch(console.warn);
}

function siteUrl({ siteKey = "", baseUrl }: ClientSource): string {
  return `${serviceUrl(baseUrl)}/v1/sites/${encodeURIComponent(siteKey)}`;
}
