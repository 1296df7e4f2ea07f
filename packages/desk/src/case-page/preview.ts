import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { DeskCase } from "@heed/core/desk";
import { icon } from "../parts/icon.ts";
import { adviceOn } from "./composer-words.ts";
import { renderOutcome } from "./outcome.ts";
import { outcomeFrom, type Writing } from "./writing.ts";

interface Preview {
  found: DeskCase;
  writing: Writing;
  locale: string;
  isSending: boolean;
  /** What became of an attempt to send it. */
  state: unknown;
  send(): void;
  back(): void;
}

/** The answer as the customer will read it, before it goes out: it cannot be taken back. */
export function renderPreview({ found, writing, locale, isSending, state, send, back }: Preview): TemplateResult {
  return html`<div class="preview">
    <h3 id="preview" tabindex="-1">${msg("What the customer will read")}</h3>
    <div class="letter">${renderOutcome(outcomeFrom(writing), { isDecided: found.kind === "complaint", locale })}</div>
    ${adviceOn(writing, found).map((advice) => html`<p class="advice">${icon("alert")} ${advice}</p>`)}
    <p class="told">${msg("An answer cannot be changed once it was sent. What it promises will be held against its date.")}</p>
    <div role="status">${state}</div>
    <div class="actions">
      <button type="button" class="button primary" aria-disabled=${isSending} @click=${send}>${isSending ? msg("Sending…") : msg("Send the answer")}</button>
      <button type="button" class="button" @click=${back}>${msg("Back to the text")}</button>
    </div>
  </div>`;
}
