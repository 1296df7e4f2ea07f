import { msg, str } from "@lit/localize";
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { FollowUp } from "@heed/contract/desk";
import { inLocale } from "./in-locale.ts";
import { DeskPage } from "../page/desk-page.ts";
import { deskStyles } from "../page/desk.styles.ts";
import { failureText } from "../page/failure-text.ts";
import { toast } from "../page/messages.ts";
import { instantInWords, relativeInWords } from "../localization/times.ts";
import { icon } from "../parts/icon.ts";
import { noticeStyles, renderNotice } from "../parts/notice.ts";
import type { FinishDialog, FinishedEvent } from "./finish-dialog.ts";
import "./finish-dialog.ts";
import { followUpsStyles } from "./follow-ups-page.styles.ts";
import { surveyHeadStyles } from "./survey-head.ts";

const PAGE_SIZE = 25;

/** What answers have called for, such as a low score: somebody looks into it, and says what came of it. */
@customElement("desk-follow-ups-page")
export class FollowUpsPage extends DeskPage {
  static override styles: CSSResultGroup = [deskStyles, surveyHeadStyles, noticeStyles, followUpsStyles];

  #shown = "";

  @state() private items: readonly FollowUp[] | undefined;
  @state() private nextCursor: string | null = null;
  @state() private failure: unknown;
  @state() private isBusy = false;

  @query("desk-finish-dialog") private readonly dialog!: FinishDialog | null;

  private get status(): "open" | "done" {
    return this.query.get("status") === "done" ? "done" : "open";
  }

  override get pageTitle(): string {
    return msg("Follow-ups");
  }

  override get hasUnsavedWork(): boolean {
    return this.dialog?.hasText ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      if (!this.isConnected) return;
      const { live } = this.desk;
      live.on("notification", () => void this.reload(), this.presence);
      live.on("reconnected", () => void this.reload(), this.presence);
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const list = `${this.desk.siteKey} ${this.status}`;
    if (list !== this.#shown) {
      this.#shown = list;
      this.items = undefined;
    }
    super.willUpdate(changed);
  }

  protected override isToLoad(changed: PropertyValues<this>): boolean {
    return super.isToLoad(changed) || changed.has("query");
  }

  protected override async load(signal: AbortSignal): Promise<void> {
    try {
      // What was paged in already stays on view when something new is read.
      const limit = Math.min(100, Math.max(PAGE_SIZE, this.items?.length ?? 0));
      const page = await this.desk.api.surveys.followUps({ status: this.status, locale: this.desk.clockwork.locale, limit, signal });
      if (signal.aborted) return;
      this.items = page.items;
      this.nextCursor = page.nextCursor;
      this.failure = undefined;
    } catch (error) {
      if (!signal.aborted) this.failure = error;
    }
  }

