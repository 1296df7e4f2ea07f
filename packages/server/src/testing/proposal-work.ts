import { deskProposalSchema, proposalItemPageSchema, type DeskProposal, type ProposalItemPage } from "@heed/contract/desk";
import type { ProposalStep } from "@heed/contract/rules";
import { expect } from "vitest";
import type { TestStaff } from "./test-staff.ts";

/** A proposal as somebody of the staff reads it. */
export async function readProposal(staff: TestStaff, proposalId: string): Promise<DeskProposal> {
  const response = await staff.request(`/proposals/${proposalId}`);
  expect(response.status).toBe(200);
  return deskProposalSchema.parse(await response.json());
}

/** Takes a step from where the proposal stands now, whatever comes of it; a version in the input goes before. */
export async function tryStep(staff: TestStaff, proposalId: string, step: ProposalStep, input: object = {}): Promise<Response> {
  const response = await staff.request(`/proposals/${proposalId}`);
  const { version = 1 } = (await response.json()) as Partial<DeskProposal>;
  const answer = step === "review" ? {} : { answer: `We ${step} it.` };
  return staff.post(`/proposals/${proposalId}/${step}`, { version, ...answer, ...input });
}

/** Takes a step that can be taken. */
export async function takeProposalStep(staff: TestStaff, proposalId: string, step: ProposalStep, input: object = {}): Promise<DeskProposal> {
  return parseProposal(await tryStep(staff, proposalId, step, input));
}

/** What a change was answered with. */
export async function parseProposal(response: Response, status = 200): Promise<DeskProposal> {
  expect([response.status, await response.clone().text()]).toEqual([status, expect.not.stringContaining("urn:heed:problem")]);
  return deskProposalSchema.parse(await response.json());
}

export async function listAtDesk(staff: TestStaff, query = ""): Promise<ProposalItemPage> {
  const response = await staff.request(`/proposals${query}`);
  expect([response.status, await response.clone().text()]).toEqual([200, expect.any(String)]);
  return proposalItemPageSchema.parse(await response.json());
}

/** The same score for every criterion of the demo's settings. */
export function allScores(score: number): Record<string, number> {
  return { value: score, feasibility: score, cost: score, reach: score };
}
