/**
 * What `@heed/widgets/server` offers, without a word of what browsers have: whoever renders on a server knows no DOM.
 * `index.ts` does what is declared here.
 */
import type { CommentPage, FieldProblem, Proposal, ProposalPage, Site, Survey } from "@heed/core";
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
