import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { SectionView } from "./section.ts";
import { renderChoices, renderLine, renderLines, renderSelect } from "./setting-fields.ts";

/** A Monday, to name the days of the week by. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** When the company works: promises run on it. */
export function renderCalendar({ draft, locale }: SectionView): TemplateResult {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  const zones = Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value.replaceAll("_", " ") }));
  return html`
    <p class="muted">${msg("Promises in working days run on this calendar.")}</p>
    ${renderSelect(draft, { pointer: "/calendar/timeZone", label: msg("Time zone"), options: zones })}
    ${renderChoices(draft, {
      pointer: "/calendar/workingDays",
      label: msg("Working days"),
      isNumeric: true,
      required: true,
      options: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekday.format(A_MONDAY + (day - 1) * DAY_MS) })),
    })}
    <div class="pair">
      ${renderLine(draft, { pointer: "/calendar/opensAt", label: msg("Opens at"), hint: msg("Such as 09:00") })}
      ${renderLine(draft, { pointer: "/calendar/closesAt", label: msg("Closes at"), hint: msg("Such as 18:00") })}
    </div>
    <div class="pair">
      ${renderLines(draft, {
        pointer: "/calendar/holidays",
        label: msg("Days off"),
        hint: msg("Holidays on working days, one on each line, such as 2026-12-25."),
      })}
      ${renderLines(draft, {
        pointer: "/calendar/extraWorkingDays",
        label: msg("Days worked besides"),
        hint: msg("Make-up days on weekends, one on each line."),
      })}
    </div>
  `;
}
