import type { NewProposal, SubmittedProposal } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { demoSite } from "../demo/index.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestParticipant } from "../testing/test-participant.ts";
import { newProposal, storedSiteOf } from "../testing/test-proposal.ts";
import { createTestSite, mintKey, problemOf } from "../testing/test-site.ts";
import { submitFromPage } from "./submit-proposal.ts";

const database = await openTestDatabase();
const demo = demoSite.settings.proposals!;
const site = await createTestSite(database);

async function submit(change: object = {}, to = site, key = mintKey(), by = createTestParticipant(database, to)) {
  return (await by).post("/proposals", { ...newProposal, ...change }, { "Idempotency-Key": key });
}

async function submitted(change: Partial<NewProposal> = {}, to = site): Promise<SubmittedProposal> {
  const response = await submit(change, to);
  expect(response.status).toBe(201);
  return (await response.json()) as SubmittedProposal;
}

const rowOf = (id: string) => database.db.selectFrom("proposals").selectAll().where("proposal_id", "=", id).executeTakeFirstOrThrow();

describe("a proposal", () => {
  it("waits to be looked at, till then for its author alone", async () => {
    const author = await createTestParticipant(database, site);
    const response = await submit({ contact: { name: "Ada" } }, site, mintKey(), Promise.resolve(author));
    const { id, status, reviewBy } = (await response.json()) as SubmittedProposal;
    expect([response.status, status]).toEqual([201, "submitted"]);
    const own = await author.request(`/proposals/${id}`);
    expect(own.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await own.json()).toMatchObject({ id, author: "Ada", text: newProposal.text, reviewBy, own: { isAuthor: true }, answers: [] });
    expect((await problemOf(await site.request(`/proposals/${id}`))).code).toBe("proposal_not_found");
  });

  it("is out at once where the site looks at proposals afterwards, and says so without a name", async () => {
    const open = await createTestSite(database, { settings: { proposals: { ...demo, moderation: "after" } } });
    const { id, status } = await submitted({}, open);
    expect(status).toBe("published");
    const shown = (await (await open.request(`/proposals/${id}`)).json()) as object;
    expect(shown).toMatchObject({ status: "published", answers: [], reviewBy: null, takesVotes: true });
    expect(await rowOf(id)).toMatchObject({ reviewed_at: null, answered_at: null });
  });

  it("is due on the site's calendar", async () => {
    const friday = new Date("2026-06-05T10:00:00Z");
    const weekend = await createTestSite(database, { clock: () => friday });
    const response = await submit({}, weekend, mintKey(), createTestParticipant(database, weekend, { now: friday }));
    const { reviewBy } = (await response.json()) as SubmittedProposal;
    expect(reviewBy).toBe("2026-06-10T16:00:00.000Z");
  });

  it("belongs to the customer who has the address, and makes nobody a customer", async () => {
    const email = `known-${mintKey()}@example.org`;
    await site.file({ contact: { email } });
    const known = await rowOf((await submitted({ contact: { email: email.toUpperCase() } })).id);
    expect(known).toMatchObject({ author_email: email, customer_id: expect.any(String) as string });
    const stranger = `stranger-${mintKey()}@example.org`;
    expect((await rowOf((await submitted({ contact: { email: stranger } })).id)).customer_id).toBeNull();
    const made = await database.db.selectFrom("customers").select("id").where("email", "=", stranger).execute();
    expect(made).toEqual([]);
  });

  it("comes once for each key, and under another one again", async () => {
    const author = createTestParticipant(database, site);
    const key = mintKey();
    const first = await (await submit({}, site, key, author)).text();
    expect(await (await submit({}, site, key, author)).text()).toBe(first);
    expect((await problemOf(await submit({ title: "Another one" }, site, key, author))).code).toBe("idempotency_key_reused");
    expect(await (await submit({}, site, mintKey(), author)).text()).not.toBe(first);
    expect(await (await submit({}, site, key)).text()).not.toBe(first);
  });

  it("is one of ten that a participant submits within an hour, and of thirty from one address; what is refused does not count", async () => {
    const busy = await createTestSite(database);
    const statuses: number[][] = [];
    for (let authors = 0; authors < 4; authors += 1) {
      const author = createTestParticipant(database, busy);
      const refused = await submit({ title: "x" }, busy, mintKey(), author);
      const answers = [];
      for (let count = 0; count < 11; count += 1) answers.push(await submit({}, busy, mintKey(), author));
      expect(Number(answers.at(-1)?.headers.get("Retry-After"))).toBeGreaterThan(0);
      statuses.push([refused, ...answers].map(({ status }) => status));
    }
    const ten = [422, ...Array<number>(10).fill(201), 429];
    expect(statuses).toEqual([ten, ten, ten, [422, ...Array<number>(11).fill(429)]]);
  });
});

