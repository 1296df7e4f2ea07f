import type {
  CommentsQuery,
  DeskComment,
  DeskProposal,
  GivenScores,
  ProposalCaseInput,
  ProposalExportQuery,
  ProposalItemPage,
  ProposalQuery,
  ProposalStepInput,
  RewardChange,
  StaffComment,
  StaffProposal,
} from "@heed/contract/desk";
import type { ProposalStep } from "@heed/contract/rules";
import {
  caseProposalsShape,
  deskCommentPageShape,
  deskCommentShape,
  deskProposalShape,
  proposalItemPageShape,
} from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { CaseProposals, DeskCommentPage } from "./desk-answers.ts";
import { change, changeOnce, queryText, read, segment, type DeskCallOptions, type DeskChangeOptions } from "./desk-call.ts";

/**
 * Customers' proposals: looked at, weighed, decided, answered.
 *
 * @example
 * ```ts
 * import { createDeskClient } from "@heed/core/desk";
 *
 * const { proposals } = createDeskClient({ baseUrl: location.origin }).site("demo");
 * const filed = await proposals.file({ title: "Spare lids on their own", text: "Mine broke.", locale: "en" });
 * const seen = await proposals.step(filed.id, "review", { version: filed.version });
 * const answer = "Thank you! It is on the board now.";
 * const published = await proposals.step(filed.id, "publish", { version: seen.version, answer });
 * console.log(published.status); // published
 * ```
 */
export interface DeskProposalsApi {
  /** A page of them: filtered, searched, sorted, and how many need what. */
  list(query?: ProposalQuery, options?: DeskCallOptions): Promise<ProposalItemPage>;
  /** One with everything the staff may know of it. */
  get(proposalId: string, options?: DeskCallOptions): Promise<DeskProposal>;
  /** Files one for a customer, or out of a case. */
  file(proposal: StaffProposal, options?: DeskChangeOptions): Promise<DeskProposal>;
  /**
   * Takes a step, decided on a version of the proposal; its answer is read by the public.
   *
   * @throws {ProblemError} `proposal_changed`; `proposal_step_not_allowed`
   */
  step<Step extends ProposalStep>(proposalId: string, step: Step, input: ProposalStepInput<Step>, options?: DeskCallOptions): Promise<DeskProposal>;
  /** Says that one which went out without being looked at may stay. */
  confirm(proposalId: string, input: { version: number }, options?: DeskCallOptions): Promise<DeskProposal>;
  /** Corrects where it belongs. */
  change(proposalId: string, input: { version: number; category: string | null }, options?: DeskCallOptions): Promise<DeskProposal>;
  /** Gives one's scores, or others in their place until all have given theirs. */
  score(proposalId: string, scores: GivenScores, options?: DeskCallOptions): Promise<DeskProposal>;
  /** Writes something that the staff alone reads. */
  note(proposalId: string, note: { text: string }, options?: DeskChangeOptions): Promise<DeskProposal>;
  /** Promises its author something, or says that they have it. */
  reward(proposalId: string, reward: RewardChange, options?: DeskCallOptions): Promise<DeskProposal>;
  /** Says that a case belongs to it. */
  link(proposalId: string, link: { reference: string }, options?: DeskCallOptions): Promise<DeskProposal>;
  unlink(proposalId: string, reference: string, options?: DeskCallOptions): Promise<DeskProposal>;
  /** Opens a case out of it. */
  openCase(proposalId: string, input: ProposalCaseInput, options?: DeskChangeOptions): Promise<DeskProposal>;
  /** The proposals that a case belongs to. */
  ofCase(reference: string, options?: DeskCallOptions): Promise<CaseProposals>;
  /** Comments on all proposals, the ones that wait for a look first. */
  comments(query?: CommentsQuery, options?: DeskCallOptions): Promise<DeskCommentPage>;
  /** Everything that was said to one. */
  commentsOn(proposalId: string, query?: Omit<CommentsQuery, "state">, options?: DeskCallOptions): Promise<DeskCommentPage>;
  /** Says something to it in public, marked as the company's. */
  comment(proposalId: string, comment: StaffComment, options?: DeskChangeOptions): Promise<DeskComment>;
  /** Shows a comment, or removes it from the board. */
  setCommentState(commentId: string, input: { state: "shown" | "removed" }, options?: DeskCallOptions): Promise<DeskComment>;
  /** Where a browser that is signed in downloads all of them. */
  exportUrl(query: ProposalExportQuery): string;
}

