import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { QuestionResult } from "@heed/contract/desk";
import { distributionKind } from "./distribution.ts";
import { countText } from "./figures.ts";
import { renderMatrix } from "./matrix-shares.ts";
import { renderOptionBars, renderPlaces } from "./option-bars.ts";
import { renderScoreColumns } from "./score-columns.ts";
import { renderScore } from "./score-panel.ts";

interface QuestionParts {
  question: QuestionResult;
  number: number;
  /** Whether its figure stands above already. */
  isFocus: boolean;
  locale: string;
  /** Where its texts are read, and where its figure is looked at. */
  textsHref: string;
  focusHref: string;
}

/** One question with what was answered to it. */
export function renderQuestion({ question, number, isFocus, locale, textsHref, focusHref }: QuestionParts): TemplateResult {
  const { id, title, answered, reached, score, change, texts } = question;
  const hasPanel = score !== null && !isFocus && answered > 0;
  return html`<article class="question" aria-labelledby="question-${id}">
    <header>
      <h3 id="question-${id}"><span class="ordinal" aria-hidden="true">${number}</span><bdi>${title}</bdi></h3>
      <p class="muted small">${answered === 0 ? msg("No answers yet") : msg(str`${countText(answered, locale)} of ${countText(reached, locale)} answered`)}</p>
    </header>
    ${answered === 0
      ? nothing
      : html`<div class=${hasPanel ? "with-panel" : ""}>
          ${hasPanel ? html`<div>${renderScore(score, change, locale)} <p class="small"><a href=${focusHref}>${msg("Over time and by group")}<span class="visually-hidden">: ${title}</span></a></p></div>` : nothing}
          ${renderAnswers(question, locale)}
        </div>`}
    ${texts > 0 ? html`<p><a href=${textsHref}>${texts === 1 ? msg("Read 1 text") : msg(str`Read ${countText(texts, locale)} texts`)}<span class="visually-hidden">: ${title}</span></a></p>` : nothing}
  </article>`;
}

function renderAnswers(question: QuestionResult, locale: string): TemplateResult | typeof nothing {
  switch (distributionKind(question)) {
    case "scale":
      return renderScoreColumns(question, locale);
    case "options":
      return renderOptionBars(question, locale);
    case "matrix":
      return renderMatrix(question, locale);
    case "places":
      return renderPlaces(question, locale);
    case "none":
      return nothing;
  }
}
