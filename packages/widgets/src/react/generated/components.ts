"use client";
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
import { createComponent, type HeedComponent, type HeedProps } from "../create-component.ts";

export type { CaseListElement, CaseTrackerElement, CheckboxFieldElement, ChoiceFieldElement, CommitmentsElement, ComplaintFormElement, InquiryFormElement, LauncherElement, NoticeElement, PortalElement, ProposalBoardElement, ProposalFormElement, ServiceRequestFormElement, SurveyElement, TextFieldElement, AccountEvent, CaseActionEvent, CaseFiledEvent, CaseOpenedEvent, CaseRatedEvent, CaseSubmitEvent, CaseUpdatedEvent, CommentEvent, NavigateEvent, NoticeDismissEvent, OpenCaseEvent, PanelCloseEvent, PanelOpenEvent, PortalCloseEvent, PortalNavigateEvent, ProposalSubmitEvent, ProposalSubmittedEvent, ReadyEvent, SubmitErrorEvent, SubscribeEvent, SurveyCompleteEvent, SurveyDismissedEvent, SurveyOfferEvent, SurveyShownEvent, SurveySubmitEvent, UnreadEvent, VoteEvent };

export type CaseListProps = HeedProps<CaseListElement, "noTitle" | "site" | "getToken" | "linkTo" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  /** The list, or what asks to sign in, can be seen. */
  onHeedReady: ReadyEvent;
  /** Cancelable, before a case is shown in the list's place; carries `reference`. */
  onHeedOpenCase: OpenCaseEvent;
  /** Somebody has signed in or out; carries `isSignedIn`. */
  onHeedAccount: AccountEvent;
}>;

/** `<heed-case-list>`: A customer's cases: after signing in by a mailed code, or as whom the page's own site says they are. Cases that were opened on this device by their access codes stand there without signing in. A case filed under another address, or under none, is taken into the account by its access code. Nothing is stored before somebody signs in. */
export const CaseList: HeedComponent<CaseListElement, CaseListProps> = /* @__PURE__ */ createComponent<CaseListElement, CaseListProps>({
  tag: "heed-case-list",
  properties: {
    noTitle: { attribute: "no-title", fallback: false },
    site: {},
    getToken: {},
    linkTo: {},
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
    onHeedReady: "heed-ready",
    onHeedOpenCase: "heed-open-case",
    onHeedAccount: "heed-account",
  },
  define: () => import("../../case-list/define.ts"),
});

export type CaseTrackerProps = HeedProps<CaseTrackerElement, "reference" | "accessCode" | "token" | "remember" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  /** A case is on view; carries `case`. */
  onHeedCaseOpened: CaseOpenedEvent;
  /** Cancelable, before anything is sent; carries `action` and `text`. */
  onHeedCaseAction: CaseActionEvent;
  /** Cancelable, before a rating is sent; carries `score` and `comment`. */
  onHeedCaseRated: CaseRatedEvent;
  /** Something happened to the case; carries `case` and the new `entries`. */
  onHeedCaseUpdated: CaseUpdatedEvent;
}>;

/** `<heed-case-tracker>`: Where a customer follows a case: its status, its clock, its history, and the steps that are theirs. A case is opened by what the customer types, by a link whose fragment carries `#case=REFERENCE&code=ACCESS-CODE`, or by the page through `reference` and `accessCode`. Nothing is stored unless `remember` says so, and the access code goes to the service alone. */
export const CaseTracker: HeedComponent<CaseTrackerElement, CaseTrackerProps> = /* @__PURE__ */ createComponent<CaseTrackerElement, CaseTrackerProps>({
  tag: "heed-case-tracker",
  properties: {
    reference: { attribute: "reference" },
    accessCode: {},
    token: {},
    remember: { attribute: "remember" },
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
    onHeedCaseOpened: "heed-case-opened",
    onHeedCaseAction: "heed-case-action",
    onHeedCaseRated: "heed-case-rated",
    onHeedCaseUpdated: "heed-case-updated",
  },
  define: () => import("../../case-tracker/define.ts"),
});

