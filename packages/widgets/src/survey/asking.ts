import { html, nothing, type TemplateResult } from "lit";
import type { Survey } from "@heed/core";
import { msg } from "../localization/msg.ts";
import { momentToAsk } from "./moment-to-ask.ts";
import { panelStyles } from "./panel.styles.ts";
import { isResting, noteRest } from "./rest.ts";
import type { SurveyState } from "./survey-state.ts";
import { SurveyDismissedEvent } from "./dismissed-event.ts";

/** One throw of the dice for each survey and page load: nothing is stored that would tell a visit. */
const throws = new Map<string, number>();

/** Long enough for a screen reader to know a live region before it speaks. */
const SAID_AFTER_MS = 150;

/** Waits for the moment to ask, and shows the panel: quiet, at the edge, gone with Escape. Loaded where there is one. */
export class Asking {
  readonly #element: SurveyState;
  /** Where the focus was before it came into the panel. */
  #before: HTMLElement | undefined;

  constructor(element: SurveyState) {
    this.#element = element;
    element.wear(panelStyles);
    element.addEventListener("focusin", ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !element.contains(relatedTarget)) this.#before = relatedTarget;
    });
  }

  async wait(survey: Survey, signal: AbortSignal): Promise<void> {
    const element = this.#element;
    const { siteKey, invitationToken, panel, answering } = element;
    addEventListener("keydown", this.#closeOnEscape, { signal });
    const isBegun = Boolean(answering?.isBegun);
    // What the customer has sent goes by itself, without being shown again.
    if (element.isShown || answering?.isOnItsWay) return;
    if (!element.survey && !isBegun) {
      const { samplePercent, coolDownDays } = survey.asking;
      const isLeftAlone = !invitationToken && (isResting(siteKey, coolDownDays) || drawn(`${siteKey} ${survey.id}`) >= samplePercent);
      if (isLeftAlone || !(await momentToAsk(element, survey.asking, signal))) return;
    }
    if (isBegun && panel && isResting(siteKey, survey.asking.coolDownDays)) return;
    element.open();
  }

  /** In the page's top layer: no style of the page's comes in between. Showing takes no focus. */
  show(): void {
    const panel = this.#element.renderRoot.querySelector<HTMLElement>("[popover]");
    if (!panel?.isConnected || panel.matches(":popover-open")) return;
    panel.showPopover();
    // Said to those who do not see it come: a live region speaks of what changes in it, not of what it comes with.
    const status = panel.previousElementSibling;
    setTimeout(() => {
      if (status) status.textContent = msg("There is a short survey on this page.");
    }, SAID_AFTER_MS);
  }

  renderPanel(content: TemplateResult): TemplateResult {
    const { shownSurvey, ownLang } = this.#element;
    return html`<p class="unseen" role="status"></p>
      <section popover="manual" role="dialog" part="panel" aria-label=${shownSurvey?.title ?? nothing}>
        <button class="close" part="close" lang=${ownLang} aria-label=${msg("Close the survey")} @click=${this.#dismiss}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6l-12 12"></path></svg>
        </button>
        ${content}
      </section>`;
  }

  #closeOnEscape = (event: KeyboardEvent): void => {
    const element = this.#element;
    if (event.key !== "Escape" || event.defaultPrevented || !element.isShown || !element.panel) return;
    // Where something else of the page has the focus, the key is meant for that.
    const isOurs = event.composedPath().includes(element) || event.target === document.body;
    if (isOurs) this.#dismiss();
  };

  #dismiss = (): void => {
    const element = this.#element;
    const hadFocus = Boolean(element.shadowRoot?.activeElement);
    const isDone = /^(?:sent|declined)$/.test(element.answering?.phase ?? "");
    element.close();
    if (hadFocus) this.#before?.focus();
    if (isDone || element.survey) return;
    noteRest(element.siteKey);
    element.dispatchEvent(new SurveyDismissedEvent(element.shownSurvey?.id ?? "", "now"));
  };
}

/** From 0 to 100, the same for a survey as long as the page is not loaded anew. */
function drawn(survey: string): number {
  const number = throws.get(survey) ?? Math.random() * 100;
  throws.set(survey, number);
  return number;
}
