import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { renderLine, renderSelect } from "./setting-fields.ts";
import type { SettingsDraft } from "./settings-draft.ts";

/** A number and its unit, which belong together. */
export function renderTimeLimit(draft: SettingsDraft, pointer: string, label: string): TemplateResult {
  return html`<div class="time-limit" role="group" aria-label=${label}>
    ${renderLine(draft, { pointer: `${pointer}/value`, label, type: "number" })}
    ${renderSelect(draft, {
      pointer: `${pointer}/unit`,
      label: msg("Unit"),
      options: [
        { value: "hours", label: msg("hours, at any time of day") },
        { value: "working_days", label: msg("working days") },
        { value: "days", label: msg("calendar days") },
      ],
    })}
  </div>`;
}
