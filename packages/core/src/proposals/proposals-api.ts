import type {
  BoardTab,
  CommentPage,
  NewComment,
  NewProposal,
  Proposal,
  ProposalComment,
  ProposalPage,
  ProposalSort,
  ProposalSummary,
  SimilarProposals,
  SubmittedProposal,
  Vote,
} from "@heed/contract";
import type { CallOptions, ChangeOptions } from "../cases/index.ts";
import {
  commentPageShape,
  proposalCommentShape,
  proposalPageShape,
  proposalShape,
  similarProposalsShape,
  submittedProposalShape,
  voteShape,
} from "../generated/proposal-answer-shapes.ts";
import { idempotencyKeyFrom, queryText, segment, send, type Service } from "../http/index.ts";
import type { ParticipantsApi } from "../participants/index.ts";
import { eachOf } from "./each-of.ts";

/** Which proposals, and in which order. */
export interface BoardOptions extends CallOptions {
  /** @default all that are shown */
  tab?: BoardTab | undefined;
  /** @default `votes`; with `q`, how well they fit */
  sort?: ProposalSort | undefined;
  /** The id of one of the site's categories of proposals. */
  category?: string | undefined;
  /** Words to look for, in any language. */
  q?: string | undefined;
  /** How many on a page, 100 at most. @default 20 */
  limit?: number | undefined;
}

/** Which page of a list. */
export interface PageOptions extends CallOptions {
  /** `nextCursor` of the page before. @default the first page */
  cursor?: string | undefined;
  /** How many on a page, 100 at most. @default 20 */
  limit?: number | undefined;
}

/**
 * Proposals: found, submitted, voted for, spoken about.
 *
 * What changes something needs a participant (`client.participants`) and rejects with a `ProblemError` of the code
 * `participant_needed` without one, `consent_needed` once the text about their data has changed, and
 * `verification_needed` where an e-mail address is asked for. What the public may not see is `proposal_not_found`.
 */
export interface ProposalsApi {
  /**
   * Reads a page of the board.
   *
   * @throws {ProblemError} `proposals_not_offered` where the site takes none, or shows none
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { items, counts, nextCursor } = await client.proposals.list({ tab: "open", sort: "trending" });
   * console.log(counts.open, items.map(({ title }) => title), nextCursor);
   * ```
   */
  list(options?: BoardOptions & PageOptions): Promise<ProposalPage>;

  /**
   * All proposals of the board, each once, page after page as they are asked for: leave the loop, and no more is read.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * let wanted = 0;
   * for await (const { votes } of client.proposals.all({ tab: "open" })) {
   *   if (votes.verified + votes.anonymous === 0) break;
   *   wanted++;
   * }
   * console.log(wanted);
   * ```
   */
  all(options?: BoardOptions): AsyncGenerator<ProposalSummary, void, undefined>;

  /**
   * Reads one proposal with the company's answers. Its author reads it before it is published, too.
   *
   * @throws {ProblemError} `proposal_not_found`
   *
   * @example
   * ```ts
   * import { createClient, isProblemError } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * try {
   *   const { title, status, answers } = await client.proposals.get("4tq8mz2k");
   *   console.log(title, status, answers.at(-1)?.text);
   * } catch (error) {
   *   if (!isProblemError(error) || error.code !== "proposal_not_found") throw error;
   *   console.log("There is no such proposal.");
   * }
   * ```
   */
  get(id: string, options?: CallOptions): Promise<Proposal>;

  /**
   * What says much the same as what was typed so far, the best match first.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { items } = await client.proposals.similar("A lid that stays on", { limit: 3 });
   * console.log(items.map(({ title }) => title));
   * ```
   */
  similar(text: string, options?: CallOptions & { limit?: number | undefined }): Promise<SimilarProposals>;

  /**
   * Submits a proposal, once however often a broken connection makes the client send it.
   *
   * @throws {ProblemError} `validation_failed` with `errors` for each field at fault; `too_many_attempts`
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo", locale: "en" });
   * const { consent } = await client.site.get();
   * const agreed = { version: consent.version, purposes: ["handle_case"] };
   * await client.participants.join({ locale: "en", consent: agreed });
   * const { id, reviewBy } = await client.proposals.submit({
   *   title: "A lid that stays on",
   *   text: "Mine falls off when the kettle is poured.",
   *   locale: "en",
   *   contact: { name: "Ada" },
   *   consent: agreed,
   * });
   * console.log(id, `It will be looked at by ${reviewBy}.`);
   * ```
   */
  submit(newProposal: NewProposal, options?: ChangeOptions): Promise<SubmittedProposal>;

  /**
   * Votes for a proposal; voting again changes nothing. See also `createVote`, which shows it at once.
   *
   * @throws {ProblemError} `proposal_closed` where no more votes are taken
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * await client.participants.join({ locale: "en", consent: { version: consent.version, purposes: ["handle_case"] } });
   * const { votes, own } = await client.proposals.vote("4tq8mz2k");
   * console.log(votes.verified, votes.anonymous, own.hasVoted); // 0 1 true
   * ```
   */
  vote(id: string, options?: CallOptions): Promise<Vote>;

