import { html, nothing, type TemplateResult } from "lit";
import { holdsForAnswers } from "@heed/core/survey-rules";
import type { SurveyOffer } from "@heed/core";
import { keepFocus } from "../base/focus.ts";
import { failureText } from "../case-form/filing-failure.ts";
import { msg } from "../localization/msg.ts";
import { SurveyOfferEvent } from "./answering.events.ts";
import type { Answering } from "./answering.ts";
import type { ResponseKeeper } from "./response-keeper.ts";
import type { SurveyState } from "./survey-state.ts";

/** Says that earlier answers are back, or gone and can be taken back. */
export function renderNotice({ isRestored, wasDiscarded, discard, takeBack }: ResponseKeeper, { ownLang }: SurveyState): unknown {
  if (!isRestored && !wasDiscarded) return nothing;
  return html`<div class="notice line" part="notice" role="status" lang=${ownLang}>
    <p><bdi>${wasDiscarded ? msg("Your answers are gone.") : msg("Your answers from last time are here again.")}</bdi></p>
    <button type="button" class="link" @click=${wasDiscarded ? takeBack : discard}>
      ${wasDiscarded ? msg("Undo") : msg("Start again")}
    </button>
  </div>`;
}

/** What became of the last attempt to send, above the buttons. The live region is there before there is news. */
export function renderOutcome({ phase, error }: Answering): TemplateResult {
  const text = outcomeText(phase, error);
  return html`<div role="status" class=${text ? "notice" : "unseen"} part="notice">
    <bdi>${text || (phase === "sending" ? msg("Sending…") : nothing)}</bdi>
  </div>`;
}

function outcomeText(phase: Answering["phase"], error: unknown): string {
  if (phase === "failed") return failureText(error);
  if (phase !== "waiting") return "";
  return msg("You are offline. Your answers stay on this device and are sent by themselves, once, when you are connected.");
}

/** What stands in place of the questions at the end: thanks, or what those are asked who would rather not answer. */
export function renderEnd(answering: Answering, element: SurveyState): TemplateResult | undefined {
  const { ownLang } = element;
  switch (answering.phase) {
    case "sent":
      return renderThanks(answering, element);
    case "declining":
      return html`<div class="end" lang=${ownLang} dir="auto">
        <h2 tabindex="-1">${msg("You do not want to answer?")}</h2>
        <p>${msg("That is quite all right.")}</p>
        <div class="actions">
          <button class="button" @click=${() => answering.declined("this")}>${msg("Not this survey")}</button>
          <button class="button" @click=${() => answering.declined("all")}>${msg("No surveys at all")}</button>
          <button class="link" @click=${() => answering.declined(null)}>${msg("Back to the questions")}</button>
        </div>
      </div>`;
    case "declined":
      return html`<div class="end" lang=${ownLang} dir="auto">
        <h2 tabindex="-1">${msg("We have noted that. Thank you for telling us.")}</h2>
      </div>`;
    default:
      return undefined;
  }
}

function renderThanks({ survey, sent, isEarlier }: Answering, element: SurveyState): TemplateResult {
  const { title, text } = survey.thanks;
  const offers = (survey.offers ?? []).filter(({ when, url }) => isSafe(url) && holdsForAnswers(when, survey, sent));
  return html`<div class="thanks" part="thanks">
    <h2 tabindex="-1"><bdi>${element.fillIn(title)}</bdi></h2>
    ${text ? html`<p class="text"><bdi>${element.fillIn(text)}</bdi></p>` : nothing}
    ${isEarlier
      ? html`<p class="note" lang=${element.ownLang} dir="auto">
          ${msg("Your first attempt had arrived after all, without your later changes.")}
        </p>`
      : nothing}
    ${offers.length > 0 ? html`<div class="actions">${offers.map((offer) => renderOffer(offer, element))}</div>` : nothing}
  </div>`;
}

function renderOffer(offer: SurveyOffer, element: SurveyState): TemplateResult {
  const follow = (event: Event): void => {
    if (!element.dispatchEvent(new SurveyOfferEvent(offer))) event.preventDefault();
  };
  return html`<a class="button" href=${offer.url} @click=${follow}><bdi>${element.fillIn(offer.label)}</bdi></a>`;
}

/** The service takes no other addresses; a survey that the page itself gives may hold anything. */
function isSafe(url: string): boolean {
  return /^(?:https?:\/\/|\/(?![/\\]))/i.test(url);
}

/** Why there is nothing to answer. Where trying again may help, it is offered. */
export function renderTrouble(trouble: string, element: SurveyState): TemplateResult {
  const isAway = trouble === "away";
  return html`<div class="notice" part="notice" role=${isAway ? "alert" : "status"}>
    <p>${troubleText(trouble)}</p>
    ${trouble === "closed" && element.answering?.wasLost ? html`<p>${msg("Your answers could no longer be sent.")}</p>` : nothing}
    ${isAway ? html`<button class="button" @mousedown=${keepFocus} @click=${() => element.reload()}>${msg("Try again")}</button>` : nothing}
  </div>`;
}

function troubleText(trouble: string): string {
  switch (trouble) {
    case "closed":
      return msg("This survey is over. Thank you for wanting to answer.");
    case "used":
      return msg("You have answered this survey already. Thank you.");
    case "not_valid":
      return msg("This invitation does not work any more: it may have expired, or the link is not whole.");
    case "needed":
      return msg("This survey is for those who were invited. Please use the link that you were sent.");
    case "unknown":
      return msg("This survey is no longer here.");
    default:
      return msg("We cannot be reached at the moment. Please try again.");
  }
}
