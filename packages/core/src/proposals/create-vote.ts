import type { ProposalSummary, Vote, VoteCounts } from "@heed/contract";
import type { CallOptions } from "../cases/index.ts";
import type { ProposalsApi } from "./proposals-api.ts";

/** What a vote is given to: a proposal, or what is known of one. */
export type VotedFor = Pick<ProposalSummary, "id" | "votes"> & { readonly own: Pick<ProposalSummary["own"], "hasVoted"> };

/** How a vote is shown. */
export interface VoteState {
  readonly hasVoted: boolean;
  readonly votes: VoteCounts;
  /** Whether the service has yet to say yes. */
  readonly isSending: boolean;
  /** Why the last change was taken back; null once another one is made. */
  readonly error: unknown;
}

/** What `createVote` takes. */
export interface VoteOptions {
  /** Whether the voter has shown an e-mail address, so that the right count changes at once. @default not */
  isVerified?: (() => boolean) | undefined;
  /** Called with each new state. */
  onChange?: ((state: VoteState) => void) | undefined;
}

/** One's vote for one proposal. */
export interface OptimisticVote {
  readonly state: VoteState;
  /** Votes, or takes the vote back. Resolves with what came of it; rejects where it was taken back, with the reason. */
  toggle(options?: CallOptions): Promise<VoteState>;
  /** The proposal was read anew. A change that is under way stays shown. */
  update(proposal: Pick<VotedFor, "votes" | "own">): void;
}

/**
 * A vote that is shown at once: the count changes before the service has answered, and changes back where it refuses.
 * One request is under way at a time; of quick changes of mind the last one counts, and what comes to nothing is not sent.
 *
 * @example
 * ```ts
 * import { createClient, createVote } from "@heed/core";
 *
 * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
 * const { consent } = await client.site.get();
 * const agreed = { version: consent.version, purposes: ["handle_case"] };
 * await client.participants.join({ locale: "en", consent: agreed });
 * const { items } = await client.proposals.list({ tab: "open" });
 * for (const proposal of items.slice(0, 1)) {
 *   const vote = createVote(client, proposal, { onChange: ({ votes }) => console.log(votes.anonymous) });
 *   await vote.toggle();
 * }
 * console.log("Done.");
 * ```
 */
export function createVote(
  { proposals }: { readonly proposals: Pick<ProposalsApi, "vote" | "takeVoteBack"> },
  { id, ...proposal }: VotedFor,
  { isVerified = () => false, onChange }: VoteOptions = {},
): OptimisticVote {
  let known: Pick<Vote, "votes"> & { own: VotedFor["own"] } = proposal;
  let wanted = known.own.hasVoted;
  let error: unknown = null;
  let sending: Promise<void> | null = null;

  const shown = (): VoteState => ({ hasVoted: wanted, votes: countsWith(known, wanted, isVerified()), isSending: sending !== null, error });
  const send = async (options: CallOptions | undefined): Promise<void> => {
    try {
      while (wanted !== known.own.hasVoted) {
        known = await (wanted ? proposals.vote(id, options) : proposals.takeVoteBack(id, options));
      }
    } catch (reason) {
      error = reason;
      wanted = known.own.hasVoted;
      throw reason;
    } finally {
      sending = null;
      onChange?.(shown());
    }
  };
  return {
    get state() {
      return shown();
    },
    async toggle(options) {
      wanted = !wanted;
      error = null;
      sending ??= send(options);
      onChange?.(shown());
      await sending;
      return shown();
    },
    update({ votes, own }) {
      if (sending) return;
      known = { votes, own };
      wanted = own.hasVoted;
      onChange?.(shown());
    },
  };
}

/** What the service last said, with one's own change on top of it. */
function countsWith({ votes, own }: Pick<VotedFor, "votes" | "own">, wanted: boolean, isVerified: boolean): VoteCounts {
  if (wanted === own.hasVoted) return votes;
  const count = isVerified ? "verified" : "anonymous";
  return { ...votes, [count]: Math.max(0, votes[count] + (wanted ? 1 : -1)) };
}
