import type { Notice } from "@heed/core";
import { HeedEvent } from "../base/heed-event.ts";

/** A notice is about to be put aside. Cancelable. */
export class NoticeDismissEvent extends HeedEvent {
  declare readonly notice: Notice;

  constructor(notice: Notice) {
    super("heed-notice-dismiss", { notice }, true);
  }
}
