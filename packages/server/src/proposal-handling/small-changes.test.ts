import type { DeskProposal } from "@heed/contract/desk";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { listAtDesk, parseProposal, readProposal, takeProposalStep, tryStep } from "../testing/proposal-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { putProposal } from "../testing/test-proposal.ts";
import { createTestSite, mintKey, problemOf, PUBLIC_URL } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";
import { tellOverdue } from "./index.ts";

const database = await openTestDatabase();
const { db } = database;
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager", name: "Mina" });
const reviewer = await createTestStaff(database, site, { role: "reviewer", name: "Rui" });
const agent = await createTestStaff(database, site, { role: "agent" });

async function withVersion(staff: TestStaff, id: string, send: (version: number) => Promise<Response>): Promise<Response> {
  return send((await readProposal(staff, id)).version);
}

const reward = (staff: TestStaff, id: string, change: object) =>
  withVersion(staff, id, (version) => staff.put(`/proposals/${id}/reward`, { version, type: "thanks", isGiven: false, ...change }));

const writeNote = ({ post }: TestStaff, id: string, text: string, key = mintKey()) =>
  post(`/proposals/${id}/notes`, { text }, { "Idempotency-Key": key });

describe("the category of a proposal", () => {
  it("is corrected to one of the site's, or to none", async () => {
    const id = await putProposal(database, site, { category: "shop" });
    const change = (category: unknown) => withVersion(manager, id, (version) => manager.patch(`/proposals/${id}`, { version, category }));
    expect(await parseProposal(await change("delivery"))).toMatchObject({ category: "delivery" });
    expect(await parseProposal(await change(null))).toMatchObject({ category: null });
    expect((await problemOf(await change("nowhere"))).errors?.[0]?.path).toBe("/category");
    expect((await problemOf(await manager.patch(`/proposals/${id}`, { version: 1, category: "shop" }))).code).toBe("proposal_changed");
    const { events } = await readProposal(manager, id);
    expect(events.filter(({ type }) => type === "changed").map(({ by, isPublic }) => [by, isPublic])).toEqual([["Mina", false], ["Mina", false]]);
  });

  it("that the settings do not have any more stays what it was", async () => {
    const id = await putProposal(database, site, { category: "delivery" });
    const { settings } = await db.selectFrom("sites").select("settings").where("key", "=", site.key).executeTakeFirstOrThrow();
    const without = { ...settings, proposals: { ...settings.proposals, categories: [] } };
    await db.updateTable("sites").set({ settings: JSON.stringify(without) }).where("key", "=", site.key).execute();
    expect(await readProposal(manager, id)).toMatchObject({ category: "delivery" });
    expect((await listAtDesk(manager, "?category=delivery")).items.map((item) => item.id)).toContain(id);
    expect((await site.request(`/proposals/${id}`)).status).toBe(200);
    await db.updateTable("sites").set({ settings: JSON.stringify(settings) }).where("key", "=", site.key).execute();
  });
});

describe("a proposal that went out unseen", () => {
  it("is confirmed once, and needs no review then", async () => {
    const id = await putProposal(database, site);
    const confirm = () => withVersion(reviewer, id, (version) => reviewer.post(`/proposals/${id}/confirm`, { version }));
    expect((await problemOf(await confirm())).code).toBe("proposal_step_not_allowed");
    await db.updateTable("proposals").set({ reviewed_at: null }).where("proposal_id", "=", id).execute();
    expect(await readProposal(reviewer, id)).toMatchObject({ needsReview: true, isOverdue: true });
    const confirmed = await parseProposal(await confirm());
    expect(confirmed).toMatchObject({ status: "published", needsReview: false, isOverdue: false });
    expect(confirmed.events.at(-1)).toMatchObject({ type: "confirmed", by: "Rui", isPublic: false });
    expect((await problemOf(await confirm())).code).toBe("proposal_step_not_allowed");
    const hidden = await putProposal(database, site, { status: "submitted" });
    const early = await withVersion(reviewer, hidden, (version) => reviewer.post(`/proposals/${hidden}/confirm`, { version }));
    expect((await problemOf(early)).code).toBe("proposal_step_not_allowed");
  });
});

