import type { Case } from "@heed/core";
import type { ClientSource } from "../base/client.ts";

/** A case that was opened on this device, where its page keeps such cases. */
export interface KeptCase {
  reference: string;
  accessCode: string;
  /** The last entry of its timeline that was on view. */
  seenId: string | undefined;
  /** When the service was last asked for it. */
  askedAt: number;
  /** Whether there was something new then. */
  isUnread: boolean;
  /** Whether it is also among the cases of the customer's account, by what was last heard of that. */
  isInAccount?: boolean | undefined;
}

/** What is kept of a customer's cases on their device. */
export interface KeptCases {
  cases: readonly KeptCase[];
  /** Whether they have looked at the cases of their address: the service can be asked about those too. */
  hasAccount?: boolean | undefined;
  /** When it was last asked about those, and how many had something new. */
  account?: { askedAt: number; unread: number } | undefined;
}

/** No more than a customer may follow at a time: the one opened longest ago goes. */
const MOST_CASES = 10;

/** Says on the page that something of the above has changed: a browser tells the other tabs alone. */
export const KEPT_CASES_EVENT = "heed-kept-cases";

/** Where they are kept. `<heed-launcher>` looks there by itself: nothing else is loaded where there is nothing. */
export function keptCasesKey({ siteKey = "" }: ClientSource): string {
  return `heed:cases:${siteKey}`;
}

export function readKeptCases(source: ClientSource): KeptCases {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptCasesKey(source)) ?? "null");
    if (isKept(kept)) return kept;
  } catch {
    // A storage that is closed to the page, or a text that is not ours, keeps nothing.
  }
  return { cases: [] };
}

/** Keeps them where the browser allows it; where there are none, nothing stays behind. */
export function writeKeptCases(source: ClientSource, kept: KeptCases): void {
  try {
    if (kept.cases.length > 0 || kept.hasAccount) localStorage.setItem(keptCasesKey(source), JSON.stringify(kept));
    else localStorage.removeItem(keptCasesKey(source));
  } catch {
    // Full or forbidden: there is no count then.
  }
  document.dispatchEvent(new Event(KEPT_CASES_EVENT));
}

/** Keeps a case that is on view, as it was seen. */
export function keepCase(source: ClientSource, accessCode: string, { reference, timeline }: Case): void {
  const kept = readKeptCases(source);
  const others = kept.cases.filter((each) => each.reference !== reference);
  const seen = { reference, accessCode, seenId: timeline.at(-1)?.id, askedAt: Date.now(), isUnread: false };
  writeKeptCases(source, { ...kept, cases: [seen, ...others].slice(0, MOST_CASES) });
}

/** Resolves once an element is seen: what comes while its page is out of sight, or its panel is closed, is not. */
export function whenSeen(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) stop();
    });
    const stop = (): void => {
      observer.disconnect();
      done();
    };
    signal.addEventListener("abort", stop, { once: true });
    observer.observe(element);
  });
}

export function forgetCase(source: ClientSource, reference: string): void {
  const kept = readKeptCases(source);
  writeKeptCases(source, { ...kept, cases: kept.cases.filter((each) => each.reference !== reference) });
}

/** Forgets everything that elements of this site have kept on the device: cases, who takes part, drafts. */
export function forgetDevice(source: ClientSource): void {
  const { siteKey = "" } = source;
  try {
    const isOurs = (key: string): boolean => key.startsWith("heed:") && key.split(":")[2] === siteKey;
    for (const key of Object.keys(localStorage).filter(isOurs)) localStorage.removeItem(key);
  } catch {
    // A storage that is closed to the page holds nothing.
  }
  document.dispatchEvent(new Event(KEPT_CASES_EVENT));
}

/** Whether the company has said something since the customer last looked. */
export function hasNews({ timeline }: Case, seenId: string | undefined): boolean {
  const seen = timeline.findIndex(({ id }) => id === seenId);
  return timeline.slice(seen + 1).some(({ by }) => by.role === "staff");
}

function isKept(value: unknown): value is KeptCases {
  return typeof value === "object" && value !== null && "cases" in value && Array.isArray(value.cases);
}
