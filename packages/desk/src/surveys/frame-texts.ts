import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { SurveyDefinition } from "@heed/contract";
import { surveyLimits } from "@heed/contract/survey-rules";
import { icon } from "../parts/icon.ts";
import { renderLine, renderSelect } from "../settings/setting-fields.ts";
import { renderCondition } from "./condition-editor.ts";
import { focusLater } from "./focus-later.ts";
import { questionsOf, type SurveyView } from "./survey-view.ts";
import { renderText } from "./text-field.ts";

type Offer = NonNullable<SurveyDefinition["offers"]>[number];

/** What stands before the first question. */
export function renderBeginning(view: SurveyView): TemplateResult {
  return html`<section class="card" aria-labelledby="beginning">
    <h2 id="beginning">${msg("Beginning")}</h2>
    ${renderText(view, { pointer: "/definition/title", label: msg("Title"), maxLength: surveyLimits.title })}
    ${renderText(view, { pointer: "/definition/intro", label: msg("Introduction"), hint: msg("Say what it is for and how long it takes."), multiline: true, maxLength: surveyLimits.text, isOptional: true })}
  </section>`;
}

/** What stands after the last one: thanks, and what a customer can do next. */
export function renderEnding(view: SurveyView): TemplateResult {
  const { draft } = view;
  const pointer = "/definition/offers";
  const offers = draft.list<Offer>(pointer);
  const write = (written: readonly Offer[]) => draft.write(pointer, written.length > 0 ? written : undefined);
  const add = ({ currentTarget }: Event): void => {
    write([...offers, { action: "complaint", label: {}, url: "" }]);
    focusLater(currentTarget as HTMLElement, `[data-pointer="${pointer}/${offers.length}/action"]`);
  };
  const answers = questionsOf(draft.definition).filter(({ type }) => !["statement", "matrix", "matrix_multiple", "contact", "consent"].includes(type));
  return html`<section class="card" aria-labelledby="ending">
    <h2 id="ending">${msg("Ending")}</h2>
    ${renderText(view, { pointer: "/definition/thanks/title", label: msg("Thanks"), maxLength: surveyLimits.title })}
    ${renderText(view, { pointer: "/definition/thanks/text", label: msg("Text below"), multiline: true, maxLength: surveyLimits.text, isOptional: true, earlier: answers })}
    <fieldset class="jumps" data-pointer=${pointer} tabindex="-1">
      <legend class="minor">${msg("What to offer next")}</legend>
      ${offers.length === 0 ? html`<p class="muted">${msg("Nothing. After a low score you could offer to file a complaint.")}</p>` : nothing}
      ${offers.map((_, index) => renderOffer(view, { pointer: `${pointer}/${index}`, number: index + 1, remove: () => write(offers.filter((__, other) => other !== index)) }))}
      ${offers.length < surveyLimits.offers ? html`<button type="button" class="button quiet edit-only" @click=${add}>${icon("add")}${msg("Add an offer")}</button>` : nothing}
    </fieldset>
  </section>`;
}

function renderOffer(view: SurveyView, { pointer, number, remove }: { pointer: string; number: number; remove: () => void }): TemplateResult {
  const { draft } = view;
  return html`<div class="jump" role="group" aria-label=${msg(str`Offer ${number}`)}>
    <div class="pair">
      ${renderSelect(draft, {
        pointer: `${pointer}/action`,
        label: msg("Leads to"),
        options: [
          { value: "complaint", label: msg("A complaint") },
          { value: "proposal", label: msg("A proposal") },
          { value: "link", label: msg("Another page") },
        ],
      })}
      ${renderText(view, { pointer: `${pointer}/label`, label: msg("Words on the button"), maxLength: surveyLimits.label })}
    </div>
    ${renderLine(draft, { pointer: `${pointer}/url`, label: msg("Address"), hint: msg("A page of yours, such as /complaints, or a whole address that begins with https://"), maxLength: surveyLimits.url })}
    ${renderCondition(view, { pointer: `${pointer}/when`, heading: msg("Offered"), always: msg("Always"), questions: questionsOf(draft.definition) })}
    <button type="button" class="button quiet danger edit-only" @click=${remove}>${msg("Remove this offer")}</button>
  </div>`;
}
