import type { DeskNotice } from "@heed/core/desk";
import type { NoticeDraft } from "./notice-draft.ts";

/** Something of the draft was written. */
export class NoticeDraftEvent extends Event {
  readonly draft: NoticeDraft;

  constructor(draft: NoticeDraft) {
    super("desk-notice-draft");
    this.draft = draft;
  }
}

/** The notice is another now: published, changed, taken down, or read anew. */
export class NoticeSettledEvent extends Event {
  readonly stored: DeskNotice;

  constructor(stored: DeskNotice) {
    super("desk-notice-settled");
    this.stored = stored;
  }
}
