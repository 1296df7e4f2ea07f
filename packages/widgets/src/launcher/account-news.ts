import type { JoinedParticipant } from "@heed/core";
import type { ClientSource } from "../base/client.ts";
import type { GetToken } from "../case-list/get-token.ts";
import { awaitSession } from "../participation/page-sessions.ts";
import { ask, askForUnread, isDue } from "./ask-for-news.ts";
import type { Launcher } from "./launcher.ts";
import { sourceOf } from "./source-of.ts";

/** Whom the page says its customer is, and how many of their cases hold something new. Kept for as long as the page is open, and nowhere else. */
interface Identified {
  readonly getToken: GetToken;
  token?: string | undefined;
  askedAt: number;
  unread: number;
}

const known = new WeakMap<Launcher, Identified>();

/** How many cases of whom the page has signed in hold something new; undefined where it has signed in nobody. */
export function unreadAsIdentified(launcher: Launcher): number | undefined {
  const identified = known.get(launcher);
  return identified && identified.getToken === launcher.getToken ? identified.unread : undefined;
}

/** Asks the service about the account of whom the page has signed in, no more than once a minute unless the customer has been there. */
export async function askAsIdentified(launcher: Launcher, { isAnew }: { isAnew: boolean }): Promise<void> {
  const { getToken } = launcher;
  if (!getToken) {
    known.delete(launcher);
    return;
  }
  let identified = known.get(launcher);
  if (identified?.getToken !== getToken) known.set(launcher, (identified = { getToken, askedAt: 0, unread: 0 }));
  if (!isAnew && !isDue(identified)) return;
  identified.askedAt = Date.now();
  const source = sourceOf(launcher);
  // A session that is over is opened anew, once.
  for (let tries = 0; tries < 2; tries++) {
    identified.token ??= await identify(source, getToken);
    const unread = identified.token ? await askForUnread(source, identified.token) : undefined;
    if (unread !== "refused") {
      identified.unread = unread ?? identified.unread;
      return;
    }
    identified.token = undefined;
    identified.unread = 0;
  }
}

/** A quiet sign-in: undefined where the page signs nothing now, or the service does not take it. */
async function identify(source: ClientSource, getToken: GetToken): Promise<string | undefined> {
  const opened = awaitSession(source);
  try {
    const body = JSON.stringify({ token: await getToken() });
    const answer = await ask<JoinedParticipant>(source, "/sessions/token", { method: "POST", headers: { "content-type": "application/json" }, body });
    if (!answer || answer === "refused") return undefined;
    opened(answer.token);
    return answer.token;
  } catch {
    return undefined;
  }
}
