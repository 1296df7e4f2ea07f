import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { CheckboxField } from "@heed/widgets/checkbox-field";
import type { ChoiceField } from "@heed/widgets/choice-field";
import type { TextField } from "@heed/widgets/text-field";
import { caseLimits } from "@heed/contract/rules";
import { decisionInWords, remedyInWords } from "./case-words.ts";
import { emptyRemedy, mostRemedies, remediesWithAmount, type Decision, type RemedyDraft, type RemedyType, type Writing, type WritingProblem } from "./writing.ts";

export type FieldProblem = NonNullable<TextField["problem"]>;

/** Where an answer is put together. */
export interface AnswerForm {
  writing: Writing;
  /** Only complaints are upheld or not. */
  isDecided: boolean;
  today: string;
  locale: string;
  currency: string;
  problemAt(at: string): FieldProblem | null;
  change(changed: Partial<Writing>): void;
}

const decisions: readonly Decision[] = ["upheld", "partly_upheld", "not_upheld"];
const remedyTypes: readonly RemedyType[] = ["apology", "explanation", "refund", "replacement", "repair", "discount", "other"];
export const commonCurrencies = ["CNY", "EUR", "USD", "GBP", "HKD", "JPY", "KRW", "SGD", "INR", "CHF", "CAD", "AUD"];

/** The value of a field of the widgets; listened to on fields alone. */
export function fieldValue({ target }: Event): string {
  return String((target as TextField | ChoiceField | CheckboxField).value);
}

/** The decision, which stands above the explanation. */
export function renderDecision({ writing, isDecided, problemAt, change }: AnswerForm): TemplateResult | typeof nothing {
  if (!isDecided) return nothing;
  return html`<heed-choice-field
    data-at="decision"
    required
    .label=${msg("Decision")}
    .options=${decisions.map((value) => ({ value, label: decisionInWords(value) }))}
    .value=${writing.decision}
    .problem=${problemAt("decision")}
    @input=${(event: Event) => change({ decision: fieldValue(event) as Decision })}
  ></heed-choice-field>`;
}

/** What the customer gets: one remedy or several. */
export function renderRemedies(form: AnswerForm): TemplateResult {
  const { writing, currency, change } = form;
  const { remedies } = writing;
  return html`
    ${remedies.map((remedy, index) => renderRemedy(remedy, index, form))}
    ${remedies.length < mostRemedies
      ? html`<button type="button" class="button" id="add-remedy" @click=${() => change({ remedies: [...remedies, emptyRemedy(currency)] })}>
          ${remedies.length ? msg("Add another remedy") : msg("Add a remedy")}
        </button>`
      : nothing}
  `;
}

function renderRemedy(remedy: RemedyDraft, index: number, form: AnswerForm): TemplateResult {
  const { remedies } = form.writing;
  const at = `remedies/${index}`;
  const change = (changed: Partial<RemedyDraft>): void =>
    form.change({ remedies: remedies.map((other) => (other === remedy ? { ...remedy, ...changed } : other)) });
  const remove = (): void => form.change({ remedies: remedies.filter((other) => other !== remedy) });
  return html`<fieldset class="remedy">
    <legend>${remedies.length > 1 ? msg(str`Remedy ${index + 1}`) : msg("Remedy")}</legend>
    <div class="row">
      <heed-choice-field
        data-at="${at}/type"
        required
        .label=${msg("What the customer gets")}
        .options=${remedyTypes.map((value) => ({ value, label: remedyInWords(value) }))}
        .value=${remedy.type}
        .problem=${form.problemAt(`${at}/type`)}
        @input=${(event: Event) => change({ type: fieldValue(event) as RemedyType })}
      ></heed-choice-field>
      ${remediesWithAmount.includes(remedy.type) ? renderAmount(remedy, at, form, change) : nothing}
      <heed-text-field
        data-at="${at}/promisedOn"
        type="date"
        .label=${msg("Promised by")}
        .min=${form.today}
        .value=${remedy.promisedOn}
        .problem=${form.problemAt(`${at}/promisedOn`)}
        @input=${(event: Event) => change({ promisedOn: fieldValue(event) })}
      ></heed-text-field>
    </div>
    <heed-text-field
      data-at="${at}/description"
      .label=${msg("Description")}
      .required=${remedy.type === "other"}
      .maxLength=${caseLimits.reason}
      .value=${remedy.description}
      .problem=${form.problemAt(`${at}/description`)}
      @input=${(event: Event) => change({ description: fieldValue(event) })}
    ></heed-text-field>
    ${remedies.length > 1 ? html`<button type="button" class="button quiet danger" @click=${remove}>${msg("Remove this remedy")}</button>` : nothing}
  </fieldset>`;
}

function renderAmount(remedy: RemedyDraft, at: string, form: AnswerForm, change: (changed: Partial<RemedyDraft>) => void): TemplateResult {
  return html`
    <heed-text-field
      data-at="${at}/value"
      type="number"
      .label=${msg("Amount")}
      .required=${remedy.type === "refund"}
      .value=${remedy.value}
      .problem=${form.problemAt(`${at}/value`)}
      @input=${(event: Event) => change({ value: fieldValue(event) })}
    ></heed-text-field>
    <heed-choice-field
      class="currency"
      required
      .label=${msg("Currency")}
      .options=${currencyOptions(form.locale)}
      .value=${remedy.currency}
      @input=${(event: Event) => change({ currency: fieldValue(event) })}
    ></heed-choice-field>
  `;
}

let currencies: { locale: string; options: { value: string; label: string }[] } | undefined;

/** All currencies that the browser knows, those that are used most first. */
function currencyOptions(locale: string): { value: string; label: string }[] {
  if (currencies?.locale === locale) return currencies.options;
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const others = Intl.supportedValuesOf("currency").filter((code) => !commonCurrencies.includes(code));
  const options = [...commonCurrencies, ...others].map((value) => ({ value, label: `${value} – ${names.of(value) ?? ""}` }));
  currencies = { locale, options };
  return options;
}

/** What is wrong with a field, in the terms that the fields have words for. */
export function fieldProblem({ code }: WritingProblem, today: string): FieldProblem {
  if (code === "past") return { code: "out_of_range", min: today };
  if (code === "invalid_amount") return { code: "invalid_type" };
  return { code: code === "too_long" || code === "too_many" ? code : "required" };
}
