/**
 * What `@heed/widgets/server` offers, without a word of what browsers have: whoever renders on a server knows no DOM.
 * `index.ts` does what is declared here.
 */
import type { Case, CommentPage, FieldProblem, FiledCase, NewCase, Proposal, ProposalPage, Site, Survey } from "@heed/core";
import type { CaseKind, CustomerAction } from "@heed/core/rules";
import type { SurveyAnswers } from "@heed/core/survey-rules";
import type { BoardTrouble, BoardView } from "../proposal-board/board-view.ts";

/**
 * How what a server renders is dressed. `folder` is where the page reaches the files of `dist/browser`: the elements' sheets
 * are linked, which a policy such as `style-src 'self'` allows. `inline` puts them in the page, which shows them a round trip
 * earlier and takes a `nonce` where the page has a policy.
 */
export type ElementStyles = { readonly folder: string } | { readonly inline: true; readonly nonce?: string };

/** What is told to every element that a server renders. */
interface OnServer {
  /** The reader's language (BCP 47). */
  locale: string;
  /** Where the service is; the page's own origin where it is not said. */
  baseUrl?: string | undefined;
  colorScheme?: "light" | "dark" | "auto" | undefined;
  styles: ElementStyles;
}

/** What a page would give the element, and the survey as the service answers it. */
export interface SurveyOnServer extends OnServer {
  /** As `GET /v1/sites/{siteKey}/surveys/{surveyId}` answers it, in the reader's language. */
  survey: Survey;
  siteKey: string;
  /** What is on view at once; otherwise as the survey says. */
  shows?: Survey["shows"] | undefined;
  /** Markup for the slot `after`. Put into the page as it is. */
  after?: string | undefined;
}

/** A link to a page that needs no script. */
export interface PlainLink {
  url: string;
  text: string;
}

/** A view of the board, with what the service answers for it. */
export interface ProposalBoardOnServer extends OnServer {
  /** As `GET /v1/sites/{siteKey}` answers it, in the reader's language. */
  site: Site;
  /** Which list, or which proposal. The form for a new one is an element of its own: `renderProposalForm`. */
  view: Exclude<BoardView, { at: "new" }>;
  /** The address that the links stand below, such as `/ideas`: without a script, they are all that leads on. */
  linkBase: string;
  /** For a list: as `GET …/proposals` answers it. */
  page?: ProposalPage | undefined;
  /** For one proposal: as `GET …/proposals/{proposalId}` answers it, and its comments. */
  proposal?: Proposal | undefined;
  comments?: CommentPage | undefined;
  /** Why there is nothing to see. */
  trouble?: BoardTrouble | undefined;
  /** For one proposal: where it can be voted for without a script. */
  plainVote?: PlainLink | undefined;
  /** Markup for the slots `intro` and `after`. Put into the page as it is. */
  slotted?: string | undefined;
}

/** What a page would give the form, and what was sent with it before. */
export interface ProposalFormOnServer extends OnServer {
  /** As `GET /v1/sites/{siteKey}` answers it, in the reader's language. */
  site: Site;
  /** Where the form goes by itself, by `POST`: fields `title`, `text`, `category`, `name`, `email`, `consent`, `locale`, `consentVersion`. */
  action: string;
  boardUrl?: string | undefined;
  /** What stands in the fields, by where it goes in a proposal (JSON Pointer), such as `/contact/name`. */
  answers?: Readonly<Record<string, string | boolean>> | undefined;
}

/** What a plain page is dressed in: the form for a case, an opened case, a survey. */
export type PageSheet = "case-form" | "case-tracker" | "survey";

/** What stands in a form, by where it goes in what is filed (JSON Pointer), such as `/contact/name`. */
export type PlainAnswers = Readonly<Record<string, string | string[] | boolean>>;

/** What a page would give the form, and what was sent with it before. */
export interface CaseFormOnServer extends Omit<OnServer, "styles"> {
  kind: CaseKind;
  /** As `GET /v1/sites/{siteKey}` answers it, in the reader's language. */
  site: Site;
  /** Where the form goes by itself, by `POST`. `readCaseForm` reads what arrives there. */
  action: string;
  /** Where the page with the tracker is; the receipt links to it. */
  trackerUrl?: string | undefined;
  /** What stands in the fields: for a form that comes back. */
  answers?: PlainAnswers | undefined;
  /** What is wrong with it. The form then stays as it is: whoever has sent it without a script goes on without one. */
  faults?: readonly FieldProblem[] | undefined;
}

/** What a form shows before its element has loaded. */
export type FirstFrameOnServer = Pick<CaseFormOnServer, "kind" | "site" | "locale">;

/** The form as markup, and what is to be said above it. */
export interface CaseFormMarkup {
  markup: string;
  /** What is wrong, in the reader's words, each with the id of the control that it is about. */
  faults: { id: string | null; label: string | null; text: string }[];
}

/** A case that was filed, and where it can be followed. */
export interface CaseReceiptOnServer {
  filed: FiledCase;
  kind: CaseKind;
  locale: string;
  /** Takes `reference` and `accessCode` by `POST`, and shows the case. */
  action: string;
  /** One more sentence: how to keep both where nothing can be copied or saved by a button. */
  advice: string;
}

/** The form that opens a case. */
export interface CaseLookUpOnServer {
  siteKey: string;
  baseUrl?: string | undefined;
  locale: string;
  /** Takes `reference`, `accessCode` and `link` by `POST`. */
  action: string;
  /** What is said at the field for a link from a mail. */
  link: { label: string; hint: string };
  button: string;
  /** What stands in the fields: for a form that comes back. */
  given?: Readonly<Record<string, string>> | undefined;
  isTakenOver: boolean;
}

