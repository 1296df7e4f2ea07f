import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Evaluation } from "@heed/core/desk";
import { agreementInWords, FAR_APART } from "./evaluation-words.ts";

/** Everybody's scores, what they come to, and how far the reviewers agree. */
export function renderScoreTable(details: Evaluation, locale: string): TemplateResult {
  const { criteria, score, agreement, byCriterion } = details;
  const evaluators = details.evaluators.filter(({ hasScored }) => hasScored);
  const summaryOf = (id: string) => byCriterion?.find((each) => each.id === id);
  const isFarApart = (id: string) => {
    const { least = null, most = null } = summaryOf(id) ?? {};
    return least !== null && most !== null && most - least >= FAR_APART;
  };
  const mean = (value: number | null = null) => (value === null ? "–" : value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const comments = evaluators.filter(({ comment }) => comment);
  return html`
    <dl class="figures">
      <div><dt>${msg("Weighed score")}</dt><dd><strong>${mean(score)}</strong> ${msg("of 5")}</dd></div>
      <div>
        <dt>${msg("How far they agree")}</dt>
        <dd><strong>${agreement === null ? "–" : agreement.toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 })}</strong></dd>
      </div>
    </dl>
    <p>${agreementInWords(agreement)}</p>
    <div class="wide" tabindex="0" role="region" aria-label=${msg("All scores")}>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg("Criterion")}</th>
            ${evaluators.map(({ name }) => html`<th scope="col"><bdi>${name}</bdi></th>`)}
            <th scope="col">${msg("Mean")}</th>
          </tr>
        </thead>
        <tbody>
          ${criteria.map(
            ({ id, label }) => html`<tr>
              <th scope="row">${label}${isFarApart(id) ? html` <span class="apart">${msg("far apart")}</span>` : nothing}</th>
              ${evaluators.map(({ scores }) => html`<td>${scores?.[id] ?? "–"}</td>`)}
              <td><b>${mean(summaryOf(id)?.mean)}</b></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${comments.length > 0
      ? html`<h3>${msg("Why they score it so")}</h3>
          <ul class="reasons">
            ${comments.map(({ name, comment }) => html`<li><b>${msg(str`${name}:`)}</b> <span class="text" dir="auto">${comment}</span></li>`)}
          </ul>`
      : nothing}
  `;
}
