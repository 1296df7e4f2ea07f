import { msg } from "@lit/localize";
import { html, svg, type TemplateResult } from "lit";
import type { QuestionResult } from "@heed/contract/desk";
import { matrixOf } from "./distribution.ts";
import { shareText } from "./figures.ts";

/** A matrix is a table already: shares in words, with a field behind them that is darker where more chose it. */
export function renderMatrix(question: QuestionResult, locale: string): TemplateResult {
  const rows = matrixOf(question);
  const columns = rows[0]?.cells ?? [];
  const base = question.type === "matrix" ? msg("Shares are of all who answered the row.") : msg("Shares are of all who answered. Several can be chosen in each row.");
  return html`<div class="matrix-box"><p class="muted small">${base}</p>
    <div class="scroller" tabindex="0" role="group" aria-label=${question.title}>
      <table class="matrix">
        <thead>
          <tr><td></td>${columns.map(({ label }) => html`<th scope="col"><bdi>${label}</bdi></th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, cells }) => html`<tr>
              <th scope="row"><bdi>${label}</bdi></th>
              ${cells.map(
                ({ share }) => html`<td>
                  <svg aria-hidden="true">${svg`<rect class="fill" width="100%" height="100%" fill-opacity=${(share * 0.45).toFixed(3)} />`}</svg>
                  <span>${shareText(share, locale)}</span>
                </td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div></div>`;
}