describe("a note", () => {
  it("is read by the staff alone, and stands in nobody's way", async () => {
    const id = await putProposal(database, site);
    const { version } = await readProposal(manager, id);
    const noted = await parseProposal(await writeNote(agent, id, "Rang twice about <b>this</b>."));
    expect(noted.events.at(-1)).toMatchObject({ type: "note", isPublic: false, text: "Rang twice about <b>this</b>." });
    expect(await (await site.request(`/proposals/${id}`)).text()).not.toContain("Rang twice");
    expect((await manager.post(`/proposals/${id}/decline`, { version, answer: "No." })).status).toBe(200);
    expect((await problemOf(await writeNote(agent, id, " "))).code).toBe("validation_failed");
  });

  it("is written once, however often it is sent", async () => {
    const [id, key] = [await putProposal(database, site), mintKey()];
    const sent = await Promise.all(Array.from({ length: 5 }, () => writeNote(agent, id, "Rang twice.", key)));
    const first = await sent.find(({ status }) => status === 200)?.text();
    const again = await writeNote(agent, id, "Rang twice.", key);
    expect([again.status, await again.text()]).toEqual([200, first]);
    expect((await problemOf(await writeNote(agent, id, "Rang thrice.", key))).code).toBe("idempotency_key_reused");
    expect((await problemOf(await agent.post(`/proposals/${id}/notes`, { text: "Rang thrice." }))).code).toBe("idempotency_key_missing");
    // A key is each member's own.
    expect((await writeNote(manager, id, "Rang twice.", key)).status).toBe(200);
    const { events } = await readProposal(manager, id);
    expect(events.filter(({ type }) => type === "note").map(({ by }) => by)).toEqual([agent.name, manager.name]);
  });
});

describe("a reward", () => {
  it("is promised, waits, and is given; its author alone hears of it", async () => {
    const id = await putProposal(database, site, { status: "planned" });
    const promised = await parseProposal(await reward(manager, id, { type: "money", amount: "50", currency: "EUR", dueOn: "2026-12-24" }));
    expect(promised).toMatchObject({
      hasRewardDue: true,
      reward: { type: "money", text: null, amount: "50", currency: "EUR", dueOn: "2026-12-24", givenAt: null, by: "Mina" },
    });
    expect((await listAtDesk(manager, "?needs=reward")).items.map((item) => item.id)).toContain(id);
    const given = await parseProposal(await reward(manager, id, { type: "gift", text: "A teapot", isGiven: true }));
    expect([given.hasRewardDue, given.reward?.givenAt]).toEqual([false, expect.any(String)]);
    const again = await parseProposal(await reward(manager, id, { type: "gift", text: "Two teapots", isGiven: true }));
    expect(again.reward?.givenAt).toBe(given.reward?.givenAt);
    expect((await listAtDesk(manager, "?needs=reward")).needs.reward).toBe(0);
    expect(await (await site.request(`/proposals/${id}`)).json()).toMatchObject({ reward: null });
  });

  it("is for adopted proposals, whole, and not for everybody to promise", async () => {
    for (const status of ["submitted", "in_review", "published", "evaluating", "declined"] as const) {
      const id = await putProposal(database, site, { status });
      expect([status, (await problemOf(await reward(manager, id, {}))).code]).toEqual([status, "proposal_step_not_allowed"]);
    }
    const id = await putProposal(database, site, { status: "done" });
    const bad: [object, string][] = [
      [{ amount: "5" }, "/currency"],
      [{ currency: "EUR" }, "/amount"],
      [{ amount: "5,00", currency: "EUR" }, "/amount"],
      [{ amount: "5", currency: "euro" }, "/currency"],
      [{ type: "kiss" }, "/type"],
      [{ dueOn: "2026-02-30" }, "/dueOn"],
    ];
    for (const [change, path] of bad) {
      const problem = await problemOf(await reward(manager, id, change));
      expect([path, problem.errors?.[0]?.path]).toEqual([path, path]);
    }
    expect((await problemOf(await reward(reviewer, id, {}))).code).toBe("permission_denied");
    expect((await readProposal(manager, id)).reward).toBeNull();
  });
});

describe("a review that is overdue", () => {
  it("is told once to those who look at proposals, in whatever process", async () => {
    const late = await createTestSite(database);
    const [rui, ana] = [await createTestStaff(database, late, { role: "reviewer" }), await createTestStaff(database, late, { role: "agent" })];
    const waiting = await putProposal(database, late, { status: "submitted", title: "Still waiting" });
    await putProposal(database, late, { title: "Looked at" });
    const clock = () => new Date("2026-07-01T00:00:00Z");
    await Promise.all([tellOverdue({ database, clock }), tellOverdue({ database, clock })]);
    await tellOverdue({ database, clock });
    const told = async (staff: TestStaff) => ((await (await staff.request("/notifications")).json()) as { items: { type: string; proposalId: string; subject: string }[] }).items;
    expect((await told(rui)).map(({ type, proposalId, subject }) => [type, proposalId, subject])).toEqual([["proposal_overdue", waiting, "Still waiting"]]);
    expect(await told(ana)).toEqual([]);
  });
});

