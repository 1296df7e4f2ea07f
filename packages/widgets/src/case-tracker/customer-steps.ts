import { html, nothing, type TemplateResult } from "lit";
import type { Case, HeedError } from "@heed/core";
import { caseLimits } from "@heed/core/rules";
import { mintKey } from "../base/mint-key.ts";
import { keepFocus } from "../base/focus.ts";
import { instantInWords } from "../localization/calendar.ts";
import { msg, str } from "../localization/msg.ts";
import { failureText } from "../case-form/filing-failure.ts";
import type { TextField } from "../text-field/text-field.ts";
import { CaseActionEvent, type CustomerStep } from "./case-tracker.events.ts";
import type { CaseTracker } from "./case-tracker.ts";
import { isOffered, stepTexts, type StepTexts } from "./step-texts.ts";

/** What was begun and not yet taken: kept in memory, whatever happens to the case meanwhile. */
interface Draft {
  text: string;
  /** What was sent and may have arrived: the same text goes out under the same key, and is done once. */
  sent?: string;
  key?: string;
}

/** What the customer can do: one thing at a time, in the open, asked again where it cannot be undone. */
export class CustomerSteps {
  readonly #tracker: CaseTracker;
  readonly #drafts: Partial<Record<CustomerStep, Draft>> = {};
  #chosen: CustomerStep | undefined;
  #isSending = false;
  /** The service's clock says so, whatever the customer's does. */
  #isTooLate = false;

  constructor(tracker: CaseTracker) {
    this.#tracker = tracker;
  }

  /** A button for each step that the case can take now, and the chosen one ready to be taken. */
  render({ status, decideBy }: Case): TemplateResult {
    const texts = stepTexts();
    const isAsked = status === "waiting_for_customer";
    const isTooLate = this.#isTooLate || (decideBy !== null && Date.parse(decideBy) < Date.now());
    // Object.keys() widens what it is given.
    const steps = (Object.keys(texts) as CustomerStep[]).filter((step) => isOffered(step, status, isTooLate));
    const chosen = steps.find((step) => step === this.#chosen) ?? (isAsked ? "reply" : undefined);
    return html`${status === "answered" && decideBy
        ? html`<p class="line name">
            ${isTooLate
              ? msg("The time to say no is over.")
              : msg(str`You can say no until ${instantInWords(decideBy, this.#tracker.readerLocale)}.`)}
          </p>`
        : nothing}
      <div class="actions">
        ${steps.map(
          (step) =>
            html`<button
              class=${step === "withdraw" ? "link" : step === "accept" ? "button primary" : "button"}
              id=${step}
              aria-expanded=${step === chosen}
              @click=${() => this.#choose(step)}
            >
              ${texts[step][0]}
            </button>`,
        )}
      </div>
      ${chosen ? this.#renderForm(chosen, texts[chosen]) : nothing}`;
  }

  #renderForm(step: CustomerStep, [, note, label]: StepTexts): TemplateResult {
    const draft = (this.#drafts[step] ??= { text: "" });
    return html`<form class="card" novalidate @submit=${(event: Event) => this.#submit(event, step, draft)}>
      ${note ? html`<p>${note}</p>` : nothing}
      ${label
        ? html`<heed-text-field
            multiline
            required
            .label=${label}
            .maxLength=${step === "reply" ? caseLimits.message : caseLimits.reason}
            .value=${draft.text}
            @input=${({ target }: Event) => (draft.text = (target as TextField).value)}
          ></heed-text-field>`
        : nothing}
      <div class="actions">
        <button class="button primary" aria-disabled=${this.#isSending} @mousedown=${keepFocus}>${label ? msg("Send") : msg("Confirm")}</button>
        ${this.#chosen
          ? html`<button class="button" type="button" @click=${() => this.#choose(step)}>${msg("Cancel")}</button>`
          : nothing}
      </div>
    </form>`;
  }

  /** Opens a step, or closes the one that is open; the focus goes along. */
  #choose(step: CustomerStep): void {
    const isOpened = step !== this.#chosen;
    this.#chosen = isOpened ? step : undefined;
    this.#tracker.lead(isOpened ? "form :is(heed-text-field, button)" : `#${step}`);
  }

  async #submit(event: Event, step: CustomerStep, draft: Draft): Promise<void> {
    event.preventDefault();
    const tracker = this.#tracker;
    const field = (event.target as Element).querySelector<TextField>("heed-text-field");
    if (this.#isSending || field?.reportValidity() === false) return;
    const { text } = draft;
    if (!tracker.dispatchEvent(new CaseActionEvent(step, text))) return;
    if (draft.sent !== text) draft.key = mintKey();
    draft.sent = text;
    this.#isSending = true;
    tracker.news = undefined;
    tracker.requestUpdate();
    try {
      const { key: idempotencyKey } = draft;
      // A step without a text is one that needs no reason.
      const found = await (step === "reply"
        ? tracker.opened.reply({ text }, { idempotencyKey })
        : tracker.opened[step as "accept"](text ? { reason: text } : {}, { idempotencyKey }));
      // Meanwhile the customer may have turned to another case.
      if (tracker.steps !== this) return;
      delete this.#drafts[step];
      this.#chosen = undefined;
      tracker.show(found);
      if (step === "reply") tracker.news = msg("Your message was sent.");
      tracker.lead();
    } catch (error) {
      if (tracker.steps !== this) return;
      const { code } = error as Partial<HeedError>;
      const isTooLate = code === "decision_time_over";
      if (isTooLate || code === "transition_not_allowed") {
        this.#chosen = undefined;
        this.#isTooLate ||= isTooLate;
        await tracker.opened.get().then((found) => tracker.show(found), console.warn);
        // What was written comes along, so that the customer has it still.
        tracker.news = `${isTooLate ? msg("The time to say no is over, so this was not done.") : msg("The case has moved on, so this was not done.")} ${text}`;
        tracker.lead();
      } else tracker.news = failureText(error);
    }
    this.#isSending = false;
    tracker.requestUpdate();
  }
}