export type CheckboxFieldProps = HeedProps<CheckboxFieldElement, "value" | "name" | "label" | "hint" | "required" | "disabled" | "problem", {
  onChange: Event;
  onInput: Event;
}>;

/** `<heed-checkbox-field>`: One thing to agree to, or to switch on. */
export const CheckboxField: HeedComponent<CheckboxFieldElement, CheckboxFieldProps> = /* @__PURE__ */ createComponent<CheckboxFieldElement, CheckboxFieldProps>({
  tag: "heed-checkbox-field",
  properties: {
    value: { attribute: "checked", fallback: false },
    name: { attribute: "name", fallback: "" },
    label: { attribute: "label", fallback: "" },
    hint: { attribute: "hint", fallback: "" },
    required: { attribute: "required", fallback: false },
    disabled: { attribute: "disabled", fallback: false },
    problem: { fallback: null },
  },
  events: {
    onChange: "change",
    onInput: "input",
  },
  define: () => import("../../checkbox-field/define.ts"),
});

export type ChoiceFieldProps = HeedProps<ChoiceFieldElement, "value" | "options" | "multiple" | "name" | "label" | "hint" | "required" | "disabled" | "problem", {
  onChange: Event;
  onInput: Event;
}>;

/** `<heed-choice-field>`: One or several of some options. Radio buttons for a few, a list that opens for many, checkboxes with `multiple`. */
export const ChoiceField: HeedComponent<ChoiceFieldElement, ChoiceFieldProps> = /* @__PURE__ */ createComponent<ChoiceFieldElement, ChoiceFieldProps>({
  tag: "heed-choice-field",
  properties: {
    value: { fallback: "" },
    options: { fallback: [] },
    multiple: { attribute: "multiple", fallback: false },
    name: { attribute: "name", fallback: "" },
    label: { attribute: "label", fallback: "" },
    hint: { attribute: "hint", fallback: "" },
    required: { attribute: "required", fallback: false },
    disabled: { attribute: "disabled", fallback: false },
    problem: { fallback: null },
  },
  events: {
    onChange: "change",
    onInput: "input",
  },
  define: () => import("../../choice-field/define.ts"),
});

export type CommitmentsProps = HeedProps<CommitmentsElement, "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", object>;

/** `<heed-commitments>`: What the company promises in public, and how it keeps it: its time limits, and the figures of the last 90 days. The figures are of all promises whose time was up in these days, kept and broken; of fewer than five nothing is said. */
export const Commitments: HeedComponent<CommitmentsElement, CommitmentsProps> = /* @__PURE__ */ createComponent<CommitmentsElement, CommitmentsProps>({
  tag: "heed-commitments",
  properties: {
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
  },
  define: () => import("../../commitments/define.ts"),
});

export type ComplaintFormProps = HeedProps<ComplaintFormElement, "category" | "trackerUrl" | "draftKey" | "site" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  /** The form can be seen and typed into. */
  onHeedReady: ReadyEvent;
  /** Cancelable, before anything is sent; carries `newCase`. */
  onHeedCaseSubmit: CaseSubmitEvent;
  /** The case is filed; carries `reference`. */
  onHeedCaseFiled: CaseFiledEvent;
  /** Sending did not work; carries `error`. */
  onHeedSubmitError: SubmitErrorEvent;
}>;

/** `<heed-complaint-form>`: A form in which a customer files a complaint: what happened, and what would put it right. */
export const ComplaintForm: HeedComponent<ComplaintFormElement, ComplaintFormProps> = /* @__PURE__ */ createComponent<ComplaintFormElement, ComplaintFormProps>({
  tag: "heed-complaint-form",
  properties: {
    category: { attribute: "category" },
    trackerUrl: { attribute: "tracker-url" },
    draftKey: { attribute: "draft-key" },
    site: {},
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
    onHeedReady: "heed-ready",
    onHeedCaseSubmit: "heed-case-submit",
    onHeedCaseFiled: "heed-case-filed",
    onHeedSubmitError: "heed-submit-error",
  },
  define: () => import("../../complaint-form/define.ts"),
});

