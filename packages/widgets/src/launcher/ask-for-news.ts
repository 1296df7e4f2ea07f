import type { Case } from "@heed/core";
import { serviceUrl, type ClientSource } from "../base/client.ts";
import { hasNews, readKeptCases, writeKeptCases, type KeptCase, type KeptCases } from "../kept-cases/kept-cases.ts";
import { keptParticipant } from "../participation/kept-participant.ts";

/** So long the service is not asked about the same case again, however many pages are looked at meanwhile. */
const ASK_AGAIN_MS = 60_000;

/** How many of the customer's cases hold something new, by what is known on this device. */
export function countNews({ cases, hasAccount, account }: KeptCases): number {
  return cases.filter(({ isUnread }) => isUnread).length + ((hasAccount && account?.unread) || 0);
}

/** Asks the service about each case that is kept here, and about the customer's account where they have looked into it. */
export async function askForNews(source: ClientSource): Promise<void> {
  const { cases, hasAccount, account } = readKeptCases(source);
  const due = cases.filter(isDue);
  const asksAccount = Boolean(hasAccount) && (!account || isDue(account));
  if (due.length === 0 && !asksAccount) return;
  // Said beforehand: another tab must not ask as well.
  const askedAt = Date.now();
  change(source, due, () => ({ askedAt }));
  if (asksAccount) keepAccount(source, { askedAt, unread: account?.unread ?? 0 });
  await Promise.all([...due.map((kept) => askForCase(source, kept)), asksAccount && askForAccount(source)]);
}

/** A clock that was set back makes no case wait. */
function isDue({ askedAt }: { askedAt: number }): boolean {
  return Math.abs(Date.now() - askedAt) >= ASK_AGAIN_MS;
}

async function askForCase(source: ClientSource, kept: KeptCase): Promise<void> {
  const answer = await ask<Case>(source, `/cases/${encodeURIComponent(kept.reference)}`, kept.accessCode);
  if (answer === "refused") return change(source, [kept], () => undefined);
  if (answer && "timeline" in answer) change(source, [kept], ({ seenId }) => ({ isUnread: hasNews(answer, seenId) }));
}

async function askForAccount(source: ClientSource): Promise<void> {
  const token = keptParticipant(source)?.token;
  const answer = token ? await ask<{ unreadCases: number }>(source, "/me", token) : "refused";
  if (answer === "refused") keepAccount(source, undefined);
  else if (answer) keepAccount(source, { askedAt: Date.now(), unread: answer.unreadCases });
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
async function ask<Answer>({ siteKey = "", baseUrl }: ClientSource, path: string, bearer: string): Promise<Answer | "refused" | undefined> {
  try {
    const address = `${serviceUrl(baseUrl)}/v1/sites/${encodeURIComponent(siteKey)}${path}`;
    const response = await fetch(address, { headers: { authorization: `Bearer ${bearer}` }, credentials: "omit" });
    if (response.status === 401 || response.status === 403 || response.status === 404) return "refused";
    return response.ok ? ((await response.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
