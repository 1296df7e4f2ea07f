import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Case, CaseCredential, HeedError, OpenedCase } from "@heed/core";
import { isFinal } from "@heed/core/rules";
import { buttons } from "../base/button.styles.ts";
import { leadFocus } from "../base/focus.ts";
import { getClient } from "../base/get-client.ts";
import { HeedElement } from "../base/heed-element.ts";
import { CaseOpenedEvent, CaseUpdatedEvent } from "./case-tracker.events.ts";
import { caseFormStyles } from "../case-form/case-form.styles.ts";
import { filingStyles } from "../case-form/filing.styles.ts";
import type { CaseRating } from "./case-rating.ts";
import { caseTrackerStyles } from "./case-tracker.styles.ts";
import { CustomerSteps } from "./customer-steps.ts";
import { msg } from "../localization/msg.ts";
import { renderCase } from "./opened-case.ts";
import { renderLookUp } from "./look-up.ts";
import { statusTexts } from "./status.ts";

/** How long to leave a service alone that refuses to answer; a watch's broken connections the SDK mends by itself. */
const TRY_AGAIN_MS = 30_000;

/** What opens a case, as it was typed, linked or given by the page. */
type CaseKeys = readonly [reference: string, credential: CaseCredential];

/**
 * @tagname heed-case-tracker
 * @summary Where a customer follows a case: its status, its clock, its history, and the steps that are theirs.
 *
 * A case is opened by what the customer types, by a link whose fragment carries `#case=REFERENCE&code=ACCESS-CODE`,
 * or by the page through `reference` and `accessCode`. Nothing is stored unless `remember` says so, and the access code goes to
 * the service alone.
 *
 * @slot intro - Above the fields while no case is open, such as where to find the access code.
 * @slot after - Below everything, such as other ways to reach the company.
 *
 * @fires heed-case-opened - A case is on view; carries `case`.
 * @fires heed-case-action - Cancelable, before anything is sent; carries `action` and `text`.
 * @fires heed-case-rated - Cancelable, before a rating is sent; carries `score` and `comment`.
 * @fires heed-case-updated - Something happened to the case; carries `case` and the new `entries`.
 *
 * @csspart root - Everything.
 * @csspart look-up - The two fields that open a case.
 * @csspart notice - A message.
 * @csspart progress - How far the case has come.
 * @csspart status - Where it stands and until when the company answers.
 * @csspart answer - What was decided, and what the customer gets.
 * @csspart steps - What the customer can do.
 * @csspart rating - How the customer rates the handling.
 * @csspart survey - What asks about the case once it is closed.
 * @csspart timeline - The history.
 *
 * @cssprop [--heed-case-tracker-min-block-size=100svh] - The height kept free by `heed.css`; without that stylesheet, 24rem while a case is opened.
 */
export class CaseTracker extends HeedElement {
  static override properties: PropertyDeclarations = {
    reference: {},
    accessCode: { attribute: false },
    token: { attribute: false },
    remember: { type: Boolean },
    caseKeys: { state: true },
    found: { state: true },
    trouble: { state: true },
    isLive: { state: true },
    news: { state: true },
    caseRating: { state: true },
    waitingSurvey: { state: true },
  };

  static override styles: CSSResultGroup = [
    HeedElement.styles,
    buttons,
    caseFormStyles,
    filingStyles,
    caseTrackerStyles,
  ];

  /** Where the focus goes with the next update: whoever acts is led to what comes of it. */
  #lead = "";

  /** @internal */
  steps: CustomerSteps = new CustomerSteps(this);

  /** @internal */
  opened!: OpenedCase;

  /** @internal When the case was last known to be as it is on view. */
  asOf: Date = new Date();

  /** @internal Of the case to open; `null` once the customer has left it, and then a link is not followed again. */
  declare caseKeys: CaseKeys | null | undefined;

  /** @internal The case on view, as it was last read. */
  declare found: Case | undefined;

  /** @internal Why there is none. */
  declare trouble: "unknown" | "away" | undefined;

  /** @internal Whether what happens to the case arrives by itself; undefined before that is known. */
  declare isLive: boolean | undefined;

  /** @internal What has just come about, for those who see the page and those who hear it. */
  declare news: string | undefined;

  /** @internal How the customer rates the handling: loaded once there is an answer to rate. */
  declare caseRating: CaseRating | undefined;

  /** @internal What asks about a closed case: loaded once there is a survey, and kept when it was answered. */
  declare waitingSurvey: TemplateResult | undefined;

  /** The reference of the case to open; without `accessCode` it is only filled in. */
  declare reference: string | undefined;

  /** The access code of the case to open. A property alone: a secret has no place in markup. */
  declare accessCode: string | undefined;

  /** The token of whoever is signed in, which opens their cases without an access code. A property alone, too. */
  declare token: string | undefined;

  /**
   * Keeps the case on this device, with its access code, once the customer has opened it: `<heed-launcher>` then counts
   * answers, and `<heed-portal>` opens it again. Say so beside the tracker.
   */
  declare remember: boolean | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { presence: signal } = this;
    addEventListener("hashchange", () => this.#followLink(), { signal });
    // A connection that comes or goes is found out by trying.
    for (const change of ["online", "offline"]) addEventListener(change, () => void this.reload(), { signal });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { reference, accessCode, token } = this;
    const credential = accessCode ?? (token && { token });
    const isTold = changed.has("reference") || changed.has("accessCode") || changed.has("token");
    if (reference && credential && isTold) this.#open(reference, credential);
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#lead) return;
    void leadFocus(this.renderRoot, this.#lead);
    if (this.found || this.trouble || !this.caseKeys) this.#lead = "";
  }

  /** Opens a case by its reference and access code, in whatever way people type them. */
  open(reference: string, accessCode: string): void {
    this.#open(reference, accessCode);
  }

  /** Leaves the case on view and shows the two fields again, empty. */
  close(): void {
    this.#turnTo(null);
    void this.reload();
  }

  /** The same as `close()`. */
  reset(): void {
    this.close();
  }

  #open(...keys: CaseKeys): void {
    this.#turnTo(keys);
    if (this.isConnected) void this.reload();
  }

