import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv } from "../http/index.ts";
import { ProblemError } from "../problems/index.ts";

/** The longest form, with every character written as `%F0%9F%98%80`. */
const MAX_BYTES = 1_048_576;

/** Refuses what is larger than any form of ours, or than this one can be. */
export function limitForm(maxSize = MAX_BYTES): MiddlewareHandler<AppEnv> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ProblemError("body_too_large");
    },
  });
}

/** What a form without a script has sent. What is sent in any other way is no form: nothing stands in it. */
export async function readForm(c: Context<AppEnv>): Promise<URLSearchParams> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(c.req.header("Content-Type") ?? "");
  return new URLSearchParams(isForm ? await c.req.text() : "");
}

/** Whether a page of our own has sent a form: browsers say where it came from in one of two headers. */
export function isOwnForm(c: Context<AppEnv>, publicUrl: string): boolean {
  const [site, origin] = [c.req.header("Sec-Fetch-Site"), c.req.header("Origin")];
  if (site !== undefined) return site === "same-origin" || site === "none";
  return origin === undefined || origin === new URL(publicUrl).origin;
}

/**
 * Refuses a form that another site's page has sent: it would act for whoever has a case open, or takes part, here. The cookie
 * stays away from such a request as well.
 *
 * @throws ProblemError `cross_site_request`
 */
export function requireOwnForm(c: Context<AppEnv>, publicUrl: string): void {
  if (!isOwnForm(c, publicUrl)) throw new ProblemError("cross_site_request");
}

/** The digits of what was typed, in whatever script its keyboard writes them. */
export function digitsIn(typed: string): string {
  return Array.from(typed.matchAll(/\p{Nd}/gu), ([digit]) => valueOf(digit)).join("");
}

/** The digits of each script stand in a row, from zero on. */
function valueOf(digit: string): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint((digit.codePointAt(0) ?? 0) - value - 1))) value += 1;
  return value;
}
