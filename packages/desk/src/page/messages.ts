/** Something to tell whoever sits at the desk; the frame shows and announces it. */
export class DeskMessageEvent extends Event {
  readonly text: string;
  readonly tone: MessageTone;

  constructor(text: string, tone: MessageTone) {
    super("desk-message", { bubbles: true, composed: true });
    this.text = text;
    this.tone = tone;
  }
}

/** `quiet` is only announced to who cannot see what happened; `done` and `failed` are shown as well. */
export type MessageTone = "quiet" | "done" | "failed";

/** Tells a screen reader what has changed on the page; nothing is shown. */
export function announce(from: EventTarget, text: string): void {
  from.dispatchEvent(new DeskMessageEvent(text, "quiet"));
}

/** Shows a short message at the edge of the page and announces it. */
export function toast(from: EventTarget, text: string, tone: Exclude<MessageTone, "quiet"> = "done"): void {
  from.dispatchEvent(new DeskMessageEvent(text, tone));
}
