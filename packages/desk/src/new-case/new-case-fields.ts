import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { caseChannels, caseKinds, caseLimits, EARLIEST_OCCURRENCE, partsOfDay, type CaseKind } from "@heed/contract/rules";
import type { DeskSite } from "@heed/core/desk";
import type { FieldProblem } from "../case-page/answer-fields.ts";
import { channelInWords, kindInWords } from "../case-page/case-words.ts";
import { visibleSiteFields, type Answers, type FormField } from "./filing.ts";

/** The form for a case that staff files: what was entered, and what is wrong with it. */
export interface NewCaseForm {
  site: DeskSite["site"];
  answers: Answers;
  problems: ReadonlyMap<string, FieldProblem>;
  today: string;
}

interface Shape {
  label: string;
  hint?: string;
  required?: boolean;
  type?: "text" | "email" | "tel" | "number" | "date";
  multiline?: boolean;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
}

interface Option {
  value: string;
  label: string;
}

/** How it came, what it is and in which language it is answered. */
export function renderMatter(form: NewCaseForm): TemplateResult {
  const { site, answers } = form;
  const kind = String(answers["/kind"]) as CaseKind;
  return html`<fieldset>
    <legend>${msg("The matter")}</legend>
    ${choice(form, "/channel", msg("How did it reach us?"), caseChannels.filter((channel) => channel !== "web").map((value) => ({ value, label: channelInWords(value) })))}
    ${choice(form, "/kind", msg("What is it?"), caseKinds.map((value) => ({ value, label: kindInWords(value) })))}
    ${choice(form, "/category", msg("Category"), categoryOptions(site, kind))}
    ${text(form, "/subject", { label: msg("In a few words"), required: true, maxLength: caseLimits.subject })}
    ${text(form, "/description", { label: msg("What the customer says"), hint: msg("In the customer's own words, as far as you can."), required: true, multiline: true, maxLength: caseLimits.description })}
    ${kind === "complaint" ? text(form, "/desiredOutcome", { label: msg("What the customer wishes for"), multiline: true, maxLength: caseLimits.desiredOutcome }) : nothing}
    ${visibleSiteFields(answers, site).map((field) => siteField(form, field))}
    <div class="row">
      ${text(form, "/orderNumber", { label: msg("Order number"), maxLength: caseLimits.orderNumber })}
      ${text(form, "/product", { label: msg("Product"), required: kind === "service_request", maxLength: caseLimits.product })}
      ${text(form, "/occurredOn", { label: msg("Happened on"), type: "date", min: EARLIEST_OCCURRENCE, max: form.today })}
    </div>
  </fieldset>`;
}

/** What a visit or a repair needs to know. */
export function renderService(form: NewCaseForm): TemplateResult | typeof nothing {
  if (form.answers["/kind"] !== "service_request") return nothing;
  const isBegun = ["postalCode", "city", "province", "country"].some((part) => form.answers[`/address/${part}`]);
  return html`<fieldset>
    <legend>${msg("The service")}</legend>
    <div class="row">
      ${text(form, "/serialNumber", { label: msg("Serial number"), maxLength: caseLimits.serialNumber })}
      ${text(form, "/purchasedOn", { label: msg("Bought on"), type: "date", min: EARLIEST_OCCURRENCE, max: form.today })}
      ${text(form, "/preferredTime/on", { label: msg("Preferred day"), type: "date", min: form.today })}
    </div>
    ${choice(form, "/preferredTime/partOfDay", msg("Preferred time of day"), [{ value: "", label: msg("Any time") }, ...partsOfDay.map((value) => ({ value, label: { morning: msg("Morning"), afternoon: msg("Afternoon"), evening: msg("Evening") }[value] }))], false)}
    ${text(form, "/address/street", { label: msg("Street and number"), multiline: true, required: isBegun, maxLength: caseLimits.street })}
    <div class="row">
      ${text(form, "/address/postalCode", { label: msg("Postal code"), maxLength: caseLimits.postalCode })}
      ${text(form, "/address/city", { label: msg("City"), maxLength: caseLimits.place })}
      ${text(form, "/address/province", { label: msg("Province or state"), maxLength: caseLimits.place })}
      ${text(form, "/address/country", { label: msg("Country"), maxLength: caseLimits.place })}
    </div>
  </fieldset>`;
}

