import { describe, expect, it } from "vitest";
import type { Vote } from "@heed/contract";
import { createVote, type VoteState } from "./create-vote.ts";

interface Asked {
  readonly name: "vote" | "takeVoteBack";
  answer(votes: number): void;
  refuse(reason: unknown): void;
}

/** A service that answers when the test says so. */
function slowService() {
  const asked: Asked[] = [];
  const ask = (name: Asked["name"]) => () =>
    new Promise<Vote>((resolve, reject) => {
      const answer = (anonymous: number) =>
        resolve({ votes: { verified: 3, anonymous }, own: { isAuthor: false, hasVoted: name === "vote", isSubscribed: false } });
      asked.push({ name, answer, refuse: reject });
    });
  return { asked, client: { proposals: { vote: ask("vote"), takeVoteBack: ask("takeVoteBack") } } };
}

const proposal = { id: "4tq8mz2k", votes: { verified: 3, anonymous: 4 }, own: { hasVoted: false } };

/** Until whatever has been settled is passed on. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

function begin(options: Parameters<typeof createVote>[2] = {}) {
  const { asked, client } = slowService();
  const told: VoteState[] = [];
  const vote = createVote(client, proposal, { onChange: (state) => told.push(state), ...options });
  return { asked, told, vote };
}

describe("a vote", () => {
  it("is shown before the service has answered, and then as the service has it", async () => {
    const { asked, told, vote } = begin();
    const toggled = vote.toggle();
    expect(vote.state).toEqual({ hasVoted: true, votes: { verified: 3, anonymous: 5 }, isSending: true, error: null });
    asked[0]?.answer(9);
    const end = { hasVoted: true, votes: { verified: 3, anonymous: 9 }, isSending: false, error: null };
    expect(await toggled).toEqual(end);
    expect(told.map(({ isSending }) => isSending)).toEqual([true, false]);
    expect(told.at(-1)).toEqual(end);
  });

  it("counts among the verified ones for whoever is", () => {
    const { vote } = begin({ isVerified: () => true });
    void vote.toggle();
    expect(vote.state.votes).toEqual({ verified: 4, anonymous: 4 });
  });

  it("is taken back where the service refuses, with the reason, and can be tried again", async () => {
    const { asked, vote } = begin();
    const toggled = vote.toggle();
    const reason = new Error("closed");
    asked[0]?.refuse(reason);
    await expect(toggled).rejects.toBe(reason);
    expect(vote.state).toEqual({ hasVoted: false, votes: proposal.votes, isSending: false, error: reason });
    const again = vote.toggle();
    expect(vote.state).toMatchObject({ hasVoted: true, isSending: true, error: null });
    asked[1]?.answer(5);
    expect(await again).toMatchObject({ hasVoted: true });
  });

  it("is sent one request at a time: of quick changes of mind the last one counts", async () => {
    const { asked, vote } = begin();
    const toggles = [vote.toggle(), vote.toggle(), vote.toggle(), vote.toggle()];
    expect(asked.map(({ name }) => name)).toEqual(["vote"]);
    expect(vote.state).toMatchObject({ hasVoted: false, votes: proposal.votes });
    asked[0]?.answer(5);
    await settled();
    expect(asked.map(({ name }) => name)).toEqual(["vote", "takeVoteBack"]);
    asked[1]?.answer(4);
    expect(await Promise.all(toggles)).toEqual(Array(4).fill({ hasVoted: false, votes: proposal.votes, isSending: false, error: null }));
  });

  it("is not sent again where the mind was changed twice", async () => {
    const { asked, vote } = begin();
    const toggles = [vote.toggle(), vote.toggle(), vote.toggle()];
    asked[0]?.answer(5);
    await Promise.all(toggles);
    expect(asked).toHaveLength(1);
    expect(vote.state).toMatchObject({ hasVoted: true, votes: { verified: 3, anonymous: 5 } });
  });

  it("stays shown when the proposal is read anew meanwhile, and follows it otherwise", async () => {
    const { asked, vote } = begin();
    const toggled = vote.toggle();
    vote.update({ votes: { verified: 3, anonymous: 4 }, own: { hasVoted: false } });
    expect(vote.state).toMatchObject({ hasVoted: true, votes: { verified: 3, anonymous: 5 } });
    asked[0]?.answer(5);
    await toggled;
    vote.update({ votes: { verified: 9, anonymous: 5 }, own: { hasVoted: false } });
    expect(vote.state).toMatchObject({ hasVoted: false, votes: { verified: 9, anonymous: 5 } });
  });

  it("never shows fewer than none", () => {
    const { client } = slowService();
    const vote = createVote(client, { id: "x", votes: { verified: 1, anonymous: 0 }, own: { hasVoted: true } });
    void vote.toggle();
    expect(vote.state.votes).toEqual({ verified: 1, anonymous: 0 });
  });
});
