import { createVote, type HeedClient, type OptimisticVote, type ProposalSummary } from "@heed/core";
import { Participation } from "../participation/participation.ts";
import type { BoardState } from "./board-state.ts";
import { failureInWords } from "./failure-in-words.ts";
import { SubscribeEvent, VoteEvent } from "./proposal-board.events.ts";

/** What a visitor does on the board: it is sent once they take part. Loaded with the first focus. */
export class TakingPart {
  readonly #board: BoardState;
  readonly #participation: Participation;
  readonly #votes = new Map<string, OptimisticVote>();

  constructor(board: BoardState) {
    this.#board = board;
    this.#participation = new Participation(board);
  }

  /** Does something that needs a participant; undefined where the visitor would rather not take part. */
  async act<Answer>(call: (client: HeedClient) => Promise<Answer>, need: "anyone" | "verified" = "anyone"): Promise<Answer | undefined> {
    const wasKnown = this.#participation.isKnown;
    const answer = await this.#participation.act(call, need);
    if (!wasKnown && this.#participation.isVerified) void this.#board.refresh();
    return answer;
  }

  /** Votes, or takes the vote back: shown at once, and taken back where it does not come about. */
  async vote(id: string): Promise<void> {
    const { own } = this.#board.known(id) ?? {};
    if (!own || !this.#board.dispatchEvent(new VoteEvent(id, !own.hasVoted))) return;
    this.#board.rowTrouble = undefined;
    try {
      if (!this.#participation.isKnown) await this.#introduce();
      const proposal = this.#board.known(id);
      // They had voted before, on another device.
      if (!proposal || !this.#participation.isKnown || proposal.own.hasVoted !== own.hasVoted) return;
      const vote = this.#voteFor(proposal);
      await this.#participation.act(() => vote.toggle());
    } catch (error) {
      this.#board.rowTrouble = { id, text: failureInWords(error) };
    }
  }

  async subscribe(id: string, isSubscribed: boolean): Promise<void> {
    if (!this.#board.dispatchEvent(new SubscribeEvent(id, isSubscribed))) return;
    this.#board.rowTrouble = undefined;
    try {
      const call = ({ proposals }: HeedClient) => (isSubscribed ? proposals.subscribe(id) : proposals.unsubscribe(id));
      const answer = await this.act(call, isSubscribed ? "verified" : "anyone");
      if (answer) this.#board.patch(id, answer);
    } catch (error) {
      this.#board.rowTrouble = { id, text: failureInWords(error) };
    }
  }

  /** Whoever has an address may have done things elsewhere. */
  async #introduce(): Promise<void> {
    if ((await this.#participation.ask("anyone")) && this.#participation.isVerified) await this.#board.refresh();
  }

  #voteFor(proposal: ProposalSummary): OptimisticVote {
    const { id } = proposal;
    const found = this.#votes.get(id);
    found?.update(proposal);
    if (found) return found;
    const board = this.#board;
    let { own } = proposal;
    const send = (name: "vote" | "takeVoteBack") => async () => {
      const answer = await this.#participation.client.proposals[name](id, { signal: board.presence });
      // A vote may also subscribe.
      ({ own } = answer);
      return answer;
    };
    const vote = createVote({ proposals: { vote: send("vote"), takeVoteBack: send("takeVoteBack") } }, proposal, {
      isVerified: () => this.#participation.isVerified,
      onChange: ({ votes, hasVoted }) => board.patch(id, { votes, own: { ...own, hasVoted } }),
    });
    this.#votes.set(id, vote);
    return vote;
  }
}
