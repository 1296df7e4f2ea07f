import { html, nothing, type TemplateResult } from "lit";
import { controls } from "./controls.ts";
import { renderTitle } from "./render-title.ts";
import type { QuestionView } from "./question-view.ts";

/** One native control, which its label names; everything else is a group of them. */
const singles = /text$|^number|^date|^slider/;

/** Groups of radio buttons, of which the whole can be required or wrong. */
const radioGroups = /^(?:csat|nps|ces|rating|choice|yes_no)$/;

/** A question with its control, which is the browser's own, and what is wrong with the answer. */
export function renderQuestion(view: QuestionView): TemplateResult {
  const { question, isRequired, more } = view;
  const { id, type } = question;
  const label = renderTitle(view);
  if (type === "statement") return html`<div part="question"><p class="text">${label}</p>${renderHint(view)}</div>`;
  const body = html`${renderHint(view)}
    ${needsMore(question) && !more ? html`<div aria-busy="true"></div>` : (controls[type] ?? more?.moreControls[type])?.(view)}
    <p class="error" id="e-${id}" part="error" aria-live="polite">${view.fault && html`<bdi>${view.fault}</bdi>`}</p>`;
  if (type === "consent") return html`<div class="tickbox" id="q-${id}" part="question">${body}</div>`;
  if (singles.test(type)) return html`<div id="q-${id}" part="question"><label for="c-${id}" part="label">${label}</label>${body}</div>`;
  const isRadios = radioGroups.test(type);
  return html`<fieldset
    id="q-${id}"
    part="question"
    role=${isRadios ? "radiogroup" : nothing}
    aria-describedby="h-${id} e-${id}"
    aria-required=${isRadios ? isRequired : nothing}
    aria-invalid=${isRadios ? Boolean(view.fault) : nothing}
  >
    <legend part="label">${label}</legend>
    ${body}
  </fieldset>`;
}

/** Whether it takes more than what every survey brings along. */
export function needsMore({ type, randomOrder, minChoices, maxChoices }: QuestionView["question"]): boolean {
  return Boolean(randomOrder ?? minChoices ?? maxChoices) || !(type === "statement" || type in controls);
}

function renderHint({ question, fillIn, more }: QuestionView): TemplateResult | typeof nothing {
  const { id, hint } = question;
  const bounds = more?.boundsInWords(question);
  if (!hint && !bounds) return nothing;
  return html`<p class="hint" id="h-${id}" part="hint">${hint && html`<bdi>${fillIn(hint)}</bdi> `}<bdi>${bounds}</bdi></p>`;
}
