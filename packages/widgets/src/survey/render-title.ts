import { html, nothing, type TemplateResult } from "lit";
import { msg } from "../localization/msg.ts";
import type { QuestionView } from "./question-view.ts";

/** What is asked, and that it may be left out. */
export function renderTitle({ question, isRequired, fillIn }: QuestionView): TemplateResult {
  const isOptional = !isRequired && question.type !== "statement";
  return html`<bdi>${fillIn(question.title)}</bdi> ${isOptional ? html`<span class="optional">${msg("optional")}</span>` : nothing}`;
}
