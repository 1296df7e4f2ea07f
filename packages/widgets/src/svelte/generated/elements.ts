// Generated from custom-elements.json and the events' own files. Change those, then run `npm run generate`.
import type { CaseTracker as CaseTrackerElement } from "../../case-tracker/case-tracker.ts";
import type { CheckboxField as CheckboxFieldElement } from "../../checkbox-field/checkbox-field.ts";
import type { ChoiceField as ChoiceFieldElement } from "../../choice-field/choice-field.ts";
import type { ComplaintForm as ComplaintFormElement } from "../../complaint-form/complaint-form.ts";
import type { InquiryForm as InquiryFormElement } from "../../inquiry-form/inquiry-form.ts";
import type { ProposalBoard as ProposalBoardElement } from "../../proposal-board/proposal-board.ts";
import type { ProposalForm as ProposalFormElement } from "../../proposal-form/proposal-form.ts";
import type { ServiceRequestForm as ServiceRequestFormElement } from "../../service-request-form/service-request-form.ts";
import type { SurveyElement } from "../../survey/survey.ts";
import type { TextField as TextFieldElement } from "../../text-field/text-field.ts";
import type { CaseActionEvent } from "../../case-tracker/case-tracker.events.ts";
import type { CaseFiledEvent } from "../../case-form/case-form.events.ts";
import type { CaseOpenedEvent } from "../../case-tracker/case-tracker.events.ts";
import type { CaseRatedEvent } from "../../case-tracker/case-rating.events.ts";
import type { CaseSubmitEvent } from "../../case-form/case-form.events.ts";
import type { CaseUpdatedEvent } from "../../case-tracker/case-tracker.events.ts";
import type { CommentEvent } from "../../proposal-board/proposal-board.events.ts";
import type { NavigateEvent } from "../../proposal-board/proposal-board.events.ts";
import type { ProposalSubmitEvent } from "../../proposal-form/proposal-form.events.ts";
import type { ProposalSubmittedEvent } from "../../proposal-form/proposal-form.events.ts";
import type { ReadyEvent } from "../../case-form/ready-event.ts";
import type { SubmitErrorEvent } from "../../case-form/case-form.events.ts";
import type { SubscribeEvent } from "../../proposal-board/proposal-board.events.ts";
import type { SurveyCompleteEvent } from "../../survey/answering.events.ts";
import type { SurveyDismissedEvent } from "../../survey/dismissed-event.ts";
import type { SurveyOfferEvent } from "../../survey/answering.events.ts";
import type { SurveyShownEvent } from "../../survey/survey.events.ts";
import type { SurveySubmitEvent } from "../../survey/answering.events.ts";
import type { VoteEvent } from "../../proposal-board/proposal-board.events.ts";
import type { SvelteElement } from "../svelte-element.ts";

