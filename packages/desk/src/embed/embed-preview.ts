import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { toast } from "../page/messages.ts";
import type { Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { furnishFrame } from "../settings/furnish-frame.ts";
import { attributesOf, type EmbedChoice } from "./embed-choice.ts";
import { propertiesOf, type Look, type Scheme } from "./look.ts";
import elementsUrl from "./preview-elements.ts?worker&url";
import { REFUSED_EVENT } from "./refuse-sending.ts";

type Width = "phone" | "desktop";

/** What says beforehand that it would send something. What does not is refused: see refuse-sending.ts. */
const SENDING = ["heed-case-submit", "heed-case-action", "heed-case-rated", "heed-survey-submit", "heed-proposal-submit", "heed-proposal-vote", "heed-proposal-subscribe", "heed-proposal-comment"];

/** The real element, as it will be on the company's page. It can be tried out; nothing is sent. */
@customElement("desk-embed-preview")
export class EmbedPreview extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.5rem;
        margin-block: 0.5rem 0.75rem;
      }

      .group {
        display: flex;
        gap: 0.25rem;
      }

      .button[aria-pressed="true"] {
        border-color: var(--_accent);
        background: var(--_accent-soft);
      }

      iframe {
        display: block;
        inline-size: 100%;
        block-size: min(46rem, calc(100dvb - 8rem));
        background: var(--_surface);
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        box-shadow: var(--_shadow);
      }

      .phone {
        max-inline-size: 390px;
        border-radius: 1.25rem;
      }
    `,
  ];

  #shown = "";

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) choice!: EmbedChoice;
  @property({ attribute: false }) look!: Look;
  @state() private width: Width = "phone";
  @state() private scheme: Scheme = "light";
  @state() private failure: unknown;

  @query("iframe") private readonly frame!: HTMLIFrameElement | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shown = "";
  }

  #stop = (event: Event): void => {
    event.preventDefault();
    toast(this, msg("This is a preview: nothing was sent."));
  };

  #furnish = async (): Promise<void> => {
    const page = this.frame?.contentDocument;
    if (!page) return;
    try {
      await furnishFrame(page, elementsUrl);
    } catch (error) {
      this.failure = error;
      return;
    }
    for (const type of [...SENDING, REFUSED_EVENT]) page.addEventListener(type, this.#stop, { capture: true });
    this.#show();
  };

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#show();
  }

  #show(): void {
    const page = this.frame?.contentDocument;
    if (page?.documentElement.dataset.isFurnished === undefined) return;
    const { style } = page.documentElement;
    style.cssText = "";
    style.colorScheme = this.scheme;
    for (const [name, value] of propertiesOf(this.look)) style.setProperty(name, value);
    const attributes = Object.entries(attributesOf(this.choice)).filter(([, value]) => value !== "");
    const wanted = JSON.stringify([this.choice.element, attributes]);
    if (wanted === this.#shown && page.body.firstElementChild) return;
    this.#shown = wanted;
    page.documentElement.lang = this.desk.clockwork.locale;
    const element = page.createElement(`heed-${this.choice.element}`);
    element.setAttribute("site-key", this.desk.siteKey);
    element.setAttribute("base-url", location.origin);
    for (const [name, value] of attributes) element.setAttribute(name, value);
    page.body.replaceChildren(element);
  }

  #renderChoice<Value extends string>(label: string, options: readonly (readonly [Value, string])[], { chosen, choose }: { chosen: Value; choose: (value: Value) => void }): TemplateResult {
    return html`<div class="group" role="group" aria-label=${label}>
      ${options.map(([value, name]) => html`<button type="button" class="button" aria-pressed=${value === chosen} @click=${() => choose(value)}>${name}</button>`)}
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`
      <p class="muted" role="status">${this.failure ? failureText(this.failure) : msg("You can try it out: nothing that is typed here is sent.")}</p>
      <div class="bar">
        ${this.#renderChoice<Width>(msg("Width"), [["phone", msg("Phone")], ["desktop", msg("Desktop")]], { chosen: this.width, choose: (width) => (this.width = width) })}
        ${this.#renderChoice<Scheme>(msg("Colours"), [["light", msg("Light")], ["dark", msg("Dark")]], { chosen: this.scheme, choose: (scheme) => (this.scheme = scheme) })}
      </div>
      ${this.choice.element === "survey" && this.choice.surveyId === ""
        ? html`<p class="muted">${msg("Choose a survey first.")}</p>`
        : nothing}
      <iframe class=${this.width} title=${msg("Preview")} @load=${this.#furnish}></iframe>
    `;
  }
}
