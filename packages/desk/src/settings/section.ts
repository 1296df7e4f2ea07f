import type { ConsentVersion } from "@heed/contract/desk";
import type { Desk } from "../page/desk-context.ts";
import type { SettingsDraft } from "./settings-draft.ts";

/** What a section of the settings is rendered from. */
export interface SectionView {
  draft: SettingsDraft;
  desk: Desk;
  /** The reader's language. */
  locale: string;
  /** The consent texts that have been in force; undefined until they are there. */
  consents: readonly ConsentVersion[] | undefined;
  requestUpdate(): void;
}