/** What a customer can do to an opened case. */
export type CaseStep = CustomerAction | "reply" | "rate";

/** A case that somebody has opened, and what they have just tried to do to it. */
export interface CasePageOnServer {
  found: Case;
  locale: string;
  /** Where the company's clock is. */
  timeZone: string;
  now: Date;
  /** Where a step goes by `POST`: fields `key`, `reference`, `{step}-text`, and `rate-score` of a rating. */
  action: (step: CaseStep) => string;
  /** Closes the case on this device by `POST`. */
  closing: string;
  mintKey: () => string;
  /** A survey that waits: where it begins by `POST`, and with which fields. */
  survey?: { action: string; fields: Readonly<Record<string, string>>; text: string } | undefined;
  given?: { step: CaseStep; text: string; score?: string | undefined; trouble?: Omit<FieldProblem, "path"> | undefined } | undefined;
}

/** How far somebody has come in a survey, page by page. */
export interface SurveyProgress {
  answers: SurveyAnswers;
  /** Which page is on view, of those on the way. */
  at: number;
  /** What is wrong on it, in words, by question. */
  faults: Readonly<Record<string, { text: string; at: string }>>;
  /** Because of what was answered, more is asked than was on view. */
  asksMore: boolean;
  /** All is answered and holds, as far as can be told without the service. */
  isComplete: boolean;
  /** Keeps the order of what is drawn by lot. */
  seed: string;
  /** What was sent last, as it was typed. */
  sent?: URLSearchParams | undefined;
}

/** A survey of which one page is on view, to be sent without any script. */
export interface SurveyPageOnServer extends Omit<OnServer, "styles"> {
  /** As `GET /v1/sites/{siteKey}/surveys/{surveyId}` answers it, in the reader's language. */
  survey: Survey;
  siteKey: string;
  /** Where the form goes by `POST`. */
  action: string;
  /** What goes along with it besides the answers. */
  hidden: Readonly<Record<string, string>>;
  progress: SurveyProgress;
  /** Whether `<heed-survey>` is to take its place. */
  isTakenOver: boolean;
  words: { place: string; noPlace: string };
}

/** What somebody has sent with a form that `renderCaseForm` made. */
export interface SentCaseForm {
  answers: PlainAnswers;
  /** What is to be filed, in the contract's form; whether it holds is for the service to say. */
  newCase: NewCase;
  /** What was to be filled in and was not. */
  missing: FieldProblem[];
  /** Because of what was chosen, more is asked than was on view. */
  asksMore: boolean;
}

/** A survey as markup that shows its questions before any script: `<heed-survey>` with declarative shadow DOM. */
export declare function renderSurvey(survey: SurveyOnServer): string;

/** The board as markup that can be read, searched and walked through without any script: `<heed-proposal-board>` with declarative shadow DOM. */
export declare function renderProposalBoard(board: ProposalBoardOnServer): string;

/** The form as markup that can be sent without any script: `<heed-proposal-form>` with declarative shadow DOM. */
export declare function renderProposalForm(form: ProposalFormOnServer): string;

/** What is wrong with a proposal that was sent without a script, in the reader's words, each with the name of its field. */
export declare function proposalFaultsInWords(faults: readonly FieldProblem[], locale: string): string[];

/** That a proposal has arrived, and by which day it is looked at (`2026-12-04`), in the reader's words. */
export declare function proposalReceiptInWords(day: string, locale: string): { title: string; text: string };

/**
 * A form for a case that can be sent without any script: `<heed-complaint-form>` and its like with a plain form within, in the
 * page itself. The element takes its place once it is there. `pageStyles("case-form")` dresses it.
 */
export declare function renderCaseForm(form: CaseFormOnServer): CaseFormMarkup;

/** What a form shows before its element has loaded, within the element's tag: for the element's own tree. */
export declare function renderFirstFrame(form: FirstFrameOnServer): string;

/** What somebody has sent with a form that `renderCaseForm` made, as it was typed and as it is filed. */
export declare function readCaseForm(sent: URLSearchParams, form: Pick<CaseFormOnServer, "kind" | "site" | "locale">): SentCaseForm;

/** What the customer takes along, as a page shows it: the reference, the access code, and what the company now owes them. */
export declare function renderCaseReceipt(receipt: CaseReceiptOnServer): string;

/** The form that opens a case, to be sent without any script; around it `<heed-case-tracker>`, which takes its place. */
export declare function renderCaseLookUp(lookUp: CaseLookUpOnServer): string;

/** An opened case with a form for each step that its customer can take, without any script. */
export declare function renderCasePage(page: CasePageOnServer): string;

/** One page of a survey, to be sent without any script; around the first, `<heed-survey>`, which takes its place. */
export declare function renderSurveyPage(page: SurveyPageOnServer): string;

/** Where what was sent with a form that `renderSurveyPage` made leads: on, back, or to the same page once more. */
export declare function advanceSurvey(sent: URLSearchParams | undefined, survey: Survey): SurveyProgress;

/** What stands in place of the questions: thanks for these answers, or why there is nothing to answer. */
export declare function renderSurveyEnd(end: {
  survey?: Survey | undefined;
  locale: string;
  answers?: SurveyAnswers | undefined;
  trouble?: "closed" | "used" | "not_valid" | "needed" | "unknown" | undefined;
}): string;

/** The sheet for plain pages, to be served as a file: it dresses what stands within `.heed-plain`. */
export declare function pageStyles(sheet: PageSheet): string;

/** The language of the elements' texts that serves a reader of `locale`, such as `zh-Hans` one of `zh-SG`; English where there is none. */
export declare function textsLocale(locale: string): string;
