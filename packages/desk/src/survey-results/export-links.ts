import { msg } from "@lit/localize";
import { css, html, type TemplateResult } from "lit";
import type { Desk } from "../page/desk-context.ts";
import { icon } from "../parts/icon.ts";
import type { filterOf } from "./results-view.ts";

interface Export {
  desk: Desk;
  surveyId: string;
  filter: ReturnType<typeof filterOf>;
}

/** Plain links: the browser writes to the disk what comes, however much it is. */
export function renderExport({ desk, surveyId, filter }: Export): TemplateResult {
  const { locale } = desk.clockwork;
  const href = (format: "csv" | "json") => desk.api.surveys.exportUrl(surveyId, { ...filter, format, locale });
  return html`<p class="export" role="group" aria-label=${msg("Export these answers")}>
    <a class="button" download href=${href("csv")}>${icon("down")}${msg("CSV for a spreadsheet")}</a>
    <a class="button" download href=${href("json")}>${icon("down")}JSON</a>
  </p>`;
}

export const exportStyles = css`
  .export {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .export .button {
    border-color: var(--_line);
    font-size: 0.875rem;
  }

  .export .icon {
    inline-size: 1.0625rem;
    block-size: 1.0625rem;
    color: var(--_muted);
  }
`;
