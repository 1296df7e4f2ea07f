import type { Case, MyCasePage } from "@heed/core";
import { serviceUrl, type ClientSource } from "../base/client.ts";
import { hasNews, readKeptCases, writeKeptCases, type KeptCase, type KeptCases } from "../kept-cases/kept-cases.ts";
import { keptParticipant } from "../participation/kept-participant.ts";

/** So long the service is not asked about the same case again, however many pages are looked at meanwhile. */
const ASK_AGAIN_MS = 60_000;

/** As many of an account's cases as the service lists at once. */
const MOST_LISTED = 100;

/**
 * How many of the customer's cases hold something new, by what is known on this device, and by `identified`: what was found
 * in the account of whom the page has signed in. A case that the account counts, too, counts once.
 */
export function countNews({ cases, hasAccount, account }: KeptCases, identified?: number): number {
  const ofAccount = identified ?? (hasAccount ? account?.unread : undefined);
  const others = cases.filter(({ isUnread, isInAccount }) => isUnread && !(isInAccount && ofAccount !== undefined));
  return others.length + (ofAccount ?? 0);
}

/** What there is to be asked about. */
interface NewsOptions {
  /** Whether the customer may have read something since the last time: their account is asked about at once. */
  isAnew: boolean;
  /** Whether the page says who its customer is: nobody else's account is asked about. */
  isIdentified: boolean;
}

/** Asks the service about each case that is kept here, and about the customer's account where they have looked into it. */
export async function askForNews(source: ClientSource, { isAnew, isIdentified }: NewsOptions): Promise<void> {
  const { cases, hasAccount, account } = readKeptCases(source);
  const due = cases.filter(isDue);
  const asksAccount = Boolean(hasAccount) && !isIdentified && (isAnew || !account || isDue(account));
  if (due.length === 0 && !asksAccount) return;
  // Said beforehand: another tab must not ask as well.
  const askedAt = Date.now();
  if (due.length > 0) change(source, due, () => ({ askedAt }));
  if (asksAccount) keepAccount(source, { askedAt, unread: account?.unread ?? 0 });
  await Promise.all([...due.map((kept) => askForCase(source, kept)), asksAccount && askForAccount(source)]);
}

/** A clock that was set back makes no case wait. */
export function isDue({ askedAt }: { askedAt: number }): boolean {
  return Math.abs(Date.now() - askedAt) >= ASK_AGAIN_MS;
}

async function askForCase(source: ClientSource, kept: KeptCase): Promise<void> {
  const answer = await ask<Case>(source, `/cases/${encodeURIComponent(kept.reference)}`, as(kept.accessCode));
  if (answer === "refused") return change(source, [kept], () => undefined);
  if (answer && "timeline" in answer) change(source, [kept], ({ seenId }) => ({ isUnread: hasNews(answer, seenId) }));
}

async function askForAccount(source: ClientSource): Promise<void> {
  const token = keptParticipant(source)?.token;
  const unread = token ? await askForUnread(source, token) : "refused";
  if (unread === "refused") keepAccount(source, undefined);
  else if (unread !== undefined) keepAccount(source, { askedAt: Date.now(), unread });
}

/** How many cases of an account hold something new. Those that are kept on this device, too, are marked. */
export async function askForUnread(source: ClientSource, token: string): Promise<number | "refused" | undefined> {
  const { cases } = readKeptCases(source);
  const [account, page] = await Promise.all([
    ask<{ unreadCases: number }>(source, "/me", as(token)),
    cases.length > 0 ? ask<MyCasePage>(source, `/me/cases?limit=${MOST_LISTED}`, as(token)) : undefined,
  ]);
  if (account === "refused" || page === "refused") return "refused";
  const listed = new Set(page?.items.map(({ reference }) => reference));
  const changed = readKeptCases(source).cases.filter(({ reference, isInAccount }) => listed.has(reference) !== Boolean(isInAccount));
  if (page && changed.length > 0) change(source, changed, ({ reference }) => ({ isInAccount: listed.has(reference) }));
  return account?.unreadCases;
}

function as(bearer: string): RequestInit {
  return { headers: { authorization: `Bearer ${bearer}` } };
}

/** What is kept may have changed since it was read: each change is made to what is there now. */
function change(source: ClientSource, changed: readonly KeptCase[], by: (kept: KeptCase) => Partial<KeptCase> | undefined): void {
  const references = new Set(changed.map(({ reference }) => reference));
  const kept = readKeptCases(source);
  const cases = kept.cases.flatMap((each) => {
    if (!references.has(each.reference)) return [each];
    const more = by(each);
    return more ? [{ ...each, ...more }] : [];
  });
  writeKeptCases(source, { ...kept, cases });
}

/** Of whoever is signed in no more, nothing is asked again. */
function keepAccount(source: ClientSource, account: KeptCases["account"]): void {
  const kept = readKeptCases(source);
  if (kept.hasAccount) writeKeptCases(source, { ...kept, hasAccount: account !== undefined, account });
}

/** A quiet question: undefined where there is no answer now, `refused` where there will be none. */
export async function ask<Answer>({ siteKey = "", baseUrl }: ClientSource, path: string, options: RequestInit): Promise<Answer | "refused" | undefined> {
  try {
    const address = `${serviceUrl(baseUrl)}/v1/sites/${encodeURIComponent(siteKey)}${path}`;
    const response = await fetch(address, { ...options, credentials: "omit" });
    // A proxy on the way, or a login in the service's place, knows nothing of the case: its code is not to be forgotten for that.
    const isOfService = response.headers.get("content-type")?.startsWith("application/problem+json");
    if (isOfService && [401, 403, 404].includes(response.status)) return "refused";
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