describe("an open desk", () => {
  it("hears of what happens to a proposal", async () => {
    const id = await putProposal(database, site);
    const app = createApp({ database, publicUrl: PUBLIC_URL });
    const response = await app.fetch(
      new Request(`${PUBLIC_URL}/v1/desk/sites/${site.key}/events`, { headers: { Cookie: agent.cookie, Origin: PUBLIC_URL } }),
    );
    const chunks = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await takeProposalStep(manager, id, "evaluate", { evaluators: [manager.id, reviewer.id] });
    let heard = "";
    while (!heard.includes("event: proposal")) heard += (await chunks.read()).value ?? "";
    expect(heard).toContain(`event: proposal\ndata: {"proposalId":"${id}"}\n\n`);
    await chunks.cancel();
    await app.close();
  });
});

describe("an export", () => {
  it("has every proposal in order, opens safely in a spreadsheet, and reaches nobody's address", async () => {
    const shop = await createTestSite(database);
    const mina = await createTestStaff(database, shop, { role: "manager", name: "Mina" });
    const ids = [
      await putProposal(database, shop, { title: '=HYPERLINK("http://evil.example")', text: "@SUM(A1)\n“quoted”, 引号", now: new Date("2026-06-01T10:00:00Z") }),
      await putProposal(database, shop, { title: "积分换茶叶", locale: "zh-Hans", category: "shop", now: new Date("2026-06-02T10:00:00Z") }),
    ];
    await db.updateTable("proposals").set({ author_name: "Ada", author_email: "ada@example.org" }).where("proposal_id", "in", ids).execute();
    await takeProposalStep(mina, ids[1] ?? "", "decline", { answer: "我们还没有积分。" });
    const csv = await mina.request("/proposals/export?locale=zh");
    expect(csv.headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
    expect(csv.headers.get("Content-Disposition")).toMatch(/^attachment; filename=".*"; filename\*=UTF-8''%E5%BB%BA%E8%AE%AE/);
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split("\r\n");
    expect(lines[0]).toContain('"建议编号","提交时间","标题"');
    expect(lines[1]).toContain(`"${ids[0]}","2026-06-01T10:00:00.000000Z","'=HYPERLINK(""http://evil.example"")","'@SUM(A1)`);
    expect(lines[2]).toContain('"商店与网站","未采纳","Ada"');
    expect(lines[2]).toContain("我们还没有积分。");
    const json = await (await mina.request("/proposals/export?format=json")).text();
    expect(json + lines.join("")).not.toContain("ada@example.org");
    expect((JSON.parse(json) as { id: string }[]).map(({ id }) => id)).toEqual(ids);
    const declined = JSON.parse(await (await mina.request("/proposals/export?format=json&status=declined")).text()) as DeskProposal[];
    expect(declined.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await problemOf(await mina.request("/proposals/export?format=xml"))).code).toBe("validation_failed");
  });

  it("of more than one batch has each once", async () => {
    const shop = await createTestSite(database);
    const mina = await createTestStaff(database, shop, { role: "manager" });
    const first = await putProposal(database, shop);
    await sql`
      insert into proposals (site_id, proposal_id, title, text, locale, status, channel, consent, last_seq, review_by, reviewed_at, created_at, updated_at)
      select site_id, lpad(n::text, 8, '0'), title, text, locale, status, channel, consent, 1, review_by, reviewed_at, created_at, updated_at
      from proposals, generate_series(1, 1200) as n where proposal_id = ${first}`.execute(db);
    const all = JSON.parse(await (await mina.request("/proposals/export?format=json")).text()) as { id: string }[];
    expect([all.length, new Set(all.map(({ id }) => id)).size]).toEqual([1201, 1201]);
  });
});

it("a site that takes no proposals any more shows the staff those that it has", async () => {
  const closed = await createTestSite(database);
  const mina = await createTestStaff(database, closed, { role: "manager" });
  const id = await putProposal(database, closed);
  const { settings } = await db.selectFrom("sites").select("settings").where("key", "=", closed.key).executeTakeFirstOrThrow();
  const { proposals: _, ...without } = settings;
  await db.updateTable("sites").set({ settings: JSON.stringify(without) }).where("key", "=", closed.key).execute();
  expect(await readProposal(mina, id)).toMatchObject({ status: "published", isPublic: false });
  expect((await problemOf(await tryStep(mina, id, "evaluate", { evaluators: [mina.id] }))).code).toBe("proposal_step_not_allowed");
  await takeProposalStep(mina, id, "decline");
});
