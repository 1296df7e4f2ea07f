import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { DeskCase, Viewers } from "@heed/core/desk";
import { categoryPath } from "@heed/contract/rules";
import { instantInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { icon, type IconName } from "../parts/icon.ts";
import { channelInWords, dueInWords, kindInWords, severityInWords, statusInWords } from "./case-words.ts";
import { escalatedInWords } from "./event-in-words.ts";
import { viewerInWords } from "./presence.ts";

const channelIcons: Readonly<Record<DeskCase["channel"], IconName>> = {
  web: "web",
  phone: "phone",
  letter: "letter",
  visit: "visit",
  email: "email",
  chat: "chat",
  social: "people",
};

/** Where a case stands, at one glance. */
export function renderHeader(found: DeskCase, desk: Desk, copyReference: () => void): TemplateResult {
  const { reference, subject, status, severity, escalationLevel, channel, owner, team, isRestricted, createdAt, mergedInto } = found;
  const due = dueInWords(found, desk.clockwork);
  const teamName = desk.data.teams.find(({ id }) => id === team)?.name ?? team;
  return html`
    <nav aria-label=${msg("Where you are")}><a href=${desk.url("queue")}>${msg("Cases")}</a></nav>
    <h1 tabindex="-1"><bdi lang=${found.locale}>${subject}</bdi></h1>
    <p class="facts">
      <span class="reference">${reference}</span>
      <button type="button" class="button quiet copy" aria-label=${msg(str`Copy the reference ${reference}`)} @click=${copyReference}>${msg("Copy")}</button>
      <span>${kindInWords(found.kind)} · ${categoryLabel(found, desk)}</span>
    </p>
    <ul class="badges" aria-label=${msg("Where it stands")}>
      <li class="badge status ${status}">${statusInWords(status)}</li>
      ${due ? html`<li class="badge ${due.level}">${due.text}</li>` : nothing}
      <li class="badge severity-${severity}">${msg(str`Severity: ${severityInWords(severity)}`)}</li>
      ${escalationLevel === "owner" ? nothing : html`<li class="badge escalated">${icon("up")} ${escalatedInWords(escalationLevel)}</li>`}
      ${isRestricted ? html`<li class="badge restricted">${icon("lock")} ${msg("Restricted: about staff")}</li>` : nothing}
      ${mergedInto ? html`<li class="badge"><a href=${desk.url(`cases/${mergedInto}`)}>${msg(str`Goes on as ${mergedInto}`)}</a></li>` : nothing}
    </ul>
    <dl class="line">
      <div><dt>${msg("Owner")}</dt><dd>${owner ? html`<bdi>${owner.name}</bdi>` : msg("Nobody yet")}</dd></div>
      <div><dt>${msg("Team")}</dt><dd><bdi>${teamName}</bdi></dd></div>
      <div><dt>${msg("Came by")}</dt><dd class="channel">${icon(channelIcons[channel])} ${channelInWords(channel)}${found.filedBy ? html`, <bdi>${found.filedBy}</bdi>` : nothing}</dd></div>
      <div><dt>${msg("Filed")}</dt><dd><time datetime=${createdAt}>${instantInWords(createdAt, desk.clockwork)}</time></dd></div>
    </dl>
  `;
}

/** Who else is here. Told politely elsewhere when it changes. */
export function renderViewers(viewers: Readonly<Viewers["viewers"]>): TemplateResult | typeof nothing {
  if (!viewers.length) return nothing;
  return html`<ul class="viewers" aria-label=${msg("Also here")}>
    ${viewers.map((viewer) => html`<li class=${viewer.doing}>${icon(viewer.doing === "writing" ? "keyboard" : "person")} ${viewerInWords(viewer)}</li>`)}
  </ul>`;
}

/** A category with the one above it, in the reader's language. */
function categoryLabel({ category, kind }: DeskCase, { data }: Desk): string {
  const { categories } = data.site;
  const [top, child] = categoryPath(categories, category, kind);
  const found = categories.find(({ id }) => id === top);
  const below = found?.children?.find(({ id }) => id === child)?.label;
  return found ? [found.label, below].filter(Boolean).join(" › ") : category;
}
