import { HeedEvent } from "../base/heed-event.ts";

/** The customer wants to rate the handling; `preventDefault()` keeps it from being sent, and their words stay. */
export class CaseRatedEvent extends HeedEvent {
  /** From 1, very poor, to 5, very good. */
  declare readonly score: number;
  /** Empty where nothing was said. */
  declare readonly comment: string;

  constructor(score: number, comment: string) {
    super("heed-case-rated", { score, comment }, true);
  }
}