export type InquiryFormProps = HeedProps<InquiryFormElement, "category" | "trackerUrl" | "draftKey" | "site" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  /** The form can be seen and typed into. */
  onHeedReady: ReadyEvent;
  /** Cancelable, before anything is sent; carries `newCase`. */
  onHeedCaseSubmit: CaseSubmitEvent;
  /** The case is filed; carries `reference`. */
  onHeedCaseFiled: CaseFiledEvent;
  /** Sending did not work; carries `error`. */
  onHeedSubmitError: SubmitErrorEvent;
}>;

/** `<heed-inquiry-form>`: A form in which a customer asks a question, and is asked for little. */
export const InquiryForm: HeedComponent<InquiryFormElement, InquiryFormProps> = /* @__PURE__ */ createComponent<InquiryFormElement, InquiryFormProps>({
  tag: "heed-inquiry-form",
  properties: {
    category: { attribute: "category" },
    trackerUrl: { attribute: "tracker-url" },
    draftKey: { attribute: "draft-key" },
    site: {},
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
    onHeedReady: "heed-ready",
    onHeedCaseSubmit: "heed-case-submit",
    onHeedCaseFiled: "heed-case-filed",
    onHeedSubmitError: "heed-submit-error",
  },
  define: () => import("../../inquiry-form/define.ts"),
});

export type LauncherProps = HeedProps<LauncherElement, "getToken" | "isOpen" | "portal", {
  /** The panel has opened. */
  onHeedOpen: PanelOpenEvent;
  /** The panel has closed. */
  onHeedClose: PanelCloseEvent;
  /** Cases with something new have been counted; carries `count`. */
  onHeedUnread: UnreadEvent;
}> & {
  /** The publishable key of the site. */
  siteKey?: string | undefined;
  /** Where the service is; the page's own origin where it is not said. */
  baseUrl?: string | undefined;
  /** A language tag (BCP 47); otherwise the nearest `lang` above, then the browser's languages. */
  locale?: string | undefined;
  /** `light`, `dark`, or `auto` for the reader's system; without it the page's own `color-scheme` holds. */
  colorScheme?: string | undefined;
  /** What the button says; without it the text of the link inside, then "Help" in the reader's language. */
  label?: string | undefined;
  /** `bottom-end`, as without it, or `bottom-start`: a corner of the page, mirrored from right to left. A page's own `inset` or `z-index` goes before. */
  position?: string | undefined;
  /** The panel alone, opened by program. */
  noButton?: string | undefined;
};

/** `<heed-launcher>`: A quiet button at the page's edge that opens the front desk in a panel; on a phone, over the whole page. Put a link to the page with the front desk inside: it is there where scripts are not, its text is what the button says, and it is followed where the panel cannot be loaded. Nothing is loaded before the button is pointed at, has the focus or is pressed, nor is anything stored. Where the customer has opened a case on this device, or is signed in, the button counts cases with something new. */
export const Launcher: HeedComponent<LauncherElement, LauncherProps> = /* @__PURE__ */ createComponent<LauncherElement, LauncherProps>({
  tag: "heed-launcher",
  properties: {
    getToken: {},
    isOpen: {},
    portal: {},
    siteKey: { attribute: "site-key", isAttributeAlone: true },
    baseUrl: { attribute: "base-url", isAttributeAlone: true },
    locale: { attribute: "locale", isAttributeAlone: true },
    colorScheme: { attribute: "color-scheme", isAttributeAlone: true },
    label: { attribute: "label", isAttributeAlone: true },
    position: { attribute: "position", isAttributeAlone: true },
    noButton: { attribute: "no-button", isAttributeAlone: true },
  },
  events: {
    onHeedOpen: "heed-open",
    onHeedClose: "heed-close",
    onHeedUnread: "heed-unread",
  },
  define: () => import("../../launcher/define.ts"),
});

