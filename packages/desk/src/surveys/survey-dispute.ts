import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { relativeInWords } from "../localization/times.ts";
import { textFor } from "../settings/setting-fields.ts";
import { changedParts, disputedParts, questionChanges, type PartId, type QuestionChange } from "./survey-merge.ts";
import { questionsOf, type SurveyView } from "./survey-view.ts";

export interface Dispute {
  /** The parts in which the reader gives way. */
  yielded: readonly PartId[];
  decide: (part: PartId, isYielded: boolean) => void;
  goOn: () => void;
  discard: () => void;
}

/** Somebody else has saved: what they changed, and how to go on without losing either side's work. */
export function renderSurveyDispute({ draft, desk }: SurveyView, { yielded, decide, goOn, discard }: Dispute): TemplateResult | typeof nothing {
  const { theirs, saved: base, content } = draft;
  if (!theirs) return nothing;
  const disputed = disputedParts({ base, mine: content, theirs });
  const when = relativeInWords(theirs.updatedAt, desk.clockwork);
  const titles = new Map([...questionsOf(base.definition), ...questionsOf(theirs.definition)].map(({ id, title }) => [id, textFor(title, draft.source) || id]));
  return html`<section class="notice" role="alert" aria-labelledby="dispute" tabindex="-1">
    <h2 id="dispute">${theirs.updatedBy ? msg(str`${theirs.updatedBy} saved this survey ${when}`) : msg(str`This survey was saved by somebody else ${when}`)}</h2>
    <p>${msg("Your draft is still here. This is what they changed:")}</p>
    ${changedParts(base, theirs).map(
      (part) => html`<div class="changed-part">
        <h3>${partName(part)}</h3>
        ${part === "questions"
          ? html`<ul>
              ${questionChanges(base.definition, theirs.definition).map((change) => html`<li>${changeWords(change, titles.get(change.id) ?? change.id)}</li>`)}
            </ul>`
          : nothing}
        ${disputed.includes(part)
          ? html`<label class="check">
              <input type="checkbox" .checked=${yielded.includes(part)} @change=${({ target }: Event) => decide(part, (target as HTMLInputElement).checked)} />
              <span>${msg("You changed this too. Take theirs instead of yours.")}</span>
            </label>`
          : nothing}
      </div>`,
    )}
    <div class="buttons">
      <button type="button" class="button primary" @click=${goOn}>${msg("Go on with my changes")}</button>
      <button type="button" class="button" @click=${discard}>${msg("Discard my changes")}</button>
    </div>
  </section>`;
}

function partName(part: PartId): string {
  switch (part) {
    case "frame":
      return msg("Title, introduction and ending");
    case "questions":
      return msg("Questions, pages and languages");
    case "manner":
      return msg("How it is answered");
    case "settings":
      return msg("Settings");
  }
}

function changeWords({ how }: QuestionChange, title: string): string {
  switch (how) {
    case "added":
      return msg(str`“${title}” is new`);
    case "removed":
      return msg(str`“${title}” is gone`);
    case "changed":
      return msg(str`“${title}” has changed`);
  }
}
