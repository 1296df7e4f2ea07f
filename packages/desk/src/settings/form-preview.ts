import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { CaseKind, SiteSettings } from "@heed/contract";
import type { HeedClient, Site } from "@heed/core";
import { isProblemError } from "@heed/core/desk";
import type { ComplaintForm } from "@heed/widgets/complaint-form";
import { languageName } from "../localization/language-name.ts";
import { toast } from "../page/messages.ts";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { furnishFrame } from "./furnish-frame.ts";
import formsUrl from "./preview-frame.ts?worker&url";

/** Typing pauses this long before the service is asked again. */
const PAUSE_MS = 400;

/**
 * The real form, as customers would see it with these settings: in the width of a phone, in each language of
 * the site. It can be filled in and checks what is typed, but nothing is sent or kept.
 */
@customElement("desk-form-preview")
export class FormPreview extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        margin-block-end: 0.75rem;
      }

      .languages {
        display: flex;
        gap: 0.25rem;
      }

      .languages .button[aria-pressed="true"] {
        border-color: var(--_accent);
        background: var(--_accent-soft);
      }

      .phone {
        display: block;
        inline-size: min(100%, 390px);
        block-size: min(46rem, calc(100dvb - 12rem));
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: 1.25rem;
        box-shadow: var(--_shadow);
      }

      .phone.stale {
        opacity: 0.6;
      }

      .note {
        margin-block-end: 0.75rem;
        font-size: 0.875rem;
      }
    `,
  ];

  #asking: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) settings!: SiteSettings;
  @property({ attribute: false }) kind: CaseKind = "complaint";
  @state() private site: Site | undefined;
  @state() private locale = "";
  @state() private failure: unknown;

  @query("iframe") private readonly frame!: HTMLIFrameElement | null;
  #form: ComplaintForm | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
    clearTimeout(this.#pause);
    this.#form?.reset();
    this.#form = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { locales } = this.settings;
    if (!locales.includes(this.locale)) this.locale = locales.find((locale) => locale === this.desk.data.site.locale) ?? locales[0] ?? "";
    if (!changed.has("settings") && !changed.has("locale" as keyof FormPreview)) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#ask(), this.site ? PAUSE_MS : 0);
  }

  async #ask(): Promise<void> {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    try {
      this.site = await this.#client.site.get({ locale: this.locale, signal });
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  /** A client that knows the draft instead of the site, and sends nothing. */
  get #client(): Pick<HeedClient, "site"> {
    const { settings, desk } = this;
    return { site: { get: (options) => desk.api.settings.preview({ settings, locale: options?.locale ?? "" }, { signal: options?.signal }) } };
  }

  #stop = (event: Event): void => {
    event.preventDefault();
    toast(this, msg("This is a preview: nothing was sent."));
  };

  /** The frame's page is empty: the forms are brought to it, and then one of them is put there. */
  #furnish = async (): Promise<void> => {
    const page = this.frame?.contentDocument;
    if (!page) return;
    try {
      await furnishFrame(page, formsUrl);
    } catch (error) {
      this.failure = error;
      return;
    }
    this.#form = undefined;
    this.#showForm();
  };

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#showForm();
  }

  #showForm(): void {
    const page = this.frame?.contentDocument;
    const tag = formTags[this.kind];
    if (!page || !this.site || page.documentElement.dataset.isFurnished === undefined) return;
    page.documentElement.lang = this.site.locale;
    page.documentElement.style.colorScheme = getComputedStyle(this).colorScheme;
    if (this.#form?.localName !== tag) {
      // The tag is a form's, and the frame has registered it.
      const form = page.createElement(tag) as ComplaintForm;
      form.draftKey = "preview";
      form.addEventListener("heed-case-submit", this.#stop);
      page.body.replaceChildren(form);
      this.#form = form;
    }
    this.#form.locale = this.site.locale;
    this.#form.site = this.site;
  }

  protected override render(): TemplateResult {
    const isUnfinished = isProblemError(this.failure) && this.failure.code === "validation_failed";
    return html`
      <div class="bar">
        <h3>${msg("Preview")}</h3>
        <div class="languages" role="group" aria-label=${msg("Language of the preview")}>
          ${this.settings.locales.map(
            (locale) => html`<button
              type="button"
              class="button"
              lang=${locale}
              aria-pressed=${locale === this.locale}
              @click=${() => (this.locale = locale)}
            >
              ${languageName(locale)}
            </button>`,
          )}
        </div>
      </div>
      <p class="note muted" role="status">
        ${this.failure
          ? isUnfinished
            ? msg("Something in the draft is not finished yet: this is how it was before.")
            : failureText(this.failure)
          : msg("You can try it out: nothing that is typed here is sent.")}
      </p>
      <iframe class="phone ${this.failure ? "stale" : ""}" title=${msg("Preview")} @load=${this.#furnish}></iframe>
    `;
  }
}

const formTags: Readonly<Record<CaseKind, string>> = {
  complaint: "heed-complaint-form",
  inquiry: "heed-inquiry-form",
  service_request: "heed-service-request-form",
};
