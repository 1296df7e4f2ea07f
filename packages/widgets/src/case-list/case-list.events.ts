import { HeedEvent } from "../base/heed-event.ts";

/** The customer wants to see one of the cases. Cancelable: a page that shows it elsewhere takes it from here. */
export class OpenCaseEvent extends HeedEvent {
  declare readonly reference: string;

  constructor(reference: string) {
    super("heed-open-case", { reference }, true);
  }
}

/** Somebody is signed in now, or nobody any more. */
export class AccountEvent extends HeedEvent {
  declare readonly isSignedIn: boolean;

  constructor(isSignedIn: boolean) {
    super("heed-account", { isSignedIn });
  }
}