export type NoticeProps = HeedProps<NoticeElement, "notice" | "isNews" | "isWithin" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  /** Cancelable, before the notice is put aside; carries `notice`. */
  onHeedNoticeDismiss: NoticeDismissEvent;
}>;

/** `<heed-notice>`: What the company tells everybody now, such as in a crisis: there within seconds, gone when it is over. Takes no room while there is nothing to tell. Elements with a conversation show the notice above themselves; this one is for pages without them, and for the place of your choice. It asks while the page is in sight and online, once for all elements on it. What is critical stays in sight; anything else can be put aside, and stays so for this visit. */
export const Notice: HeedComponent<NoticeElement, NoticeProps> = /* @__PURE__ */ createComponent<NoticeElement, NoticeProps>({
  tag: "heed-notice",
  properties: {
    notice: {},
    isNews: {},
    isWithin: { attribute: "within", fallback: false },
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
    onHeedNoticeDismiss: "heed-notice-dismiss",
  },
  define: () => import("../../notice/define.ts"),
});

export type PortalProps = HeedProps<PortalElement, "routing" | "linkBase" | "inPanel" | "view" | "site" | "getToken" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  /** The start page, or another view, can be seen. */
  onHeedReady: ReadyEvent;
  /** Cancelable, before another view is shown; carries `view` and `href`. A page that routes itself sets `view`. The board's own views come as the board has them. */
  onHeedNavigate: PortalNavigateEvent;
  /** The cross of a front desk in a panel was pressed. */
  onHeedClose: PortalCloseEvent;
}>;

/** `<heed-portal>`: The whole front desk in one element: what can be filed, the customer's cases, proposals, surveys, promises. Every view has an address, in the fragment by itself: `#heed`, `#heed/file/complaint`, `#heed/cases`, `#heed/case/K7MP-4XQ2`, `#proposals`, `#heed/surveys`, `#heed/commitments`. What a view consists of is loaded when it is shown. A case that is opened here is remembered on the device, so that the customer can be told of an answer: by the customer's own act, and until they have it forgotten. Before that, nothing is stored. */
export const Portal: HeedComponent<PortalElement, PortalProps> = /* @__PURE__ */ createComponent<PortalElement, PortalProps>({
  tag: "heed-portal",
  properties: {
    routing: { attribute: "routing", fallback: "fragment" },
    linkBase: { attribute: "link-base" },
    inPanel: { attribute: "in-panel", fallback: false },
    view: { fallback: { at: "start" } },
    site: {},
    getToken: {},
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
    onHeedReady: "heed-ready",
    onHeedNavigate: "heed-navigate",
    onHeedClose: "heed-close",
  },
  define: () => import("../../portal/define.ts"),
});

export type ProposalBoardProps = HeedProps<ProposalBoardElement, "routing" | "linkBase" | "view" | "page" | "proposal" | "comments" | "site" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  /** Cancelable, before another view is shown; carries `view` and `href`. A page that routes itself sets `view`. */
  onHeedNavigate: NavigateEvent;
  /** Cancelable, before a vote is given or taken back; carries `proposalId` and `isVote`. */
  onHeedProposalVote: VoteEvent;
  /** Cancelable, before a subscription begins or ends; carries `proposalId` and `isSubscribed`. */
  onHeedProposalSubscribe: SubscribeEvent;
  /** Cancelable, before a comment is sent; carries `proposalId` and `text`. */
  onHeedProposalComment: CommentEvent;
}>;

