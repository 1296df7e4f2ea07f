import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { LocalizedText } from "@heed/contract";
import { isProblemError } from "@heed/core/desk";
import { languageName } from "../localization/language-name.ts";
import { failureText } from "../page/failure-text.ts";
import { pointerKeys, readAt } from "./json-pointer.ts";
import type { SectionView } from "./section.ts";
import { sectionAt, sectionTitle } from "./setting-sections.ts";
import { textFor } from "./setting-fields.ts";

/** So many faults can be worked off; the rest comes up with the next attempt. */
const MOST_SHOWN = 8;

/** Why the settings were not saved, with a way to each field at fault. */
export function renderProblems(
  view: SectionView,
  { failure, show }: { failure: unknown; show: (path: string) => Promise<void> },
): TemplateResult | typeof nothing {
  const { draft, locale } = view;
  if (isProblemError(failure) && failure.code === "team_in_use") {
    const gone = failure.errors.map(({ path }) => draft.saved.settings.desk.teams[Number(path.split("/").at(-1))]);
    const names = new Intl.ListFormat(locale).format(gone.map((team) => textFor(team?.name, locale)));
    return html`<div class="notice wrong" role="alert">
      <p>${msg(str`Nothing was saved: there are still open cases or people in ${names}. Please move them first, or discard the change.`)}</p>
    </div>`;
  }
  const { problems } = draft;
  if (isProblemError(failure) && failure.code === "validation_failed") {
    if (problems.length === 0) return nothing;
    return html`<div class="notice wrong" role="alert">
      <p>${msg("Nothing was saved. These places need another look:")}</p>
      <ul>
        ${problems.slice(0, MOST_SHOWN).map(
          ({ path }) => html`<li><button type="button" class="link" @click=${() => show(path)}>${placeText(path, view)}</button></li>`,
        )}
      </ul>
      ${problems.length > MOST_SHOWN ? html`<p>${msg(str`and ${problems.length - MOST_SHOWN} more`)}</p>` : nothing}
    </div>`;
  }
  if (!failure) return nothing;
  return html`<div class="notice wrong" role="alert"><p>${failureText(failure)} ${msg("Your changes are still here.")}</p></div>`;
}

function placeText(path: string, { draft: { settings }, locale }: SectionView): string {
  if (path === "/consent/version") return msg("Consent: this version has had another text or other purposes. Please give it a new one.");
  if (path === "/trackerUrl") return msg("Site: the page with the tracker has to be on one of the allowed origins.");
  const keys = pointerKeys(path);
  const items = keys.flatMap((key, index) => {
    if (!/^\d+$/.test(key)) return [];
    const item = readAt(settings, `/${keys.slice(0, index + 1).join("/")}`);
    return [titleOf(item, locale) || `${Number(key) + 1}`];
  });
  const last = keys.at(-1) ?? "";
  const language = settings.locales.includes(last) ? [languageName(last)] : [];
  return [sectionTitle(sectionAt(path)), ...items, ...language].join(" › ");
}

/** What stands in a list goes by its label or its name, in whatever language it has one. */
function titleOf(item: unknown, locale: string): string {
  if (typeof item === "string") return item;
  const { label, name } = (item ?? {}) as { label?: LocalizedText; name?: LocalizedText | string };
  return typeof name === "string" ? name : textFor(label ?? name, locale);
}

/** The field for a place, or what stands nearest around it. */
export function placeOfProblem(root: ParentNode, path: string): HTMLElement | null {
  const keys = path.split("/");
  for (let length = keys.length; length > 1; length--) {
    const pointer = keys.slice(0, length).join("/");
    const places = [...root.querySelectorAll<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`)];
    const field = places.find((place) => place.matches("heed-text-field, heed-choice-field, heed-checkbox-field, select, summary")) ?? places[0];
    if (field) return field;
  }
  return null;
}