describe("a submission", () => {
  it("needs somebody who takes part, at this very site", async () => {
    const headers = { "Idempotency-Key": mintKey() };
    expect((await problemOf(await site.post("/proposals", newProposal, headers))).code).toBe("participant_needed");
    const elsewhere = await createTestParticipant(database, await createTestSite(database));
    const foreign = await site.post("/proposals", newProposal, { ...headers, Authorization: `Bearer ${elsewhere.token}` });
    expect((await problemOf(foreign)).code).toBe("participant_needed");
  });

  it("needs a key", async () => {
    const author = await createTestParticipant(database, site);
    expect((await problemOf(await author.post("/proposals", newProposal))).code).toBe("idempotency_key_missing");
  });

  it("is taken by a site that shows none, and by no site that takes none", async () => {
    const hidden = await createTestSite(database, { settings: { proposals: { ...demo, visibility: "private", moderation: "after" } } });
    const author = await createTestParticipant(database, hidden);
    const { id } = (await (await submit({}, hidden, mintKey(), Promise.resolve(author))).json()) as SubmittedProposal;
    expect(await (await author.request(`/proposals/${id}`)).json()).toMatchObject({ own: { isAuthor: true }, takesComments: false });
    for (const path of ["", "/similar?q=lids", `/${id}`, "/00000000"]) {
      expect((await problemOf(await hidden.request(`/proposals${path}`))).code).toBe("proposals_not_offered");
    }
    const none = await createTestSite(database, { settings: { proposals: undefined } });
    expect((await problemOf(await submit({}, none))).code).toBe("proposals_not_offered");
    expect((await problemOf(await none.request("/proposals"))).code).toBe("proposals_not_offered");
  });

  it.each([
    ["no title", { title: "" }, "/title", "required"],
    ["a title that says nothing", { title: "Tea" }, "/title", "too_short"],
    ["a long title", { title: "x".repeat(141) }, "/title", "too_long"],
    ["a title of two lines", { title: "Sell\nlids" }, "/title", "invalid_characters"],
    ["a title that turns around", { title: "Sell \u202elids" }, "/title", "invalid_characters"],
    ["a title that is isolated", { title: "Sell \u2066lids" }, "/title", "invalid_characters"],
    ["a NUL", { text: "a\0b" }, "/text", "invalid_characters"],
    ["half a character", { text: "a\ud800b" }, "/text", "invalid_characters"],
    ["a long text", { text: "x".repeat(5_001) }, "/text", "too_long"],
    ["a text of nothing that can be seen", { text: " \u200b " }, "/text", "required"],
    ["a category of no site", { category: "nothing" }, "/category", "not_an_option"],
    ["an old consent", { consent: { version: "2000-01", purposes: ["handle_case"] } }, "/consent/version", "consent_outdated"],
    ["no consent", { consent: { ...newProposal.consent, purposes: [] } }, "/consent/purposes", "required"],
    ["an address that is none", { contact: { email: "ada@" } }, "/contact/email", "invalid_email"],
    ["a status of its own", { status: "done" }, "/status", "unknown_field"],
  ])("with %s is refused", async (_, change, path, code) => {
    const { errors } = await problemOf(await submit(change));
    expect(errors).toEqual([expect.objectContaining({ path, code })]);
  });

  it.each(["<script>alert(1)</script>", "'; drop table proposals; --", "🫖".repeat(70), "a:* & !b | (c <-> d) \\' '' \"", "100% _ off?", "שלום עולם"])(
    "keeps its words as they are: %s",
    async (title) => {
      const author = await createTestParticipant(database, site);
      const response = await submit({ title, text: title }, site, mintKey(), Promise.resolve(author));
      const { id } = (await response.json()) as SubmittedProposal;
      const own = await author.request(`/proposals/${id}`);
      expect(await own.json()).toMatchObject({ title, text: title });
    },
  );
});

describe("a form of the service's own", () => {
  it("files for somebody new, and always waits", async () => {
    const open = await createTestSite(database, { settings: { proposals: { ...demo, moderation: "after" } } });
    const stored = await storedSiteOf(database, open);
    const fill = () =>
      database.db.transaction().execute((trx) => submitFromPage(trx, stored, { newProposal: { ...newProposal, contact: { name: "Ada" } }, address: "192.0.2.7", now: new Date() }));
    const { id, status } = await fill();
    expect(status).toBe("submitted");
    expect(await rowOf(id)).toMatchObject({ channel: "page", author_name: "Ada", author_id: expect.any(String) as string });
    for (let count = 1; count < 5; count += 1) await fill();
    await expect(fill()).rejects.toMatchObject({ code: "too_many_attempts" });
  });
});
