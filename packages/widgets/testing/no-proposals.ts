import type { HeedClient } from "@heed/core";

const never = (): Promise<never> => new Promise(() => undefined);

const unasked = (): never => {
  throw new Error("Nobody asks for this.");
};

/** For clients that stand in for the service where there are no proposals. */
export const noProposals: Pick<HeedClient, "participants" | "me" | "proposals"> = {
  participants: { token: null, use: () => undefined, join: never, startSession: never, verify: never, identify: never, me: never, change: never, signOut: never },
  me: { get: never, cases: never, claim: never, read: never, open: unasked },
  proposals: {
    list: never,
    async *all() {
      yield await never();
    },
    get: never,
    similar: never,
    submit: never,
    vote: never,
    takeVoteBack: never,
    subscribe: never,
    unsubscribe: never,
    comments: never,
    comment: never,
  },
};
