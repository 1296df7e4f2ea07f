import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from "lit";
import type { Notice } from "@heed/core";
import { HeedElement } from "../base/heed-element.ts";
import { isRightToLeft } from "../localization/locale.ts";
import { msg } from "../localization/msg.ts";
import { closeIcon, levelIcon } from "./icons.ts";
import { NoticeDismissEvent } from "./notice.events.ts";
import { noticeStyles } from "./notice.styles.ts";
import { dismissNotice, watchNotice } from "./watch-notice.ts";

/**
 * @tagname heed-notice
 * @summary What the company tells everybody now, such as in a crisis: there within seconds, gone when it is over.
 *
 * Takes no room while there is nothing to tell. Elements with a conversation show the notice above themselves; this one is
 * for pages without them, and for the place of your choice. It asks while the page is in sight and online, once for all
 * elements on it. What is critical stays in sight; anything else can be put aside, and stays so for this visit.
 *
 * @fires heed-notice-dismiss - Cancelable, before the notice is put aside; carries `notice`.
 *
 * @csspart root - Everything.
 * @csspart notice - The notice.
 * @csspart icon - The sign of how grave it is.
 * @csspart title - Its title.
 * @csspart text - Its text.
 * @csspart link - The link to where there is more to read.
 * @csspart close - The button that puts it aside.
 *
 * @cssprop [--heed-notice-max-inline-size=none] - The widest the notice gets.
 * @cssprop [--heed-notice-info-color] - The colour of a notice that is good to know.
 * @cssprop [--heed-notice-warning-color] - The colour of one that changes plans.
 * @cssprop [--heed-notice-critical-color] - The colour of one that concerns safety.
 */
export class NoticeElement extends HeedElement {
  static override properties: PropertyDeclarations = {
    notice: { attribute: false },
    isNews: { attribute: false },
    isWithin: { type: Boolean, attribute: "within", reflect: true },
    watched: { state: true },
  };

  static override styles: CSSResultGroup = [HeedElement.styles, noticeStyles];

  /** @internal What the service says, where nobody gave the element a notice. */
  declare watched: Notice | null | undefined;

  /** @internal Whether what is on view has come while the page was open. */
  declare isNews: boolean | undefined;

  /** @internal Stands above what another element shows. */
  declare isWithin: boolean | undefined;

  /** A notice to show in place of the site's own; `null` shows none. */
  declare notice: Notice | null | undefined;

  /** @internal */
  get shownNotice(): Notice | null | undefined {
    return this.notice === undefined ? this.watched : this.notice;
  }

  protected override load(signal: AbortSignal): Promise<void> {
    if (this.notice === undefined) {
      watchNotice(this, { locale: this.readerLocale, signal }, (notice, isNews) => {
        this.watched = notice;
        this.isNews = isNews;
      });
    }
    return Promise.resolve();
  }

  /** Puts the notice aside for this visit; a critical one stays. */
  close(): void {
    const { shownNotice: notice } = this;
    if (!notice || notice.level === "critical" || !this.dispatchEvent(new NoticeDismissEvent(notice))) return;
    if (this.notice) this.notice = null;
    dismissNotice(notice);
  }

  /** What has to be heard stands ready before there is something to hear: a region that comes with its words is passed over. */
  protected override renderContent(): TemplateResult {
    const { shownNotice: notice, isNews, textsLocale } = this;
    if (!notice && this.notice === undefined && !this.hasService) return this.renderForgotten();
    const content = notice && textsLocale ? this.#renderNotice(notice) : nothing;
    const isAlarming = isNews && notice?.level === "critical";
    // One of those who show it says it.
    const role = this.isWithin && !isNews ? "note" : "status";
    return html`<div role=${isAlarming ? "alert" : role}>${content}</div>`;
  }

  #renderNotice({ level, locale, title, text, url }: Notice): TemplateResult {
    return html`<div class="notice ${level}" part="notice">
      <svg class="icon" part="icon" role="img" viewBox="0 0 24 24" aria-label=${levelInWords(level)}>${levelIcon(level)}</svg>
      <div class="words" lang=${locale} dir=${isRightToLeft(locale) ? "rtl" : "ltr"}>
        <p class="title" part="title">${title}</p>
        <p class="text" part="text">${text}</p>
        ${isSecure(url)
          ? html`<a part="link" lang=${this.textsLocale ?? nothing} href=${url} target="_blank" rel="noopener noreferrer">${msg("Read more")}</a>`
          : nothing}
      </div>
      ${level === "critical"
        ? nothing
        : html`<button type="button" class="close" part="close" aria-label=${msg("Close this notice")} @click=${() => this.close()}>
            <svg viewBox="0 0 24 24" aria-hidden="true">${closeIcon}</svg>
          </button>`}
    </div>`;
  }
}

function levelInWords(level: Notice["level"]): string {
  if (level === "critical") return msg("Urgent notice");
  return level === "warning" ? msg("Important notice") : msg("Notice");
}

/** Whatever stands at the service's address: a link leads to a page, and an encrypted one. */
function isSecure(url: string | undefined): url is string {
  return url !== undefined && /^https:\/\//i.test(url);
}
