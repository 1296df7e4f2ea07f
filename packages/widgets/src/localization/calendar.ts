/** A calendar date (`2026-12-04`) in words: "Friday, 4 December". The year is said only when it is another one. */
export function dayInWords(date: string, locale: string, now = new Date()): string {
  const day = new Date(`${date}T00:00:00Z`);
  const isThisYear = day.getUTCFullYear() === now.getUTCFullYear();
  return format(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(!isThisYear && { year: "numeric" }),
    timeZone: "UTC",
  }).format(day);
}

/** An instant in words, at the reader's own clock. */
export function instantInWords(instant: string | Date, locale: string): string {
  return format(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

/** The day of an instant, at the reader's own clock: "4 Dec 2026". */
export function dateInWords(instant: string | Date, locale: string): string {
  return format(locale, { dateStyle: "medium" }).format(new Date(instant));
}

/** English that is of no country says "4 December", which nobody misreads. A page may name a language that is no language tag; the browser's own serves then. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, options);
  } catch {
    return new Intl.DateTimeFormat(undefined, options);
  }
}
