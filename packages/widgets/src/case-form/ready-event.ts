import { HeedEvent } from "../base/heed-event.ts";

/** The form can be seen and typed into. */
export class ReadyEvent extends HeedEvent {
  constructor() {
    super("heed-ready");
  }
}
