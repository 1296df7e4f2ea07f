import { msg, str } from "@lit/localize";
import type { DeskCase, RelatedCase } from "@heed/core/desk";
import { urgencyOf, type Clockwork, type Urgency } from "../localization/times.ts";
import type { Decision, RemedyType } from "./writing.ts";

export function kindInWords(kind: DeskCase["kind"]): string {
  return { complaint: msg("Complaint"), inquiry: msg("Question"), service_request: msg("Service request") }[kind];
}

/** The steps of a case as staff names them. */
export function statusInWords(status: RelatedCase["status"]): string {
  return {
    received: msg("Received"),
    acknowledged: msg("Acknowledged"),
    investigating: msg("In work"),
    waiting_for_customer: msg("Waiting for the customer"),
    answered: msg("Answered"),
    closed: msg("Closed"),
    withdrawn: msg("Withdrawn"),
    merged: msg("Merged"),
  }[status];
}

export function severityInWords(severity: DeskCase["severity"]): string {
  return { low: msg("Low"), normal: msg("Normal"), high: msg("High"), critical: msg("Critical") }[severity];
}

export function channelInWords(channel: DeskCase["channel"]): string {
  return {
    web: msg("Website"),
    phone: msg("Telephone"),
    letter: msg("Letter"),
    visit: msg("Visit"),
    email: msg("E-mail"),
    chat: msg("Chat"),
    social: msg("Social media"),
  }[channel];
}

/** Who has to answer now. */
export function levelInWords(level: DeskCase["escalationLevel"]): string {
  return { owner: msg("Owner"), supervisor: msg("Supervisor"), manager: msg("Manager") }[level];
}

export function rootCauseInWords(cause: NonNullable<DeskCase["conclusion"]>["rootCause"]): string {
  return {
    product: msg("The product"),
    delivery: msg("The delivery"),
    staff: msg("Our staff"),
    information: msg("What we said or wrote"),
    process: msg("The way we work"),
    customer: msg("The customer"),
    third_party: msg("Somebody else"),
    unknown: msg("Not known"),
  }[cause];
}

/** How the case on view and another one belong together, read from the one on view. */
export function linkInWords({ type, isIncoming }: { type: DeskCase["links"][number]["type"]; isIncoming: boolean }): string {
  if (type === "caused_by") return isIncoming ? msg("Cause of") : msg("Caused by");
  return type === "related" ? msg("Related to") : msg("The same matter as");
}

export function decisionInWords(decision: Decision): string {
  return { upheld: msg("Upheld"), partly_upheld: msg("Upheld in part"), not_upheld: msg("Not upheld") }[decision];
}

export function remedyInWords(type: RemedyType): string {
  return {
    apology: msg("An apology"),
    explanation: msg("An explanation"),
    refund: msg("A refund"),
    replacement: msg("A replacement"),
    repair: msg("A repair"),
    discount: msg("A discount"),
    other: msg("Something else"),
  }[type];
}

/** An amount is a decimal text, so that nothing is rounded on its way; more places than the currency has are shown. */
export function moneyInWords({ value, currency }: { value: string; currency: string }, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 4 });
  // The contract's pattern lets nothing but a decimal number through.
  return format.format(value as `${number}`);
}

/** A calendar date such as `2026-12-04` in words. It has no time zone. */
export function dateInWords(date: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Today where the site is, as a calendar date. */
export function todayAt(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).format(now);
}

/** The promise that presses most, in words: "Answer due tomorrow". Null where none runs. */
export function dueInWords({ promises }: Pick<DeskCase, "promises">, clockwork: Clockwork): Urgency | null {
  const open = promises.filter(({ state }) => state === "running" || state === "broken");
  const next = open.filter(({ workingDaysLeft }) => workingDaysLeft !== null).sort((one, other) => one.dueAt.localeCompare(other.dueAt))[0];
  if (!next) return null;
  const { text, level } = urgencyOf(next.dueAt, clockwork);
  const what = { acknowledge: msg("Confirmation"), answer: msg("Answer", { id: "answer-to-the-customer" }), close: msg("Settlement") }[next.kind];
  return { text: msg(str`${what}: ${text.charAt(0).toLowerCase() + text.slice(1)}`), level };
}
