import type { SurveyDefinition, SurveySettings } from "@heed/contract";

/** All of a survey that can be changed. */
export interface SurveyContent {
  definition: SurveyDefinition;
  settings: SurveySettings;
}

/** What was not saved yet, and the version it began from. */
export interface KeptSurvey {
  version: number;
  base: SurveyContent;
  content: SurveyContent;
}

/** Keeps one person's draft of one survey in this browser, so that a reload or a lost session takes nothing. */
export class SurveyStore {
  readonly #key: string;

  constructor({ siteKey, staffId, surveyId }: { siteKey: string; staffId: string; surveyId: string }) {
    this.#key = `heed:desk:survey:${siteKey}:${staffId}:${surveyId}`;
  }

  read(): KeptSurvey | undefined {
    try {
      const text = localStorage.getItem(this.#key);
      // Written below, by this class alone.
      return text === null ? undefined : (JSON.parse(text) as KeptSurvey);
    } catch {
      return undefined;
    }
  }

  /** Keeps something, or with nothing forgets it; whether that worked. Where the browser keeps nothing, the page works without. */
  keep(kept: KeptSurvey | undefined): boolean {
    try {
      if (kept) localStorage.setItem(this.#key, JSON.stringify(kept));
      else localStorage.removeItem(this.#key);
      return true;
    } catch {
      // Full or forbidden: what stands on the page is still there.
      return false;
    }
  }
}
