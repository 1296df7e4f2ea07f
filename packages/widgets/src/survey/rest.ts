const DAY_MS = 24 * 3_600_000;

/** For whoever has answered or closed a survey of the site: when. One for all of its surveys. */
const keyFor = (siteKey = ""): string => `heed:survey-rest:${siteKey}`;

/** Whether this visitor was asked so lately that they are left alone. */
export function isResting(siteKey: string | undefined, days: number): boolean {
  try {
    return Date.now() - Number(localStorage.getItem(keyFor(siteKey))) < days * DAY_MS;
  } catch {
    return false;
  }
}

export function noteRest(siteKey: string | undefined): void {
  try {
    localStorage.setItem(keyFor(siteKey), `${Date.now()}`);
  } catch {
    // Where nothing can be kept, the next visit asks again.
  }
}
