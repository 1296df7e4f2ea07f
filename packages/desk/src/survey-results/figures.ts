import { msg, str } from "@lit/localize";
import type { QuestionResult, SurveyScore } from "@heed/contract/desk";

type Measure = SurveyScore["measure"];

/** What a figure is called. */
export function measureName(measure: Measure): string {
  return {
    nps: msg("Net Promoter Score"),
    csat: msg("Customer satisfaction"),
    ces: msg("Customer Effort Score"),
    mean: msg("Mean"),
  }[measure];
}

/** How a figure comes about, in one sentence. */
export function measureMeaning(measure: Measure): string {
  return {
    nps: msg("Promoters (9 and 10) less detractors (0 to 6), from −100 to +100."),
    csat: msg("How many of a hundred gave 4 or 5 of 5."),
    ces: msg("The mean from 1 to 7, where 7 is the least effort."),
    mean: msg("The mean of all answers."),
  }[measure];
}

/** A figure as it is read: "+42", "78%", "5.4"; `null` without answers. */
export function scoreText(score: SurveyScore, locale: string): string | null {
  return score.value === null ? null : valueText(score.value, score, locale);
}

/** A value on the scale of a figure, as precise as its interval lets it be told apart. */
export function valueText(value: number, { measure, interval }: Pick<SurveyScore, "measure" | "interval">, locale: string): string {
  const digits = digitsOf(measure, interval);
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (measure === "csat") return new Intl.NumberFormat(locale, { ...fixed, style: "percent" }).format(value);
  const format = new Intl.NumberFormat(locale, { ...fixed, signDisplay: measure === "nps" ? "exceptZero" : "negative" });
  // Intl writes a hyphen, which is narrower than the plus sign and is taken for a dash.
  return format.formatToParts(value).map((part) => (part.type === "minusSign" ? "−" : part.value)).join("");
}

/** Points of the Net Promoter Score and per cent are whole numbers, unless the interval is narrower than one. */
function digitsOf(measure: Measure, interval: SurveyScore["interval"]): number {
  const least = measure === "nps" || measure === "csat" ? 0 : 1;
  if (!interval) return least;
  const width = (interval.high - interval.low) * (measure === "csat" ? 100 : 1);
  if (measure === "mean" && width >= 100) return 0;
  return width < 2 * 10 ** -least ? least + 1 : least;
}

/** How sure a figure is: "between +31 and +47 with 95% confidence". */
export function intervalText(score: SurveyScore, locale: string): string {
  const { n, interval } = score;
  if (interval) {
    const [low, high] = [valueText(interval.low, score, locale), valueText(interval.high, score, locale)];
    return msg(str`between ${low} and ${high} with 95% confidence`);
  }
  if (n === 0) return msg("No answers yet");
  return n === 1 ? msg("one answer says nothing about the others") : msg("all answers are the same, so nothing tells how sure this is");
}

/** The two ends of an interval, short, for tables; a dash where there is none. */
export function shortInterval(score: SurveyScore, locale: string): string {
  const { interval } = score;
  return interval ? msg(str`${valueText(interval.low, score, locale)} to ${valueText(interval.high, score, locale)}`) : "–";
}

export interface ChangeInWords {
  /** By how much, and since when. */
  readonly text: string;
  /** What is to be thought of it; empty where there is nothing to compare. */
  readonly verdict: string;
  readonly direction: "up" | "down" | "same" | "unknown";
  readonly isSignificant: boolean;
}

/** How a figure differs from that of the period before, and whether chance alone would do that. */
export function changeInWords(score: SurveyScore, change: NonNullable<QuestionResult["change"]>, locale: string): ChangeInWords {
  const { difference, p, isSignificant } = change;
  if (difference === null) {
    const text = change.before.n === 0 ? msg("No answers in the period before to compare with.") : msg("Nothing to compare yet.");
    return { text, verdict: "", direction: "unknown", isSignificant: false };
  }
  const verdict = isSignificant
    ? msg("That is more than chance explains.")
    : p === null
      ? msg("Too few answers to say whether that is chance.")
      : msg("That could be chance.");
  const amount = amountText(Math.abs(difference), score, locale);
  const before = scoreText(change.before, locale) ?? "";
  if (amount === amountText(0, score, locale)) {
    return { text: msg(str`As in the period before (${before}).`), verdict: isSignificant ? verdict : "", direction: "same", isSignificant };
  }
  const text = difference > 0 ? msg(str`${amount} higher than in the period before (${before}).`) : msg(str`${amount} lower than in the period before (${before}).`);
  return { text, verdict, direction: difference > 0 ? "up" : "down", isSignificant };
}

function amountText(amount: number, { measure, interval }: SurveyScore, locale: string): string {
  const digits = digitsOf(measure, interval);
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  switch (measure) {
    case "nps":
      return number.format(amount) === number.format(1) ? msg("1 point") : msg(str`${number.format(amount)} points`);
    case "csat":
      return number.format(amount * 100) === number.format(1) ? msg("1 percentage point") : msg(str`${number.format(amount * 100)} percentage points`);
    default:
      return number.format(amount);
  }
}

/** A whole number with the reader's separators. */
export function countText(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** How many answered, in words. */
export function answersText(count: number, locale: string): string {
  if (count === 0) return msg("No answers yet");
  return count === 1 ? msg("1 answer") : msg(str`${countText(count, locale)} answers`);
}

/** A share of 0 to 1: whole per cent, and never 0 % or 100 % where it is only nearly so. */
export function shareText(share: number, locale: string): string {
  const isNearlyAnEnd = (share > 0 && share < 0.01) || (share > 0.99 && share < 1);
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: isNearlyAnEnd ? 1 : 0 }).format(share);
}

/** Sentences one after the other. Chinese ones need no space between them. */
export function inOneLine(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).reduce((line, each) => (line === "" || line.endsWith("。") ? line + each : `${line} ${each}`), "");
}

/** Two days and what lies between them, as short as they can be told. */
export function periodText({ from, to }: { from: string; to: string }, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const [start, end] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  return from === to ? format.format(start) : format.formatRange(start, end);
}
