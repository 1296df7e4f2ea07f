import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Survey, SurveyDefinition } from "@heed/contract";
import { isProblemError } from "@heed/core/desk";
import type { SurveyElement } from "@heed/widgets/survey";
import { languageName } from "../localization/language-name.ts";
import type { Desk } from "../page/desk-context.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { furnishFrame } from "../settings/furnish-frame.ts";
import surveyUrl from "./survey-frame.ts?worker&url";
import { previewStyles } from "./survey-preview.styles.ts";

/** Typing pauses this long before the service is asked again. */
const PAUSE_MS = 400;

/**
 * The real survey, as customers would get it: as wide as a phone or as a page, in each of its languages. It can be
 * answered to its end, but nothing is sent or kept.
 */
@customElement("desk-survey-preview")
export class SurveyPreview extends LitElement {
  static override styles: CSSResultGroup = previewStyles;

  #asking: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #element: SurveyElement | undefined;

  @query("iframe") private readonly frame!: HTMLIFrameElement | null;

  @state() private survey: Survey | undefined;
  @state() private locale = "";
  @state() private failure: unknown;
  @state() private isWide = true;

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) definition!: SurveyDefinition;
  /** In a dialog, where there is room for a page's width besides a phone's. */
  @property({ type: Boolean }) roomy = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
    clearTimeout(this.#pause);
    this.#element?.reset();
    this.#element = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { locales } = this.definition;
    if (!locales.includes(this.locale)) this.locale = locales[0] ?? "";
    if (!changed.has("definition") && !changed.has("locale" as keyof SurveyPreview)) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#ask(), this.survey ? PAUSE_MS : 0);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#show();
  }

  async #ask(): Promise<void> {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const { definition, locale } = this;
    try {
      this.survey = await this.desk.api.surveys.preview({ definition, locale }, { signal });
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  #stop = (event: Event): void => {
    event.preventDefault();
    toast(this, msg("This is a preview: nothing was sent."));
  };

  /** The frame's page is empty: the element is brought to it, and then put there. */
  #furnish = async (): Promise<void> => {
    const page = this.frame?.contentDocument;
    if (!page) return;
    this.#element = undefined;
    try {
      await furnishFrame(page, surveyUrl);
      this.#show();
    } catch (error) {
      this.failure = error;
    }
  };

  #beginAnew = (): void => {
    this.#element?.reset();
    this.#element?.remove();
    this.#element = undefined;
    this.#show();
  };

  #show(): void {
    const page = this.frame?.contentDocument;
    if (!page || !this.survey || page.documentElement.dataset.isFurnished === undefined) return;
    page.documentElement.lang = this.survey.locale;
    page.documentElement.style.colorScheme = getComputedStyle(this).colorScheme;
    if (!this.#element?.isConnected) {
      // The frame has registered it.
      const element = page.createElement("heed-survey") as SurveyElement;
      element.addEventListener("heed-survey-submit", this.#stop);
      page.body.replaceChildren(element);
      this.#element = element;
    }
    this.#element.locale = this.survey.locale;
    if (this.#element.survey !== this.survey) this.#element.survey = this.survey;
  }

  #renderWidths(): TemplateResult {
    const button = (isWide: boolean, name: string) =>
      html`<button type="button" class="button" aria-pressed=${isWide === this.isWide} @click=${() => (this.isWide = isWide)}>${name}</button>`;
    return html`<div class="switch" role="group" aria-label=${msg("Width of the preview")}>${button(false, msg("Phone"))}${button(true, msg("Desktop"))}</div>`;
  }

  protected override render(): TemplateResult {
    const isUnfinished = isProblemError(this.failure) && this.failure.code === "validation_failed";
    const { locales } = this.definition;
    return html`
      <div class="bar">
        <div class="switch" role="group" aria-label=${msg("Language of the preview")}>
          ${locales.map(
            (locale) => html`<button type="button" class="button" lang=${locale} aria-pressed=${locale === this.locale} @click=${() => (this.locale = locale)}>${languageName(locale)}</button>`,
          )}
        </div>
        ${this.roomy ? this.#renderWidths() : nothing}
        <button type="button" class="button" @click=${this.#beginAnew}>${msg("Start over")}</button>
      </div>
      <p class="note muted" role="status">
        ${this.failure
          ? isUnfinished
            ? msg("Something in the draft is not finished yet: this is how it was before.")
            : failureText(this.failure)
          : msg("You can try it out: nothing that is typed here is sent.")}
      </p>
      <iframe class="${this.roomy && this.isWide ? "screen" : "phone"} ${this.roomy ? "roomy" : ""} ${this.failure ? "stale" : ""}" title=${msg("Preview")} @load=${this.#furnish}></iframe>
    `;
  }
}
