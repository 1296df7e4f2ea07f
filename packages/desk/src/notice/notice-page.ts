import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { DeskNotice } from "@heed/core/desk";
import { instantInWords } from "../localization/times.ts";
import { DeskPage } from "../page/desk-page.ts";
import { failureText } from "../page/failure-text.ts";
import { levelName } from "./level-words.ts";
import { draftOf, isChanged, languagesOf, type NoticeDraft } from "./notice-draft.ts";
import "./notice-editor.ts";
import type { NoticeDraftEvent, NoticeSettledEvent } from "./notice-events.ts";
import { noticePageStyles } from "./notice.styles.ts";

/** What the company tells everybody: what is up now, the page it is written on, and who told what before. */
@customElement("desk-notice-page")
export class NoticePage extends DeskPage {
  static override styles: CSSResultGroup = noticePageStyles;

  @state() private stored: DeskNotice | undefined;
  @state() private draft: NoticeDraft | undefined;
  @state() private failure: unknown;

  override get pageTitle(): string {
    return msg("Notice");
  }

  override get hasUnsavedWork(): boolean {
    return Boolean(this.stored && this.draft && isChanged(this.draft, this.stored));
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    try {
      const stored = await this.desk.api.notice.get({ signal });
      // What was being written stays, on what it was begun with.
      if (!this.hasUnsavedWork) this.#settle(stored);
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  #settle(stored: DeskNotice): void {
    this.stored = stored;
    this.draft = draftOf(stored);
  }

  #keep = ({ draft }: NoticeDraftEvent): void => {
    this.draft = draft;
  };

  #renderState({ notice, updatedAt, updatedBy }: DeskNotice): TemplateResult {
    if (!notice || !updatedAt) return html`<p class="state muted">${msg("Nothing is being told now. A notice is shown in all of the site's widgets within seconds.")}</p>`;
    const when = instantInWords(updatedAt, this.desk.clockwork);
    return html`<p class="state up"><span>${msg(str`A notice is up, last changed by ${updatedBy ?? ""} on ${when}.`)}</span></p>`;
  }

  #renderChanges({ changes }: DeskNotice): TemplateResult {
    return html`<section aria-labelledby="changes">
      <h2 id="changes">${msg("What was told, and by whom")}</h2>
      <ul class="changes" role="list">
        ${changes.map(({ notice, at, by }, index) => {
          const [locale = ""] = notice ? this.desk.data.site.locales.filter((each) => languagesOf(notice).includes(each)) : [];
          const isFirst = !changes[index + 1]?.notice;
          const what = notice ? (isFirst ? msg(str`Published by ${by}`) : msg(str`Changed by ${by}`)) : msg(str`Taken down by ${by}`);
          return html`<li>
            ${notice ? html`<span lang=${locale}><bdi>${notice.title[locale]}</bdi></span>` : nothing}
            <span class=${notice ? "muted" : ""}>${what} · ${instantInWords(at, this.desk.clockwork)}${notice ? html` · ${levelName(notice.level)}` : nothing}</span>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #renderContent(): TemplateResult {
    const { stored, draft } = this;
    if (stored && draft) {
      return html`<div class="page">
        <desk-notice-editor
          .desk=${this.desk}
          .stored=${stored}
          .draft=${draft}
          @desk-notice-draft=${this.#keep}
          @desk-notice-settled=${(event: NoticeSettledEvent) => this.#settle(event.stored)}
        ></desk-notice-editor>
        ${stored.changes.length > 0 ? this.#renderChanges(stored) : nothing}
      </div>`;
    }
    if (!this.failure) return html`<p class="muted" role="status" aria-busy="true">${msg("Loading …")}</p>`;
    return html`<div class="notice wrong" role="alert">
      <p>${failureText(this.failure)}</p>
      <button type="button" class="button" @click=${this.reload}>${msg("Try again")}</button>
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="page-head">
        <h1 tabindex="-1">${this.pageTitle}</h1>
        ${this.stored ? this.#renderState(this.stored) : nothing}
      </div>
      ${this.#renderContent()}
    `;
  }
}
