import { html, nothing, type TemplateResult } from "lit";
import type { FormField, Site } from "@heed/core";
import { caseLimits } from "@heed/core/rules";
import { keepFocus } from "../base/focus.ts";
import { msg } from "../localization/msg.ts";
import type { ComplaintForm } from "./complaint-form.ts";
import type { Filing } from "./filing.ts";
import { renderChoice, renderText, renderTick } from "./render-field.ts";

interface FormParts {
  site: Site;
  /** What keeps drafts and sends, once it is loaded. */
  filing: Filing | undefined;
  /** Why that cannot be loaded. */
  unreachable: string | undefined;
  change: (event: Event) => Promise<void>;
  submit: (event: Event) => Promise<void>;
}

/** The form as a customer fills it in. */
export function renderForm(form: ComplaintForm, { site, filing, unreachable, change, submit }: FormParts): TemplateResult {
  return html`
    <slot name="intro"></slot>
    <form novalidate @input=${change} @submit=${submit}>
      ${filing?.renderNotices()}
      <fieldset part="group">
        <legend part="group-title"><bdi>${subjectMatter(form)}</bdi></legend>
        ${renderCategories(form, site)} ${renderMatter(form)} ${renderSiteFields(form, site, filing)}
        ${renderOrder(form)}
      </fieldset>
      <fieldset part="group">
        <legend part="group-title">${msg("How we reach you")}</legend>
        ${renderTick(form, "/anonymous", {
          label: msg("Stay anonymous"),
          hint: msg("You follow your case with an access code. We cannot write to you."),
        })}
        ${form.answers["/anonymous"] ? nothing : renderContact(form)}
      </fieldset>
      <fieldset part="group">
        <legend part="group-title">${msg("Your agreement")}</legend>
        <p class="consent"><bdi>${site.consent.text}</bdi></p>
        ${site.consent.purposes.map((purpose) => renderTick(form, `/consent/purposes/${purpose.id}`, purpose))}
      </fieldset>
      <div class="end">
        ${filing?.renderOutcome()}${unreachable && html`<p class="notice" part="notice" role="alert">${unreachable}</p>`}
        <button class="button primary" part="submit" aria-disabled=${filing?.isSending ?? false} @mousedown=${keepFocus}>
          ${filing?.submitText ?? msg("Send")}
        </button>
      </div>
    </form>
    <slot name="after"></slot>
  `;
}

function subjectMatter({ kind }: ComplaintForm): string {
  if (kind === "inquiry") return msg("Your question");
  return kind === "complaint" ? msg("What happened") : msg("What you need");
}

function renderCategories(form: ComplaintForm, { categories }: Site): TemplateResult {
  const offered = categories.filter(({ kinds }) => !kinds || kinds.includes(form.kind));
  const children = offered.find(({ id }) => id === form.answers["/top"])?.children ?? [];
  const options = (list: readonly { id: string; label: string }[]) => list.map(({ id, label }) => ({ value: id, label }));
  return html`${renderChoice(form, "/top", { label: msg("What is it about?"), required: true, options: options(offered) })}
  ${children.length
    ? renderChoice(form, "/category", { label: msg("More exactly"), required: true, options: options(children) })
    : nothing}`;
}

function renderMatter(form: ComplaintForm): TemplateResult {
  const { subject, description } = caseLimits;
  return html`${renderText(form, "/subject", { label: msg("Subject"), maxLength: subject, required: true })}
  ${renderText(form, "/description", {
    label: msg("In your own words"),
    multiline: true,
    maxLength: description,
    required: true,
  })}`;
}

/** Each field keeps its place in the template, so that one that comes does not inherit what another was left with. */
function renderSiteFields(form: ComplaintForm, { forms }: Site, filing: Filing | undefined): unknown {
  const rules = forms[form.kind]?.fields ?? [];
  const visible = filing?.visibleFields() ?? rules.filter(({ visibleWhen }) => !visibleWhen);
  return rules.map((field) => (visible.includes(field) ? renderSiteField(form, field) : nothing));
}

function renderSiteField(form: ComplaintForm, field: FormField): TemplateResult {
  const { id, type } = field;
  const name = `/fields/${id}`;
  if (type === "text" || type === "number" || type === "date") return renderText(form, name, { ...field, type });
  if (type === "long_text") return renderText(form, name, { ...field, type: "text", multiline: true });
  const yesOrNo = [
    { value: "true", label: msg("Yes") },
    { value: "false", label: msg("No") },
  ];
  return renderChoice(form, name, { options: yesOrNo, ...field, multiple: type === "multiple_choice" });
}

function renderOrder(form: ComplaintForm): TemplateResult {
  const { desiredOutcome, orderNumber } = caseLimits;
  return html`${form.kind === "complaint"
    ? html`${renderText(form, "/desiredOutcome", {
        label: msg("What would put it right?"),
        multiline: true,
        maxLength: desiredOutcome,
      })}
      ${renderText(form, "/occurredOn", { label: msg("When did it happen?"), type: "date", max: today(), half: true })}`
    : nothing}
  ${renderText(form, "/orderNumber", { label: msg("Order number"), maxLength: orderNumber, half: true })}`;
}

function renderContact(form: ComplaintForm): TemplateResult {
  const { name, email, phone } = caseLimits;
  return html`${renderText(form, "/contact/name", { label: msg("Name"), maxLength: name, autocomplete: "name" })}
  ${renderText(form, "/contact/email", {
    label: msg("E-mail"),
    half: true,
    type: "email",
    maxLength: email,
    autocomplete: "email",
    required: !form.answers["/contact/phone"],
  })}
  ${renderText(form, "/contact/phone", {
    label: msg("Telephone"),
    half: true,
    type: "tel",
    maxLength: phone,
    autocomplete: "tel",
  })}`;
}

/** The day where the customer is, as a date field writes it: as Swedes do. */
function today(): string {
  return new Date().toLocaleDateString("sv");
}
