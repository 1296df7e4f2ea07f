import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { FieldProblem, LocalizedText } from "@heed/contract";
import { pipedQuestions } from "@heed/contract/survey-rules";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/text-field/define";
import { textFor } from "../settings/setting-fields.ts";
import type { SurveyDraft } from "./survey-draft.ts";
import { questionsOf, type SurveyQuestion, type SurveyView } from "./survey-view.ts";

interface SurveyText {
  pointer: string;
  label: string;
  hint?: string;
  multiline?: boolean;
  maxLength: number;
  isOptional?: boolean;
  /** Whose answers can be put in. */
  earlier?: readonly SurveyQuestion[];
}

/** A text of the survey in the language that it is written in. */
export function renderText({ draft, mayEdit }: SurveyView, { pointer, label, hint, isOptional = false, earlier = [], ...field }: SurveyText): TemplateResult {
  const locale = draft.source;
  const text = (draft.read(pointer) as LocalizedText | undefined)?.[locale] ?? "";
  const problem = draft.problemAt(`${pointer}/${locale}`);
  return html`<div class="survey-text">
    <heed-text-field
      lang=${locale}
      data-pointer=${`${pointer}/${locale}`}
      .label=${label}
      .hint=${hint ?? ""}
      .multiline=${field.multiline ?? false}
      .maxLength=${field.maxLength}
      .value=${text}
      .problem=${troubleOf(problem)}
      ?required=${!isOptional}
      @input=${({ target }: Event) => draft.writeText(pointer, locale, (target as TextField).value, { isOptional })}
    ></heed-text-field>
    ${renderUnknownVariables(draft, text, problem)} ${mayEdit && earlier.length > 0 ? renderPipes(draft, label, earlier) : nothing}
  </div>`;
}

/** A translation that is missing is a text that is to be written. */
export function troubleOf(problem: FieldProblem | undefined): Omit<FieldProblem, "path"> | undefined {
  return problem?.code === "missing_translation" ? { code: "required" } : problem;
}

/** What a text speaks of, and nothing before it asks. */
export function renderUnknownVariables(draft: SurveyDraft, text: string, problem: FieldProblem | undefined): TemplateResult | typeof nothing {
  if (problem?.code !== "unknown_variable") return nothing;
  const known = new Set(questionsOf(draft.definition).map(({ id }) => id));
  const piped = [...new Set(pipedQuestions(text))];
  const unknown = piped.filter((id) => !known.has(id));
  const names = (unknown.length > 0 ? unknown : piped).map((id) => `{${id}}`).join(", ");
  return html`<p class="error">
    ${unknown.length > 0
      ? msg(str`Nothing can be filled in for ${names}.`)
      : msg(str`The answer to ${names} is not there yet, or makes no sense in a sentence.`)}
  </p>`;
}

function renderPipes(draft: SurveyDraft, label: string, earlier: readonly SurveyQuestion[]): TemplateResult {
  return html`<span class="select pipe"><select
    class="box"
    aria-label=${msg(str`Put an earlier answer into: ${label}`)}
    @change=${({ currentTarget }: Event) => {
      const select = currentTarget as HTMLSelectElement;
      insert(select, `{${select.value}}`);
      select.value = "";
    }}
  >
    <option value="" selected>${msg("Put in an earlier answer …")}</option>
    ${earlier.map(({ id, title }) => html`<option value=${id}>${textFor(title, draft.source) || id}</option>`)}
  </select></span>`;
}

/** Puts something where the caret is, as if it had been typed. */
function insert(from: HTMLElement, written: string): void {
  const field = from.closest(".survey-text")?.querySelector("heed-text-field");
  const control = field?.shadowRoot?.querySelector<HTMLInputElement | HTMLTextAreaElement>(".box");
  if (!control) return;
  const { selectionStart, selectionEnd, value } = control;
  control.setRangeText(written, selectionStart ?? value.length, selectionEnd ?? value.length, "end");
  control.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  control.focus();
}
