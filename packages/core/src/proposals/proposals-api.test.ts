import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { HeedClient } from "../index.ts";
import { startBreakingProxy } from "../testing/breaking-proxy.ts";
import { agreed, createOpenSite, newProposal, openSite, submitAll } from "../testing/test-participation.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

let service: TestService;
let client: HeedClient;
let ids: string[];

const titles = ["Sell lids on their own", "Less plastic around the tea", "壶盖可以单独购买", "A finer sieve for green tea", "Gift cards"];

beforeAll(async () => {
  service = await startTestService();
  await createOpenSite(service.database);
  client = service.createClient({ siteKey: openSite });
  ids = (await submitAll(client, titles)).map(({ id }) => id);
});
afterAll(() => service.close());

function stranger(baseUrl = service.url): HeedClient {
  return service.createClient({ siteKey: openSite, baseUrl });
}

async function throughProxy() {
  const proxy = await startBreakingProxy(service.url);
  onTestFinished(() => proxy.close());
  const other = stranger(proxy.url);
  other.participants.use(client.participants.token);
  return { proxy, other };
}

describe("a board", () => {
  it("is read page by page", async () => {
    const first = await stranger().proposals.list({ sort: "newest", limit: 2 });
    expect(first.items.map(({ title }) => title)).toEqual(["Gift cards", "A finer sieve for green tea"]);
    expect(first.counts.open).toBe(5);
    const second = await stranger().proposals.list({ sort: "newest", limit: 2, cursor: first.nextCursor ?? "" });
    expect(second.items.map(({ title }) => title)).toEqual(["壶盖可以单独购买", "Less plastic around the tea"]);
  });

  it("is gone through to its end, each proposal once", async () => {
    const found: string[] = [];
    for await (const { title } of stranger().proposals.all({ sort: "newest", limit: 2 })) found.push(title);
    expect(found).toEqual([...titles].reverse());
  });

  it("is read no further than it is gone through", async () => {
    const { proxy, other } = await throughProxy();
    for await (const { title } of other.proposals.all({ limit: 2 })) if (title) break;
    expect(proxy.sent.filter((text) => text.startsWith("GET"))).toHaveLength(1);
  });

  it("is gone through though the connection breaks on the way", async () => {
    const { proxy, other } = await throughProxy();
    const found: string[] = [];
    for await (const { id } of other.proposals.all({ limit: 2 })) {
      if (found.push(id) === 2) proxy.cutAnswers(1);
    }
    expect(found.sort()).toEqual([...ids].sort());
  });

  it("ends with the signal's reason", async () => {
    const controller = new AbortController();
    const going = async () => {
      for await (const { id } of stranger().proposals.all({ limit: 1, signal: controller.signal })) controller.abort(`after ${ids.includes(id)}`);
    };
    await expect(going()).rejects.toBe("after true");
  });

  it("finds what says much the same", async () => {
    const { items } = await stranger().proposals.similar("selling the lids", { limit: 1 });
    expect(items.map(({ title }) => title)).toEqual(["Sell lids on their own"]);
    expect((await stranger().proposals.similar("单独购买壶盖")).items[0]?.title).toBe("壶盖可以单独购买");
  });

  it("shows each reader their own part", async () => {
    const [id = ""] = ids;
    expect((await client.proposals.get(id)).own).toMatchObject({ isAuthor: true });
    expect((await stranger().proposals.get(id)).own).toMatchObject({ isAuthor: false });
  });

  it.each(["..", ".", "../cases", "%2e%2e", "zzzzzzzz"])("has no proposal called %s", async (id) => {
    await expect(stranger().proposals.get(id)).rejects.toMatchObject({ code: "proposal_not_found" });
  });
});

describe("taking part", () => {
  it("needs a participant", async () => {
    const [id = ""] = ids;
    const { proposals } = stranger();
    for (const call of [proposals.submit(newProposal), proposals.vote(id), proposals.comment(id, { text: "Yes", locale: "en" })]) {
      await expect(call).rejects.toMatchObject({ code: "participant_needed" });
    }
  });

  it("submits once under one key, whatever breaks", async () => {
    const { proxy, other } = await throughProxy();
    const { counts } = await stranger().proposals.list();
    proxy.cutAnswers(1);
    const submitted = await other.proposals.submit({ ...newProposal, title: "Once" }, { idempotencyKey: "a-key-of-the-caller" });
    expect(await other.proposals.submit({ ...newProposal, title: "Once" }, { idempotencyKey: "a-key-of-the-caller" })).toEqual(submitted);
    expect((await stranger().proposals.list()).counts.open).toBe(counts.open + 1);
  });

  it("votes, and takes the vote back, though the answers are lost", async () => {
    const { proxy, other } = await throughProxy();
    const [, id = ""] = ids;
    proxy.cutAnswers(1);
    expect(await other.proposals.vote(id)).toMatchObject({ votes: { verified: 0, anonymous: 1 }, own: { hasVoted: true } });
    proxy.cutAnswers(1);
    expect(await other.proposals.takeVoteBack(id)).toMatchObject({ votes: { verified: 0, anonymous: 0 }, own: { hasVoted: false } });
  });

  it("subscribes with an address alone", async () => {
    const [id = ""] = ids;
    await expect(client.proposals.subscribe(id)).rejects.toMatchObject({ code: "verification_needed" });
    expect(await client.proposals.unsubscribe(id)).toMatchObject({ own: { isSubscribed: false } });
  });

  it("says something, once, and reads it", async () => {
    const [, , id = ""] = ids;
    const { proxy, other } = await throughProxy();
    proxy.cutAnswers(1);
    const thread = await other.proposals.comment(id, { text: "在哪里买？", locale: "zh-Hans", name: "Ada" });
    await client.proposals.comment(id, { text: "In the shop.", locale: "en", parentId: thread.id });
    const { items } = await stranger().proposals.comments(id, { limit: 10 });
    expect(items.map(({ text, author, parentId }) => ({ text, author, parentId }))).toEqual([
      { text: "在哪里买？", author: "Ada", parentId: null },
      { text: "In the shop.", author: null, parentId: thread.id },
    ]);
  });

  it("passes on what the service refuses, by field", async () => {
    await expect(client.proposals.submit({ ...newProposal, title: "Hm", consent: { ...agreed, purposes: [] } })).rejects.toMatchObject({
      code: "validation_failed",
      errors: expect.arrayContaining([expect.objectContaining({ path: "/title", code: "too_short" })]) as unknown,
    });
  });
});
