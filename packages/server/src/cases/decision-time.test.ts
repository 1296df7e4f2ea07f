import { describe, expect, it } from "vitest";
import { actAtDesk, readAtDesk } from "../testing/desk-work.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, outcome, problemOf, type Credentials } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";
import { messageLimits } from "./message-limits.ts";

const database = await openTestDatabase();

async function createClockedSite() {
  let now = new Date("2026-11-23T10:00:00Z");
  const site = await createTestSite(database, { clock: () => now });
  const travelTo = (instant: string) => void (now = new Date(instant));
  const answered = async () => {
    const filed = await site.file();
    await site.act(filed, "investigate", { owner: "Lin Mei" });
    await site.act(filed, "answer", outcome);
    return filed;
  };
  return { site, travelTo, answered };
}

describe("the time to decide", () => {
  it("ends on the site's calendar, so many days after the answer", async () => {
    const { site, answered } = await createClockedSite();
    expect((await site.read(await answered())).decideBy).toBe("2026-12-07T22:59:59.999Z");
  });

  it("lets the customer reject the answer until its end, and not a moment later", async () => {
    const { site, travelTo, answered } = await createClockedSite();
    const [early, late] = [await answered(), await answered()];
    travelTo("2026-12-07T22:59:59.999Z");
    expect((await site.decide(early, "actions/reopen", { reason: "Not settled." })).status).toBe(200);
    travelTo("2026-12-07T23:00:00.000Z");
    for (const step of ["actions/reopen", "actions/escalate"]) {
      expect(await problemOf(await site.decide(late, step, { reason: "x" }))).toMatchObject({ status: 409, code: "decision_time_over" });
    }
    expect((await site.decide(late, "actions/accept")).status).toBe(200);
  });

  it("is none before there is an answer and after the customer has decided, and begins anew with a new answer", async () => {
    const { site, travelTo, answered } = await createClockedSite();
    const filed = await answered();
    await site.decide(filed, "actions/escalate", { reason: "x" });
    expect((await site.read(filed)).decideBy).toBeNull();
    travelTo("2026-11-30T10:00:00Z");
    await site.act(filed, "answer", outcome);
    expect((await site.read(filed)).decideBy).toBe("2026-12-14T22:59:59.999Z");
    await site.decide(filed, "actions/accept");
    expect((await site.read(filed)).decideBy).toBeNull();
  });
});

describe("a rating", () => {
  it("is given once there is an answer, also after the end, and the last one counts", async () => {
    const { site, answered } = await createClockedSite();
    const filed = await answered();
    const rated = await site.decide(filed, "rating", { score: 2, comment: "Slow." });
    expect(await rated.json()).toMatchObject({ status: "answered", rating: { score: 2, comment: "Slow." } });
    await site.decide(filed, "actions/accept");
    await site.decide(filed, "rating", { score: 5 });
    const read = await site.read(filed);
    expect(read.rating).toEqual({ score: 5, comment: null });
    const ratings = read.timeline.filter(({ type }) => type === "rated");
    expect(ratings.map(({ score, text }) => [score, text])).toEqual([[2, "Slow."], [5, undefined]]);
  });

  it.each([
    [{}, "/score required"],
    [{ score: 0 }, "/score out_of_range"],
    [{ score: 6 }, "/score out_of_range"],
    [{ score: 4.5 }, "/score invalid_type"],
    [{ score: "5" }, "/score invalid_type"],
    [{ score: 5, comment: "x".repeat(2_001) }, "/comment too_long"],
    [{ score: 5, rating: 5, by: "staff" }, "/rating unknown_field /by unknown_field"],
  ])("is refused: %j", async (body, expected) => {
    const { site, answered } = await createClockedSite();
    const filed = await answered();
    const problem = await problemOf(await site.decide(filed, "rating", body));
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).join(" ")).toBe(expected);
    expect((await site.read(filed)).rating).toBeNull();
  });

  it("is refused before there is an answer", async () => {
    const { site } = await createClockedSite();
    expect(await problemOf(await site.decide(await site.file(), "rating", { score: 1 }))).toMatchObject({ code: "transition_not_allowed" });
  });
});

describe("what a customer writes", () => {
  it("has an end, and what was written stays", async () => {
    const { site } = await createClockedSite();
    const filed = await site.file();
    const pages = messageLimits.characters / 10_000;
    for (let count = 0; count < pages; count++) {
      expect((await site.decide(filed, "messages", { text: "x".repeat(10_000) })).status).toBe(201);
    }
    expect(await problemOf(await site.decide(filed, "messages", { text: "x" }))).toMatchObject({ status: 409, code: "too_many_messages" });
    expect((await site.read(filed)).timeline.filter(({ type }) => type === "message")).toHaveLength(pages);
  });

  it("reaches the owner, and an escalation the supervisors of the team", async () => {
    const site = await createTestSite(database);
    const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"] });
    const supervisor = await createTestStaff(database, site, { role: "supervisor", teams: ["service"] });
    const manager = await createTestStaff(database, site, { role: "manager" });
    const filed = await site.file();
    await actAtDesk(agent, filed, "take");
    await site.decide(filed, "messages", { text: "Any news?" });
    expect(await newsOf(agent, filed)).toEqual(["customer_wrote"]);
    await actAtDesk(agent, filed, "answer", { outcome });
    await site.decide(filed, "actions/escalate", { reason: "Not fair." });
    expect(await newsOf(supervisor, filed)).toEqual(["escalated"]);
    expect(await newsOf(manager, filed)).toEqual([]);
    await actAtDesk(supervisor, filed, "answer", { outcome });
    await site.decide(filed, "actions/escalate", { reason: "Still not fair." });
    expect(await newsOf(manager, filed)).toEqual(["escalated"]);
    expect(await readAtDesk(agent, filed)).toMatchObject({ escalationLevel: "manager", owner: { id: agent.id } });
  });
});

async function newsOf(staff: Awaited<ReturnType<typeof createTestStaff>>, { reference }: Pick<Credentials, "reference">): Promise<string[]> {
  const { items } = (await (await staff.request("/notifications")).json()) as { items: { reference: string; type: string }[] };
  return items.filter((item) => item.reference === reference).map(({ type }) => type);
}