export function createProposalsApi(service: Service): DeskProposalsApi {
  const path = (proposalId: string, below = "") => `/proposals/${segment(proposalId)}${below}`;
  return {
    async list(query, { signal } = {}) {
      return read(service, { purpose: "read the proposals", path: "/proposals", query, shape: proposalItemPageShape, signal });
    },
    async get(proposalId, { signal } = {}) {
      return read(service, { purpose: "read the proposal", path: path(proposalId), shape: deskProposalShape, signal });
    },
    async file(body, options) {
      return changeOnce(service, { purpose: "file the proposal", path: "/proposals", body, shape: deskProposalShape, ...options });
    },
    async step(proposalId, step, body, { signal } = {}) {
      return change(service, { purpose: `${step} the proposal`, path: path(proposalId, `/${step}`), body, shape: deskProposalShape, signal });
    },
    async confirm(proposalId, body, { signal } = {}) {
      return change(service, { purpose: "confirm the proposal", path: path(proposalId, "/confirm"), body, shape: deskProposalShape, signal });
    },
    async change(proposalId, body, { signal } = {}) {
      return change(service, { purpose: "change the proposal", method: "PATCH", path: path(proposalId), body, shape: deskProposalShape, signal });
    },
    async score(proposalId, body, { signal } = {}) {
      return change(service, { purpose: "give the scores", method: "PUT", path: path(proposalId, "/scores"), body, shape: deskProposalShape, signal });
    },
    async note(proposalId, body, options) {
      return changeOnce(service, { purpose: "write the note", path: path(proposalId, "/notes"), body, shape: deskProposalShape, ...options });
    },
    async reward(proposalId, body, { signal } = {}) {
      return change(service, { purpose: "set the reward", method: "PUT", path: path(proposalId, "/reward"), body, shape: deskProposalShape, signal });
    },
    async link(proposalId, body, { signal } = {}) {
      return change(service, { purpose: "link the case", path: path(proposalId, "/links"), body, shape: deskProposalShape, signal });
    },
    async unlink(proposalId, reference, { signal } = {}) {
      const at = path(proposalId, `/links/${segment(reference)}`);
      return change(service, { purpose: "unlink the case", method: "DELETE", path: at, shape: deskProposalShape, signal });
    },
    async openCase(proposalId, body, options) {
      return changeOnce(service, { purpose: "open the case", path: path(proposalId, "/cases"), body, shape: deskProposalShape, ...options });
    },
    async ofCase(reference, { signal } = {}) {
      const at = `/cases/${segment(reference)}/proposals`;
      return read(service, { purpose: "read the case's proposals", path: at, shape: caseProposalsShape, signal });
    },
    async comments(query, { signal } = {}) {
      return read(service, { purpose: "read the comments", path: "/proposals/comments", query, shape: deskCommentPageShape, signal });
    },
    async commentsOn(proposalId, query, { signal } = {}) {
      return read(service, { purpose: "read the comments", path: path(proposalId, "/comments"), query, shape: deskCommentPageShape, signal });
    },
    async comment(proposalId, body, options) {
      return changeOnce(service, { purpose: "add the comment", path: path(proposalId, "/comments"), body, shape: deskCommentShape, ...options });
    },
    async setCommentState(commentId, body, { signal } = {}) {
      const at = path("comments", `/${segment(commentId)}/state`);
      return change(service, { purpose: "set the comment's state", method: "PUT", path: at, body, shape: deskCommentShape, signal });
    },
    exportUrl: (query) => `${service.siteUrl}/proposals/export${queryText({ ...query })}`,
  };
}
