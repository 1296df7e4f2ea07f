import { msg, str } from "@lit/localize";
import { html, nothing, svg, type TemplateResult } from "lit";
import type { QueueItem } from "@heed/core/desk";
import { channelInWords, kindInWords, levelInWords, severityInWords, statusInWords } from "../case-page/case-words.ts";
import { relativeInWords, urgencyOf } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { icon, type IconName } from "../parts/icon.ts";
import type { RowMark } from "./queue-list.ts";

const channelIcons: Readonly<Record<QueueItem["channel"], IconName>> = {
  web: "web",
  phone: "phone",
  letter: "letter",
  visit: "visit",
  email: "email",
  chat: "chat",
  social: "people",
};

/** How a row stands in the list right now. */
export interface RowState {
  readonly desk: Desk;
  readonly index: number;
  readonly isSelectable: boolean;
  readonly isSelected: boolean;
  readonly mark: RowMark | undefined;
}

/** One case of the queue: enough to decide whether to take it up next. Colours only repeat what words say. */
export function renderRow(item: QueueItem, { desk, index, isSelectable, isSelected, mark }: RowState): TemplateResult {
  const { reference, subject, customerName, severity } = item;
  return html`<li class="row ${isSelected ? "selected" : ""} ${mark ?? ""}" data-index=${index} aria-posinset=${index + 1} aria-setsize="-1">
    ${isSelectable
      ? html`<label class="tick"><input type="checkbox" .checked=${isSelected} aria-label=${msg(str`Select ${reference}`)} /></label>`
      : html`<span></span>`}
    <span class="severity ${severity}" title=${severityInWords(severity)}>${bars(severity)}</span>
    <div class="what">
      <a class="subject" href=${desk.url(`cases/${reference}`)}><bdi>${subject}</bdi></a>
      <span class="about">
        ${mark ? html`<span class="mark">${markText(mark)}</span>` : nothing}<span class="reference">${reference}</span>
        <span class="channel">${icon(channelIcons[item.channel])}<span class="visually-hidden">${channelInWords(item.channel)}</span></span>
        <span class="customer"><bdi>${customerName ?? msg("Anonymous")}</bdi></span>
        <span class="kind">${kindInWords(item.kind)} · <bdi>${categoryName(item.category, desk)}</bdi></span>
      </span>
    </div>
    <span class="state">
      <span class="status ${item.status}">${statusInWords(item.status)}</span>
      ${item.escalationLevel === "owner" ? nothing : html`<span class="flag">${icon("up")}${levelInWords(item.escalationLevel)}</span>`}
      ${item.isRestricted ? html`<span class="flag">${icon("lock")}${msg("Restricted")}</span>` : nothing}
    </span>
    <span class="who">
      <span class="owner ${item.owner ? "" : "nobody"}"><bdi>${item.owner?.name ?? msg("No owner")}</bdi></span>
      <span class="team"><bdi>${teamName(item.team, desk)}</bdi></span>
    </span>
    <span class="when">${renderDue(item, desk)}<span class="age">${relativeInWords(item.createdAt, desk.clockwork)}</span></span>
  </li>`;
}

function renderDue({ due }: QueueItem, { clockwork }: Desk): TemplateResult {
  if (!due || due.state === "kept") return html`<span class="due later"></span>`;
  if (due.state === "paused") return html`<span class="due later">${msg("Paused")}</span>`;
  const { text, level } = urgencyOf(due.at, clockwork);
  return html`<span class="due ${level}">${text}</span>`;
}

/** One to four bars, read out as the severity. */
function bars(severity: QueueItem["severity"]): TemplateResult {
  const filled = { low: 1, normal: 2, high: 3, critical: 4 }[severity];
  return html`<svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16">
      ${[0, 1, 2, 3].map((bar) => svg`<rect class=${bar < filled ? "on" : "off"} x=${bar * 4} y=${11 - bar * 3} width="3" height=${4 + bar * 3} rx="1" />`)}
    </svg><span class="visually-hidden">${msg(str`Severity: ${severityInWords(severity)}`)}</span>`;
}

function markText(mark: RowMark): string {
  return { new: msg("New"), changed: msg("Changed"), gone: msg("Not in this view any more") }[mark];
}

/** The name of a category, with the one that it belongs to left out: the list is narrow. */
function categoryName(id: string, { data }: Desk): string {
  const all = data.site.categories.flatMap(({ children = [], ...top }) => [top, ...children]);
  return all.find((category) => category.id === id)?.label ?? id;
}

function teamName(id: string, { data }: Desk): string {
  return data.teams.find((team) => team.id === id)?.name ?? id;
}
