import { HeedEvent } from "../base/heed-event.ts";
import type { PortalView } from "./portal-view.ts";

/** The visitor goes to another view. Cancelable: a page that routes itself takes it from here and sets `view`. */
export class PortalNavigateEvent extends HeedEvent {
  declare readonly view: PortalView;
  declare readonly href: string;

  constructor(view: PortalView, href: string) {
    super("heed-navigate", { view, href }, true);
  }
}

/** The visitor wants the panel closed that the front desk stands in. */
export class PortalCloseEvent extends HeedEvent {
  constructor() {
    super("heed-close");
  }
}
