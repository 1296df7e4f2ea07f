import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { SiteSettings } from "@heed/contract";
import { languageName } from "../localization/language-name.ts";
import { instantInWords } from "../localization/times.ts";
import { isSame } from "./merge-settings.ts";
import { freeId, renderId, renderOrderedList } from "./ordered-list.ts";
import type { SectionView } from "./section.ts";
import { renderLine, renderTexts, renderTick, textFor } from "./setting-fields.ts";

type Purpose = SiteSettings["consent"]["purposes"][number];

/** What customers agree to when they file, and what they agreed to before. */
export function renderConsent(view: SectionView): TemplateResult {
  const { draft, locale } = view;
  const saved = draft.saved.settings.consent;
  const { consent } = draft.settings;
  const isReworded = !isSame({ ...saved, version: "" }, { ...consent, version: "" });
  const needsVersion = isReworded && consent.version === saved.version;
  return html`
    <p class="muted">${msg("Customers read this text and agree to its purposes. What they agreed to is kept with each case, by its version.")}</p>
    ${renderLine(draft, { pointer: "/consent/version", label: msg("Version"), maxLength: 64 })}
    ${needsVersion ? renderVersionAdvice(view) : nothing}
    ${renderTexts(draft, { pointer: "/consent/text", label: msg("Text"), multiline: true, maxLength: 4_000 })}
    <h3>${msg("Purposes")}</h3>
    ${renderOrderedList<Purpose>(draft, {
      pointer: "/consent/purposes",
      titleOf: ({ label }) => textFor(label, locale),
      aboutOf: ({ required }) => (required ? msg("needed") : msg("optional")),
      renderItem: ({ id }, pointer) => html`
        ${renderTexts(draft, { pointer: `${pointer}/label`, label: msg("What one agrees to"), multiline: true })}
        ${renderTick(draft, { pointer: `${pointer}/required`, label: msg("Nobody can file without it"), isAlwaysSaid: true })}
        ${renderId(draft, { pointer: `${pointer}/id`, isSaved: saved.purposes.some((purpose) => purpose.id === id) })}
      `,
      addText: msg("Add a purpose"),
      newItem: () => ({ id: freeId("purpose", consent.purposes.map(({ id }) => id)), required: false, label: {} }),
      emptyText: msg("There is nothing to tick: the text alone is shown."),
    })}
    ${renderHistory(view)}
  `;
}

function renderVersionAdvice({ draft, consents = [] }: SectionView): TemplateResult {
  const version = freeVersion(consents.map((consent) => consent.version).concat(draft.saved.settings.consent.version));
  return html`<div class="notice" role="status">
    <p>${msg("Customers agreed to the earlier text under this version. The new one needs a version of its own.")}</p>
    <button type="button" class="button edit-only" @click=${() => draft.write("/consent/version", version)}>${msg(str`Call it ${version}`)}</button>
  </div>`;
}

/** Today's date, and a number where today has had one. */
function freeVersion(taken: readonly string[]): string {
  const today = new Date().toISOString().slice(0, 10);
  if (!taken.includes(today)) return today;
  let number = 2;
  while (taken.includes(`${today}.${number}`)) number++;
  return `${today}.${number}`;
}

function renderHistory({ consents, desk }: SectionView): TemplateResult {
  return html`
    <h3>${msg("Versions so far")}</h3>
    ${consents === undefined
      ? html`<p class="muted" aria-busy="true">${msg("Loading …")}</p>`
      : html`<ol class="folding">
          ${consents.map(
            ({ version, text, since, by }) => html`<li>
              <details>
                <summary>
                  <bdi class="item-title">${version}</bdi>
                  <span class="item-about">
                    ${by
                      ? msg(str`since ${instantInWords(since, desk.clockwork)}, by ${by}`)
                      : msg(str`since ${instantInWords(since, desk.clockwork)}`)}
                  </span>
                </summary>
                <div class="item-body">
                  ${Object.entries(text).map(
                    ([locale, words]) => html`<h4>${languageName(locale)}</h4>
                      <p class="words" lang=${locale}><bdi>${words}</bdi></p>`,
                  )}
                </div>
              </details>
            </li>`,
          )}
        </ol>`}
  `;
}
