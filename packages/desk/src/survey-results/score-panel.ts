import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { QuestionResult, SurveyScore } from "@heed/contract/desk";
import { answersText, changeInWords, inOneLine, intervalText, measureMeaning, measureName, scoreText } from "./figures.ts";

/** A figure with what it stands on, how sure it is and how it changed, all of it in words. */
export function renderScore(score: SurveyScore, change: QuestionResult["change"], locale: string): TemplateResult {
  const figure = scoreText(score, locale);
  return html`<div class="score-panel">
    <p class="measure" title=${measureMeaning(score.measure)}>${measureName(score.measure)}</p>
    ${figure === null
      ? html`<p class="no-figure">${msg("No answers yet")}</p>`
      : html`<p class="figure"><bdi>${figure}</bdi>${score.measure === "ces" ? html`<small>${msg("of 7")}</small>` : nothing}</p>
          <p class="sure">${msg(str`${answersText(score.n, locale)}; ${intervalText(score, locale)}.`)}</p>
          ${change ? renderChange(score, change, locale) : nothing}`}
  </div>`;
}

/** The direction of a change that is more than chance, as a sign with its words; nothing where it could be chance. */
export function renderMark(score: SurveyScore, change: QuestionResult["change"], locale: string): TemplateResult | typeof nothing {
  if (!change?.isSignificant) return nothing;
  const { text, verdict, direction } = changeInWords(score, change, locale);
  if (direction !== "up" && direction !== "down") return nothing;
  return html`<span class="mark ${direction}" title=${inOneLine(text, verdict)}>
    <span aria-hidden="true">${signs[direction]}</span><span class="visually-hidden">${inOneLine(text, verdict)}</span>
  </span>`;
}

const signs = { up: "▲", down: "▼", same: "=", unknown: "" } as const;

function renderChange(score: SurveyScore, change: NonNullable<QuestionResult["change"]>, locale: string): TemplateResult {
  const { text, verdict, direction, isSignificant } = changeInWords(score, change, locale);
  const sign = signs[direction];
  return html`<p class="change ${isSignificant ? direction : "chance"}">
    ${sign ? html`<span class="sign" aria-hidden="true">${sign}</span>` : nothing}<span>${text}${verdict ? html`${text.endsWith("。") ? nothing : " "}<strong>${verdict}</strong>` : nothing}</span>
  </p>`;
}
