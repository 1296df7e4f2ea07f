import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from "lit";
import type { Site } from "@heed/core";
import type { CaseKind } from "@heed/core/rules";
import { buttons } from "../base/button.styles.ts";
import { HeedElement } from "../base/heed-element.ts";
import type { FieldElement } from "../field/field-element.ts";
import type { FieldTrouble } from "../field/problem-text.ts";
import { msg } from "../localization/msg.ts";
import { fetchSite } from "../site/fetch-site.ts";
import type { Answers, Prefill } from "./answers.ts";
import { caseFormStyles } from "./case-form.styles.ts";
import { draftStorageKey, hasDraft } from "./draft-storage-key.ts";
import type { Filing } from "./filing.ts";
import { ReadyEvent } from "./ready-event.ts";
import type { ReceiptTexts } from "./receipt.ts";
import { renderForm } from "./render-form.ts";

/**
 * What every form that files a case is; each kind of case adds its own questions and words.
 *
 * What is needed to see and type is loaded at once; what is needed to send arrives with the first focus. A page that knows the
 * site can bring it along, as the service answers it, in a `<script type="application/json">` within the element: then nothing
 * has to be fetched before the form is there.
 *
 * @slot intro - Above the fields, such as a heading and a sentence of welcome.
 * @slot after - Below the button, such as other ways to reach the company.
 *
 * @fires {ReadyEvent} heed-ready - The form can be seen and typed into.
 * @fires {CaseSubmitEvent} heed-case-submit - Cancelable, before anything is sent; carries `newCase`.
 * @fires {CaseFiledEvent} heed-case-filed - The case is filed; carries `reference`.
 * @fires {SubmitErrorEvent} heed-submit-error - Sending did not work; carries `error`.
 *
 * @csspart root - Everything.
 * @csspart group - A group of fields.
 * @csspart group-title - Its heading.
 * @csspart submit - The button that sends.
 * @csspart summary - The list of what needs another look.
 * @csspart notice - A message above or below the fields.
 * @csspart receipt - What is shown once the case is filed.
 * @csspart reference - The reference on the receipt.
 * @csspart access-code - The access code on the receipt.
 *
 * @cssprop [--heed-case-form-min-block-size=52rem] - The height kept free while the form loads.
 * @cssprop [--heed-case-form-max-inline-size=42em] - The widest the form gets.
 * @cssprop [--heed-case-form-padding=0] - Inside the element's edge.
 * @cssprop [--heed-case-form-gap=1.5em] - Between fields.
 */
export abstract class CaseForm extends HeedElement {
  static override properties: PropertyDeclarations = {
    category: {},
    trackerUrl: { attribute: "tracker-url" },
    draftKey: { attribute: "draft-key" },
    site: { attribute: false },
    answers: { state: true },
    problems: { state: true },
    loadedSite: { state: true },
    failedToLoad: { state: true },
    isFillingIn: { state: true },
  };

  static override styles: CSSResultGroup = [HeedElement.styles, buttons, caseFormStyles];

  #filing: Filing | undefined;
  #arming: Promise<Filing | undefined> | undefined;
  #wasReady = false;

  /** @internal Its page has heard already that it can be typed into: see first-frame/. */
  declare readonly wasShown: boolean | undefined;

  declare private loadedSite: Site | undefined;
  declare private failedToLoad: boolean;
  declare private isFillingIn: boolean;

  /** @internal */
  declare answers: Answers;

  /** @internal What the service or a closer look found wrong, by where it goes in the case. */
  declare problems: Readonly<Record<string, FieldTrouble>>;

  /** The category chosen from the start. */
  declare category: string | undefined;

  /** Where the page with the tracker is; the receipt links to it. */
  declare trackerUrl: string | undefined;

  /** Tells drafts apart where a page has several forms, or where one draft per product is wanted. */
  declare draftKey: string | undefined;

  /** The site's configuration, where the page has it already. */
  declare site: Site | undefined;

  /** @internal What is filed. */
  abstract readonly kind: CaseKind;