/** `<heed-proposal-board>`: Customers' proposals in the page: found, voted for, discussed, with what the company said to each. Every view has an address, in the fragment by itself: `#proposals`, `#proposals/planned`, `#proposal/7k3m9p2q`, `#proposal/new`. Nothing is stored before a visitor votes, subscribes or comments. A page that knows what is to be shown can bring it along, as the service answers it, in a `<script type="application/json">` within the element: `{ site, page, proposal, comments }`, each where it is known. */
export const ProposalBoard: HeedComponent<ProposalBoardElement, ProposalBoardProps> = /* @__PURE__ */ createComponent<ProposalBoardElement, ProposalBoardProps>({
  tag: "heed-proposal-board",
  properties: {
    routing: { attribute: "routing", fallback: "fragment" },
    linkBase: { attribute: "link-base" },
    view: { fallback: { at: "list" } },
    page: {},
    proposal: {},
    comments: {},
    site: {},
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
    onHeedNavigate: "heed-navigate",
    onHeedProposalVote: "heed-proposal-vote",
    onHeedProposalSubscribe: "heed-proposal-subscribe",
    onHeedProposalComment: "heed-proposal-comment",
  },
  define: () => import("../../proposal-board/define.ts"),
});

export type ProposalFormProps = HeedProps<ProposalFormElement, "boardUrl" | "linkTo" | "draftKey" | "action" | "site" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  /** The form can be seen and typed into. */
  onHeedReady: ReadyEvent;
  /** Cancelable, before anything is sent; carries `newProposal`. */
  onHeedProposalSubmit: ProposalSubmitEvent;
  /** The proposal has arrived; carries `proposalId` and `status`. */
  onHeedProposalSubmitted: ProposalSubmittedEvent;
  /** Cancelable, before a vote for a similar proposal; carries `proposalId` and `isVote`. */
  onHeedProposalVote: VoteEvent;
  /** Sending did not work; carries `error`. */
  onHeedSubmitError: SubmitErrorEvent;
}>;

/** `<heed-proposal-form>`: A form for one proposal: what was proposed before is found while one writes, and can be voted for instead. What is needed to see and type is loaded at once; what is needed to send arrives with the first focus. A draft stays on the visitor's device until it has been sent. */
export const ProposalForm: HeedComponent<ProposalFormElement, ProposalFormProps> = /* @__PURE__ */ createComponent<ProposalFormElement, ProposalFormProps>({
  tag: "heed-proposal-form",
  properties: {
    boardUrl: { attribute: "board-url" },
    linkTo: {},
    draftKey: { attribute: "draft-key" },
    action: { attribute: "action" },
    site: {},
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
    onHeedReady: "heed-ready",
    onHeedProposalSubmit: "heed-proposal-submit",
    onHeedProposalSubmitted: "heed-proposal-submitted",
    onHeedProposalVote: "heed-proposal-vote",
    onHeedSubmitError: "heed-submit-error",
  },
  define: () => import("../../proposal-form/define.ts"),
});

export type ServiceRequestFormProps = HeedProps<ServiceRequestFormElement, "category" | "trackerUrl" | "draftKey" | "site" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  /** The form can be seen and typed into. */
  onHeedReady: ReadyEvent;
  /** Cancelable, before anything is sent; carries `newCase`. */
  onHeedCaseSubmit: CaseSubmitEvent;
  /** The case is filed; carries `reference`. */
  onHeedCaseFiled: CaseFiledEvent;
  /** Sending did not work; carries `error`. */
  onHeedSubmitError: SubmitErrorEvent;
}>;

/** `<heed-service-request-form>`: A form in which a customer asks for a repair or another service: for which product, where and when. */
export const ServiceRequestForm: HeedComponent<ServiceRequestFormElement, ServiceRequestFormProps> = /* @__PURE__ */ createComponent<ServiceRequestFormElement, ServiceRequestFormProps>({
  tag: "heed-service-request-form",
  properties: {
    category: { attribute: "category" },
    trackerUrl: { attribute: "tracker-url" },
    draftKey: { attribute: "draft-key" },
    site: {},
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
    onHeedReady: "heed-ready",
    onHeedCaseSubmit: "heed-case-submit",
    onHeedCaseFiled: "heed-case-filed",
    onHeedSubmitError: "heed-submit-error",
  },
  define: () => import("../../service-request-form/define.ts"),
});

