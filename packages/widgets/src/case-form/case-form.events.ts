import type { NewCase } from "@heed/core";
import { HeedEvent } from "../base/heed-event.ts";

/** The customer wants to send; `preventDefault()` keeps it from being sent, and the form stays as it is. */
export class CaseSubmitEvent extends HeedEvent {
  /** What will be sent. */
  declare readonly newCase: NewCase;

  constructor(newCase: NewCase) {
    super("heed-case-submit", { newCase }, true);
  }
}

/** The case is filed. The access code is the customer's alone and is not told to the page. */
export class CaseFiledEvent extends HeedEvent {
  declare readonly reference: string;

  constructor(reference: string) {
    super("heed-case-filed", { reference });
  }
}

/** Sending did not work, this time. */
export class SubmitErrorEvent extends HeedEvent {
  declare readonly error: unknown;

  constructor(error: unknown) {
    super("heed-submit-error", { error });
  }
}
