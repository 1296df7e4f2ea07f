import type { SiteSettings } from "@heed/contract";
import { KeptValue } from "../page/kept-value.ts";

/** What was not saved yet, and the version it began from. */
export interface KeptDraft {
  version: number;
  base: SiteSettings;
  settings: SiteSettings;
}

/** One person's draft of one site's settings. */
export class DraftStore extends KeptValue<KeptDraft> {
  constructor(siteKey: string, staffId: string) {
    super(`heed:desk:settings:${siteKey}:${staffId}`);
  }
}