export type SurveyProps = HeedProps<SurveyElement, "surveyId" | "shows" | "panel" | "ask" | "askEvent" | "askSeconds" | "askScroll" | "fromLink" | "survey" | "invitation" | "source" | "siteKey" | "baseUrl" | "locale" | "colorScheme" | "client", {
  /** The questions are on view; carries `surveyId` and `version`. */
  onHeedSurveyShown: SurveyShownEvent;
  /** Cancelable, before anything is sent; carries `surveyId` and `answers`. */
  onHeedSurveySubmit: SurveySubmitEvent;
  /** The answers have arrived; carries `surveyId`. */
  onHeedSurveyComplete: SurveyCompleteEvent;
  /** The customer does not want to answer; carries `surveyId` and `scope`: `now`, `this` or `all`. */
  onHeedSurveyDismissed: SurveyDismissedEvent;
  /** Cancelable, before an offer at the end is followed; carries `action` and `url`. */
  onHeedSurveyOffer: SurveyOfferEvent;
  /** Sending did not work; carries `error`. */
  onHeedSubmitError: SubmitErrorEvent;
}>;

/** `<heed-survey>`: A short survey in the page: one page or one question at a time, kept until it is sent, sent once. A page that knows the questions can bring them along, as the service answers them, in a `<script type="application/json">` within the element: then nothing has to be fetched before they are there. Inline it is there at once. With `panel` it waits for its moment, then shows at the edge of the page, takes no focus and leaves with Escape. Nothing is stored before the first answer, or before a panel is closed. */
export const Survey: HeedComponent<SurveyElement, SurveyProps> = /* @__PURE__ */ createComponent<SurveyElement, SurveyProps>({
  tag: "heed-survey",
  properties: {
    surveyId: { attribute: "survey-id" },
    shows: { attribute: "shows" },
    panel: { attribute: "panel", fallback: false },
    ask: { attribute: "ask" },
    askEvent: { attribute: "ask-event" },
    askSeconds: { attribute: "ask-seconds" },
    askScroll: { attribute: "ask-scroll" },
    fromLink: { attribute: "from-link", fallback: false },
    survey: {},
    invitation: {},
    source: {},
    siteKey: { attribute: "site-key" },
    baseUrl: { attribute: "base-url" },
    locale: { attribute: "locale" },
    colorScheme: { attribute: "color-scheme" },
    client: {},
  },
  events: {
    onHeedSurveyShown: "heed-survey-shown",
    onHeedSurveySubmit: "heed-survey-submit",
    onHeedSurveyComplete: "heed-survey-complete",
    onHeedSurveyDismissed: "heed-survey-dismissed",
    onHeedSurveyOffer: "heed-survey-offer",
    onHeedSubmitError: "heed-submit-error",
  },
  define: () => import("../../survey/define.ts"),
});

export type TextFieldProps = HeedProps<TextFieldElement, "type" | "value" | "multiline" | "maxLength" | "min" | "max" | "autocomplete" | "name" | "label" | "hint" | "required" | "disabled" | "problem", {
  onChange: Event;
  onInput: Event;
}>;

/** `<heed-text-field>`: A text on one line or several, an e-mail address, a telephone number, a number or a date. A number is typed as text, so that what is half typed or pasted is never thrown away by the browser. */
export const TextField: HeedComponent<TextFieldElement, TextFieldProps> = /* @__PURE__ */ createComponent<TextFieldElement, TextFieldProps>({
  tag: "heed-text-field",
  properties: {
    type: { attribute: "type", fallback: "text" },
    value: { attribute: "value", fallback: "" },
    multiline: { attribute: "multiline", fallback: false },
    maxLength: { attribute: "maxlength" },
    min: { attribute: "min" },
    max: { attribute: "max" },
    autocomplete: { attribute: "autocomplete" },
    name: { attribute: "name", fallback: "" },
    label: { attribute: "label", fallback: "" },
    hint: { attribute: "hint", fallback: "" },
    required: { attribute: "required", fallback: false },
    disabled: { attribute: "disabled", fallback: false },
    problem: { fallback: null },
  },
  events: {
    onChange: "change",
    onInput: "input",
  },
  define: () => import("../../text-field/define.ts"),
});
