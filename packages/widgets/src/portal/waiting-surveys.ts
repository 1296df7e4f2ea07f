import type { Case } from "@heed/core";
import type { ClientSource } from "../base/client.ts";
import { getClient } from "../base/get-client.ts";
import type { Account } from "../case-list/account.ts";
import { readKeptCases } from "../kept-cases/kept-cases.ts";

/** A survey about a case that was closed. */
export interface WaitingSurvey {
  surveyId: string;
  invitation: string;
  /** What the case is about. */
  subject: string;
}

/** How many of an account's closed cases are looked into: what was closed long ago is not asked about. */
const MOST_CASES = 10;

/** The surveys that wait for cases kept on this device, and for those of whoever is signed in. */
export async function findWaitingSurveys(source: ClientSource, account: Account | undefined, signal: AbortSignal): Promise<WaitingSurvey[]> {
  const client = getClient(source);
  const kept = readKeptCases(source).cases.map(({ reference, accessCode }) => read(client.cases.open(reference, accessCode).get({ signal })));
  const own = await account?.call(async ({ me }) => {
    const { items } = await me.cases({ limit: 50, signal });
    const closed = items.filter(({ status, isOwn }) => status === "closed" && isOwn).slice(0, MOST_CASES);
    return closed.map(({ reference }) => read(me.open(reference).get({ signal })));
  });
  const found = await Promise.all([...kept, ...(own ?? [])]);
  const byId = new Map<string, WaitingSurvey>();
  for (const each of found) {
    if (each?.survey) byId.set(`${each.reference} ${each.survey.id}`, { surveyId: each.survey.id, invitation: each.survey.invitation, subject: each.subject });
  }
  return [...byId.values()];
}

/** A case that cannot be read now, or any more, asks nothing. */
async function read(reading: Promise<Case>): Promise<Case | undefined> {
  try {
    return await reading;
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}
