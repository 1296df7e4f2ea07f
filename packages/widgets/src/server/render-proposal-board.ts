import { msg } from "../localization/msg.ts";
import { Discussion } from "../proposal-board/discussion.ts";
import { discussionStyles } from "../proposal-board/discussion.styles.ts";
import { ProposalBoard } from "../proposal-board/proposal-board.ts";
import { jsonScript } from "./embedded-json.ts";
import type { ProposalBoardOnServer } from "./on-server.ts";
import { renderElement } from "./render-element.ts";

/** The sheets of the board; the build writes each to a file of its name. */
export const boardSheets = { "proposal-board": ProposalBoard.styles, "proposal-discussion": discussionStyles } as const;

/** The board as markup that can be read, searched and walked through without any script: `<heed-proposal-board>` with declarative shadow DOM. */
export function renderProposalBoard(board: ProposalBoardOnServer): string {
  const { site, locale, baseUrl, view, linkBase, page, proposal, comments, trouble, plainVote, colorScheme, styles, slotted = "" } = board;
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
    withoutScriptAt: plainVote,
    children: jsonScript({ site, page, proposal, comments }) + slotted,
  });
}
