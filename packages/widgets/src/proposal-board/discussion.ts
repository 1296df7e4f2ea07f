import type { TemplateResult } from "lit";
import { nothing } from "lit";
import type { CommentPage, Proposal, ProposalComment } from "@heed/core";
import { tokenOf } from "../participation/kept-participant.ts";
import { msg } from "../localization/msg.ts";
import type { BoardState } from "./board-state.ts";
import { discussionStyles } from "./discussion.styles.ts";
import { fetchComments } from "./fetch-board.ts";
import { CommentEvent } from "./proposal-board.events.ts";
import { renderComments } from "./render-comments.ts";
import { renderReward, renderSubscription } from "./render-part.ts";
import { failureInWords } from "./failure-in-words.ts";

/** What was written under one proposal, and what is being written. */
export class Discussion {
  readonly board: BoardState;
  readonly #id: string;

  /** The comments could not be loaded. */
  hasFailed = false;
  isSending = false;
  /** To which comment an answer is written; null for a comment of its own. */
  parentId: string | null = null;
  /** What has come of sending. */
  outcome: { text: string; isProblem: boolean } | undefined;

  constructor(board: BoardState, id: string) {
    this.board = board;
    this.#id = id;
    board.wear(discussionStyles);
  }

  isFor(id: string): boolean {
    return this.#id === id;
  }

  /** The comments, or those that come after what is there. */
  async load(signal: AbortSignal, cursor?: string): Promise<void> {
    const { board } = this;
    if (board.comments && !cursor) return;
    this.hasFailed = false;
    try {
      const next = await fetchComments(board, this.#id, cursor, { token: tokenOf(board), signal });
      if (signal.aborted) return;
      board.comments = { ...next, items: together(board.comments?.items ?? [], next.items) };
      const first = cursor && next.items[0];
      if (first) board.lead(`#c-${first.id}`);
    } catch (error) {
      if (signal.aborted) return;
      console.warn(error);
      this.hasFailed = true;
    }
    board.requestUpdate();
  }

  readonly loadMore = (): void => {
    void this.load(this.board.presence, this.board.comments?.nextCursor ?? undefined);
  };

  /** Opens the form below the comment that is answered. */
  answer(parentId: string | null): void {
    this.parentId = parentId;
    this.outcome = undefined;
    this.board.lead("[part=comment-form] textarea");
  }

  readonly send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const read = (name: string): string => ((new FormData(form).get(name) as string | null) ?? "").trim();
    const text = read("text");
    if (this.isSending) return;
    if (!text) return this.#end(msg("Please write something first."), true, "[part=comment-form] textarea");
    const { board, parentId } = this;
    if (!board.dispatchEvent(new CommentEvent(this.#id, text))) return;
    this.isSending = true;
    this.outcome = undefined;
    board.requestUpdate();
    try {
      const takingPart = await board.arm();
      const comment = { text, locale: board.readerLocale, name: read("name") || undefined, parentId: parentId ?? undefined };
      const sent = await takingPart?.act((client) => client.proposals.comment(this.#id, comment));
      // Without it, whoever was asked to take part would rather not.
      if (sent) this.#show(sent, form);
      else this.#end(takingPart ? undefined : msg("We cannot be reached at the moment. Please try again."), true);
    } catch (error) {
      this.#end(failureInWords(error), true);
    }
  };

  #show(sent: ProposalComment, form: HTMLFormElement): void {
    const { board } = this;
    const { items, nextCursor } = board.comments ?? { items: [], nextCursor: null };
    board.comments = { items: together(items, [sent]), nextCursor };
    if (board.proposal && !sent.isHeld) board.proposal = { ...board.proposal, commentCount: board.proposal.commentCount + 1 };
    form.reset();
    this.parentId = null;
    this.#end(sent.isHeld ? msg("Thank you. It is shown to others once we have looked at it.") : msg("Thank you. Your comment is there."), false, `#c-${sent.id}`);
  }

  #end(text: string | undefined, isProblem: boolean, lead?: string): void {
    this.isSending = false;
    this.outcome = text === undefined ? undefined : { text, isProblem };
    if (lead) this.board.lead(lead);
    this.board.requestUpdate();
  }

  renderReward({ reward }: Proposal, locale: string): TemplateResult | typeof nothing {
    return reward ? renderReward(reward, locale) : nothing;
  }

  /** Of a double nothing more is heard. */
  renderSubscription(proposal: Proposal): TemplateResult | typeof nothing {
    return proposal.mergedInto ? nothing : renderSubscription(this.board, proposal);
  }

  renderComments(proposal: Proposal, locale: string): TemplateResult | typeof nothing {
    return renderComments(this, proposal, locale);
  }
}

/** Each comment once, an answer behind the thread that it belongs to. */
function together(before: readonly ProposalComment[], next: CommentPage["items"]): ProposalComment[] {
  const known = new Set(next.map(({ id }) => id));
  const all = [...before.filter(({ id }) => !known.has(id)), ...next];
  const threads = all.filter(({ parentId }) => parentId === null || !all.some(({ id }) => id === parentId));
  return threads.flatMap((thread) => [thread, ...all.filter(({ parentId }) => parentId === thread.id)]);
}
