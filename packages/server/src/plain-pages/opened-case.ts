import { parseAccessCode, parseReference } from "@heed/contract/rules";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppEnv } from "../http/index.ts";

/** What opens a case. */
export interface OpenedKeys {
  reference: string;
  accessCode: string;
}

const NAME = "heed_case";
const KEPT_FOR_SECONDS = 1_800;

/**
 * Keeps what opens a case with the browser that has opened it: for half an hour, for these pages alone, out of reach of
 * scripts and of other sites' links and forms.
 */
export function rememberOpened(c: Context<AppEnv>, { siteKey, keys, publicUrl }: { siteKey: string; keys: OpenedKeys; publicUrl: string }): void {
  setCookie(c, NAME, `${parseReference(keys.reference) ?? ""}.${parseAccessCode(keys.accessCode) ?? ""}`, {
    path: pathOf(siteKey),
    httpOnly: true,
    sameSite: "Strict",
    secure: publicUrl.startsWith("https:"),
    maxAge: KEPT_FOR_SECONDS,
  });
}

export function openedOn(c: Context<AppEnv>): OpenedKeys | null {
  const [reference, accessCode] = getCookie(c, NAME)?.split(".") ?? [];
  return reference && accessCode ? { reference, accessCode } : null;
}

export function forgetOpened(c: Context<AppEnv>, siteKey: string): void {
  deleteCookie(c, NAME, { path: pathOf(siteKey) });
}

function pathOf(siteKey: string): string {
  return `/track/${siteKey}`;
}
