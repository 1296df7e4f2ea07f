import { msg } from "@lit/localize";
import type { ReactiveControllerHost } from "lit";
import { isConnectionError, isProblemError } from "@heed/core/desk";
import { failureText } from "../page/failure-text.ts";
import { entriesSince, isAllOwn, seenNow, type CaseSteps } from "./case-steps.ts";
import { keptCurrency } from "./currency.ts";
import { draftedModes, emptyDraft, readDraft, writeDraft, type Draft } from "./draft-store.ts";
import { isRefusal, mintKey } from "../parts/send-attempt.ts";
import type { DraftPlace } from "./kept-drafts.ts";
import { mentionedIn, type Person } from "./mentions.ts";
import { emptyRemedy, isWritten, outcomeFrom, writingModes, type WritingMode } from "./writing.ts";

interface Host extends ReactiveControllerHost {
  steps: CaseSteps;
}

/**
 * What is being written on one case: kept from the first letter until it has arrived, sent once, and never over
 * something that the writer has not seen.
 */
export class WritingKeeper {
  readonly #host: Host;
  mode: WritingMode = "note";
  draft: Draft = emptyDraft();
  isSending = false;
  /** Why it was not sent, in words. */
  failure = "";

  constructor(host: Host) {
    this.#host = host;
  }

  get place(): DraftPlace {
    const { desk, found } = this.#host.steps;
    return { siteKey: desk.siteKey, staffId: desk.me.staffId, reference: found.reference };
  }

  get drafted(): WritingMode[] {
    return draftedModes(this.place);
  }

  /** What can be written now, and what was begun before the case moved on. */
  get modes(): WritingMode[] {
    const { drafted } = this;
    return writingModes.filter((mode) => this.isAllowed(mode) || drafted.includes(mode));
  }

  /** Who can be mentioned. */
  get people(): Person[] {
    const { data, me } = this.#host.steps.desk;
    return data.staff.filter(({ id }) => id !== me.staffId).map(({ id, name }) => ({ id, name }));
  }

  /** What has happened since the writer began. */
  get news(): ReturnType<typeof entriesSince> {
    const { draft } = this;
    return draft.seen ? entriesSince(this.#host.steps.found, draft.seen) : [];
  }

  isAllowed(mode: WritingMode): boolean {
    return this.#host.steps.found.allowedActions.includes(mode);
  }

  /** Turns to a mode, with what was written in it before. */
  open(mode: WritingMode): void {
    const { found, desk } = this.#host.steps;
    this.mode = mode;
    this.draft = readDraft(this.place, mode);
    this.failure = "";
    if (mode === "answer" && !this.draft.remedies.length) {
      this.draft.remedies = [emptyRemedy(keptCurrency(desk.clockwork.locale), found.kind === "inquiry" ? "explanation" : "")];
    }
    this.#host.requestUpdate();
  }

  /** Turns to what was begun, else to what is most likely to be written now. */
  openFirst(): void {
    this.open(this.drafted[0] ?? this.modes[0] ?? "note");
  }

  change(changed: Partial<Draft>): void {
    const draft = { ...this.draft, ...changed };
    const isWorthKeeping = isWritten(draft) || draft.attempt !== null;
    draft.seen = isWorthKeeping ? (draft.seen ?? seenNow(this.#host.steps.found)) : null;
    this.draft = draft;
    writeDraft(this.place, this.mode, isWorthKeeping ? draft : null);
    this.#host.requestUpdate();
  }

  /** The case has changed: what one did oneself need not be read again. */
  follow(): void {
    const { found, desk } = this.#host.steps;
    const { seen } = this.draft;
    if (seen && seen.version !== found.version && isAllOwn(this.news, desk.session.user.name)) this.change({ seen: seenNow(found) });
  }

  discard(): void {
    writeDraft(this.place, this.mode, null);
    this.open(this.mode);
  }

  /** Sends what is written, on the case as the writer has seen it; true when it has arrived. */
  async send(seen = seenNow(this.#host.steps.found)): Promise<boolean> {
    const { mode, draft, place } = this;
    const { steps } = this.#host;
    const written = JSON.stringify([draft.text, draft.decision, draft.remedies, draft.mentions]);
    const attempt = draft.attempt?.written === written ? draft.attempt : { key: mintKey(), input: { version: seen.version, ...this.#input }, written };
    this.isSending = true;
    this.failure = "";
    this.change({ attempt, isWaiting: false, seen });
    try {
      // The input was made for this very mode.
      await steps.act(mode, attempt.input as Parameters<typeof steps.act<typeof mode>>[1], attempt.key);
      writeDraft(place, mode, null);
      this.open(this.modes.includes(mode) ? mode : (this.modes[0] ?? "note"));
      return true;
    } catch (error) {
      await this.#fail(error);
      return false;
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
  }

  /** What was sent without a connection goes out again, as it was. */
  async sendWaiting(): Promise<boolean> {
    const { isWaiting, seen } = this.draft;
    return isWaiting && seen && !this.isSending ? this.send(seen) : false;
  }

  get #input(): object {
    const { draft, mode } = this;
    if (mode === "answer") return { outcome: outcomeFrom(draft) };
    const mentions = mode === "note" ? mentionedIn(draft.text, draft.mentions, this.people) : [];
    return { text: draft.text, ...(mentions.length && { mentions }) };
  }

  async #fail(error: unknown): Promise<void> {
    if (isConnectionError(error)) {
      this.change({ isWaiting: true });
      return;
    }
    // A refusal is remembered by nobody; after anything else it may have arrived, and goes out again under its key.
    if (isRefusal(error)) this.change({ attempt: null });
    const isStale = isProblemError(error) && error.code === "case_changed";
    if (isStale || (isProblemError(error) && error.code === "transition_not_allowed")) {
      // Where it cannot be read now, the next news of the case reads it.
      await this.#host.steps.refresh().catch(() => undefined);
    }
    this.failure = isStale ? msg("Not sent yet: something happened on this case meanwhile. Please read it first.") : failureText(error);
  }
}
