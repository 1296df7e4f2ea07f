import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { embeddableElements, embedSnippet, type EmbeddableElement } from "@heed/contract/desk-rules";
import type { SurveySummary } from "@heed/contract/desk";
import { copyText } from "../case-page/copy-text.ts";
import { languageName } from "../localization/language-name.ts";
import { DeskPage } from "../page/desk-page.ts";
import { failureText } from "../page/failure-text.ts";
import { icon } from "../parts/icon.ts";
import { attributesOf, elementName, firstChoice, kindOf, type EmbedChoice } from "./embed-choice.ts";
import { embedPageStyles } from "./embed-page.styles.ts";
import "./embed-preview.ts";
import { checkColor, styleSnippet, usualLook, type Look, type Scheme } from "./look.ts";
import "./page-check.ts";

/** What to paste into the company's pages: chosen, seen as it will be, copied, and looked at once it is there. */
@customElement("desk-embed-page")
export class EmbedPage extends DeskPage {
  static override styles: CSSResultGroup = embedPageStyles;

  @state() private choice: EmbedChoice = firstChoice;
  @state() private look: Look = usualLook;
  @state() private surveys: readonly SurveySummary[] = [];
  @state() private failure: unknown;

  override get pageTitle(): string {
    return msg("Embed");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    try {
      const { items } = await this.desk.api.surveys.list({ signal });
      this.surveys = items.filter(({ status }) => status === "published");
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  #choose(change: Partial<EmbedChoice>): void {
    this.choice = { ...this.choice, ...change };
  }

  #chooseElement(element: EmbeddableElement): void {
    // Categories are for some kinds alone.
    this.#choose({ element, category: "", surveyId: this.choice.surveyId || (this.surveys[0]?.id ?? "") });
  }

