import { HeedEvent } from "../base/heed-event.ts";
import type { BoardView } from "./board-view.ts";

/** The visitor goes to another view. Cancelable: a page that routes itself takes it from here and sets `view`. */
export class NavigateEvent extends HeedEvent {
  declare readonly view: BoardView;
  declare readonly href: string;

  constructor(view: BoardView, href: string) {
    super("heed-navigate", { view, href }, true);
  }
}

/** A comment is about to be sent. Cancelable. */
export class CommentEvent extends HeedEvent {
  declare readonly proposalId: string;
  declare readonly text: string;

  constructor(proposalId: string, text: string) {
    super("heed-proposal-comment", { proposalId, text }, true);
  }
}

/** A subscription is about to begin or to end. Cancelable. */
export class SubscribeEvent extends HeedEvent {
  declare readonly proposalId: string;
  declare readonly isSubscribed: boolean;

  constructor(proposalId: string, isSubscribed: boolean) {
    super("heed-proposal-subscribe", { proposalId, isSubscribed }, true);
  }
}

/** A vote is about to be given, or taken back. Cancelable. */
export class VoteEvent extends HeedEvent {
  declare readonly proposalId: string;
  declare readonly isVote: boolean;

  constructor(proposalId: string, isVote: boolean) {
    super("heed-proposal-vote", { proposalId, isVote }, true);
  }
}
