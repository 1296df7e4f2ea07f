// Generated from custom-elements.json and the events' own files. Change those, then run `npm run generate`.
import type { CaseList as CaseListElement } from "../../case-list/case-list.ts";
import type { CaseTracker as CaseTrackerElement } from "../../case-tracker/case-tracker.ts";
import type { CheckboxField as CheckboxFieldElement } from "../../checkbox-field/checkbox-field.ts";
import type { ChoiceField as ChoiceFieldElement } from "../../choice-field/choice-field.ts";
import type { CommitmentsElement } from "../../commitments/commitments.ts";
import type { ComplaintForm as ComplaintFormElement } from "../../complaint-form/complaint-form.ts";
import type { InquiryForm as InquiryFormElement } from "../../inquiry-form/inquiry-form.ts";
import type { Launcher as LauncherElement } from "../../launcher/launcher.ts";
import type { NoticeElement } from "../../notice/notice.ts";
import type { Portal as PortalElement } from "../../portal/portal.ts";
import type { ProposalBoard as ProposalBoardElement } from "../../proposal-board/proposal-board.ts";
import type { ProposalForm as ProposalFormElement } from "../../proposal-form/proposal-form.ts";
import type { ServiceRequestForm as ServiceRequestFormElement } from "../../service-request-form/service-request-form.ts";
import type { SurveyElement } from "../../survey/survey.ts";
import type { TextField as TextFieldElement } from "../../text-field/text-field.ts";
import type { AccountEvent } from "../../case-list/case-list.events.ts";
import type { CaseActionEvent } from "../../case-tracker/case-tracker.events.ts";
import type { CaseFiledEvent } from "../../case-form/case-form.events.ts";
import type { CaseOpenedEvent } from "../../case-tracker/case-tracker.events.ts";
import type { CaseRatedEvent } from "../../case-tracker/case-rating.events.ts";
import type { CaseSubmitEvent } from "../../case-form/case-form.events.ts";
import type { CaseUpdatedEvent } from "../../case-tracker/case-tracker.events.ts";
import type { CommentEvent } from "../../proposal-board/proposal-board.events.ts";
import type { NavigateEvent } from "../../proposal-board/proposal-board.events.ts";
import type { NoticeDismissEvent } from "../../notice/notice.events.ts";
import type { OpenCaseEvent } from "../../case-list/case-list.events.ts";
import type { PanelCloseEvent } from "../../launcher/launcher.events.ts";
import type { PanelOpenEvent } from "../../launcher/launcher.events.ts";
import type { PortalCloseEvent } from "../../portal/portal.events.ts";
import type { PortalNavigateEvent } from "../../portal/portal.events.ts";
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
import type { UnreadEvent } from "../../launcher/launcher.events.ts";
import type { VoteEvent } from "../../proposal-board/proposal-board.events.ts";
import type { SvelteElement } from "../svelte-element.ts";