  #readMore = async (): Promise<void> => {
    const { nextCursor, items } = this;
    if (!nextCursor || !items || this.isBusy) return;
    this.isBusy = true;
    try {
      const page = await this.desk.api.surveys.followUps({ status: this.status, locale: this.desk.clockwork.locale, limit: PAGE_SIZE, cursor: nextCursor });
      if (this.items !== items) return;
      this.items = [...items, ...page.items];
      this.nextCursor = page.nextCursor;
      await this.updateComplete;
      this.renderRoot.querySelectorAll<HTMLElement>("article")[items.length]?.focus();
    } catch (error) {
      toast(this, failureText(error), "failed");
    } finally {
      this.isBusy = false;
    }
  };

  #onFinished = async ({ followUp }: FinishedEvent): Promise<void> => {
    const at = this.items?.findIndex(({ id }) => id === followUp.id) ?? -1;
    this.items = this.items?.filter(({ id }) => id !== followUp.id);
    toast(this, msg("Done. You find it under “Finished” now."));
    await this.updateComplete;
    // What had the focus is gone: the next one takes it, or the heading.
    const next = this.renderRoot.querySelectorAll<HTMLElement>("article")[Math.max(0, at)];
    (next ?? this.renderRoot.querySelector<HTMLElement>("h1"))?.focus();
  };

  #renderItem(followUp: FollowUp): TemplateResult {
    const { desk } = this;
    const { clockwork, data } = desk;
    const { surveyId, surveyTitle, reference, openedReference, team, answers, at, isDone, doneBy, doneAt, note } = followUp;
    const teamName = data.teams.find(({ id }) => id === team)?.name;
    const title = inLocale(surveyTitle, clockwork.locale);
    return html`<article tabindex="-1" aria-labelledby="title-${followUp.id}">
      <header>
        <h2 id="title-${followUp.id}"><bdi>${title}</bdi></h2>
        <time class="muted" datetime=${at} title=${instantInWords(at, clockwork)}>${relativeInWords(at, clockwork)}</time>
      </header>
      <dl>
        ${answers.map(({ title: asked, answer }) => html`<div><dt><bdi>${inLocale(asked, clockwork.locale)}</bdi></dt><dd dir="auto">${answer}</dd></div>`)}
      </dl>
      <p class="links">
        ${reference ? html`<span>${msg("About")} <a href=${desk.url(`cases/${reference}`)}>${reference}</a></span>` : nothing}
        ${openedReference ? html`<span>${msg("Opened")} <a href=${desk.url(`cases/${openedReference}`)}>${openedReference}</a></span>` : nothing}
        ${teamName ? html`<span class="muted"><bdi>${teamName}</bdi></span>` : nothing}
        <a href=${desk.url(`surveys/${encodeURIComponent(surveyId)}/results`)}>${msg("Results")}<span class="visually-hidden">: ${title}</span></a>
      </p>
      ${isDone
        ? html`<div class="outcome">
            <p dir="auto">${note}</p>
            <p class="muted">${doneAt ? (doneBy ? msg(str`${doneBy}, ${instantInWords(doneAt, clockwork)}`) : instantInWords(doneAt, clockwork)) : nothing}</p>
          </div>`
        : this.may("surveys.follow_up")
          ? html`<p><button type="button" class="button" aria-haspopup="dialog" @click=${() => void this.dialog?.show(followUp)}>${icon("check")}${msg("Say what came of it")}</button></p>`
          : nothing}
    </article>`;
  }

  #renderBody(): TemplateResult {
    const { items, failure, status } = this;
    if (!items) {
      if (failure === undefined) return html`<p role="status">${msg("Loading…")}</p>`;
      return renderNotice({
        picture: "alert",
        heading: msg("The follow-ups could not be loaded"),
        text: failureText(failure),
        action: html`<button type="button" class="button" @click=${() => void this.reload()}>${msg("Try again")}</button>`,
        isAlert: true,
      });
    }
    if (items.length === 0) {
      return renderNotice({
        picture: "check",
        heading: status === "open" ? msg("Nothing to follow up") : msg("Nothing is finished yet"),
        text: status === "open" ? msg("When an answer calls for it, such as a low score, it appears here.") : msg("What was looked into stands here, with what came of it."),
      });
    }
    return html`<div class="items">${items.map((item) => this.#renderItem(item))}</div>
      ${this.nextCursor ? html`<p><button type="button" class="button" aria-disabled=${this.isBusy} @click=${this.#readMore}>${msg("Show more")}</button></p>` : nothing}`;
  }

  protected override render(): TemplateResult {
    const { desk, status } = this;
    const tab = (to: "open" | "done", name: string) =>
      html`<a href=${desk.url(to === "open" ? "surveys/follow-ups" : "surveys/follow-ups?status=done")} aria-current=${to === status ? "page" : nothing}>${name}</a>`;
    return html`<div class="page">
        <header class="survey-head">
          <h1 tabindex="-1">${this.pageTitle}</h1>
          <nav class="tabs" aria-label=${this.pageTitle}>${tab("open", msg("Open"))} ${tab("done", msg("Finished"))}</nav>
        </header>
        ${this.#renderBody()}
      </div>
      <desk-finish-dialog .desk=${desk} @desk-finished=${this.#onFinished} @desk-stale=${() => void this.reload()}></desk-finish-dialog>`;
  }
}
