import type { CommentPage, Proposal, ProposalPage, Site } from "@heed/core";
import { msg } from "../localization/msg.ts";
import type { BoardTrouble } from "../proposal-board/board-state.ts";
import type { BoardView } from "../proposal-board/board-view.ts";
import { Discussion } from "../proposal-board/discussion.ts";
import { discussionStyles } from "../proposal-board/discussion.styles.ts";
import { ProposalBoard } from "../proposal-board/proposal-board.ts";
import type { ElementStyles } from "./element-styles.ts";
import { jsonScript } from "./embedded-json.ts";
import { renderElement } from "./render-element.ts";

/** A view of the board, with what the service answers for it. */
export interface ProposalBoardOnServer {
  /** As `GET /v1/sites/{siteKey}` answers it, in the reader's language. */
  site: Site;
  /** The reader's language (BCP 47). */
  locale: string;
  baseUrl?: string | undefined;
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
  colorScheme?: "light" | "dark" | "auto" | undefined;
  styles: ElementStyles;
  /** Markup for the slots `intro` and `after`. Put into the page as it is. */
  slotted?: string | undefined;
}

/** The sheets of the board; the build writes each to a file of its name. */
export const boardSheets = { "proposal-board": ProposalBoard.styles, "proposal-discussion": discussionStyles } as const;

/** The board as markup that can be read, searched and walked through without any script: `<heed-proposal-board>` with declarative shadow DOM. */
export function renderProposalBoard(board: ProposalBoardOnServer): string {
  const { site, locale, baseUrl, view, linkBase, page, proposal, comments, trouble, colorScheme, styles, slotted = "" } = board;
  const { "proposal-discussion": discussion, ...first } = boardSheets;
  return renderElement({
    tag: "heed-proposal-board",
    element: ProposalBoard,
    locale,
    attributes: { "site-key": site.key, "base-url": baseUrl, routing: "path", "link-base": linkBase, "color-scheme": colorScheme },
    prepare(element) {
      Object.assign(element, { site, view, page, proposal, comments, trouble });
      if (proposal) element.discussion = new Discussion(element, proposal.id);
    },
    sheets: { ...first, ...(proposal && { "proposal-discussion": discussion }) },
    styles,
    withoutScript: () => msg("Voting and commenting need JavaScript, which is turned off in this browser."),
    children: jsonScript({ site, page, proposal, comments }) + slotted,
  });
}
