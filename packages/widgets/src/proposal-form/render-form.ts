import { html, isServer, nothing, type TemplateResult } from "lit";
import type { Site } from "@heed/core";
import { caseLimits, proposalLimits } from "@heed/core/rules";
import { keepFocus } from "../base/focus.ts";
import { msg } from "../localization/msg.ts";
import { renderChoice, renderText, renderTick, type TextShape } from "../participation/native-field.ts";
import type { Composing } from "./composing.ts";
import { nameOf, type FieldPath } from "./form-fields.ts";
import type { ProposalForm } from "./proposal-form.ts";
import type { SimilarProposals } from "./similar-proposals.ts";

interface FormParts {
  site: Site;
  offer: NonNullable<Site["proposals"]>;
  locale: string;
  /** What keeps drafts and sends, once it is loaded. */
  composing: Composing | undefined;
  /** Why that cannot be loaded. */
  unreachable: string | undefined;
  change: (event: Event) => Promise<void>;
  leave: (event: Event) => Promise<void>;
  submit: (event: Event) => Promise<void>;
}

/** The form as a visitor fills it in. Without scripts it is a form like any other. */
export function renderForm(form: ProposalForm, { site, offer, locale, composing, unreachable, change, leave, submit }: FormParts): TemplateResult {
  const { action, answers } = form;
  const text = (path: FieldPath, shape: Omit<TextShape, "name" | "value" | "fault">): TemplateResult =>
    renderText({ ...shape, name: nameOf(path), value: String(answers[path] ?? ""), fault: composing?.faultAt(path) });
  return html`
    <slot name="intro"></slot>
    <form
      action=${action ?? nothing}
      method=${action ? "post" : nothing}
      ?novalidate=${!isServer}
      @input=${change}
      @change=${leave}
      @submit=${submit}
    >
      ${composing?.renderNotices()}
      <fieldset part="group">
        <legend part="group-title">${msg("What do you propose?")}</legend>
        <p class="who">${offer.isPublic ? msg("Others can read it and vote for it.") : msg("Only the company reads it.")}</p>
        ${text("/title", { label: msg("In one sentence"), required: true, maxLength: proposalLimits.title, minLength: proposalLimits.titleLeast })}
        ${offer.isPublic ? renderSimilar(composing?.similar, locale) : nothing}
        ${text("/text", {
          label: msg("What it would change for you"),
          hint: msg("What happens today, what would be better, and for whom."),
          required: true,
          multiline: true,
          maxLength: proposalLimits.text,
        })}
        ${offer.categories.length
          ? renderChoice({
              name: nameOf("/category"),
              label: msg("What is it about?"),
              value: String(answers["/category"] ?? ""),
              options: offer.categories,
              fault: composing?.faultAt("/category"),
            })
          : nothing}
      </fieldset>
      <fieldset part="group">
        <legend part="group-title">${msg("About you")}</legend>
        ${text("/contact/name", {
          label: msg("Name"),
          hint: offer.isPublic ? msg("Shown beside your proposal. Leave it empty to stay unnamed.") : undefined,
          half: true,
          maxLength: caseLimits.name,
          autocomplete: "name",
        })}
        ${text("/contact/email", {
          label: msg("E-mail"),
          hint: msg("So that we can tell you what becomes of it. Nobody else sees it."),
          half: true,
          type: "email",
          maxLength: caseLimits.email,
          autocomplete: "email",
        })}
      </fieldset>
      <fieldset part="group">
        <legend part="group-title">${msg("Your agreement")}</legend>
        <p class="consent"><bdi>${site.consent.text}</bdi></p>
        ${site.consent.purposes.map(({ id, label, required }) =>
          renderTick({
            id: `consent-${id}`,
            name: "consent",
            value: id,
            label,
            required,
            checked: Boolean(answers[`/consent/purposes/${id}`]),
            fault: composing?.faultAt(`/consent/purposes/${id}`),
          }),
        )}
      </fieldset>
      ${action
        ? html`<input type="hidden" name="locale" value=${site.locale} /><input type="hidden" name="consentVersion" value=${site.consent.version} />`
        : nothing}
      <div class="end">
        ${composing?.renderOutcome()}${unreachable && html`<p class="notice" part="notice" role="alert">${unreachable}</p>`}
        <button class="button primary" part="submit" aria-disabled=${composing?.isSending ?? false} @mousedown=${keepFocus}>
          ${composing?.submitText ?? msg("Send")}
        </button>
      </div>
    </form>
    <slot name="after"></slot>
  `;
}

/** A line whose place is kept from the start, in which what is found is told of. */
function renderSimilar(similar: SimilarProposals | undefined, locale: string): TemplateResult {
  return html`<div class="similar" part="similar">
    <div class="line">
      <p role="status">${similar?.found ?? msg("While you write, we look for what was proposed before.")}</p>
      ${similar?.renderToggle()}
    </div>
    ${similar?.renderList(locale)}
  </div>`;
}
