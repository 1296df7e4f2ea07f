import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { showTextsIn } from "@heed/widgets/localization";
import { html, type TemplateResult } from "lit";
import type { DeskProposal, StaffRole } from "@heed/core/desk";
import { inDeskLetters } from "../../testing/story-desk.ts";
import { blindEvaluation, completeEvaluation, proposalDesk, storyProposal } from "../../testing/story-proposals.ts";
import "./proposal-page.ts";

const meta: Meta = {
  title: "Desk/Proposal",
  decorators: [inDeskLetters],
  parameters: { layout: "padded" },
  loaders: [async ({ globals }) => ({ locale: await showTextsIn(String(globals.locale)) })],
};
export default meta;

const show =
  (found: DeskProposal, role: StaffRole = "manager") =>
  (): TemplateResult =>
    html`<desk-proposal-page .desk=${proposalDesk({ found, role })} .params=${{ proposalId: found.id }}></desk-proposal-page>`;

export const New: StoryObj = { render: show(storyProposal("k3m9px2a", { events: storyProposal("k3m9px2a").events.slice(0, 1), cases: [], hiddenCases: 0, votesByTier: [] })) };

export const InChinese: StoryObj = { render: show(storyProposal("b7wq4t8e", { text: "现在的滤网用久了会变形，换成不锈钢的会更耐用，也更好清洗。" })) };

export const OutWithoutALook: StoryObj = { render: show(storyProposal("x2cm7rfp", { needsReview: true })) };

export const MyScoresAreMissing: StoryObj = { render: show(storyProposal("t8vb3cxd", { details: blindEvaluation })) };

export const AllHaveScored: StoryObj = { render: show(storyProposal("pwq46jkn", { details: completeEvaluation })) };

export const RewardDue: StoryObj = {
  render: show(storyProposal("m6zk2awe", { reward: { type: "discount", text: "With our thanks!", amount: "25.00", currency: "EUR", dueOn: "2099-01-15", givenAt: null, by: "Amara Cole" } })),
};

export const Merged: StoryObj = { render: show({ ...storyProposal("c5tx8hbn"), status: "merged", mergedInto: { id: "pwq46jkn", title: "Spare lids on their own" } }) };

export const ForAnInspector: StoryObj = { render: show(storyProposal("pwq46jkn", { details: completeEvaluation }), "inspector") };

export const ForAnAgent: StoryObj = { render: show(storyProposal("pwq46jkn"), "agent") };
