import { HeedEvent } from "../base/heed-event.ts";

/** The customer's cases with something new have been counted. */
export class UnreadEvent extends HeedEvent {
  declare readonly count: number;

  constructor(count: number) {
    super("heed-unread", { count });
  }
}

/** The panel has opened. */
export class PanelOpenEvent extends HeedEvent {
  constructor() {
    super("heed-open");
  }
}

/** The panel has closed. */
export class PanelCloseEvent extends HeedEvent {
  constructor() {
    super("heed-close");
  }
}
