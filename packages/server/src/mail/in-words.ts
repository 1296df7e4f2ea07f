import type { Remedy } from "@heed/contract";

/** A calendar date (`2026-12-04`) in words, with its year: a mail may be read much later. */
export function dayInWords(date: string, locale: string): string {
  return format(locale, { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}

/** The day of an instant on the company's own calendar; with its time where a limit is counted in hours. */
export function instantInWords(instant: Date, locale: string, { timeZone, hasTime }: { timeZone: string; hasTime: boolean }): string {
  return format(locale, { dateStyle: "full", timeZone, ...(hasTime && { timeStyle: "short" }) }).format(instant);
}

/** An amount is a decimal text, so that nothing is rounded on its way; more places than the currency has are shown. */
export function moneyInWords({ value, currency }: NonNullable<Remedy["amount"]>, locale: string): string {
  const formatted = new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 4 });
  // The contract's pattern lets nothing but a decimal number through.
  return formatted.format(value as `${number}`);
}

/** English that is of no country says "4 December", which nobody misreads. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, options);
}