export type { CaseListElement, CaseTrackerElement, CheckboxFieldElement, ChoiceFieldElement, CommitmentsElement, ComplaintFormElement, InquiryFormElement, LauncherElement, NoticeElement, PortalElement, ProposalBoardElement, ProposalFormElement, ServiceRequestFormElement, SurveyElement, TextFieldElement, AccountEvent, CaseActionEvent, CaseFiledEvent, CaseOpenedEvent, CaseRatedEvent, CaseSubmitEvent, CaseUpdatedEvent, CommentEvent, NavigateEvent, NoticeDismissEvent, OpenCaseEvent, PanelCloseEvent, PanelOpenEvent, PortalCloseEvent, PortalNavigateEvent, ProposalSubmitEvent, ProposalSubmittedEvent, ReadyEvent, SubmitErrorEvent, SubscribeEvent, SurveyCompleteEvent, SurveyDismissedEvent, SurveyOfferEvent, SurveyShownEvent, SurveySubmitEvent, UnreadEvent, VoteEvent };

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    /** A customer's cases: after signing in by a mailed code, or as whom the page's own site says they are. Cases that were opened on this device by their access codes stand there without signing in. A case filed under another address, or under none, is taken into the account by its access code. Nothing is stored before somebody signs in. */
    "heed-case-list": SvelteElement<CaseListElement, "noTitle" | "site" | "getToken" | "linkTo" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "no-title": "noTitle";
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, {
  /** The list, or what asks to sign in, can be seen. */
  "onheed-ready": ReadyEvent;
  /** Cancelable, before a case is shown in the list's place; carries `reference`. */
  "onheed-open-case": OpenCaseEvent;
  /** Somebody has signed in or out; carries `isSignedIn`. */
  "onheed-account": AccountEvent;
}>;
    /** Where a customer follows a case: its status, its clock, its history, and the steps that are theirs. A case is opened by what the customer types, by a link whose fragment carries `#case=REFERENCE&code=ACCESS-CODE`, or by the page through `reference` and `accessCode`. Nothing is stored unless `remember` says so, and the access code goes to the service alone. */
    "heed-case-tracker": SvelteElement<CaseTrackerElement, "reference" | "accessCode" | "token" | "remember" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "reference": "reference";
  "remember": "remember";
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
    /** What the company promises in public, and how it keeps it: its time limits, and the figures of the last 90 days. The figures are of all promises whose time was up in these days, kept and broken; of fewer than five nothing is said. */
    "heed-commitments": SvelteElement<CommitmentsElement, "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, object>;
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
    /** A quiet button at the page's edge that opens the front desk in a panel; on a phone, over the whole page. Put a link to the page with the front desk inside: it is there where scripts are not, its text is what the button says, and it is followed where the panel cannot be loaded. Nothing is loaded before the button is pointed at, has the focus or is pressed, nor is anything stored. Where the customer has opened a case on this device, or is signed in, the button counts cases with something new. */
    "heed-launcher": SvelteElement<LauncherElement, "getToken" | "isOpen" | "portal", object, {
  /** The panel has opened. */
  "onheed-open": PanelOpenEvent;
  /** The panel has closed. */
  "onheed-close": PanelCloseEvent;
  /** Cases with something new have been counted; carries `count`. */
  "onheed-unread": UnreadEvent;
}> & {
  /** The publishable key of the site. */
  "site-key"?: string | undefined;
  /** Where the service is; the page's own origin where it is not said. */
  "base-url"?: string | undefined;
  /** A language tag (BCP 47); otherwise the nearest `lang` above, then the browser's languages. */
  "locale"?: string | undefined;
  /** `light`, `dark`, or `auto` for the reader's system; without it the page's own `color-scheme` holds. */
  "color-scheme"?: string | undefined;
  /** What the button says; without it the text of the link inside, then "Help" in the reader's language. */
  "label"?: string | undefined;
  /** `bottom-end`, as without it, or `bottom-start`: a corner of the page, mirrored from right to left. A page's own `inset` or `z-index` goes before. */
  "position"?: string | undefined;
  /** The panel alone, opened by program. */
  "no-button"?: string | undefined;
};
    /** What the company tells everybody now, such as in a crisis: there within seconds, gone when it is over. Takes no room while there is nothing to tell. Elements with a conversation show the notice above themselves; this one is for pages without them, and for the place of your choice. It asks while the page is in sight and online, once for all elements on it. What is critical stays in sight; anything else can be put aside, and stays so for this visit. */
    "heed-notice": SvelteElement<NoticeElement, "notice" | "isNews" | "isWithin" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "within": "isWithin";
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, {
  /** Cancelable, before the notice is put aside; carries `notice`. */
  "onheed-notice-dismiss": NoticeDismissEvent;
}>;
    /** The whole front desk in one element: what can be filed, the customer's cases, proposals, surveys, promises. Every view has an address, in the fragment by itself: `#heed`, `#heed/file/complaint`, `#heed/cases`, `#heed/case/K7MP-4XQ2`, `#proposals`, `#heed/surveys`, `#heed/commitments`. What a view consists of is loaded when it is shown. A case that is opened here is remembered on the device, so that the customer can be told of an answer: by the customer's own act, and until they have it forgotten. Before that, nothing is stored. */
    "heed-portal": SvelteElement<PortalElement, "routing" | "linkBase" | "inPanel" | "view" | "site" | "getToken" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  "routing": "routing";
  "link-base": "linkBase";
  "in-panel": "inPanel";
  "site-key": "siteKey";
  "base-url": "baseUrl";
  "locale": "locale";
  "color-scheme": "colorScheme";
}, {
  /** The start page, or another view, can be seen. */
  "onheed-ready": ReadyEvent;
  /** Cancelable, before another view is shown; carries `view` and `href`. A page that routes itself sets `view`. The board's own views come as the board has them. */
  "onheed-navigate": PortalNavigateEvent;
  /** The cross of a front desk in a panel was pressed. */
  "onheed-close": PortalCloseEvent;
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
