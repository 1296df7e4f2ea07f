import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { renderLine, renderSelect } from "../settings/setting-fields.ts";
import { severityOptions } from "../settings/choices.ts";
import { renderCondition } from "./condition-editor.ts";
import { firstComparison } from "./condition-shape.ts";
import { scaleOf } from "@heed/contract/survey-rules";
import { renderAfterCase, renderOnPage, renderReturnVisit } from "./asking-fields.ts";
import { renderEmbedding } from "./embedding.ts";
import { questionsOf, type SurveyView } from "./survey-view.ts";

/** Whom the survey asks, when, and what follows. */
export function renderSettings(view: SurveyView): TemplateResult {
  return html`
    ${renderAudience(view)}
    <section class="card" aria-labelledby="asking">
      <h2 id="asking">${msg("When it asks")}</h2>
      ${renderAfterCase(view)} ${renderReturnVisit(view)} ${renderOnPage(view)}
    </section>
    ${renderRestraint(view)} ${renderFollowUp(view)} ${renderManner(view)} ${renderEmbedding(view)}
  `;
}

function renderAudience({ draft }: SurveyView): TemplateResult {
  return html`<section class="card" aria-labelledby="audience">
    <h2 id="audience">${msg("Who can answer")}</h2>
    <fieldset class="radios" data-pointer="/settings/audience" tabindex="-1">
      <legend class="visually-hidden">${msg("Who can answer")}</legend>
      ${(
        [
          ["everyone", msg("Everyone"), msg("On your pages and by its link, without an invitation.")],
          ["invited", msg("Invited customers only"), msg("Customers whose case has closed get an invitation that can be used once.")],
        ] as const
      ).map(
        ([value, name, about]) => html`<label class="radio">
          <input type="radio" name="audience" .checked=${live(draft.settings.audience === value)} @change=${() => draft.write("/settings/audience", value)} />
          <span>${name}<small class="muted">${about}</small></span>
        </label>`,
      )}
    </fieldset>
    ${renderToggle(draft.definition.isAnonymous, {
      pointer: "/definition/isAnonymous",
      label: msg("Anonymous"),
      hint: msg("Answers keep no link to case or customer and only the day they were given, and customers are told so. It holds from the next publishing on."),
      change: (isOn) => draft.write("/definition/isAnonymous", isOn),
    })}
  </section>`;
}

interface Toggle {
  pointer: string;
  label: string;
  hint: string;
  change: (isOn: boolean) => void;
}

function renderToggle(isOn: boolean, { pointer, label, hint, change }: Toggle): TemplateResult {
  return html`<div class="toggle">
    <label class="check">
      <input type="checkbox" data-pointer=${pointer} .checked=${live(isOn)} @change=${({ target }: Event) => change((target as HTMLInputElement).checked)} />
      <span>${label}</span>
    </label>
    <p class="muted">${hint}</p>
  </div>`;
}

function renderRestraint({ draft }: SurveyView): TemplateResult {
  return html`<section class="card" aria-labelledby="restraint">
    <h2 id="restraint">${msg("How often it asks")}</h2>
    <div class="pair">
      ${renderLine(draft, { pointer: "/settings/samplePercent", label: msg("Percent of customers who are asked"), type: "number" })}
      ${renderLine(draft, {
        pointer: "/settings/coolDownDays",
        label: msg("Days of rest"),
        hint: msg("A customer who was asked by any survey is left alone so long."),
        type: "number",
      })}
      ${renderLine(draft, { pointer: "/settings/quota", label: msg("Stop after this many answers"), type: "number", isOptional: true })}
      ${renderLine(draft, { pointer: "/settings/endsOn", label: msg("Last day"), type: "date", isOptional: true })}
    </div>
  </section>`;
}

function renderFollowUp(view: SurveyView): TemplateResult {
  const { draft } = view;
  const { followUp } = draft.settings;
  const questions = questionsOf(draft.definition);
  const first = questions.find((question) => scaleOf(question)) ?? questions.find(({ type }) => type !== "statement");
  const toggle = (isOn: boolean): void => {
    draft.write("/settings/followUp", isOn && first ? { when: firstComparison(first), opens: "task", severity: "normal" } : undefined);
  };
  return html`<section class="card" aria-labelledby="follow-up">
    <h2 id="follow-up">${msg("Follow-up")}</h2>
    ${renderToggle(followUp !== undefined, {
      pointer: "/settings/followUp",
      label: msg("Somebody looks into certain answers"),
      hint: msg("Supervisors are told, and say what came of it."),
      change: toggle,
    })}
    ${followUp
      ? html`${renderCondition(view, { pointer: "/settings/followUp/when", heading: msg("After which answers"), always: msg("Always"), questions, isNeeded: true })}
          <div class="pair">
            ${renderSelect(draft, {
              pointer: "/settings/followUp/opens",
              label: msg("What is opened"),
              options: [
                { value: "task", label: msg("A task for the supervisors") },
                { value: "case", label: msg("A new case besides, linked to the first one") },
              ],
            })}
            ${followUp.opens === "case" ? renderSelect(draft, { pointer: "/settings/followUp/severity", label: msg("Severity"), options: severityOptions() }) : nothing}
          </div>
          ${draft.definition.isAnonymous ? html`<p class="muted">${msg("The survey is anonymous: the task tells the answers and not whose they are.")}</p>` : nothing}`
      : nothing}
  </section>`;
}

function renderManner({ draft }: SurveyView): TemplateResult {
  const { definition, settings } = draft;
  const problem = draft.problemAt("/definition/savesUnfinished");
  return html`<section class="card" aria-labelledby="manner">
    <h2 id="manner">${msg("How it is answered and shown")}</h2>
    <fieldset class="radios" data-pointer="/definition/shows" tabindex="-1">
      <legend class="minor">${msg("Customers see")}</legend>
      ${(
        [
          ["page", msg("One page at a time")],
          ["question", msg("One question at a time")],
        ] as const
      ).map(
        ([value, name]) => html`<label class="radio">
          <input type="radio" name="shows" .checked=${live(definition.shows === value)} @change=${() => draft.write("/definition/shows", value)} />
          <span>${name}</span>
        </label>`,
      )}
    </fieldset>
    ${renderToggle(definition.savesUnfinished, {
      pointer: "/definition/savesUnfinished",
      label: msg("Keep unfinished answers with you too"),
      hint: msg("Once a customer has ticked an agreement in the survey. Without this, they are kept on the customer's device alone until they are sent."),
      change: (isOn) => draft.write("/definition/savesUnfinished", isOn),
    })}
    ${problem ? html`<p class="error">${msg("The survey needs a question of the type “Agreement” for that.")}</p>` : nothing}
    <div class="pair">
      ${renderLine(draft, {
        pointer: "/settings/smallestGroup",
        label: msg("Smallest group in the results"),
        hint: msg(str`Of fewer than ${String(settings.smallestGroup)} answers nothing is shown apart, so that nobody is recognised.`),
        type: "number",
      })}
    </div>
  </section>`;
}
