import { msg, str, updateWhenLocaleChanges } from "@lit/localize";
import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { isProblemError, type DeskNotice } from "@heed/core/desk";
import type { TextField } from "@heed/widgets/text-field";
import "@heed/widgets/text-field/define";
import { languageName } from "../localization/language-name.ts";
import type { Desk } from "../page/desk-context.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { levelHint, levelName, levels } from "./level-words.ts";
import { contentOf, draftOf, isChanged, languagesOf, type NoticeDraft } from "./notice-draft.ts";
import { NoticeDraftEvent, NoticeSettledEvent } from "./notice-events.ts";
import { renderNoticePreview } from "./notice-preview.ts";
import { noticePageStyles } from "./notice.styles.ts";

/** The notice in all of the site's languages side by side. The draft is its owner's. */
@customElement("desk-notice-editor")
export class NoticeEditor extends LitElement {
  static override styles: CSSResultGroup = noticePageStyles;

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) stored!: DeskNotice;
  @property({ attribute: false }) draft!: NoticeDraft;
  @state() private failure: unknown;
  /** What somebody else has published in the meantime. */
  @state() private theirs: DeskNotice | undefined;
  @state() private isSending = false;
  @state() private asksToTakeDown = false;
  @state() private previewed: string | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  #change(change: Partial<NoticeDraft>): void {
    this.dispatchEvent(new NoticeDraftEvent({ ...this.draft, ...change }));
  }

  #publish = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { draft, desk, stored } = this;
    if (this.isSending || !isChanged(draft, stored) || !(await this.#isRight())) return;
    await this.#send(draft.version === 0 || !stored.notice ? msg("The notice is up.") : msg("The notice is changed."), () =>
      desk.api.notice.publish({ version: draft.version, notice: contentOf(draft) }),
    );
  };

  #takeDown = async (): Promise<void> => {
    await this.#send(msg("The notice is down."), () => this.desk.api.notice.takeDown());
  };

  async #send(done: string, send: () => Promise<DeskNotice>): Promise<void> {
    this.isSending = true;
    this.failure = undefined;
    try {
      const stored = await send();
      this.asksToTakeDown = false;
      toast(this, done);
      this.dispatchEvent(new NoticeSettledEvent(stored));
    } catch (error) {
      await this.#meetFailure(error);
    } finally {
      this.isSending = false;
    }
  }

  async #meetFailure(error: unknown): Promise<void> {
    this.failure = error;
    if (!isProblemError(error) || error.code !== "settings_changed") return;
    try {
      this.theirs = await this.desk.api.notice.get();
      this.failure = undefined;
    } catch {
      // The first refusal says enough.
    }
  }

  /** Title and text belong together, in one language at least. The first field at fault takes the focus. */
  async #isRight(): Promise<boolean> {
    const { title, text } = contentOf(this.draft);
    const fields = [...this.renderRoot.querySelectorAll<TextField>("heed-text-field")];
    const isEmpty = Object.keys(title).length === 0 && Object.keys(text).length === 0;
    for (const field of fields) {
      const { locale, part } = field.dataset;
      if (!locale) continue;
      const [own, other] = part === "title" ? [title, text] : [text, title];
      const isMissing = !own[locale] && (Boolean(other[locale]) || (isEmpty && locale === this.desk.data.site.locales[0]));
      field.problem = isMissing ? { code: "required" } : undefined;
    }
    await this.updateComplete;
    const wrong = fields.find((field) => !field.checkValidity());
    return wrong ? wrong.reportValidity() : true;
  }

  #goOn = (theirs: DeskNotice): void => {
    const { draft } = this;
    this.theirs = undefined;
    this.dispatchEvent(new NoticeSettledEvent(theirs));
    this.dispatchEvent(new NoticeDraftEvent({ ...draft, version: theirs.version }));
  };

  #takeTheirs = (theirs: DeskNotice): void => {
    this.theirs = undefined;
    this.dispatchEvent(new NoticeSettledEvent(theirs));
  };

  #renderTheirs(theirs: DeskNotice): TemplateResult {
    const [locale = ""] = theirs.notice ? languagesOf(theirs.notice) : [];
    return html`<section class="notice" role="alert">
      <h2>${theirs.notice ? msg(str`${theirs.updatedBy ?? ""} published a notice in the meantime`) : msg(str`${theirs.updatedBy ?? ""} took the notice down in the meantime`)}</h2>
      <p>${msg("Your draft is still here.")}</p>
      ${theirs.notice
        ? html`<p lang=${locale}><strong><bdi>${theirs.notice.title[locale]}</bdi></strong></p>
            <p class="words" lang=${locale}><bdi>${theirs.notice.text[locale]}</bdi></p>`
        : nothing}
      <div class="buttons">
        <button type="button" class="button" @click=${() => this.#goOn(theirs)}>${msg("Go on with mine")}</button>
        <button type="button" class="button" @click=${() => this.#takeTheirs(theirs)}>${msg("Take theirs")}</button>
      </div>
    </section>`;
  }

  #renderLevels(mayEdit: boolean): TemplateResult {
    return html`<fieldset ?disabled=${!mayEdit}>
      <legend>${msg("How grave it is")}</legend>
      <div class="levels">
        ${levels.map(
          (level) => html`<label class="level">
            <input type="radio" name="level" .checked=${this.draft.level === level} aria-describedby="hint-${level}" @change=${() => this.#change({ level })} />
            <span class="name">${levelName(level)}</span>
            <span class="hint" id="hint-${level}">${levelHint(level)}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderLanguage(locale: string, mayEdit: boolean): TemplateResult {
    const { draft } = this;
    const name = languageName(locale);
    const errors = isProblemError(this.failure) ? this.failure.errors : [];
    const field = (part: "title" | "text", label: string, maxLength: number) => html`<heed-text-field
      lang=${locale}
      data-locale=${locale}
      data-part=${part}
      ?multiline=${part === "text"}
      .label=${label}
      .maxLength=${maxLength}
      .value=${draft[part][locale] ?? ""}
      .problem=${errors.find(({ path }) => path === `/notice/${part}/${locale}`)}
      ?disabled=${!mayEdit}
      @input=${({ target }: Event) => this.#change({ [part]: { ...draft[part], [locale]: (target as TextField).value } })}
    ></heed-text-field>`;
    return html`<section class="language" aria-label=${name}>
      <h2 lang=${locale}>${name}</h2>
      ${field("title", msg("Title"), 120)} ${field("text", msg("Text"), 2_000)}
    </section>`;
  }

  #renderTakingDown(): TemplateResult {
    return html`<div class="ending">
      <button type="button" class="button danger" aria-expanded=${this.asksToTakeDown} @click=${() => (this.asksToTakeDown = !this.asksToTakeDown)}>
        ${msg("Take down …")}
      </button>
      ${this.asksToTakeDown
        ? html`<div class="notice" role="group" aria-label=${msg("Take down")}>
            <p>${msg("It goes from every page within seconds. What it said stays in the list below.")}</p>
            <button type="button" class="button danger" aria-disabled=${this.isSending} @click=${this.#takeDown}>${msg("Take this notice down")}</button>
          </div>`
        : nothing}
    </div>`;
  }

  protected override render(): TemplateResult {
    const { draft, stored, failure, theirs, desk } = this;
    const { locales } = desk.data.site;
    const mayEdit = desk.may("settings.edit");
    const errors = isProblemError(failure) ? failure.errors : [];
    const isNew = isChanged(draft, stored);
    return html`<form novalidate @submit=${this.#publish}>
      ${theirs ? this.#renderTheirs(theirs) : nothing}
      ${failure ? html`<p class="notice wrong" role="alert">${failureText(failure)} ${msg("Your draft is still here.")}</p>` : nothing}
      ${this.#renderLevels(mayEdit)}
      <div class="languages">${locales.map((locale) => this.#renderLanguage(locale, mayEdit))}</div>
      <heed-text-field
        data-part="url"
        .label=${msg("A page to read more on")}
        .hint=${msg("Begins with https://")}
        .maxLength=${2_000}
        .value=${draft.url}
        .problem=${errors.find(({ path }) => path === "/notice/url")}
        ?disabled=${!mayEdit}
        @input=${({ target }: Event) => this.#change({ url: (target as TextField).value })}
      ></heed-text-field>
      ${renderNoticePreview({ content: contentOf(draft), locales, chosen: this.previewed, choose: (locale) => (this.previewed = locale) })}
      ${mayEdit
        ? html`<div class="buttons">
              <button class="button primary" aria-disabled=${this.isSending || !isNew}>${stored.notice ? msg("Publish the change") : msg("Publish now")}</button>
              ${isNew ? html`<button type="button" class="button" @click=${() => this.#change(draftOf(stored))}>${msg("Discard changes")}</button>` : nothing}
            </div>
            ${stored.notice ? this.#renderTakingDown() : nothing}`
        : nothing}
    </form>`;
  }
}
