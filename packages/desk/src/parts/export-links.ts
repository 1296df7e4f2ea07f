import { msg } from "@lit/localize";
import { css, html, type TemplateResult } from "lit";
import { icon } from "./icon.ts";

interface ExportLinks {
  /** Says what is downloaded, for who does not see it. */
  label: string;
  href(format: "csv" | "json"): string;
}

/** Plain links: the browser writes to the disk what comes, however much it is. */
export function renderExportLinks({ label, href }: ExportLinks): TemplateResult {
  return html`<p class="export" role="group" aria-label=${label}>
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
