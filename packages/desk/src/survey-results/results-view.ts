import type { SurveySplit } from "@heed/contract/desk";

/** By what responses are told apart, in the order it is shown. */
export const splitNames = ["category", "region", "team", "tier"] as const satisfies readonly SurveySplit[];

/** Stretches of time that end today. The second is what is looked at where nothing was chosen. */
export const periodPresets = { "30d": 30, "90d": 90, "180d": 180, "365d": 365 } as const;

export type PeriodPreset = keyof typeof periodPresets;

const USUAL_PERIOD: PeriodPreset = "90d";

/** What an address of the results asks for: which responses count, and what is looked at more closely. */
export interface ResultsView {
  /** A stretch that ends today, or two days; an address with a preset says the same next week. */
  readonly period: PeriodPreset | { readonly from: string; readonly to: string };
  readonly category?: string;
  readonly region?: string;
  readonly team?: string;
  readonly tier?: string;
  readonly question?: string;
  /** Words that are looked for in texts. */
  readonly q?: string;
}

export const usualView: ResultsView = { period: USUAL_PERIOD };

const names = [...splitNames, "question", "q"] as const;

/** The view that an address names; what it does not know, or what is no day, is left out. */
export function viewFrom(query: URLSearchParams): ResultsView {
  const rest = Object.fromEntries(
    names.flatMap((name) => {
      const value = query.get(name)?.trim();
      return value ? [[name, value] as const] : [];
    }),
  );
  return { ...rest, period: periodFrom(query) };
}

function periodFrom(query: URLSearchParams): ResultsView["period"] {
  const [from, to] = [query.get("from"), query.get("to")];
  if (from && to && isDay(from) && isDay(to) && from <= to) return { from, to };
  const preset = query.get("period");
  return preset !== null && isPreset(preset) ? preset : USUAL_PERIOD;
}

export function isPreset(text: string): text is PeriodPreset {
  return Object.hasOwn(periodPresets, text);
}

/** Whether this is a day of the calendar, as `2026-12-04`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** The address below the site's that shows this view; the same view always has the same. */
export function resultsAddress(surveyId: string, page: "results" | "texts", view: ResultsView): string {
  const query = new URLSearchParams();
  if (typeof view.period === "object") {
    query.set("from", view.period.from);
    query.set("to", view.period.to);
  } else if (view.period !== USUAL_PERIOD) {
    query.set("period", view.period);
  }
  for (const name of names) {
    const value = view[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return `surveys/${encodeURIComponent(surveyId)}/${page}${text && `?${text}`}`;
}

/** Which responses count, as the service takes it. Days are those of the site's calendar, today's included. */
export function filterOf(view: ResultsView, today: string): { from: string; to: string } & Partial<Record<SurveySplit, string>> {
  const period = typeof view.period === "object" ? view.period : { from: dayBefore(today, periodPresets[view.period] - 1), to: today };
  return { ...period, ...splitsOf(view) };
}

function splitsOf(view: ResultsView): Partial<Record<SurveySplit, string>> {
  return Object.fromEntries(splitNames.flatMap((name) => (view[name] ? [[name, view[name]] as const] : [])));
}

/** The view of all questions: which one and which words were looked at on one page says nothing on another. */
export function withoutFocus(view: ResultsView): ResultsView {
  return { period: view.period, ...splitsOf(view) };
}

/** How many of the splits are narrowed down. */
export function filterCount(view: ResultsView): number {
  return splitNames.filter((name) => view[name]).length;
}

/** The day now where the site is. */
export function todayAt(timeZone: string, now = Date.now()): string {
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).format(now);
}

/** How many days a period has, both ends included. */
export function dayCount({ from, to }: { from: string; to: string }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}
