import type { ProposalPage, SimilarProposals } from "@heed/contract";
import { proposalSorts, proposalStatuses, type ProposalSort } from "@heed/contract/rules";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestParticipant } from "../testing/test-participant.ts";
import { putProposal, storedSiteOf } from "../testing/test-proposal.ts";
import { createTestSite, problemOf, type TestSite } from "../testing/test-site.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

async function list(query: string, of = site): Promise<ProposalPage> {
  const response = await of.request(`/proposals?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return (await response.json()) as ProposalPage;
}

/** All pages, one after the other; `between` happens after each. */
async function listAll(query: string, of: TestSite, between: () => Promise<void> = async () => {}): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: ProposalPage = await list(`${query}${cursor === "" ? "" : `&cursor=${cursor}`}`, of);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await between();
  }
  return ids;
}

const setVotes = (id: string, votes: number) =>
  database.db.updateTable("proposals").set({ verified_votes: votes, trend: votes === 0 ? -Infinity : Math.log2(votes) }).where("proposal_id", "=", id).execute();

const ids = new Map<string, string>();

beforeAll(async () => {
  for (const status of proposalStatuses.filter((one) => one !== "merged")) {
    ids.set(status, await putProposal(database, site, { status, title: `Of the status ${status}`, category: status === "done" ? "shop" : "delivery" }));
  }
});

const namesOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => [...ids].find(([, known]) => known === id)?.[0]).sort();

describe("the board", () => {
  it("shows what is out, whatever stands in the address, and counts it by tab", async () => {
    const page = await list("");
    expect(namesOf(page)).toEqual(["declined", "done", "evaluating", "in_progress", "planned", "published"]);
    expect(page.counts).toEqual({ open: 2, planned: 1, in_progress: 1, done: 1, declined: 1 });
    for (const query of ["tab=open", "q=status", "sort=newest", "category=delivery"]) {
      expect(namesOf(await list(query))).not.toEqual(expect.arrayContaining(["submitted"]));
      expect(namesOf(await list(query))).not.toEqual(expect.arrayContaining(["in_review"]));
    }
  });

  it("shows one tab, one category, or both", async () => {
    expect(namesOf(await list("tab=open"))).toEqual(["evaluating", "published"]);
    expect(namesOf(await list("tab=done"))).toEqual(["done"]);
    expect(namesOf(await list("category=shop"))).toEqual(["done"]);
    expect(namesOf(await list("category=delivery&tab=planned"))).toEqual(["planned"]);
    expect(namesOf(await list("category=shop&q=status"))).toEqual(["done"]);
    expect(namesOf(await list("category=nothing"))).toEqual([]);
  });

  it.each(["tab=merged", "tab=submitted", "sort=score", "cursor=x", "limit=0", "limit=101", "limit=x", `q=${"x".repeat(201)}`, "status=submitted", `cursor=${Buffer.from('["votes","1; drop table proposals","0000000a"]').toString("base64url")}`])(
    "refuses what it does not know: %s",
    async (query) => {
      expect((await problemOf(await site.request(`/proposals?${query}`))).code).toBe("validation_failed");
    },
  );

  it("takes no cursor of another order", async () => {
    const { nextCursor } = await list("sort=votes&limit=1");
    expect((await problemOf(await site.request(`/proposals?sort=newest&cursor=${nextCursor}`))).code).toBe("validation_failed");
  });

  it("may be kept by anybody for a while, and by nobody who takes part", async () => {
    const response = await site.request("/proposals");
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=30");
    expect(response.headers.get("Vary")).toContain("Authorization");
    const again = await site.request("/proposals", { headers: { "If-None-Match": response.headers.get("ETag") ?? "" } });
    expect(again.status).toBe(304);
    const participant = await createTestParticipant(database, site);
    expect((await participant.request("/proposals")).headers.get("Cache-Control")).toBe("private, no-store");
  });
});

describe("what the public may not see", () => {
  it("is answered, byte for byte, as what does not exist", async () => {
    const reader = await createTestParticipant(database, site);
    const elsewhere = await putProposal(database, await createTestSite(database));
    for (const request of [site.request, reader.request]) {
      const read = async (id: string) => {
        const response = await request(`/proposals/${id}`);
        return [response.status, await response.text(), response.headers.get("Cache-Control"), response.headers.get("Vary")];
      };
      const nothing = await read("zzzzzzzz");
      expect(nothing[0]).toBe(404);
      for (const id of [ids.get("submitted") ?? "", ids.get("in_review") ?? "", elsewhere, "x", "%00", "__proto__", "ZZZZZZZZ"]) expect(await read(id)).toEqual(nothing);
    }
  });

  it("is its author's to see", async () => {
    const author = await createTestParticipant(database, site);
    const id = await putProposal(database, site, { authorId: author.id, status: "in_review", title: "Quagmires on the map" });
    expect(await (await author.request(`/proposals/${id}`)).json()).toMatchObject({ status: "in_review", own: { isAuthor: true } });
    const similar = async (request: TestSite["request"]) => ((await (await request("/proposals/similar?q=quagmire")).json()) as SimilarProposals).items.map((item) => item.id);
    expect(await similar(author.request)).toEqual([id]);
    expect(await similar(site.request)).toEqual([]);
    expect((await list("q=quagmires")).items).toEqual([]);
  });

  it("is a double that was never out; one that was leads on", async () => {
    const into = await putProposal(database, site, { title: "The one that goes on" });
    const [before, after] = [await putProposal(database, site, { status: "in_review" }), await putProposal(database, site)];
    for (const id of [before, after]) {
      await database.db.updateTable("proposals").set({ status: "merged", merged_into: into }).where("proposal_id", "=", id).execute();
    }
    expect((await problemOf(await site.request(`/proposals/${before}`))).code).toBe("proposal_not_found");
    expect(await (await site.request(`/proposals/${after}`)).json()).toMatchObject({ status: "merged", mergedInto: { id: into }, takesVotes: false });
  });
});

describe.each(proposalSorts)("page after page by %s", (sort) => {
  it("shows every proposal once and in order, while others come and votes are given", async () => {
    const busy = await createTestSite(database);
    const made: string[] = [];
    for (let index = 0; index < 23; index += 1) {
      const now = new Date(Date.UTC(2026, 0, 1 + (index % 7), 10));
      const id = await putProposal(database, busy, { now, status: index % 5 === 0 ? "done" : "published" });
      await setVotes(id, index % 4);
      if (index % 3 === 0) await database.db.updateTable("proposals").set({ answered_at: null }).where("proposal_id", "=", id).execute();
      made.push(id);
    }
    expect((await listAll(`sort=${sort}&limit=4`, busy)).sort()).toEqual(made.toSorted());
    const added: string[] = [];
    const seen = await listAll(`sort=${sort}&limit=4`, busy, async () => {
      if (added.length > 5) return;
      const id = await putProposal(database, busy, { now: new Date("2026-03-01T10:00:00Z") });
      await setVotes(id, 1_000 + added.length);
      added.push(id);
    });
    const old = seen.filter((id) => !added.includes(id));
    expect(old.toSorted()).toEqual(made.toSorted());
    expect(new Set(seen).size).toBe(seen.length);
    expect(await orderedBy(sort, old)).toEqual(old);
  });
});

async function orderedBy(sort: ProposalSort, of: readonly string[]): Promise<string[]> {
  const order = { votes: "votes", newest: "created_at", trending: "trend", answered: "coalesce(answered_at, 'epoch')" }[sort];
  const { rows } = await sql<{ id: string }>`select proposal_id as id from proposals where proposal_id = any(${[...of]}::text[])
    order by ${sql.raw(order)} desc, proposal_id desc`.execute(database.db);
  return rows.map(({ id }) => id);
}

describe("a search", () => {
  it("puts the title over the text, then what is most wanted, page after page", async () => {
    const other = await createTestSite(database);
    const texts = [];
    for (let index = 0; index < 5; index += 1) texts.push(await putProposal(database, other, { title: `Number ${index}`, text: "Something about a samovar." }));
    const titles = [];
    for (let index = 0; index < 5; index += 1) titles.push(await putProposal(database, other, { title: `A samovar, number ${index}`, text: "Please." }));
    for (const [index, id] of [...titles, ...texts].entries()) await setVotes(id, index);
    expect(await listAll("q=samovar&limit=3", other)).toEqual([...titles.toReversed(), ...texts.toReversed()]);
    expect((await listAll("q=samovar&sort=votes&limit=3", other))[0]).toBe(texts.at(-1));
    expect((await list("q=samovra", other)).items.slice(0, 5).map(({ id }) => id)).toEqual(titles.toReversed());
    expect((await list("q=samo", other)).items).toHaveLength(10);
  });

  it("finds the same when so many have a word that they cannot all be put in order", async () => {
    const crowded = await createTestSite(database);
    const first = await putProposal(database, crowded, { title: "Kettles for everybody", text: "Please." });
    await copyMany(crowded, first, 2_100);
    await setVotes(first, 7);
    const page = await list("q=kettles&limit=5", crowded);
    expect(page.items.map(({ id }) => id)[0]).toBe(first);
    const next = await list(`q=kettles&limit=5&cursor=${page.nextCursor}`, crowded);
    expect(new Set([...page.items, ...next.items].map(({ id }) => id)).size).toBe(10);
    expect((await list("q=kettles&tab=done", crowded)).items).toEqual([]);
    const { id: siteId } = await storedSiteOf(database, crowded);
    await database.db.updateTable("proposal_terms").set({ count: 2_101 }).where("site_id", "=", siteId).execute();
    expect((await list("q=kettles&limit=5", crowded)).items).toEqual(page.items);
    expect((await list("q=kettles&category=shop", crowded)).items).toEqual([]);
  });

  it.each(["a:*", "!", "& |", "'", "\\", "%", "_%_", "<->", "''", "lids' | 'x", "🫖", "\u202e", "%ED%A0%80", "%00", "(", "((((", "a".repeat(200), "壶".repeat(200), "* ".repeat(100)])(
    "takes everything for words: %s",
    async (q) => {
      const encoded = q.startsWith("%E") || q === "%00" ? q : encodeURIComponent(q);
      for (const path of [`/proposals?q=${encoded}`, `/proposals/similar?q=${encoded}`]) expect((await site.request(path)).status).toBe(200);
    },
  );

  it("of ten thousand characters is refused", async () => {
    const q = "x".repeat(10_000);
    for (const path of [`/proposals?q=${q}`, `/proposals/similar?q=${q}`]) {
      expect((await problemOf(await site.request(path))).errors).toEqual([expect.objectContaining({ path: "/q", code: "too_long" })]);
    }
    expect((await problemOf(await site.request("/proposals/similar"))).code).toBe("validation_failed");
  });
});

/** Copies of a proposal, as many as nobody would submit. */
async function copyMany(of: TestSite, id: string, count: number): Promise<void> {
  const { id: siteId } = await storedSiteOf(database, of);
  await sql`insert into proposals (site_id, proposal_id, title, text, locale, status, channel, consent, last_seq, review_by, created_at, updated_at)
    select site_id, lpad(translate(n::text, '0123456789', 'abcdefghjk'), 8, 'a'), title, text, locale, status, channel, consent, 1, review_by, created_at, updated_at
    from proposals, generate_series(1, ${count}::integer) as n where site_id = ${siteId} and proposal_id = ${id}`.execute(database.db);
  await sql`insert into proposal_searches (site_id, proposal_id, search_terms)
    select s.site_id, p.proposal_id, s.search_terms from proposal_searches as s join proposals as p on p.site_id = s.site_id and p.proposal_id <> s.proposal_id
    where s.site_id = ${siteId} and s.proposal_id = ${id}`.execute(database.db);
}