  #renderSelect(label: string, options: readonly (readonly [value: string, name: string])[], { chosen, choose }: { chosen: string; choose: (value: string) => void }): TemplateResult {
    return html`<label>
      ${label}
      <span class="select control">
        <select class="box" @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
          ${options.map(([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
        </select>
      </span>
    </label>`;
  }

  #renderOptions(): TemplateResult {
    const { choice, surveys, desk } = this;
    const { data, clockwork } = desk;
    const kind = kindOf(choice.element);
    const elements = embeddableElements.filter((element) => element !== "proposal-board" || data.proposals?.isPublic);
    const categories = data.site.categories
      .filter(({ kinds }) => kind === undefined || !kinds || kinds.includes(kind))
      .flatMap(({ id, label, children = [] }) => [[id, label] as const, ...children.map((child) => [child.id, `${label} › ${child.label}`] as const)]);
    const locales = data.site.locales.map((locale) => [locale, languageName(locale)] as const);
    return html`<div class="options">
      ${this.#renderSelect(msg("Element"), elements.map((element) => [element, elementName(element)]), {
        chosen: choice.element,
        // One of those offered.
        choose: (element) => this.#chooseElement(element as EmbeddableElement),
      })}
      ${this.#renderSelect(msg("Language"), [["", msg("As the page, else the reader’s")], ...locales], { chosen: choice.locale, choose: (locale) => this.#choose({ locale }) })}
      ${kind
        ? html`${this.#renderSelect(msg("Category to begin with"), [["", msg("None")], ...categories], {
              chosen: choice.category,
              choose: (category) => this.#choose({ category }),
            })}
            <label>
              ${msg("Page with the case tracker")} <span class="optional">${msg("optional")}</span>
              <input class="box control" type="text" inputmode="url" placeholder="/track" .value=${choice.trackerUrl} @change=${({ target }: Event) => this.#choose({ trackerUrl: (target as HTMLInputElement).value })} />
            </label>`
        : nothing}
      ${choice.element === "survey"
        ? html`${this.#renderSelect(msg("Survey"), surveys.length ? surveys.map(({ id, title }) => [id, title[clockwork.locale] ?? Object.values(title)[0] ?? id]) : [["", msg("None is published")]], {
              chosen: choice.surveyId,
              choose: (surveyId) => this.#choose({ surveyId }),
            })}
            <label class="tick">
              <input type="checkbox" .checked=${choice.isPanel} @change=${({ target }: Event) => this.#choose({ isPanel: (target as HTMLInputElement).checked })} />
              <span>${msg("At the page’s edge, when its moment has come")}</span>
            </label>`
        : nothing}
    </div>`;
  }

  #renderColor(scheme: Scheme, label: string): TemplateResult {
    const color = this.look[scheme];
    const { ratio, isReadable, better } = checkColor(scheme, color);
    const shown = new Intl.NumberFormat(this.desk.clockwork.locale, { maximumFractionDigits: 1, roundingMode: "floor" }).format(ratio);
    const wear = (value: string): void => {
      this.look = { ...this.look, [scheme]: value };
    };
    return html`<div>
      <label for=${scheme}>${label}</label>
      <div class="color control">
        <input id=${scheme} type="color" .value=${color} aria-describedby="${scheme}-verdict" @input=${({ target }: Event) => wear((target as HTMLInputElement).value)} />
        <code>${color}</code>
        ${isReadable ? nothing : html`<button type="button" class="button" @click=${() => wear(better)}>${msg(str`Use ${better} instead`)}</button>`}
      </div>
      <p id="${scheme}-verdict" class="verdict ${isReadable ? "muted" : "wrong"}" role="status">
        ${isReadable
          ? msg(str`Contrast ${shown} to 1: links can be read.`)
          : scheme === "light"
            ? msg(str`Contrast ${shown} to 1: links need at least 4.5. A darker shade can be read.`)
            : msg(str`Contrast ${shown} to 1: links need at least 4.5. A lighter shade can be read.`)}
      </p>
    </div>`;
  }

  #renderLook(): TemplateResult {
    const { radiusPx } = this.look;
    return html`<div class="look">
      ${this.#renderColor("light", msg("Accent on light pages"))} ${this.#renderColor("dark", msg("Accent on dark pages"))}
      <div>
        <label for="radius">${msg("Corners")}</label>
        <input id="radius" class="control" type="range" min="0" max="24" .value=${String(radiusPx)} aria-valuetext=${msg(str`${radiusPx} pixels`)} @input=${({ target }: Event) => (this.look = { ...this.look, radiusPx: Number((target as HTMLInputElement).value) })} />
        <output for="radius">${msg(str`${radiusPx} pixels`)}</output>
      </div>
    </div>`;
  }

  #renderSnippet(text: string, { label, copy, copied }: { label: string; copy: string; copied: string }): TemplateResult {
    return html`<pre tabindex="0" dir="ltr" role="group" aria-label=${label}><code>${text}</code></pre>
      <div><button type="button" class="button" @click=${({ currentTarget }: Event) => copyText(currentTarget as HTMLElement, text, copied)}>${icon("copy")}${copy}</button></div>`;
  }

  protected override render(): TemplateResult {
    const { choice, look, desk } = this;
    const attributes = attributesOf(choice);
    const markup = embedSnippet({ publicUrl: location.origin, siteKey: desk.siteKey, element: choice.element, attributes });
    const style = styleSnippet(look);
    return html`<div class="page">
      <div>
        <h1 tabindex="-1">${this.pageTitle}</h1>
        <p class="muted">${msg("What you paste into your own pages, so that your customers find you there.")}</p>
      </div>
      ${this.failure ? html`<p class="notice wrong" role="alert">${failureText(this.failure)}</p>` : nothing}
      <section aria-labelledby="what">
        <h2 id="what">${msg("What should stand there?")}</h2>
        ${this.#renderOptions()}
      </section>
      <section aria-labelledby="looks">
        <h2 id="looks">${msg("How should it look?")}</h2>
        ${this.#renderLook()}
      </section>
      <section aria-labelledby="markup">
        <h2 id="markup">${msg("Paste this")}</h2>
        <p class="muted">${msg("The first line once, on every page that holds something of Heed’s; the second where the element should stand.")}</p>
        ${this.#renderSnippet(markup, { label: msg("Markup for your page"), copy: msg("Copy the markup"), copied: msg("The markup is copied.") })}
        ${style
          ? html`<p class="muted">${msg("And this into your page’s style sheet:")}</p>
              ${this.#renderSnippet(style, { label: msg("Styles for your page"), copy: msg("Copy the styles"), copied: msg("The styles are copied.") })}`
          : nothing}
      </section>
      <section aria-labelledby="preview">
        <h2 id="preview">${msg("Preview")}</h2>
        <desk-embed-preview .desk=${desk} .choice=${choice} .look=${look}></desk-embed-preview>
      </section>
      ${this.may("settings.edit")
        ? html`<section aria-labelledby="check">
            <h2 id="check">${msg("Does your page work?")}</h2>
            <desk-page-check .desk=${desk}></desk-page-check>
          </section>`
        : nothing}
    </div>`;
  }
}
