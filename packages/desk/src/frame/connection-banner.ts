import { consume } from "@lit/context";
import { msg, updateWhenLocaleChanges } from "@lit/localize";
import { css, html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { deskContext, type Desk } from "../page/desk-context.ts";
import { deskStyles } from "../page/desk.styles.ts";

/** A connection that breaks for a moment is nobody's concern. */
const PATIENCE_MS = 4_000;

/** Says when what is on view may be old: the browser is offline, or the service is not heard. */
@customElement("desk-connection-banner")
export class ConnectionBanner extends LitElement {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      p:not(:empty) {
        padding: 0.375rem 1rem;
        color: var(--_warn);
        background: var(--_warn-soft);
        font-size: 0.875rem;
        text-align: center;
      }
    `,
  ];

  @consume({ context: deskContext, subscribe: true })
  @property({ attribute: false })
  desk!: Desk;

  @state() private isOffline = !navigator.onLine;
  @state() private isCutOff = false;

  #presence: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("desk")) return;
    this.#presence?.abort();
    const { signal } = (this.#presence = new AbortController());
    addEventListener("online", () => (this.isOffline = false), { signal });
    addEventListener("offline", () => (this.isOffline = true), { signal });
    this.desk.live.on("connection", this.#follow, signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#presence?.abort();
    clearTimeout(this.#timer);
  }

  #follow = (): void => {
    clearTimeout(this.#timer);
    if (this.desk.live.isConnected) this.isCutOff = false;
    else this.#timer = setTimeout(() => (this.isCutOff = true), PATIENCE_MS);
  };

  protected override render(): TemplateResult {
    const text = this.isOffline
      ? msg("You are offline. What you see may be old; what you type stays.")
      : this.isCutOff
        ? msg("The connection is lost. Trying to reconnect; what you see may be old.")
        : nothing;
    return html`<p role="status">${text}</p>`;
  }
}
