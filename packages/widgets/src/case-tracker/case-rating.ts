import { adoptStyles, html, nothing, type TemplateResult } from "lit";
import type { Case, HeedError } from "@heed/core";
import { caseLimits } from "@heed/core/rules";
import { keepFocus, leadFocus } from "../base/focus.ts";
import { mintKey } from "../base/mint-key.ts";
import { failureText } from "../case-form/filing-failure.ts";
import type { ChoiceField } from "../choice-field/choice-field.ts";
import { msg, str } from "../localization/msg.ts";
import type { TextField } from "../text-field/text-field.ts";
import { CaseRatedEvent } from "./case-rating.events.ts";
import { caseRatingStyles } from "./case-rating.styles.ts";
import type { CaseTracker } from "./case-tracker.ts";

/** How the customer found the handling of a case, once it was answered: asked calmly, and open to another opinion. */
export class CaseRating {
  readonly #tracker: CaseTracker;
  #score = "";
  #comment = "";
  #isOpen = false;
  #isSending = false;
  #failure = "";
  /** What was sent and may have arrived, and its key: sent again, it is one rating. */
  #sent = "";
  #key = "";

  constructor(tracker: CaseTracker) {
    this.#tracker = tracker;
    const { elementStyles } = tracker.constructor as typeof CaseTracker;
    if (tracker.shadowRoot) adoptStyles(tracker.shadowRoot, [...elementStyles, caseRatingStyles]);
  }

  /** The rating that was given, or the question for one; nothing where a case cannot be rated. */
  render({ status, rating }: Case): TemplateResult | typeof nothing {
    if (status !== "answered" && status !== "closed") return nothing;
    if (rating && !this.#isOpen) return html`<section part="rating">${this.#renderGiven(rating)}</section>`;
    return html`<section part="rating">
      ${this.#renderForm(rating)}
      <p role="status" class=${this.#failure ? "notice" : "unseen"}>${this.#failure || (this.#isSending ? msg("Sending…") : nothing)}</p>
    </section>`;
  }

  /** What was added to it stands in the history. */
  #renderGiven(rating: NonNullable<Case["rating"]>): TemplateResult {
    return html`<div class="line given" tabindex="-1">
      <p>${msg(str`Your rating: ${ratingInWords()[rating.score - 1]}. Thank you.`)}</p>
      <button class="link" @click=${() => this.#open(rating)}>${msg("Change it")}</button>
    </div>`;
  }

  #renderForm(rating: Case["rating"]): TemplateResult {
    const words = ratingInWords();
    return html`<form class="card" novalidate @submit=${this.#submit}>
      <heed-choice-field
        required
        .label=${msg("How did we handle your case?")}
        .options=${words.map((word, index) => ({ value: `${index + 1}`, label: word }))}
        .value=${this.#score}
        @input=${({ target }: Event) => (this.#score = String((target as ChoiceField).value))}
      ></heed-choice-field>
      <heed-text-field
        multiline
        .label=${msg("Would you like to add something?")}
        .maxLength=${caseLimits.reason}
        .value=${this.#comment}
        @input=${({ target }: Event) => (this.#comment = (target as TextField).value)}
      ></heed-text-field>
      <div class="actions">
        <button class="button" aria-disabled=${this.#isSending} @mousedown=${keepFocus}>${msg("Send the rating")}</button>
        ${rating ? html`<button class="link" type="button" @click=${() => this.#close()}>${msg("Cancel")}</button>` : nothing}
      </div>
    </form>`;
  }

  #open({ score, comment }: NonNullable<Case["rating"]>): void {
    this.#score = String(score);
    this.#comment = comment ?? "";
    this.#isOpen = true;
    void this.#lead("heed-choice-field");
  }

  #close(): void {
    this.#isOpen = false;
    this.#failure = "";
    void this.#lead(".given");
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const tracker = this.#tracker;
    const fields = [...(event.target as Element).querySelectorAll<ChoiceField | TextField>("heed-choice-field, heed-text-field")];
    if (this.#isSending || !fields.every((field) => field.reportValidity())) return;
    const [score, comment] = [Number(this.#score), this.#comment.trim()];
    if (!tracker.dispatchEvent(new CaseRatedEvent(score, comment))) return;
    const text = `${score} ${comment}`;
    if (this.#sent !== text) this.#key = mintKey();
    this.#sent = text;
    this.#isSending = true;
    this.#failure = "";
    tracker.requestUpdate();
    try {
      const found = await tracker.opened.rate({ score, ...(comment && { comment }) }, { idempotencyKey: this.#key });
      // Meanwhile the customer may have turned to another case.
      if (tracker.caseRating !== this) return;
      this.#sent = "";
      tracker.show(found);
      this.#isSending = false;
      this.#close();
    } catch (error) {
      if (tracker.caseRating !== this) return;
      await this.#fail(error);
    }
  };

  async #fail(error: unknown): Promise<void> {
    const tracker = this.#tracker;
    if ((error as Partial<HeedError>).code === "transition_not_allowed") {
      await tracker.opened.get().then((found) => tracker.show(found), console.warn);
      tracker.news = msg("The case has moved on, so this was not done.");
      tracker.lead();
    } else this.#failure = failureText(error);
    this.#isSending = false;
    tracker.requestUpdate();
  }

  async #lead(selector: string): Promise<void> {
    this.#tracker.requestUpdate();
    await this.#tracker.updateComplete;
    await leadFocus(this.#tracker.renderRoot, selector);
  }
}

/** From 1 to 5. */
export function ratingInWords(): readonly string[] {
  return [msg("Very poor"), msg("Poor"), msg("Fair"), msg("Good"), msg("Very good")];
}
