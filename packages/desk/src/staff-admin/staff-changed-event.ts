/** Somebody was invited, changed or has left: what is on view is to be read again. */
export class StaffChangedEvent extends Event {
  constructor() {
    super("heed-staff-changed", { bubbles: true, composed: true });
  }
}
