import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { TextField } from "@heed/widgets/text-field";
import { languageName } from "../localization/language-name.ts";
import { problemPlace } from "./problem-words.ts";
import { missingIn, surveyTexts, targetLocales, withOffered, withSource, type SurveyText } from "./survey-texts.ts";
import type { SurveyView } from "./survey-view.ts";
import { renderUnknownVariables, troubleOf } from "./text-field.ts";

interface LanguagesTab {
  /** The language that is translated to. */
  target: string | undefined;
  chooseTarget: (locale: string) => void;
  /** Whether only what is missing is on view. */
  isOnlyMissing: boolean;
  showOnlyMissing: (isOnlyMissing: boolean, target: string) => void;
  /** What was missing when that was chosen: a text does not vanish under the hand that writes it. */
  missingAtFirst: ReadonlySet<string>;
}

/** The survey's texts beside their translation, and in which languages customers get it. */
export function renderLanguages(view: SurveyView, tab: LanguagesTab): TemplateResult {
  const { draft, desk } = view;
  const { definition, source } = draft;
  const targets = targetLocales(definition, desk.data.site.locales);
  const texts = surveyTexts(definition);
  const complete = [source, ...targets].filter((locale) => missingIn(definition, locale).length === 0);
  const target = targets.find((locale) => locale === tab.target) ?? targets[0];
  return html`
    <section class="card" aria-labelledby="offered">
      <h2 id="offered">${msg("Languages")}</h2>
      <label class="select-field">
        <span class="select-label">${msg("Written in")}</span>
        <span class="select">
          <select class="box" @change=${({ target: select }: Event) => draft.replaceDefinition(withSource(definition, (select as HTMLSelectElement).value))}>
            ${[...new Set([source, ...complete])].map((locale) => html`<option value=${locale} lang=${locale} .selected=${locale === source}>${languageName(locale)}</option>`)}
          </select>
        </span>
      </label>
      ${targets.length === 0
        ? html`<p class="muted">${msg("Your site has one language. More can be added in the settings of the site.")}</p>`
        : html`<ul class="offered">
            ${targets.map((locale) => renderOffered(view, { locale, total: texts.length }))}
          </ul>`}
    </section>
    ${target ? renderTranslation(view, { ...tab, target, targets, texts }) : nothing}
  `;
}

function renderOffered({ draft }: SurveyView, { locale, total }: { locale: string; total: number }): TemplateResult {
  const { definition } = draft;
  const missing = missingIn(definition, locale).length;
  const isOffered = definition.locales.includes(locale);
  return html`<li>
    <label class="check">
      <input
        type="checkbox"
        data-pointer=${isOffered ? `/definition/locales/${locale}` : nothing}
        .checked=${isOffered}
        @change=${({ target }: Event) => draft.replaceDefinition(withOffered(definition, locale, (target as HTMLInputElement).checked))}
      />
      <span><bdi lang=${locale}>${languageName(locale)}</bdi>: ${msg("customers can answer in it")}</span>
    </label>
    <span class=${missing > 0 && isOffered ? "error" : "muted"}>${missing === 0 ? msg("all texts are there") : msg(str`${missing} of ${total} texts are missing`)}</span>
  </li>`;
}

function renderTranslation(view: SurveyView, { target, targets, texts, ...tab }: LanguagesTab & { target: string; targets: readonly string[]; texts: readonly SurveyText[] }): TemplateResult {
  const { draft } = view;
  const missing = texts.filter(({ words }) => !words[target]);
  const shown = tab.isOnlyMissing ? texts.filter(({ pointer, words }) => !words[target] || tab.missingAtFirst.has(pointer)) : texts;
  const goOn = ({ currentTarget }: Event): void => {
    const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    const rows = [...root.querySelectorAll<HTMLElement>(".translation [data-missing]")];
    const active = root.activeElement?.closest(".row");
    const next = rows.find((row) => active && active.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) ?? rows[0];
    next?.querySelector<HTMLElement>("heed-text-field")?.focus();
  };
  return html`<section class="translation" aria-labelledby="translation">
    <div class="translation-head">
      <h2 id="translation">${msg("Translation")}</h2>
      ${targets.length < 2
        ? nothing
        : html`<div class="switch" role="group" aria-label=${msg("Language of the translation")}>
            ${targets.map(
              (locale) => html`<button type="button" class="button" lang=${locale} aria-pressed=${locale === target} @click=${() => tab.chooseTarget(locale)}>${languageName(locale)}</button>`,
            )}
          </div>`}
      <label class="check">
        <input type="checkbox" .checked=${tab.isOnlyMissing} @change=${({ target: box }: Event) => tab.showOnlyMissing((box as HTMLInputElement).checked, target)} />
        <span>${msg("Only what is missing")}</span>
      </label>
      <button type="button" class="button" @click=${goOn} aria-disabled=${missing.length === 0}>
        ${missing.length === 0 ? msg("Nothing is missing") : missing.length === 1 ? msg("Go to the missing text") : msg(str`Next of ${missing.length} missing texts`)}
      </button>
    </div>
    <div class="row column-names" aria-hidden="true"><span lang=${draft.source}>${languageName(draft.source)}</span><span lang=${target}>${languageName(target)}</span></div>
    ${shown.length === 0 ? html`<p class="muted">${msg("Everything is translated.")}</p>` : nothing}
    ${repeat(
      shown,
      ({ pointer }) => `${target}${pointer}`,
      (text) => renderRow(view, { text, target }),
    )}
  </section>`;
}

function renderRow({ draft }: SurveyView, { text, target }: { text: SurveyText; target: string }): TemplateResult {
  const { pointer, words, maxLength } = text;
  const problem = draft.problemAt(`${pointer}/${target}`);
  const place = problemPlace(pointer, draft);
  const said = words[draft.source] ?? "";
  const written = words[target] ?? "";
  return html`<div class="row" ?data-missing=${!written}>
    <div class="source">
      <p class="muted place">${place}</p>
      <p class="words" lang=${draft.source}><bdi>${said || "–"}</bdi></p>
    </div>
    <div>
      <label class="visually-hidden" for=${`text-${pointer}`}>${place}, ${languageName(target)}</label>
      <heed-text-field
        id=${`text-${pointer}`}
        lang=${target}
        data-pointer=${`${pointer}/${target}`}
        .multiline=${said.length > 70 || said.includes("\n")}
        .maxLength=${maxLength}
        .value=${written}
        .problem=${troubleOf(problem)}
        required
        @input=${({ target: field }: Event) => draft.writeText(pointer, target, (field as TextField).value)}
      ></heed-text-field>
      ${renderUnknownVariables(draft, written, problem)}
    </div>
  </div>`;
}
