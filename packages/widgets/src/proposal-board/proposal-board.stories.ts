import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { HeedClient } from "@heed/core";
import { proposalsClient, refused } from "../../testing/proposals-client.ts";
import { sampleComments, samplePage, sampleProposal } from "../../testing/sample-proposals.ts";
import "./define.ts";
import type { ProposalBoard } from "./proposal-board.ts";

type Story = StoryObj<ProposalBoard>;

const never = (): Promise<never> => new Promise(() => undefined);
const one = { at: "proposal", id: sampleProposal.id } as const;

const having = (proposals: Partial<HeedClient["proposals"]>, more: Partial<ProposalBoard> = {}): Story => ({
  args: { client: proposalsClient(proposals), ...more },
});

const showing = (proposal: Partial<typeof sampleProposal>): Story =>
  having({ get: () => Promise.resolve({ ...sampleProposal, ...proposal }), list: () => Promise.resolve({ ...samplePage, items: [] }) }, { view: one });

const isPrivate = (allowed: boolean): HeedClient => {
  const client = proposalsClient({ list: refused("proposals_not_offered", 404) });
  const get: HeedClient["site"]["get"] = async () => {
    const site = await proposalsClient().site.get();
    return { ...site, proposals: allowed && site.proposals ? { ...site.proposals, isPublic: false } : null };
  };
  return { ...client, site: { get } };
};

const meta: Meta<ProposalBoard> = {
  title: "Proposal board",
  tags: ["autodocs"],
  component: "heed-proposal-board",
  args: { client: proposalsClient(), view: { at: "list" } },
  render: ({ client, view, locale, siteKey }) =>
    html`<heed-proposal-board routing="none" .client=${client} .view=${view} .locale=${locale} .siteKey=${siteKey}></heed-proposal-board>`,
};

export default meta;

export const List: Story = {};
export const InChinese: Story = { args: { locale: "zh-Hans" } };
export const InArabic: Story = { args: { locale: "ar" } };
export const Found: Story = { args: { view: { at: "list", q: "lid" } } };
export const NothingFound = having({ list: () => Promise.resolve({ ...samplePage, items: [], nextCursor: null }) }, { view: { at: "list", tab: "planned", q: "spout" } });
export const Empty = having({
  list: () => Promise.resolve({ items: [], nextCursor: null, counts: { open: 0, planned: 0, in_progress: 0, done: 0, declined: 0 } }),
});
export const OneProposal: Story = { args: { view: one } };
export const OneProposalInArabic: Story = { args: { view: one, locale: "ar" } };
export const WithoutComments = having({ comments: () => Promise.resolve({ items: [], nextCursor: null }) }, { view: one });
export const CommentsAway = having({ comments: refused("service_unavailable", 503) }, { view: one });
export const CommentsClosed = showing({ status: "done", takesVotes: false, takesComments: false });
export const Declined = showing({ status: "declined", takesVotes: false, takesComments: false });
export const Merged = showing({ status: "merged", takesVotes: false, takesComments: false, mergedInto: { id: "8n4q2r6s", title: "希望包装里少用塑料" } });
export const OfItsAuthor = showing({ status: "submitted", answers: [], takesVotes: false, takesComments: false, reviewBy: "2027-01-08T17:00:00Z" });
export const Rewarded = showing({ status: "done", reward: { type: "money", text: "From all of us.", amount: "50.00", currency: "EUR", givenAt: "2026-11-20T10:00:00Z" } });
export const NotFound = having({ get: refused("proposal_not_found", 404), list: () => Promise.resolve({ ...samplePage, items: [] }) }, { view: one });
export const Loading = having({ list: never });
export const Away = having({ list: refused("service_unavailable", 503) });
export const ForTheCompanyAlone: Story = { args: { client: isPrivate(true) } };
export const NotOffered: Story = { args: { client: isPrivate(false) } };
export const VoteRefused: Story = {
  ...having({ vote: refused("proposal_closed"), takeVoteBack: refused("proposal_closed") }),
  async play({ canvasElement }) {
    await customElements.whenDefined("heed-proposal-board");
    const board = canvasElement.querySelector<ProposalBoard>("heed-proposal-board");
    await board?.arm();
    await board?.takingPart?.vote(sampleProposal.id);
  },
};
export const ManyComments = having({ comments: () => Promise.resolve({ ...sampleComments, nextCursor: "more" }) }, { view: one });
export const WithoutSite: Story = { args: { client: undefined } };
