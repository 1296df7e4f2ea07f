import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { FieldProblem } from "@heed/contract";
import { languageName } from "../localization/language-name.ts";
import { pointerKeys } from "../settings/json-pointer.ts";
import { problemPlace, problemText, tabOf } from "./problem-words.ts";
import type { SurveyDraft } from "./survey-draft.ts";

/** So many can be worked off; the rest comes up after them. */
const MOST_SHOWN = 8;

export interface ProblemList {
  isOpen: boolean;
  toggle: (isOpen: boolean) => void;
  show: (path: string) => void;
}

/** What keeps the survey from being saved, while it is written: a count that opens, with a way to each place. */
export function renderProblemList(draft: SurveyDraft, { isOpen, toggle, show }: ProblemList): TemplateResult | typeof nothing {
  const { problems } = draft;
  if (problems.length === 0) return nothing;
  const translations = problems.filter(({ path }) => tabOf(path, draft) === "languages");
  const others = problems.filter((problem) => !translations.includes(problem));
  return html`<details
    class="notice problems"
    tabindex="-1"
    ?open=${isOpen}
    @toggle=${({ currentTarget }: Event) => toggle((currentTarget as HTMLDetailsElement).open)}
  >
    <summary>${problems.length === 1 ? msg("One place is not finished yet") : msg(str`${problems.length} places are not finished yet`)}</summary>
    <p class="muted">${msg("Until then the survey stays on this device and cannot be saved.")}</p>
    <ul>
      ${others.slice(0, MOST_SHOWN).map((problem) => renderProblem(problem, problemPlace(problem.path, draft), show))}
      ${others.length > MOST_SHOWN ? html`<li>${msg(str`and ${others.length - MOST_SHOWN} more`)}</li>` : nothing}
      ${byLanguage(translations).map(([locale, [first, ...more]]) =>
        first
          ? html`<li>
              <button type="button" class="link" @click=${() => show(first.path)}>
                ${more.length === 0 ? msg(str`${languageName(locale)}: one text is not finished`) : msg(str`${languageName(locale)}: ${more.length + 1} texts are not finished`)}
              </button>
            </li>`
          : nothing,
      )}
    </ul>
  </details>`;
}

function renderProblem(problem: FieldProblem, place: string, show: (path: string) => void): TemplateResult {
  return html`<li>
    <button type="button" class="link" @click=${() => show(problem.path)}>${place}</button> <span>${problemText(problem)}</span>
  </li>`;
}

function byLanguage(problems: readonly FieldProblem[]): [string, FieldProblem[]][] {
  const groups = new Map<string, FieldProblem[]>();
  for (const problem of problems) {
    const locale = pointerKeys(problem.path).at(-1) ?? "";
    groups.set(locale, [...(groups.get(locale) ?? []), problem]);
  }
  return [...groups];
}
