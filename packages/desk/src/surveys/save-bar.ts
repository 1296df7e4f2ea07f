import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { SurveyDraft } from "./survey-draft.ts";

interface SaveBar {
  isSaving: boolean;
  save: () => void;
  discard: () => void;
}

/** What is not saved yet, and the ways out: save, discard, a step back. */
export function renderSaveBar(draft: SurveyDraft, { isSaving, save, discard }: SaveBar): TemplateResult | typeof nothing {
  if (draft.theirs || (!draft.isDirty && !draft.canRedo)) return nothing;
  return html`<div class="save-bar" role="region" aria-label=${msg("Unsaved changes")}>
    <p class="muted">${!draft.isDirty ? msg("Everything is as it was saved.") : draft.isKept ? msg("Not saved yet; kept on this device.") : msg("Not saved yet, and this device keeps nothing.")}</p>
    <button type="button" class="button quiet" aria-disabled=${!draft.canUndo} @click=${() => draft.undo()}>${msg("Undo")}</button>
    <button type="button" class="button quiet" aria-disabled=${!draft.canRedo} @click=${() => draft.redo()}>${msg("Redo")}</button>
    ${draft.isDirty
      ? html`<button type="button" class="button" @click=${discard}>${msg("Discard")}</button>
          <button type="button" class="button primary" aria-disabled=${isSaving} @click=${save}>${isSaving ? msg("Saving …") : msg("Save")}</button>`
      : nothing}
  </div>`;
}
