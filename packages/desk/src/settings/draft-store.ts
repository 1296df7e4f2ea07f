import type { SiteSettings } from "@heed/contract";

/** What was not saved yet, and the version it began from. */
export interface KeptDraft {
  version: number;
  base: SiteSettings;
  settings: SiteSettings;
}

/** Keeps one person's draft of one site's settings in this browser, so that a reload or a lost session takes nothing. */
export class DraftStore {
  readonly #key: string;

  constructor(siteKey: string, staffId: string) {
    this.#key = `heed:desk:settings:${siteKey}:${staffId}`;
  }

  read(): KeptDraft | undefined {
    try {
      const text = localStorage.getItem(this.#key);
      // Written below, by this element alone.
      return text === null ? undefined : (JSON.parse(text) as KeptDraft);
    } catch {
      return undefined;
    }
  }

  keep(draft: KeptDraft): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(draft));
    } catch {
      // A storage that is full or closed keeps nothing; the page still does.
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Where nothing can be kept, nothing is.
    }
  }
}