/** Who the customer is and how they are reached. */
export function renderCustomer(form: NewCaseForm): TemplateResult {
  const { site, answers } = form;
  const regions = site.regions.flatMap(({ id, label, children = [] }) => [{ value: id, label }, ...children.map((child) => ({ value: child.id, label: `${label} › ${child.label}` }))]);
  const languages = new Intl.DisplayNames(document.documentElement.lang || "en", { type: "language" });
  return html`<fieldset>
    <legend>${msg("The customer")}</legend>
    ${tick(form, "/anonymous", { label: msg("Wishes to stay anonymous") })}
    ${answers["/anonymous"]
      ? nothing
      : html`<div class="row">
          ${text(form, "/contact/name", { label: msg("Name"), maxLength: caseLimits.name })}
          ${text(form, "/contact/email", { label: msg("E-mail"), type: "email", maxLength: caseLimits.email })}
          ${text(form, "/contact/phone", { label: msg("Telephone"), type: "tel", maxLength: caseLimits.phone })}
          ${text(form, "/organisation", { label: msg("Organisation"), maxLength: caseLimits.organisation })}
        </div>`}
    <div class="row">
      ${choice(form, "/locale", msg("Language of our answers"), site.locales.map((value) => ({ value, label: languages.of(value) ?? value })))}
      ${regions.length ? choice(form, "/region", msg("Region"), regions, false) : nothing}
    </div>
  </fieldset>`;
}

/** What has to be said before a case is kept, and who looks after it. */
export function renderConsent(form: NewCaseForm): TemplateResult {
  return html`<fieldset>
    <legend>${msg("Consent")}</legend>
    <p>${msg("Please read this to the customer, or make sure that they have read it:")}</p>
    <blockquote class="text" dir="auto">${form.site.consent.text}</blockquote>
    ${tick(form, "/consentGiven", { label: msg("The customer has agreed, by word of mouth or in writing"), required: true })}
    ${tick(form, "/take", { label: msg("I take the case myself"), hint: msg("Otherwise the rules find a team for it.") })}
  </fieldset>`;
}

function siteField(form: NewCaseForm, field: FormField): TemplateResult {
  const { id, type, label, hint, required, options = [] } = field;
  const name = `/fields/${id}`;
  if (type === "yes_no") return choice(form, name, label, [{ value: "true", label: msg("Yes") }, { value: "false", label: msg("No") }], required);
  if (type === "choice" || type === "multiple_choice") return choice(form, name, label, options, required, type === "multiple_choice");
  const shape: Shape = { label, required, multiline: type === "long_text", type: type === "number" || type === "date" ? type : "text" };
  if (hint) shape.hint = hint;
  if (field.maxLength) shape.maxLength = field.maxLength;
  if (field.min !== undefined) shape.min = field.min;
  if (field.max !== undefined) shape.max = field.max;
  return text(form, name, shape);
}

/** A category with children is a heading: one of the children is chosen. */
export function categoryOptions({ categories }: DeskSite["site"], kind: CaseKind): Option[] {
  return categories
    .filter(({ kinds }) => !kinds || kinds.includes(kind))
    .flatMap(({ id, label, children }) => (children?.length ? children.map((child) => ({ value: child.id, label: `${label} › ${child.label}` })) : [{ value: id, label }]));
}

function text({ answers, problems }: NewCaseForm, name: string, shape: Shape): TemplateResult {
  return html`<heed-text-field
    name=${name}
    .label=${shape.label}
    .hint=${shape.hint ?? ""}
    .required=${shape.required ?? false}
    .type=${shape.type ?? "text"}
    .multiline=${shape.multiline ?? false}
    .maxLength=${shape.maxLength}
    .min=${shape.min}
    .max=${shape.max}
    autocomplete="off"
    .value=${answers[name] ?? ""}
    .problem=${problems.get(name) ?? null}
  ></heed-text-field>`;
}

function choice({ answers, problems }: NewCaseForm, name: string, label: string, options: readonly Option[], required = true, multiple = false): TemplateResult {
  return html`<heed-choice-field
    name=${name}
    .label=${label}
    .required=${required}
    .multiple=${multiple}
    .options=${options}
    .value=${answers[name] ?? (multiple ? [] : "")}
    .problem=${problems.get(name) ?? null}
  ></heed-choice-field>`;
}

function tick({ answers, problems }: NewCaseForm, name: string, { label, hint = "", required = false }: Shape): TemplateResult {
  return html`<heed-checkbox-field
    name=${name}
    .label=${label}
    .hint=${hint}
    .required=${required}
    .value=${answers[name] ?? false}
    .problem=${problems.get(name) ?? null}
  ></heed-checkbox-field>`;
}
