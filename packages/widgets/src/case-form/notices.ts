import { html, nothing, type TemplateResult } from "lit";
import type { FieldElement } from "../field/field-element.ts";
import { msg } from "../localization/msg.ts";
import type { DraftKeeper } from "./draft-keeper.ts";
import { failureText } from "./filing-failure.ts";
import type { FilingPhase } from "./filing.ts";

/** One thing that needs another look, and the field it is about where there is one. */
export interface SummaryLine {
  text: string;
  field?: FieldElement;
}

/** Says that what was typed earlier is back, or gone and can be taken back. */
export function renderDraftNotice({ isRestored, wasDiscarded, discard, takeBack }: Pick<DraftKeeper, "isRestored" | "wasDiscarded" | "discard" | "takeBack">): unknown {
  if (wasDiscarded) {
    return html`<div class="notice line" part="notice" role="status">
      <p>${msg("What you had written is gone.")}</p>
      <button type="button" class="link" @click=${takeBack}>${msg("Undo")}</button>
    </div>`;
  }
  if (!isRestored) return nothing;
  return html`<div class="notice line" part="notice" role="status">
    <p>${msg("What you wrote last time is here again. It was kept on this device only.")}</p>
    <button type="button" class="link" @click=${discard}>${msg("Discard it")}</button>
  </div>`;
}

/** All that needs another look, each line leading to its field. */
export function renderSummary(lines: readonly SummaryLine[]): unknown {
  if (lines.length === 0) return nothing;
  return html`<div class="summary" part="summary" role="alert" tabindex="-1">
    <h2>${msg("Please have another look")}</h2>
    <ul>
      ${lines.map(({ text, field }) => html`<li>${field ? linkTo(field, text) : text}</li>`)}
    </ul>
  </div>`;
}

function linkTo(field: FieldElement, text: string): TemplateResult {
  const go = (event: Event): void => {
    event.preventDefault();
    field.focus();
  };
  return html`<a href="#" @click=${go}>${field.label}</a> ${text}`;
}

/** What became of the last attempt to send, above the button. The live region is there before there is news. */
export function renderOutcome({ phase, error }: { phase: FilingPhase; error: unknown }): TemplateResult {
  const text = outcomeText(phase, error);
  return html`<div role="status" class=${text ? "notice" : "unseen"} part="notice">
    ${text || (phase === "sending" ? msg("Sending…") : nothing)}
  </div>`;
}

function outcomeText(phase: FilingPhase, error: unknown): string {
  if (phase === "failed") return failureText(error);
  if (phase !== "waiting") return "";
  return msg(
    "You are offline. This stays on this device and is sent by itself, once, when you are connected. To change it, go on writing.",
  );
}
