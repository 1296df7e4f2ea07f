import type { NewCase } from "@heed/core";
import { mintKey } from "../base/mint-key.ts";
import type { Answers } from "./answers.ts";
import { readDraft, removeDraft, writeDraft } from "./draft-store.ts";

/** So long after the last keystroke the draft is written. */
const QUIET_MS = 400;

/** A form that has drafts. */
interface DraftedForm {
  answers: Answers;
  readonly draftStorageKey: string;
  reset(): void;
  requestUpdate(): void;
}

/** Keeps what a customer types in one form, from the first change until it is sent. */
export class DraftKeeper<Sent = NewCase> {
  readonly #form: DraftedForm;
  #storageKey = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #discarded: Answers | undefined;

  key = mintKey();
  /** The texts sent under `key` that may have arrived, newest first. */
  sent: Sent[] = [];
  isWaiting = false;
  isRestored = false;

  constructor(form: DraftedForm) {
    this.#form = form;
  }

  get wasDiscarded(): boolean {
    return this.#discarded !== undefined;
  }

  /** Takes the form's place on the page for its own, and brings back what was typed there. */
  attach(presence: AbortSignal): void {
    const isNew = !this.#storageKey;
    this.#storageKey = this.#form.draftStorageKey;
    if (isNew) this.#restore();
    // A page that goes away, or takes the form away, must not take the last words with it.
    const flush = (): void => {
      if (this.#timer) this.keep();
    };
    addEventListener("pagehide", flush, { signal: presence });
    presence.addEventListener("abort", flush, { once: true });
  }

  keepSoon(): void {
    this.#discarded = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), QUIET_MS);
  }

  keep(): void {
    this.#stopTimer();
    const { key, sent, isWaiting } = this;
    writeDraft(this.#storageKey, { answers: this.#form.answers, key, sent, isWaiting, savedAt: Date.now() });
  }

  /** Notes that this is on its way, so that a page that dies now can find out; gives back what was sent before. */
  startSending(newOne: Sent): Sent[] {
    const text = JSON.stringify(newOne);
    const earlier = this.sent.filter((attempt) => JSON.stringify(attempt) !== text);
    this.sent = [newOne, ...earlier];
    this.isWaiting = false;
    this.keep();
    return earlier;
  }

  /** The service has refused the last attempt: it has not arrived. */
  forgetSent(): void {
    this.sent = this.sent.slice(1);
  }

  renewKey(): void {
    this.key = mintKey();
    this.sent = [];
  }

  /** Forgets everything, here and in the storage. */
  clear(): void {
    this.#stopTimer();
    this.renewKey();
    this.isWaiting = this.isRestored = false;
    this.#discarded = undefined;
    removeDraft(this.#storageKey);
  }

  discard = (): void => {
    const { answers } = this.#form;
    this.#form.reset();
    this.#discarded = answers;
    this.#form.requestUpdate();
  };

  takeBack = (): void => {
    this.#form.answers = this.#discarded ?? {};
    this.#discarded = undefined;
    this.keep();
    this.#form.requestUpdate();
  };

  #restore(): void {
    const draft = readDraft<Sent>(this.#storageKey, new Date());
    if (!draft) return;
    this.#form.answers = { ...this.#form.answers, ...draft.answers };
    this.key = draft.key;
    this.sent = draft.sent;
    this.isWaiting = draft.isWaiting;
    this.isRestored = true;
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
