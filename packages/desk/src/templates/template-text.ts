import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { fillTemplate, templateVariables, unknownVariables, type TemplateVariable } from "@heed/contract/desk-rules";
import type { FieldProblem } from "@heed/core/rules";
import type { TextField } from "@heed/widgets/text-field";
import { languageName } from "../localization/language-name.ts";
import { sampleValues, variableTitle } from "./template-variables.ts";

interface TemplateText {
  locale: string;
  text: string;
  problem: Omit<FieldProblem, "path"> | undefined;
  isReadOnly: boolean;
  names: { agentName: string; siteName: string };
  change: (text: string) => void;
}

/** A template in one language: its text, the variables to put in, and what a customer would read. */
export function renderTemplateText({ locale, text, problem, isReadOnly, names, change }: TemplateText): TemplateResult {
  const unknown = unknownVariables(text);
  const sample = fillTemplate(text, sampleValues(locale, names)).text;
  const name = languageName(locale);
  return html`<section class="language" aria-label=${name}>
    <heed-text-field
      lang=${locale}
      data-locale=${locale}
      multiline
      .label=${name}
      .maxLength=${4_000}
      .value=${text}
      .problem=${unknown.length > 0 ? { code: "unknown_variable" } : problem}
      ?disabled=${isReadOnly}
      @input=${({ target }: Event) => change((target as TextField).value)}
    ></heed-text-field>
    <p class="unknown" role="status">${unknown.length > 0 ? unknownText(unknown) : nothing}</p>
    ${isReadOnly
      ? nothing
      : html`<div class="chips" role="group" aria-label=${msg(str`Put into the text: ${name}`)}>
          ${templateVariables.map(
            (variable) => html`<button
              type="button"
              class="chip"
              title=${`{${variable}}`}
              @mousedown=${keepFocus}
              @click=${({ currentTarget }: Event) => insert(currentTarget as HTMLElement, variable)}
            >
              ${variableTitle(variable)}
            </button>`,
          )}
        </div>`}
    ${text
      ? html`<div class="sample">
          <p class="muted">${msg("As a customer would read it")}</p>
          <p class="words" lang=${locale}><bdi>${sample}</bdi></p>
        </div>`
      : nothing}
  </section>`;
}

function unknownText(names: readonly string[]): string {
  const inBraces = names.map((name) => `{${name}}`).join(", ");
  return msg(str`Nothing can be filled in for ${inBraces}.`);
}

/** A press on a chip must not take the caret out of the text. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

/** Puts a variable where the caret is, as if it had been typed. */
function insert(chip: HTMLElement, variable: TemplateVariable): void {
  const field = chip.closest(".language")?.querySelector("heed-text-field");
  const control = field?.shadowRoot?.querySelector("textarea");
  if (!control) return;
  const { selectionStart, selectionEnd } = control;
  control.setRangeText(`{${variable}}`, selectionStart, selectionEnd, "end");
  control.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  control.focus();
}
