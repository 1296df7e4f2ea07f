import { html, type TemplateResult } from "lit";
import type { Control, QuestionView } from "./question-view.ts";

type Cells = Readonly<Record<string, string | readonly string[]>>;

/** A table where there is room, a group for each line where there is none: the same native controls in both. */
export const matrix: Control = (view) => (view.isNarrow ? renderStacked(view) : renderTable(view));

function renderTable(view: QuestionView): TemplateResult {
  const { question, fillIn } = view;
  const { id, rows = [], columns = [] } = question;
  return html`<div class="control table" part="control">
    <table aria-label=${fillIn(question.title)}>
      <thead>
        <tr>
          <td></td>
          ${columns.map((column) => html`<th scope="col" id="${id}-${column.id}"><bdi>${fillIn(column.label)}</bdi></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row" id="${id}--${row.id}"><bdi>${fillIn(row.label)}</bdi></th>
              ${columns.map(
                (column) =>
                  html`<td>
                    <label class="cell">${renderCell(view, row.id, column.id, `${id}--${row.id} ${id}-${column.id}`)}</label>
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderStacked(view: QuestionView): TemplateResult {
  const { question, fillIn } = view;
  const { rows = [], columns = [] } = question;
  return html`<div class="control rows" part="control">
    ${rows.map(
      (row) =>
        html`<fieldset>
          <legend><bdi>${fillIn(row.label)}</bdi></legend>
          <div class="options">
            ${columns.map(
              (column) =>
                html`<label class="option">${renderCell(view, row.id, column.id)}<bdi>${fillIn(column.label)}</bdi></label>`,
            )}
          </div>
        </fieldset>`,
    )}
  </div>`;
}

function renderCell({ question, value, answer }: QuestionView, row: string, column: string, labelledBy?: string): TemplateResult {
  const isMultiple = question.type === "matrix_multiple";
  // Of this question, an answer is a record of rows.
  const cells = (value ?? {}) as Cells;
  const { [row]: cell = [], ...others } = cells;
  const chosen = [cell].flat();
  const choose = (): void => {
    if (!isMultiple) answer({ ...cells, [row]: column });
    else {
      const next = chosen.includes(column) ? chosen.filter((each) => each !== column) : [...chosen, column];
      answer(next.length > 0 ? { ...others, [row]: next } : others);
    }
  };
  return html`<input
    type=${isMultiple ? "checkbox" : "radio"}
    name="${question.id}--${row}"
    value=${column}
    data-at="/${row}"
    aria-labelledby=${labelledBy ?? ""}
    .checked=${chosen.includes(column)}
    @change=${choose}
  />`;
}
