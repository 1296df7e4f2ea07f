import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppEnv } from "../http/index.ts";

/** A code that was asked for: `secret` stays with the browser that asked. */
interface AskedSignIn {
  id: string;
  secret: string;
}

interface Kept {
  siteKey: string;
  publicUrl: string;
}

const SIGN_IN = "heed_sign_in";
const PARTICIPANT = "heed_participant";
/** As long as a code is good. */
const SIGN_IN_SECONDS = 900;
/** Whoever votes on somebody else's device is soon forgotten there. */
const PARTICIPANT_SECONDS = 86_400;

/** Both are for these pages alone, out of reach of scripts and of other sites' links and forms. */
export function rememberSignIn(c: Context<AppEnv>, { signIn, ...kept }: Kept & { signIn: AskedSignIn }): void {
  set(c, kept, { name: SIGN_IN, value: `${signIn.id}.${signIn.secret}`, maxAge: SIGN_IN_SECONDS });
}

export function signInOn(c: Context<AppEnv>): AskedSignIn | null {
  const [id, secret] = getCookie(c, SIGN_IN)?.split(".") ?? [];
  return id && secret ? { id, secret } : null;
}

/** Whoever has shown an address to be theirs takes part from then on. The code has served. */
export function rememberParticipant(c: Context<AppEnv>, { token, ...kept }: Kept & { token: string }): void {
  set(c, kept, { name: PARTICIPANT, value: token, maxAge: PARTICIPANT_SECONDS });
  deleteCookie(c, SIGN_IN, { path: pathOf(kept.siteKey) });
}

export function participantOn(c: Context<AppEnv>): string | undefined {
  return getCookie(c, PARTICIPANT);
}

export function forgetParticipant(c: Context<AppEnv>, siteKey: string): void {
  deleteCookie(c, PARTICIPANT, { path: pathOf(siteKey) });
}

function set(c: Context<AppEnv>, { siteKey, publicUrl }: Kept, { name, value, maxAge }: { name: string; value: string; maxAge: number }): void {
  setCookie(c, name, value, { path: pathOf(siteKey), httpOnly: true, sameSite: "Strict", secure: publicUrl.startsWith("https:"), maxAge });
}

function pathOf(siteKey: string): string {
  return `/proposals/${siteKey}`;
}
