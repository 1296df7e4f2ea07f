import { isIPv6 } from "node:net";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./app-env.ts";

/** Where nobody says who is at the other end, as when the app is called without a network. */
const UNKNOWN = "unknown";
const MAX_LENGTH = 64;

/**
 * Says which address a request came from, for limits. What a header says counts only as far as proxies of
 * the operator's wrote it: each appends the address that it saw, so with one proxy the last entry is the
 * client's. Networks give IPv6 by the /64: a client that moves within one stays the same.
 */
export function knowClient(trustedProxies: number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const remoteAddress = c.env.remoteAddress ?? UNKNOWN;
    const forwarded = trustedProxies === 0 ? [] : entriesOf(c.req.header("X-Forwarded-For"));
    const passed = [...forwarded, remoteAddress];
    const address = passed[Math.max(0, passed.length - 1 - trustedProxies)] ?? remoteAddress;
    c.set("clientAddress", isIPv6(address) ? networkOf(address) : address.slice(0, MAX_LENGTH));
    await next();
  };
}

function entriesOf(header: string | undefined): string[] {
  return header?.split(",").map((entry) => entry.trim()) ?? [];
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  // The platform's own parser writes an address in one way only, with "::" for the longest run of zeros.
  const [head = "", tail = ""] = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1).split("::");
  const groups = head === "" ? [] : head.split(":");
  const missing = 8 - groups.length - (tail === "" ? 0 : tail.split(":").length);
  const all = [...groups, ...Array<string>(missing).fill("0"), ...(tail === "" ? [] : tail.split(":"))];
  return `${all.slice(0, 4).join(":")}::/64`;
}