  /** Nothing of one case is seen with another. */
  #turnTo(keys: CaseKeys | null): void {
    this.caseKeys = keys;
    this.found = this.trouble = this.news = this.caseRating = this.waitingSurvey = undefined;
    this.steps = new CustomerSteps(this);
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    if (this.caseKeys === undefined) this.caseKeys = keysFromLink();
    if (!this.caseKeys || !this.hasService) return;
    this.isLive = undefined;
    try {
      const { cases } = getClient(this);
      this.opened = cases.open(...this.caseKeys);
      this.show(await this.opened.get({ signal }));
    } catch (error) {
      if (!signal.aborted) this.#fail(error, signal);
      return;
    }
    // It goes on for as long as the case does: whoever waits for what is to be seen does not wait for that.
    this.#watch(signal).catch((error: unknown) => signal.aborted || this.#fail(error, signal));
  }

  /** Until the case is over: what comes is read with all that depends on it, such as the clock. */
  async #watch(signal: AbortSignal): Promise<void> {
    const onConnection = (isConnected: boolean) => {
      this.isLive = isConnected;
      this.asOf = new Date();
    };
    const { status, timeline } = this.found as Case;
    if (isFinal(status)) return;
    for await (const _ of this.opened.watch({ signal, lastEventId: timeline.at(-1)?.id, onConnection })) {
      this.show(await this.opened.get({ signal }));
    }
  }

  #fail(error: unknown, signal: AbortSignal): void {
    const { code } = error as Partial<HeedError>;
    const isUnknown = /^(case_not_found|invalid_)/.test(`${code}`);
    this.trouble = isUnknown ? "unknown" : "away";
    if (isUnknown) {
      this.found = undefined;
      return;
    }
    console.warn(error);
    this.isLive = false;
    setTimeout(() => void (signal.aborted || this.reload()), TRY_AGAIN_MS);
  }

  /** @internal Shows the case as it now is, and tells what is new. */
  show(found: Case): void {
    const before = this.found;
    // Answers to two calls may arrive in the wrong order.
    if (before && before.version > found.version) return;
    this.found = found;
    this.trouble = undefined;
    const [, credential] = this.caseKeys ?? [];
    if (this.remember && typeof credential === "string") void this.#keep(found, credential);
    if (found.outcome) void this.#loadRating();
    if (found.survey) void this.#loadSurvey(found.survey);
    if (!before) {
      this.dispatchEvent(new CaseOpenedEvent(found));
      return;
    }
    const entries = found.timeline.slice(before.timeline.length);
    if (!entries.length) return;
    if (entries.some(({ by }) => by.role !== "customer")) this.news = statusTexts(found.status, found)[1];
    this.dispatchEvent(new CaseUpdatedEvent(found, entries));
  }

  async #keep(found: Case, accessCode: string): Promise<void> {
    const { whenSeen, keepCase } = await import("../kept-cases/kept-cases.ts");
    await whenSeen(this, this.presence);
    // It may be that the case was to be forgotten meanwhile.
    if (this.remember && this.found === found && this.isConnected) keepCase(this, accessCode, found);
  }

  async #loadRating(): Promise<void> {
    // Where it cannot be loaded now, the next change of the case tries again.
    const { CaseRating: Loaded } = await import("./case-rating.ts").catch(() => ({ CaseRating: undefined }));
    if (Loaded && this.found) this.caseRating ??= new Loaded(this);
  }

  async #loadSurvey({ id, invitation }: NonNullable<Case["survey"]>): Promise<void> {
    const { renderWaitingSurvey } = await import("./waiting-survey.ts").catch(() => ({ renderWaitingSurvey: undefined }));
    if (this.found?.survey?.id === id) this.waitingSurvey ??= renderWaitingSurvey?.(this, { id, invitation });
  }

  /** @internal Leads the focus to the first that matches, by default to where the case stands. */
  lead(selector = "[tabindex]"): void {
    this.#lead = selector;
    this.requestUpdate();
  }

  /** @internal */
  readonly startAnew = (): void => {
    this.close();
    this.lead("heed-text-field");
  };

  #followLink(): void {
    const keys = keysFromLink();
    if (keys) this.#open(...keys);
  }

  protected override renderContent(): TemplateResult {
    return html`${this.#renderStage()}<slot name="after"></slot>`;
  }

  #renderStage(): TemplateResult {
    if (!this.hasService) return this.renderForgotten();
    if (!this.textsLocale) return html`<div class="skeleton"></div>`;
    if (this.found) return renderCase(this.found, this);
    if (!this.caseKeys || this.trouble) return renderLookUp(this);
    return html`<p role="status" tabindex="-1">${msg("Opening your case…")}</p>
      <div class="skeleton"></div>`;
  }
}

/** What the fragment of the page's address carries: `#case=REFERENCE&code=ACCESS-CODE`. */
function keysFromLink(): CaseKeys | undefined {
  const { case: reference, code: accessCode = "" } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  return reference ? [reference, accessCode] : undefined;
}
