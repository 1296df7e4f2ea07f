import type { NewCase } from "@heed/core";

const passing = { bubbles: true, composed: true };

/** The customer wants to send; `preventDefault()` keeps it from being sent, and the form stays as it is. */
export class CaseSubmitEvent extends Event {
  /** What will be sent. */
  readonly newCase: NewCase;

  constructor(newCase: NewCase) {
    super("heed-case-submit", { ...passing, cancelable: true });
    this.newCase = newCase;
  }
}

/** The case is filed. The access code is the customer's alone and is not told to the page. */
export class CaseFiledEvent extends Event {
  readonly reference: string;

  constructor(reference: string) {
    super("heed-case-filed", passing);
    this.reference = reference;
  }
}

/** Sending did not work, this time. */
export class SubmitErrorEvent extends Event {
  readonly error: unknown;

  constructor(error: unknown) {
    super("heed-submit-error", passing);
    this.error = error;
  }
}
