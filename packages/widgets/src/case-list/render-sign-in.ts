import { html, nothing, type TemplateResult } from "lit";
import { readKeptCases } from "../kept-cases/kept-cases.ts";
import { msg } from "../localization/msg.ts";
import type { Joining } from "../participation/joining.ts";
import type { CaseList } from "./case-list.ts";

/** What asks to sign in, and the cases that open on this device without. */
export function renderSignIn(list: CaseList, joining: Joining): TemplateResult {
  return html`
    ${list.wasSignedOut ? html`<p class="notice" part="notice" role="alert">${msg("You were signed out. Please sign in again.")}</p>` : nothing}
    ${renderKept(list)}
    <section class="sign-in">${joining.render()}</section>
  `;
}

function renderKept(list: CaseList): unknown {
  const { cases } = readKeptCases(list);
  if (cases.length === 0) return nothing;
  return html`<section aria-labelledby="kept">
    <h3 id="kept">${msg("Opened on this device")}</h3>
    <ul class="list" part="list">
      ${cases.map(
        ({ reference, isUnread }) => html`<li part="item">
          <p class="meta">
            <button id="c-${reference}" class="door" @click=${() => list.open(reference)}>${msg("Case")} <bdi translate="no">${reference}</bdi></button>
            ${isUnread ? html`<span class="new" part="unread">${msg("New")}</span>` : nothing}
          </p>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** The list cannot be read now. */
export function renderTrouble(list: CaseList): TemplateResult {
  return html`<div class="notice" part="notice" role="alert">
    <p>
      ${navigator.onLine
        ? msg("Your cases are safe, but cannot be shown now. Please try again.")
        : msg("You are offline. Your cases come once you are online again.")}
    </p>
    <button class="button" @click=${() => list.reload()}>${msg("Try again")}</button>
  </div>`;
}

/** One case in the list's place, and the way back. */
export function renderOnView(list: CaseList, element: HTMLElement): TemplateResult {
  return html`<p><button class="link back" @click=${list.goBack}>${msg("Back to your cases")}</button></p>
    ${element}`;
}
