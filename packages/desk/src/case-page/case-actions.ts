import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { DeskCase } from "@heed/core/desk";
import { isDialogAction } from "./action-forms.ts";
import type { MenuItem } from "./action-menu.ts";
import "./action-menu.ts";

/** Steps that ask for nothing. */
export type DirectAction = "take" | "acknowledge" | "investigate" | "resume";

const directActions: readonly DirectAction[] = ["take", "acknowledge", "investigate", "resume"];

export function isDirectAction(action: string): action is DirectAction {
  return (directActions as readonly string[]).includes(action);
}

/** The step that comes next for whoever looks at the case; null where there is none. */
function nextStep({ allowedActions }: DeskCase): string | null {
  return ["take", "acknowledge", "investigate", "answer", "note"].find((action) => allowedActions.includes(action)) ?? null;
}

/** The step that comes next as a button, the others in a menu. */
export function renderActions(found: DeskCase, { isBusy, choose }: { isBusy: boolean; choose(action: string): void }): TemplateResult {
  const next = nextStep(found);
  const canWrite = found.allowedActions.includes("note");
  return html`<div class="actions bar">
    ${next ? html`<button type="button" class="button primary" aria-disabled=${isBusy} @click=${() => choose(next)}>${stepInWords(next)}</button>` : nothing}
    ${canWrite && next !== "note" && next !== "answer" ? html`<button type="button" class="button" @click=${() => choose("note")}>${stepInWords("note")}</button>` : nothing}
    <desk-action-menu .items=${menuItems(found, next)}></desk-action-menu>
  </div>`;
}

function menuItems({ allowedActions, links }: DeskCase, next: string | null): MenuItem[] {
  return allowedActions
    .filter((action) => action !== next && (isDialogAction(action) || isDirectAction(action)))
    .filter((action) => action !== "unlink" || links.length > 0)
    .map((id) => ({ id, label: stepInWords(id) }));
}

/** What a step is called on its button. */
function stepInWords(action: string): string {
  const words: Readonly<Record<string, string>> = {
    take: msg("Take the case"),
    acknowledge: msg("Tell the customer that it has arrived"),
    investigate: msg("Begin to look into it"),
    resume: msg("Go on without the customer's answer"),
    answer: msg("Answer", { id: "answer-to-the-customer" }),
    note: msg("Write a note"),
    assign: msg("Assign…"),
    hand_over: msg("Hand over…"),
    set_severity: msg("Change the severity…"),
    escalate: msg("Escalate…"),
    merge: msg("Merge…"),
    link: msg("Link with another case…"),
    unlink: msg("Take a link away…"),
    concern: msg("Whom it concerns…"),
    conclude: msg("Root cause and lesson…"),
    lapse: msg("Close without the customer's word…"),
  };
  return words[action] ?? action;
}