  /** @internal Nobody can stay anonymous: without a name and an address the company can do nothing. */
  declare readonly needsContact: boolean | undefined;

  constructor() {
    super();
    this.answers = this.problems = {};
    this.failedToLoad = this.isFillingIn = false;
    this.addEventListener("focusin", () => void this.arm());
  }

  /** @internal The configuration in use. */
  get shownSite(): Site | undefined {
    return this.site ?? this.loadedSite;
  }

  /** @internal */
  get draftStorageKey(): string {
    return draftStorageKey(this, this);
  }

  /** @internal The fields on view, in their order. */
  get fields(): FieldElement[] {
    const { elements = [] } = this.renderRoot.querySelector("form") ?? {};
    return [...elements].filter((element): element is FieldElement => "speakUp" in element);
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    this.failedToLoad = false;
    this.#filing?.attach();
    if (!this.#filing && (this.category || hasDraft(this.draftStorageKey))) void this.#fillIn();
    if (this.site || !this.hasService) return;
    try {
      // What the page brings along is in its first language.
      const given = this.loadedSite ? null : this.querySelector(":scope > script");
      this.loadedSite = given ? (JSON.parse(given.textContent) as Site) : await fetchSite(this, { locale: this.readerLocale, signal });
    } catch (error) {
      if (signal.aborted) return;
      this.failedToLoad = true;
      console.warn(error);
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has("category") || changed.has("site") || changed.has("loadedSite" as keyof CaseForm)) this.#filing?.preselect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#wasReady || !this.renderRoot.querySelector("form")) return;
    this.#wasReady = true;
    if (!this.wasShown) this.dispatchEvent(new ReadyEvent());
  }

  /** Fills in what the page knows already; what stands in those fields is replaced. */
  prefill(values: Prefill): void {
    void this.#fillIn(values);
  }

  /** Empties the form and forgets its draft. */
  reset(): void {
    this.answers = this.problems = {};
    this.#filing?.forget();
  }

  /** @internal Loads what it takes to keep a draft and to send; gives nothing where that cannot be loaded now. */
  arm(): Promise<Filing | undefined> {
    this.#arming ??= import("./filing.ts").then(
      ({ Filing: Loaded }) => (this.#filing = new Loaded(this)),
      () => (this.#arming = undefined),
    );
    return this.#arming;
  }

  /** What is known from the start is put in before the form shows, so that nothing moves under the eye. */
  async #fillIn(values?: Prefill): Promise<void> {
    this.isFillingIn = true;
    const filing = await this.arm();
    if (values) filing?.prefill(values);
    this.isFillingIn = false;
  }

  #change = async ({ target }: Event): Promise<void> => {
    const { name, value } = target as FieldElement;
    const { [name]: _, ...problems } = this.problems;
    this.problems = problems;
    // Another top category brings another list below it.
    this.answers = { ...this.answers, [name]: value, ...(name.startsWith("/top") && { [name.slice(4)]: "" }) };
    (await this.arm())?.keep();
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const filing = await this.arm();
    this.failedToLoad = !filing;
    await filing?.submit();
  };

  /** @internal The questions that come first, in their groups, around those that every kind of case has. */
  abstract renderMatter(category: unknown, siteFields: unknown): unknown;

  /** @internal What the receipt says of this kind of case. */
  receiptTexts?(): ReceiptTexts;

  protected override renderContent(): unknown {
    const site = this.shownSite;
    if (!site && !this.hasService) return this.renderForgotten();
    const unreachable = this.failedToLoad ? msg("We cannot be reached at the moment. Please try again.") : undefined;
    if (!site && unreachable) {
      return html`<div class="notice" part="notice" role="alert">
        <p>${unreachable}</p>
        <button class="button" @click=${this.reload}>${msg("Try again")}</button>
      </div>`;
    }
    if (!site || !this.textsLocale || (this.isFillingIn && !this.#wasReady)) return html`<div class="skeleton" aria-busy="true"></div>`;
    const filing = this.#filing;
    return filing?.renderReceipt() ?? renderForm(this, { site, filing, unreachable, change: this.#change, submit: this.#submit });
  }
}
