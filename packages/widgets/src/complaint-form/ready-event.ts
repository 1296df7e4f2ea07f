/** The form can be seen and typed into. */
export class ReadyEvent extends Event {
  constructor() {
    super("heed-ready", { bubbles: true, composed: true });
  }
}
