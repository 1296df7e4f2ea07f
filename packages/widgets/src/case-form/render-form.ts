import { html, nothing, type TemplateResult } from "lit";
import type { FormField, Site } from "@heed/core";
import { caseLimits } from "@heed/core/rules";
import { keepFocus } from "../base/focus.ts";
import { msg } from "../localization/msg.ts";
import type { CaseForm } from "./case-form.ts";
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
export function renderForm(form: CaseForm, { site, filing, unreachable, change, submit }: FormParts): TemplateResult {
  return html`
    <slot name="intro"></slot>
    <form novalidate @input=${change} @submit=${submit}>
      ${filing?.renderNotices()}
      ${form.renderMatter(
        renderTree(form, "/category", {
          label: msg("What is it about?"),
          required: true,
          tree: site.categories.filter(({ kinds }) => !kinds || kinds.includes(form.kind)),
        }),
        renderSiteFields(form, site, filing),
      )}
      ${renderGroup(msg("How we reach you"), [
        form.needsContact
          ? nothing
          : renderTick(form, "/anonymous", {
              label: msg("Stay anonymous"),
              hint: msg("You follow your case with an access code. We cannot write to you."),
            }),
        form.answers["/anonymous"] ? nothing : renderContact(form),
        site.regions.length ? renderTree(form, "/region", { label: msg("Your region"), tree: site.regions }) : nothing,
      ])}
      ${renderGroup(msg("Your agreement"), [
        html`<p class="consent"><bdi>${site.consent.text}</bdi></p>`,
        site.consent.purposes.map((purpose) => renderTick(form, `/consent/purposes/${purpose.id}`, purpose)),
      ])}
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

/** Fields that belong together, under their heading. */
export function renderGroup(title: string, fields: unknown): TemplateResult {
  return html`<fieldset part="group">
    <legend part="group-title">${title}</legend>
    ${fields}
  </fieldset>`;
}

interface Tree {
  label: string;
  required?: boolean;
  tree: readonly { id: string; label: string; children?: readonly { id: string; label: string }[] | undefined }[];
}

/** A choice that a second list refines where there is something below what was chosen. */
function renderTree(form: CaseForm, name: string, { label, required = false, tree }: Tree): unknown {
  const top = `/top${name}`;
  const children = tree.find(({ id }) => id === form.answers[top])?.children ?? [];
  const options = (list: Tree["tree"]) => list.map((item) => ({ value: item.id, label: item.label }));
  return [
    renderChoice(form, top, { label, required, options: options(tree) }),
    children.length ? renderChoice(form, name, { label: msg("More exactly"), required, options: options(children) }) : nothing,
  ];
}

/** What every case has: a subject, and the customer's own words under the label that asks for them. */
export function renderTexts(form: CaseForm, label: string, subjectLabel = msg("Subject")): unknown {
  const { subject, description } = caseLimits;
  return [
    renderText(form, "/subject", { label: subjectLabel, maxLength: subject, required: true }),
    renderText(form, "/description", { label, multiline: true, maxLength: description, required: true }),
  ];
}

/** Each field keeps its place in the template, so that one that comes does not inherit what another was left with. */
function renderSiteFields(form: CaseForm, { forms }: Site, filing: Filing | undefined): unknown {
  const rules = forms[form.kind]?.fields ?? [];
  const visible = filing?.visibleFields() ?? rules.filter(({ visibleWhen }) => !visibleWhen);
  return rules.map((field) => (visible.includes(field) ? renderSiteField(form, field) : nothing));
}

function renderSiteField(form: CaseForm, field: FormField): TemplateResult {
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

function renderContact(form: CaseForm): unknown {
  const { name, email, phone } = caseLimits;
  return [
    renderText(form, "/contact/name", { label: msg("Name"), maxLength: name, autocomplete: "name" }),
    renderText(form, "/contact/email", {
      label: msg("E-mail"),
      half: true,
      type: "email",
      maxLength: email,
      autocomplete: "email",
      required: !form.answers["/contact/phone"],
    }),
    renderText(form, "/contact/phone", {
      label: msg("Telephone"),
      half: true,
      type: "tel",
      maxLength: phone,
      autocomplete: "tel",
    }),
  ];
}
