import { ProblemError, type HeedClient, type Site } from "@heed/core";
import { noNotice } from "./no-notice.ts";
import { noProposals } from "./no-proposals.ts";
import { noSurveys } from "./no-surveys.ts";
import { sampleComments, samplePage, sampleProposal, sampleSite } from "./sample-proposals.ts";

const never = (): Promise<never> => new Promise(() => undefined);
const unasked = (): never => {
  throw new Error("Nobody asks for this.");
};

/** A client with a board behind it and no service, but for what is said otherwise. */
export function proposalsClient(proposals: Partial<HeedClient["proposals"]> = {}): HeedClient {
  const own = { isAuthor: false, hasVoted: true, isSubscribed: true };
  const voted = { votes: { verified: 119, anonymous: 26 }, own };
  const willing: HeedClient["proposals"] = {
    list: () => Promise.resolve(samplePage),
    all: unasked,
    get: (id) => Promise.resolve({ ...sampleProposal, ...samplePage.items.find((item) => item.id === id) }),
    similar: () => Promise.resolve({ items: [] }),
    submit: never,
    vote: () => Promise.resolve(voted),
    takeVoteBack: () => Promise.resolve({ ...voted, own: { ...own, hasVoted: false } }),
    subscribe: () => Promise.resolve(voted),
    unsubscribe: () => Promise.resolve(voted),
    comments: () => Promise.resolve(sampleComments),
    comment: never,
  };
  const participants: HeedClient["participants"] = {
    token: "stories",
    use: () => undefined,
    join: never,
    startSession: never,
    verify: never,
    identify: never,
    me: () => Promise.resolve({ isVerified: true, email: "ada@example.com", name: "Ada" }),
    change: never,
    signOut: never,
  };
  // The board reads no more of a site than this.
  const site = { get: () => Promise.resolve(sampleSite as Site) };
  return { site, cases: { file: never, open: unasked }, surveys: noSurveys, participants, me: noProposals.me, proposals: { ...willing, ...proposals }, ...noNotice };
}

export const refused = (code: ProblemError["code"], status = 409): (() => Promise<never>) => () =>
  Promise.reject(new ProblemError(code, "No.", { status }));
