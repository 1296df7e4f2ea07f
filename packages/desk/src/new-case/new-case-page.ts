import { msg } from "@lit/localize";
import { css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import "@heed/widgets/checkbox-field/define";
import "@heed/widgets/choice-field/define";
import "@heed/widgets/text-field/define";
import { isConnectionError, isProblemError, type FiledCase } from "@heed/core/desk";
import type { FieldProblem } from "../case-page/answer-fields.ts";
import { todayAt } from "../case-page/case-words.ts";
import { draftName, readKept, writeKept } from "../case-page/kept-drafts.ts";
import { mintKey } from "../parts/send-attempt.ts";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { announce } from "../page/messages.ts";
import "./filed-receipt.ts";
import { fieldOfProblem, filingFrom, type Answer, type Answers } from "./filing.ts";
import { renderConsent, renderCustomer, renderMatter, renderService, type NewCaseForm } from "./new-case-fields.ts";

/** What was entered, and under which key it was sent. */
interface Draft {
  answers: Answers;
  key: string;
  /** The filing as it was sent under that key. */
  sent: string;
}

/** What the fields of the widgets have in common. */
type Field = HTMLElement & { name: string; reportValidity(): boolean; speakUp(): Promise<void> };

/** Where staff files a case for a customer who called, wrote or came by. */
@customElement("desk-new-case-page")
export class NewCasePage extends DeskPage {
  static override styles: CSSResultGroup = [
    deskStyles,
    css`
      .page {
        display: grid;
        gap: 1.25rem;
        max-inline-size: 46rem;
        margin-inline: auto;
      }

      form {
        display: grid;
        gap: 1.75rem;
      }

      fieldset {
        display: grid;
        gap: 1rem;
        border: 0;
        border-block-start: 1px solid var(--_line);
        padding: 1.25rem 0 0;
        min-inline-size: 0;
      }

      legend {
        float: inline-start;
        inline-size: 100%;
        padding: 0;
        font-size: 1.0625rem;
        font-weight: 620;
      }

      legend + * {
        clear: both;
      }

      .row {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
        gap: 1rem;
        align-items: start;
      }

      blockquote {
        padding: 0.75rem 1rem;
        border-inline-start: 4px solid var(--_accent);
        background: var(--_sunken);
        white-space: pre-wrap;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }

      .failed {
        color: var(--_danger);
      }
    `,
  ];

  @state() private draft: Draft | undefined;
  @state() private problems: ReadonlyMap<string, FieldProblem> = new Map();
  @state() private failure = "";
  @state() private isSending = false;
  @state() private filed: FiledCase | undefined;

  override get pageTitle(): string {
    return msg("File a case for a customer");
  }

  get #name(): string {
    const { siteKey, me } = this.desk;
    return draftName({ siteKey, staffId: me.staffId, reference: "new" }, "case");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Written by this page under a name of its own.
    this.draft ??= (readKept(this.#name) as Draft | null) ?? this.#emptyDraft();
  }

  #emptyDraft(): Draft {
    const { locale, locales } = this.desk.data.site;
    const answers = { "/kind": "complaint", "/channel": "phone", "/locale": locales.includes(locale) ? locale : (locales[0] ?? "en"), "/take": true };
    return { answers, key: mintKey(), sent: "" };
  }

  #onInput = ({ target }: Event): void => {
    // Listened to on a form of fields alone.
    const { name, value } = target as HTMLElement & { name: string; value: Answer };
    if (!this.draft || !name) return;
    const answers = { ...this.draft.answers, [name]: value, ...(name === "/kind" && { "/category": "" }) };
    this.draft = { ...this.draft, answers };
    if (this.problems.has(name)) this.problems = new Map([...this.problems].filter(([at]) => at !== name));
    writeKept(this.#name, this.draft);
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    if (!this.draft || this.isSending || !this.#areFieldsRight()) return;
    const filing = filingFrom(this.draft.answers, this.desk.data.site);
    const sent = JSON.stringify(filing);
    // The same once more goes out under the same key: it may have arrived.
    this.draft = { ...this.draft, key: this.draft.sent === sent ? this.draft.key : mintKey(), sent };
    writeKept(this.#name, this.draft);
    this.isSending = true;
    this.failure = "";
    try {
      this.filed = await this.desk.api.cases.file(filing, { idempotencyKey: this.draft.key });
      writeKept(this.#name, null);
      this.draft = this.#emptyDraft();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("desk-filed-receipt")?.focus();
    } catch (error) {
      await this.#fail(error);
    } finally {
      this.isSending = false;
    }
  }

  get #fields(): Field[] {
    return [...this.renderRoot.querySelectorAll<Field>("heed-text-field, heed-choice-field, heed-checkbox-field")];
  }

  #areFieldsRight(): boolean {
    const [first] = this.#fields.filter((field) => !field.reportValidity());
    first?.focus();
    return !first;
  }

  async #fail(error: unknown): Promise<void> {
    this.failure = isConnectionError(error)
      ? msg("No connection. What you entered is kept here; please send it again when you are back online. It is filed once.")
      : failureText(error);
    if (!isProblemError(error)) return;
    const problems = error.errors.map(({ path, code, min, max }) => [fieldOfProblem(path), { code, min, max }] as const);
    this.problems = new Map(problems);
    await this.updateComplete;
    const atFault = this.#fields.filter(({ name }) => this.problems.has(name));
    for (const field of atFault) void field.speakUp();
    atFault[0]?.focus();
  }

  #clear = (): void => {
    if (!confirm(msg("Throw away what you entered?"))) return;
    writeKept(this.#name, null);
    this.draft = this.#emptyDraft();
    announce(this, msg("The form is empty."));
  };

  #fileAnother = (): void => {
    this.filed = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("h1")?.focus());
  };

  protected override render(): TemplateResult {
    const { desk, draft, filed, problems, failure, isSending } = this;
    if (filed) {
      return html`<div class="page"><desk-filed-receipt tabindex="-1" .desk=${desk} .filed=${filed} @desk-file-another=${this.#fileAnother}></desk-filed-receipt></div>`;
    }
    const form: NewCaseForm = { site: desk.data.site, answers: draft?.answers ?? {}, problems, today: todayAt(desk.clockwork.timeZone) };
    return html`<div class="page">
      <h1 tabindex="-1">${this.pageTitle}</h1>
      <form novalidate @input=${this.#onInput} @submit=${this.#submit}>
        ${renderMatter(form)} ${renderService(form)} ${renderCustomer(form)} ${renderConsent(form)}
        <p class="failed" role="alert">${failure}</p>
        <div class="actions">
          <button class="button primary" aria-disabled=${isSending}>${isSending ? msg("Sending…") : msg("File the case")}</button>
          <button type="button" class="button quiet" @click=${this.#clear}>${msg("Clear the form")}</button>
        </div>
      </form>
    </div>`;
  }
}
