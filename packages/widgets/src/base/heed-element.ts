import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { HeedClient } from "@heed/core";
import { findLocale, isRightToLeft, LOCALE_STATUS_EVENT, showTextsIn } from "../localization/locale.ts";
import { base } from "./base.styles.ts";
import { NO_CLIENT } from "./client.ts";
import { tokens } from "./tokens.styles.ts";

/** What the visitor came for is there and can be used before anything looks for a notice. */
const NOTICE_DELAY_MS = 1_000;

/**
 * What every element with a conversation of its own is: it knows its site, its language and its colours,
 * and it leaves nothing behind when it is removed.
 *
 * @cssprop [--heed-sys-density=1] - How far things stand apart; `0.6` is compact.
 */
export abstract class HeedElement extends LitElement {
  static override properties: PropertyDeclarations = {
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: {},
    colorScheme: { attribute: "color-scheme" },
    client: { attribute: false },
    textsLocale: { state: true },
  };

  static override styles: CSSResultGroup = [tokens, base];

  #presence: AbortController | undefined;
  #loading: AbortController | undefined;
  #source = "";

  /** The language the texts are shown in; undefined until they are there. */
  declare protected textsLocale: string | undefined;

  /** The publishable key of the site. */
  declare siteKey: string | undefined;

  /** Where the service is; the page's own origin where it is not said. */
  declare baseUrl: string | undefined;

  /** A language tag (BCP 47); otherwise the nearest `lang` above, then the browser's languages. */
  declare locale: string | undefined;

  /** `light`, `dark`, or `auto` for the reader's system; without it the page's own `color-scheme` holds. */
  declare colorScheme: "light" | "dark" | "auto" | undefined;

  /** A client to use instead of `site-key` and `base-url`. */
  declare client: HeedClient | undefined;

  /** @internal Whether the element was told where its site is. */
  get hasService(): boolean {
    return Boolean(this.client ?? this.siteKey);
  }

  /** @internal What the reader reads, before it is narrowed to a language that there are texts in. */
  get readerLocale(): string {
    return findLocale(this);
  }

  /** @internal Aborted once the element has left its page for good; moving it within the page does not count. */
  get presence(): AbortSignal {
    return (this.#presence ??= new AbortController()).signal;
  }

  /**
   * Called when the element has arrived on a page, and again when its site, client or language changes.
   * `signal` is aborted when that happens or the element is removed.
   */
  protected load?(signal: AbortSignal): Promise<void>;

  override connectedCallback(): void {
    // What a server has rendered is left alone until the visitor has seen it.
    if (this.shadowRoot && !this.renderRoot) {
      void import("./take-over.ts").then(({ takeOver }) => takeOver(this));
      return;
    }
    super.connectedCallback();
    addEventListener(LOCALE_STATUS_EVENT, this.#followTexts);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(LOCALE_STATUS_EVENT, this.#followTexts);
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#presence?.abort();
      this.#loading?.abort();
      this.#presence = undefined;
      this.#source = "";
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const source = [this.siteKey, this.baseUrl, this.readerLocale].join("\n");
    if (!this.isConnected || (source === this.#source && !changed.has("client"))) return;
    this.#source = source;
    void this.reload();
  }

  /** @internal Loads again what the element stands on; the texts come first, so that nothing changes its language under the eye. */
  async reload(): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    const texts = showTextsIn(this.readerLocale).then((locale) => {
      this.textsLocale = locale;
      setTimeout(() => {
        if (signal.aborted) return;
        import("../notice/watch-notice.ts").then((module) => module.showNotice(this, { locale: this.readerLocale, signal }), () => {});
      }, NOTICE_DELAY_MS);
    });
    await Promise.all([texts, this.load?.(signal)]);
  }

  protected override render(): TemplateResult {
    return html`<div lang=${this.textsLocale ?? nothing} dir=${isRightToLeft(this.textsLocale) ? "rtl" : nothing} part="root" class="root">${this.renderContent()}</div>`;
  }

  /** What the element shows now. */
  protected abstract renderContent(): unknown;

  /** What a developer sees who has forgotten to name the site. */
  protected renderForgotten(): TemplateResult {
    return html`<p class="notice" part="notice">${NO_CLIENT}</p>`;
  }

  #followTexts = (event: Event): void => {
    const { status, readyLocale } = (event as CustomEvent<{ status: string; readyLocale: string }>).detail;
    if (status === "ready") this.textsLocale = readyLocale;
  };
}
