import { html, nothing, svg, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from "lit";
import type { PublishedCommitments } from "@heed/core";
import { buttons } from "../base/button.styles.ts";
import { HeedElement } from "../base/heed-element.ts";
import { msg } from "../localization/msg.ts";
import { commitmentsStyles } from "./commitments.styles.ts";
import { fetchCommitments } from "./fetch-commitments.ts";
import { figuresInWords, kindInWords, medianInWords, periodInWords, promiseInWords, type PublishedPromise } from "./in-words.ts";

/**
 * @tagname heed-commitments
 * @summary What the company promises in public, and how it keeps it: its time limits, and the figures of the last 90 days.
 *
 * The figures are of all promises whose time was up in these days, kept and broken; of fewer than five nothing is said.
 *
 * @slot intro - Above the promises, such as why the company makes them.
 * @slot after - Below everything, such as whom to tell of a broken one.
 *
 * @csspart root - Everything.
 * @csspart title - The heading.
 * @csspart period - The days that were counted.
 * @csspart kind - The promises for one kind of case.
 * @csspart promise - One of them.
 * @csspart words - What is promised.
 * @csspart bar - The share that was kept, as a bar.
 * @csspart figures - The share in words.
 * @csspart notice - A message.
 *
 * @cssprop [--heed-commitments-min-block-size=24rem] - The height kept free by `heed.css`, and while the promises load.
 * @cssprop [--heed-commitments-max-inline-size=64em] - The widest it gets.
 * @cssprop [--heed-commitments-padding=0] - Inside the element's edge.
 */
export class CommitmentsElement extends HeedElement {
  static override properties: PropertyDeclarations = {
    published: { state: true },
    whyNot: { state: true },
  };

  static override styles: CSSResultGroup = [HeedElement.styles, buttons, commitmentsStyles];

  /** @internal */
  declare published: PublishedCommitments | undefined;

  /** @internal Why there are none. */
  declare whyNot: "offline" | "away" | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", () => this.whyNot && void this.reload(), { signal: this.presence });
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    if (!this.hasService) return;
    this.whyNot = undefined;
    try {
      this.published = await fetchCommitments(this, signal);
    } catch (error) {
      if (signal.aborted) return;
      console.warn(error);
      this.whyNot = navigator.onLine ? "away" : "offline";
    }
  }

  protected override renderContent(): TemplateResult {
    if (!this.hasService) return this.renderForgotten();
    return html`<slot name="intro"></slot>${this.#renderStage()}<slot name="after"></slot>`;
  }

  #renderStage(): TemplateResult {
    const { published, whyNot, textsLocale } = this;
    if (textsLocale && whyNot) return this.#renderTrouble(whyNot);
    if (!published || !textsLocale) return html`<div class="skeleton" aria-busy="true"></div>`;
    const { commitments, period } = published;
    if (commitments.length === 0) return html`<p class="notice" part="notice">${msg("The company has not promised any times here yet.")}</p>`;
    const isCounted = commitments.some(({ promises }) => promises.some(({ figures }) => figures));
    return html`
      <header>
        <h2 part="title">${msg("What we promise, and how we keep it")}</h2>
        ${isCounted ? html`<p class="period" part="period">${periodInWords(period, textsLocale)}</p>` : renderTooFew()}
      </header>
      <div class="kinds">
        ${commitments.map(
          ({ kind, promises }) => html`<section part="kind">
            <h3>${kindInWords(kind)}</h3>
            <ul role="list">
              ${promises.map((promise) => renderPromise(promise, textsLocale, isCounted))}
            </ul>
          </section>`,
        )}
      </div>
    `;
  }

  #renderTrouble(whyNot: "offline" | "away"): TemplateResult {
    return html`<div class="notice" part="notice" role="alert">
      <p>${whyNot === "offline" ? msg("You are offline. Our promises come once you are online again.") : msg("Our promises cannot be shown at the moment.")}</p>
      <button type="button" class="button" @click=${() => void this.reload()}>${msg("Try again")}</button>
    </div>`;
  }
}

/** Said once where it holds for all of them. */
function renderTooFew(): TemplateResult {
  return html`<p class="median">${msg("Too few cases lately to say how we keep it.")}</p>`;
}

function renderPromise(promise: PublishedPromise, locale: string, isCounted: boolean): TemplateResult {
  const { figures } = promise;
  return html`<li part="promise">
    <p class="words" part="words">${promiseInWords(promise, locale)}</p>
    ${figures
      ? html`<svg class="bar" part="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            ${svg`<rect class="all" width="100" height="1" /><rect class="kept" width=${figures.keptShare * 100} height="1" />`}
          </svg>
          <p class="figures" part="figures">${figuresInWords(figures, locale)}</p>
          ${figures.medianHours === null ? nothing : html`<p class="median">${medianInWords(figures.medianHours, locale)}</p>`}`
      : isCounted
        ? renderTooFew()
        : nothing}
  </li>`;
}
