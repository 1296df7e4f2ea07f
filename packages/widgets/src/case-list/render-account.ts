import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Account, MyCase } from "@heed/core";
import { isFinal } from "@heed/core/rules";
import { dateInWords } from "../localization/calendar.ts";
import { msg, str } from "../localization/msg.ts";
import { kindInWords, statusInWords } from "./case-in-words.ts";
import type { CaseList } from "./case-list.ts";

interface Shown {
  who: Account;
  items: readonly MyCase[];
  locale: string;
}

/** The cases of whoever is signed in. */
export function renderAccount(list: CaseList, { who, items, locale }: Shown): TemplateResult {
  const { shows } = list;
  const shown = items.filter(({ status }) => shows === "all" || isFinal(status) === (shows === "over"));
  return html`
    <div class="head">
      ${list.noTitle ? nothing : html`<h2 part="title" tabindex="-1">${msg("Your cases")}</h2>`}
      <p class="who">
        <span>${msg(str`Signed in as ${who.email}`)}</span>
        ${list.getToken ? nothing : html`<button class="link" part="sign-out" @click=${list.signOut}>${msg("Sign out")}</button>`}
      </p>
    </div>
    ${renderFilters(list, who)}
    <p class="unseen" role="status">${msg(str`Cases shown: ${shown.length}.`)}</p>
    ${shown.length > 0
      ? html`<ol class="list" part="list">
          ${repeat(shown, ({ reference }) => reference, (item) => renderItem(list, item, locale))}
        </ol>`
      : renderNothing(list, who, items.length)}
    ${renderMore(list)} ${list.claim?.render()}
  `;
}

function renderFilters(list: CaseList, { organisations }: Account): TemplateResult {
  const led = organisations.filter(({ role }) => role === "lead");
  const filters = [
    ["all", msg("All")],
    ["open", msg("Open")],
    ["over", msg("Closed")],
  ] as const;
  const press = (label: string, isPressed: boolean, act: () => void): TemplateResult =>
    html`<button class="filter" aria-pressed=${isPressed} @click=${act}>${label}</button>`;
  return html`<div class="filters" part="filters">
    ${led.length > 0
      ? html`<div role="group" aria-label=${msg("Whose cases")}>
          ${press(msg("My own"), list.scope === "own", () => list.turnTo("own"))}
          ${press(led.length === 1 ? (led[0]?.name ?? "") : msg("My organisations"), list.scope === "organisation", () => list.turnTo("organisation"))}
        </div>`
      : nothing}
    <div role="group" aria-label=${msg("Which cases")}>
      ${filters.map(([shows, label]) => press(label, list.shows === shows, () => (list.shows = shows)))}
    </div>
  </div>`;
}

function renderItem(list: CaseList, item: MyCase, locale: string): TemplateResult {
  const { reference, kind, subject, status, createdAt, unread, isOwn, customerName } = item;
  const open = (event: MouseEvent): void => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void list.open(reference);
  };
  const href = list.linkTo?.(reference);
  const id = `c-${reference}`;
  return html`<li part="item">
    <h3 dir="auto">
      ${href ? html`<a id=${id} class="door" href=${href} @click=${open}>${subject}</a>` : html`<button id=${id} class="door" @click=${open}>${subject}</button>`}
    </h3>
    <p class="meta">
      ${unread ? html`<span class="new" part="unread">${msg("New")}</span>` : nothing}
      <span class="pill ${isFinal(status) ? "over" : status}" part="status">${statusInWords(status)}</span>
      <span>${kindInWords(kind)}</span>
      <bdi translate="no">${reference}</bdi>
      <time datetime=${createdAt}>${dateInWords(createdAt, locale)}</time>
      ${isOwn || !customerName ? nothing : html`<bdi>${customerName}</bdi>`}
    </p>
  </li>`;
}

function renderNothing(list: CaseList, { email }: Account, loaded: number): TemplateResult {
  const isNarrowed = list.shows !== "all" && (loaded > 0 || list.nextCursor);
  return html`<div class="notice empty" part="notice">
    <p>
      ${isNarrowed
        ? list.shows === "open"
          ? msg("None of your cases is open.")
          : msg("None of your cases is closed.")
        : list.scope === "own"
          ? msg(str`There is no case under ${email} yet.`)
          : msg("Nobody in your organisation has filed a case yet.")}
    </p>
    ${isNarrowed ? html`<button class="button" @click=${() => (list.shows = "all")}>${msg("Show all cases")}</button>` : nothing}
  </div>`;
}

function renderMore(list: CaseList): unknown {
  const { nextCursor, isBusy, problem } = list;
  const trouble = problem === "more" ? html`<span role="alert">${msg("We cannot be reached at the moment. Please try again.")}</span>` : nothing;
  if (!nextCursor) return trouble;
  return html`<p class="more">
    <button class="button" part="more" aria-disabled=${isBusy} @click=${list.loadMore}>${msg("Show more")}</button>
    ${trouble}
  </p>`;
}
