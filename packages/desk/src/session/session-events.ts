import type { StaffSession } from "@heed/core/desk";

/** Somebody has signed in, or accepted an invitation. */
export class SignedInEvent extends Event {
  readonly session: StaffSession;

  constructor(session: StaffSession) {
    super("desk-signed-in", { bubbles: true, composed: true });
    this.session = session;
  }
}

/** Somebody asks to sign out. */
export class SignOutEvent extends Event {
  readonly isEverywhere: boolean;

  constructor(isEverywhere = false) {
    super("desk-sign-out", { bubbles: true, composed: true });
    this.isEverywhere = isEverywhere;
  }
}
