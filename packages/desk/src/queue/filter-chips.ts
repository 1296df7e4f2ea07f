import { msg, str } from "@lit/localize";
import { css, html, type TemplateResult } from "lit";
import type { QueueFilter } from "@heed/core/desk";
import { dayInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { icon } from "../parts/icon.ts";
import { filterGroups, valuesOf, withValues } from "./filter-options.ts";

/** What the view is narrowed to, a chip for each part; pressing one takes that part away. */
export function renderChips(filter: QueueFilter, desk: Desk, onChange: (filter: QueueFilter) => void): TemplateResult {
  const chips = chipsOf(filter, desk);
  if (chips.length === 0) return html``;
  return html`<ul class="chips" role="list" aria-label=${msg("Filters in force")}>
    ${chips.map(
      ({ name, text }) => html`<li>
        <button class="chip" aria-label=${msg(str`Remove the filter ${text}`)} @click=${() => onChange(withValues(filter, name, []))}>
          <bdi>${text}</bdi>${icon("close")}
        </button>
      </li>`,
    )}
  </ul>`;
}

interface Chip {
  readonly name: keyof QueueFilter;
  readonly text: string;
}

function chipsOf(filter: QueueFilter, desk: Desk): Chip[] {
  const { clockwork } = desk;
  const list = new Intl.ListFormat(clockwork.locale, { type: "disjunction" });
  const chips: Chip[] = [];
  for (const { name, label, options } of filterGroups(desk)) {
    const values = valuesOf(filter, name);
    if (values.length === 0) continue;
    const labels = values.map((value) => options.find((option) => option.value === value)?.label ?? value);
    const text = labels.length > 3 ? msg(str`${labels.length} chosen`) : list.format(labels);
    chips.push({ name, text: msg(str`${label}: ${text}`) });
  }
  // A calendar date has no time zone.
  const day = (date: string) => dayInWords(`${date}T00:00:00Z`, { ...clockwork, timeZone: "UTC" });
  if (filter.from) chips.push({ name: "from", text: msg(str`Filed since ${dayOrText(filter.from, day)}`) });
  if (filter.to) chips.push({ name: "to", text: msg(str`Filed until ${dayOrText(filter.to, day)}`) });
  if (filter.q) chips.push({ name: "q", text: `“${filter.q}”` });
  return chips;
}

/** An address is typed by people too. */
function dayOrText(date: string, inWords: (date: string) => string): string {
  return Number.isNaN(Date.parse(date)) ? date : inWords(date);
}

export const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    list-style: none;
    padding: 0;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    min-block-size: 1.75rem;
    padding: 0 0.375rem 0 0.625rem;
    font: inherit;
    font-size: 0.8125rem;
    color: inherit;
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: 1rem;
    cursor: pointer;
  }

  .chip:hover {
    border-color: var(--_border);
  }

  .chip .icon {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    color: var(--_muted);
  }

  @media (pointer: coarse) {
    .chip {
      min-block-size: 2.25rem;
    }
  }
`;
