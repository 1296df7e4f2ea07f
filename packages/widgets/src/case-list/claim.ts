import { html, nothing, type TemplateResult } from "lit";
import type { HeedError } from "@heed/core";
import { parseAccessCode, parseReference } from "@heed/core/rules";
import { forgetCase } from "../kept-cases/kept-cases.ts";
import { msg, str } from "../localization/msg.ts";
import { renderText } from "../participation/native-field.ts";
import type { CaseList } from "./case-list.ts";

/** Takes a case into the account by its access code: one that was filed under another address, or under none. */
export class Claim {
  readonly #list: CaseList;
  #reference = "";
  #accessCode = "";
  #faults: { reference?: string; code?: string } = {};
  #trouble: string | undefined;
  #done: string | undefined;
  #isBusy = false;

  constructor(list: CaseList) {
    this.#list = list;
  }

  #change = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (name === "claim-reference") this.#reference = value;
    else this.#accessCode = value;
    this.#faults = {};
    this.#list.requestUpdate();
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#isBusy) return;
    this.#done = this.#trouble = undefined;
    const reference = parseReference(this.#reference);
    const accessCode = parseAccessCode(this.#accessCode);
    this.#faults = {
      ...(!reference && { reference: msg("A reference looks like K7MP-4XQ2.") }),
      ...(!accessCode && { code: msg("An access code is seven groups of four characters.") }),
    };
    if (reference && accessCode) await this.#send(reference, accessCode);
    else this.#list.lead("[part=claim] [aria-invalid=true]");
  };

  async #send(reference: string, accessCode: string): Promise<void> {
    const list = this.#list;
    this.#isBusy = true;
    list.requestUpdate();
    try {
      const claimed = await list.call(({ me }) => me.claim({ reference, accessCode }, { signal: list.presence }));
      if (claimed) {
        this.#done = msg(str`${reference} is among your cases now.`);
        this.#reference = this.#accessCode = "";
        // The account opens it from now on.
        forgetCase(list, reference);
      }
      void list.reload();
    } catch (error) {
      this.#trouble = failureInWords(error);
    }
    this.#isBusy = false;
    list.requestUpdate();
  }

  render(): TemplateResult {
    return html`<details part="claim">
      <summary>${msg("A case is missing?")}</summary>
      <form novalidate @input=${this.#change} @submit=${this.#submit}>
        <p class="hint">${msg("Cases under your e-mail address are here by themselves. Add any other with what stands on its receipt.")}</p>
        ${renderText({ name: "claim-reference", label: msg("Reference"), value: this.#reference, required: true, fault: this.#faults.reference })}
        ${renderText({ name: "claim-code", label: msg("Access code"), value: this.#accessCode, required: true, fault: this.#faults.code })}
        ${this.#trouble ? html`<p class="notice" part="notice" role="alert">${this.#trouble}</p>` : nothing}
        <button class="button" aria-disabled=${this.#isBusy}>${msg("Add the case")}</button>
        <p role="status" class="hint">${this.#done ?? nothing}</p>
      </form>
    </details>`;
  }
}

function failureInWords(error: unknown): string {
  console.warn(error);
  switch ((error as Partial<HeedError>).code) {
    case "case_not_found":
      return msg("No case opens with these. Please check both.");
    case "too_many_attempts":
      return msg("That was a lot at once. Please wait a minute and try again.");
    default:
      return msg("We cannot be reached at the moment. Please try again.");
  }
}
