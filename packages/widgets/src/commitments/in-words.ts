import type { CaseKind, CommitmentFigures, PublishedCommitments, TimeLimit } from "@heed/core";
import { msg, str } from "../localization/msg.ts";

export type PublishedPromise = PublishedCommitments["commitments"][number]["promises"][number];

/** What is promised on: a heading. */
export function kindInWords(kind: CaseKind): string {
  if (kind === "complaint") return msg("Complaints");
  return kind === "inquiry" ? msg("Questions") : msg("Service requests");
}

/** What is promised, with its time limit. */
export function promiseInWords({ kind, limit }: PublishedPromise, locale: string): string {
  const time = limitInWords(limit, locale);
  if (kind === "acknowledge") return msg(str`We confirm that we have it within ${time}.`);
  return kind === "answer" ? msg(str`We answer within ${time}.`) : msg(str`We settle it within ${time}.`);
}

/** How it was kept. A share is never rounded up: what was broken once was not always kept. */
export function figuresInWords({ n, keptShare }: CommitmentFigures, locale: string): string {
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(Math.floor(keptShare * 100) / 100);
  return msg(str`Kept in ${share} of ${new Intl.NumberFormat(locale).format(n)} cases`);
}

/** How long half of them took at most. */
export function medianInWords(hours: number, locale: string): string {
  return msg(str`Half of them took no more than ${durationInWords(hours, locale)}.`);
}

/** The days that were counted. */
export function periodInWords({ days, from, to }: PublishedCommitments["period"], locale: string): string {
  const range = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone: "UTC" }).formatRange(new Date(from), new Date(to));
  return msg(str`Counted over the last ${days} days, ${range}.`);
}

function limitInWords({ value, unit }: TimeLimit, locale: string): string {
  if (unit !== "working_days") return inUnit(value, unit === "hours" ? "hour" : "day", locale);
  return value === 1 ? msg("1 working day") : msg(str`${value} working days`);
}

/** As people say it: minutes below an hour, hours below two days. */
function durationInWords(hours: number, locale: string): string {
  if (hours < 1) return inUnit(Math.max(1, Math.ceil(hours * 60)), "minute", locale);
  return hours < 48 ? inUnit(Math.ceil(hours), "hour", locale) : inUnit(Math.ceil(hours / 24), "day", locale);
}

function inUnit(value: number, unit: "minute" | "hour" | "day", locale: string): string {
  // As our own Chinese texts have it, such as "10 个工作日": browsers set no space there, before days, hours and minutes.
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value).replace(/\d(?=[天小分])/, "$& ");
}