  /**
   * Takes one's vote back; without a vote it changes nothing.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * await client.participants.join({ locale: "en", consent: { version: consent.version, purposes: ["handle_case"] } });
   * const { own } = await client.proposals.takeVoteBack("4tq8mz2k");
   * console.log(own.hasVoted); // false
   * ```
   */
  takeVoteBack(id: string, options?: CallOptions): Promise<Vote>;

  /**
   * Hears by mail what the company says to a proposal. Needs a participant with an e-mail address.
   *
   * @throws {ProblemError} `verification_needed`
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * await client.participants.join({ locale: "en", consent: { version: consent.version, purposes: ["handle_case"] } });
   * const wanted = client.proposals.subscribe("4tq8mz2k");
   * await wanted.then(
   *   ({ own }) => console.log(own.isSubscribed), // true
   *   (error) => console.log(error.code), // "verification_needed", before `participants.verify`
   * );
   * ```
   */
  subscribe(id: string, options?: CallOptions): Promise<Vote>;

  /**
   * Hears nothing more of it.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * await client.participants.join({ locale: "en", consent: { version: consent.version, purposes: ["handle_case"] } });
   * const { own } = await client.proposals.unsubscribe("4tq8mz2k");
   * console.log(own.isSubscribed); // false
   * ```
   */
  unsubscribe(id: string, options?: CallOptions): Promise<Vote>;

  /**
   * Reads what was said to a proposal: threads in the order they began, each with its answers below it.
   *
   * @throws {ProblemError} `proposal_not_found`
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { items, nextCursor } = await client.proposals.comments("4tq8mz2k");
   * for (const { author, isStaff, text } of items) console.log(author, isStaff, text);
   * console.log(nextCursor);
   * ```
   */
  comments(id: string, options?: PageOptions): Promise<CommentPage>;

  /**
   * Says something to a proposal, once however often it is sent.
   *
   * @throws {ProblemError} `validation_failed`; `proposal_closed`; `too_many_attempts`
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const { consent } = await client.site.get();
   * await client.participants.join({ locale: "en", consent: { version: consent.version, purposes: ["handle_case"] } });
   * const { id, isHeld } = await client.proposals.comment("4tq8mz2k", { text: "For small pots too, please.", locale: "en" });
   * console.log(id, isHeld ? "It is shown once it was looked at." : "It is shown.");
   * ```
   */
  comment(id: string, newComment: NewComment, options?: ChangeOptions): Promise<ProposalComment>;
}

export function createProposalsApi(service: Service, participants: ParticipantsApi): ProposalsApi {
  const call = (purpose: string, below = "") => ({
    purpose,
    path: `/proposals${below}`,
    accessCode: participants.token ?? undefined,
  });
  const toOne = (purpose: string, id: string, below = "") => call(purpose, `/${segment(id)}${below}`);
  const list = async ({ signal, ...query }: BoardOptions & PageOptions = {}) =>
    send(service, { ...call("read the proposals", queryText({ ...query })), shape: proposalPageShape, signal });
  const stand = (purpose: string, id: string, { signal }: CallOptions, [below, method]: readonly [string, "PUT" | "DELETE"]) =>
    send(service, { ...toOne(purpose, id, below), post: { method, repeatable: true }, shape: voteShape, signal });
  return {
    list,
    all: (options) => eachOf((cursor) => list({ ...options, cursor })),
    async get(id, { signal } = {}) {
      return send(service, { ...toOne("read the proposal", id), shape: proposalShape, signal });
    },
    async similar(q, { signal, limit } = {}) {
      const below = `/similar${queryText({ q, limit })}`;
      return send(service, { ...call("look for similar proposals", below), shape: similarProposalsShape, signal });
    },
    async submit(body, { signal, idempotencyKey } = {}) {
      const post = { body, idempotencyKey: idempotencyKeyFrom(idempotencyKey) };
      return send(service, { ...call("submit the proposal"), post, shape: submittedProposalShape, signal });
    },
    vote: async (id, options = {}) => stand("vote", id, options, ["/vote", "PUT"]),
    takeVoteBack: async (id, options = {}) => stand("take the vote back", id, options, ["/vote", "DELETE"]),
    subscribe: async (id, options = {}) => stand("subscribe", id, options, ["/subscription", "PUT"]),
    unsubscribe: async (id, options = {}) => stand("unsubscribe", id, options, ["/subscription", "DELETE"]),
    async comments(id, { signal, ...paging } = {}) {
      const below = `/comments${queryText({ ...paging })}`;
      return send(service, { ...toOne("read the comments", id, below), shape: commentPageShape, signal });
    },
    async comment(id, body, { signal, idempotencyKey } = {}) {
      const post = { body, idempotencyKey: idempotencyKeyFrom(idempotencyKey) };
      return send(service, { ...toOne("comment on the proposal", id, "/comments"), post, shape: proposalCommentShape, signal });
    },
  };
}