export type { CaseTrackerElement, CheckboxFieldElement, ChoiceFieldElement, ComplaintFormElement, InquiryFormElement, ProposalBoardElement, ProposalFormElement, ServiceRequestFormElement, SurveyElement, TextFieldElement, CaseActionEvent, CaseFiledEvent, CaseOpenedEvent, CaseRatedEvent, CaseSubmitEvent, CaseUpdatedEvent, CommentEvent, NavigateEvent, ProposalSubmitEvent, ProposalSubmittedEvent, ReadyEvent, SubmitErrorEvent, SubscribeEvent, SurveyCompleteEvent, SurveyDismissedEvent, SurveyOfferEvent, SurveyShownEvent, SurveySubmitEvent, VoteEvent };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    /** Where a customer follows a case: its status, its clock, its history, and the steps that are theirs. A case is opened by what the customer types, by a link whose fragment carries `#case=REFERENCE&code=ACCESS-CODE`, or by the page through `reference` and `accessCode`. Nothing is stored, and the access code goes to the service alone. */
    "heed-case-tracker": SvelteElement<CaseTrackerElement, "reference" | "accessCode" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "reference": "reference";
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, {
  /** A case is on view; carries `case`. */
  "onheed-case-opened": CaseOpenedEvent;
  /** Cancelable, before anything is sent; carries `action` and `text`. */
  "onheed-case-action": CaseActionEvent;
  /** Cancelable, before a rating is sent; carries `score` and `comment`. */
  "onheed-case-rated": CaseRatedEvent;
  /** Something happened to the case; carries `case` and the new `entries`. */
  "onheed-case-updated": CaseUpdatedEvent;
}>;
    /** One thing to agree to, or to switch on. */
    "heed-checkbox-field": SvelteElement<CheckboxFieldElement, "value" | "name" | "label" | "hint" | "required" | "disabled" | "problem", {
  "checked": "value";
  "name": "name";
  "label": "label";
  "hint": "hint";
  "required": "required";
  "disabled": "disabled";
}, {
  "onchange": Event;
  "oninput": Event;
}>;
    /** One or several of some options. Radio buttons for a few, a list that opens for many, checkboxes with `multiple`. */
    "heed-choice-field": SvelteElement<ChoiceFieldElement, "value" | "options" | "multiple" | "name" | "label" | "hint" | "required" | "disabled" | "problem", {
  "multiple": "multiple";
  "name": "name";
  "label": "label";
  "hint": "hint";
  "required": "required";
  "disabled": "disabled";
}, {
  "onchange": Event;
  "oninput": Event;
}>;
    /** A form in which a customer files a complaint: what happened, and what would put it right. */
    "heed-complaint-form": SvelteElement<ComplaintFormElement, "category" | "trackerUrl" | "draftKey" | "site" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "category": "category";
  "tracker-url": "trackerUrl";
  "draft-key": "draftKey";
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, {
  /** The form can be seen and typed into. */
  "onheed-ready": ReadyEvent;
  /** Cancelable, before anything is sent; carries `newCase`. */
  "onheed-case-submit": CaseSubmitEvent;
  /** The case is filed; carries `reference`. */
  "onheed-case-filed": CaseFiledEvent;
  /** Sending did not work; carries `error`. */
  "onheed-submit-error": SubmitErrorEvent;
}>;
    /** A form in which a customer asks a question, and is asked for little. */
    "heed-inquiry-form": SvelteElement<InquiryFormElement, "category" | "trackerUrl" | "draftKey" | "site" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "category": "category";
  "tracker-url": "trackerUrl";
  "draft-key": "draftKey";
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, {
  /** The form can be seen and typed into. */
  "onheed-ready": ReadyEvent;
  /** Cancelable, before anything is sent; carries `newCase`. */
  "onheed-case-submit": CaseSubmitEvent;
  /** The case is filed; carries `reference`. */
  "onheed-case-filed": CaseFiledEvent;
  /** Sending did not work; carries `error`. */
  "onheed-submit-error": SubmitErrorEvent;
}>;
    /** Customers' proposals in the page: found, voted for, discussed, with what the company said to each. Every view has an address, in the fragment by itself: `#proposals`, `#proposals/planned`, `#proposal/7k3m9p2q`, `#proposal/new`. Nothing is stored before a visitor votes, subscribes or comments. A page that knows what is to be shown can bring it along, as the service answers it, in a `<script type="application/json">` within the element: `{ site, page, proposal, comments }`, each where it is known. */
    "heed-proposal-board": SvelteElement<ProposalBoardElement, "routing" | "linkBase" | "view" | "page" | "proposal" | "comments" | "site" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "routing": "routing";
  "link-base": "linkBase";
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, {
  /** Cancelable, before another view is shown; carries `view` and `href`. A page that routes itself sets `view`. */
  "onheed-navigate": NavigateEvent;
  /** Cancelable, before a vote is given or taken back; carries `proposalId` and `isVote`. */
  "onheed-proposal-vote": VoteEvent;
  /** Cancelable, before a subscription begins or ends; carries `proposalId` and `isSubscribed`. */
  "onheed-proposal-subscribe": SubscribeEvent;
  /** Cancelable, before a comment is sent; carries `proposalId` and `text`. */
  "onheed-proposal-comment": CommentEvent;
}>;
    /** A form for one proposal: what was proposed before is found while one writes, and can be voted for instead. What is needed to see and type is loaded at once; what is needed to send arrives with the first focus. A draft stays on the visitor's device until it has been sent. */
    "heed-proposal-form": SvelteElement<ProposalFormElement, "boardUrl" | "linkTo" | "draftKey" | "action" | "site" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "board-url": "boardUrl";
  "draft-key": "draftKey";
  "action": "action";
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, {
  /** The form can be seen and typed into. */
  "onheed-ready": ReadyEvent;
  /** Cancelable, before anything is sent; carries `newProposal`. */
  "onheed-proposal-submit": ProposalSubmitEvent;
  /** The proposal has arrived; carries `proposalId` and `status`. */
  "onheed-proposal-submitted": ProposalSubmittedEvent;
  /** Cancelable, before a vote for a similar proposal; carries `proposalId` and `isVote`. */
  "onheed-proposal-vote": VoteEvent;
  /** Sending did not work; carries `error`. */
  "onheed-submit-error": SubmitErrorEvent;
}>;
    /** A form in which a customer asks for a repair or another service: for which product, where and when. */
    "heed-service-request-form": SvelteElement<ServiceRequestFormElement, "category" | "trackerUrl" | "draftKey" | "site" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "category": "category";
  "tracker-url": "trackerUrl";
  "draft-key": "draftKey";
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, {
  /** The form can be seen and typed into. */
  "onheed-ready": ReadyEvent;
  /** Cancelable, before anything is sent; carries `newCase`. */
  "onheed-case-submit": CaseSubmitEvent;
  /** The case is filed; carries `reference`. */
  "onheed-case-filed": CaseFiledEvent;
  /** Sending did not work; carries `error`. */
  "onheed-submit-error": SubmitErrorEvent;
}>;
    /** A short survey in the page: one page or one question at a time, kept until it is sent, sent once. A page that knows the questions can bring them along, as the service answers them, in a `<script type="application/json">` within the element: then nothing has to be fetched before they are there. Inline it is there at once. With `panel` it waits for its moment, then shows at the edge of the page, takes no focus and leaves with Escape. Nothing is stored before the first answer, or before a panel is closed. */
    "heed-survey": SvelteElement<SurveyElement, "surveyId" | "shows" | "panel" | "ask" | "askEvent" | "askSeconds" | "askScroll" | "fromLink" | "survey" | "invitation" | "source" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "survey-id": "surveyId";
  "shows": "shows";
  "panel": "panel";
  "ask": "ask";
  "ask-event": "askEvent";
  "ask-seconds": "askSeconds";
  "ask-scroll": "askScroll";
  "from-link": "fromLink";
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, {
  /** The questions are on view; carries `surveyId` and `version`. */
  "onheed-survey-shown": SurveyShownEvent;
  /** Cancelable, before anything is sent; carries `surveyId` and `answers`. */
  "onheed-survey-submit": SurveySubmitEvent;
  /** The answers have arrived; carries `surveyId`. */
  "onheed-survey-complete": SurveyCompleteEvent;
  /** The customer does not want to answer; carries `surveyId` and `scope`: `now`, `this` or `all`. */
  "onheed-survey-dismissed": SurveyDismissedEvent;
  /** Cancelable, before an offer at the end is followed; carries `action` and `url`. */
  "onheed-survey-offer": SurveyOfferEvent;
  /** Sending did not work; carries `error`. */
  "onheed-submit-error": SubmitErrorEvent;
}>;
    /** A text on one line or several, an e-mail address, a telephone number, a number or a date. A number is typed as text, so that what is half typed or pasted is never thrown away by the browser. */
    "heed-text-field": SvelteElement<TextFieldElement, "type" | "value" | "multiline" | "maxLength" | "min" | "max" | "autocomplete" | "name" | "label" | "hint" | "required" | "disabled" | "problem", {
  "type": "type";
  "value": "value";
  "multiline": "multiline";
  "maxlength": "maxLength";
  "min": "min";
  "max": "max";
  "autocomplete": "autocomplete";
  "name": "name";
  "label": "label";
  "hint": "hint";
  "required": "required";
  "disabled": "disabled";
}, {
  "onchange": Event;
  "oninput": Event;
}>;
  }
}
