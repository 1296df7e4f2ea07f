import type { Account, MyCase } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { actAtDesk, readAtDesk } from "../testing/desk-work.ts";
import { createTestAccount, type TestAccount } from "../testing/test-account.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestParticipant } from "../testing/test-participant.ts";
import { createTestSite, outcome, problemOf, type Credentials } from "../testing/test-site.ts";
import { createTestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

async function refusalOf(response: Response | Promise<Response>): Promise<string> {
  const answered = await response;
  return `${answered.status} ${(await problemOf(answered)).code}`;
}

async function accountOf({ request }: TestAccount): Promise<Account> {
  return (await (await request("/me")).json()) as Account;
}

function claim({ post }: Pick<TestAccount, "post">, { reference, accessCode }: Credentials): Promise<Response> {
  return post("/me/cases", { reference, accessCode });
}

describe("the cases of an account", () => {
  it("are those of its address, however it was typed, and nobody else's", async () => {
    const ada = await createTestAccount(database, site);
    const [own, capital] = [await site.file({ contact: { name: "Ada", email: ada.email } }), await site.file({ contact: { email: ada.email.toUpperCase() } })];
    await site.file({ contact: { email: `x${ada.email}` } });
    await site.file();
    const { items, nextCursor } = await ada.cases();
    expect(items.map(({ reference }) => reference)).toEqual([capital.reference, own.reference]);
    expect(nextCursor).toBeNull();
    const [, row] = items;
    expect(row).toEqual({
      reference: own.reference,
      kind: "complaint",
      category: "late",
      subject: "The teapot has not arrived",
      status: "acknowledged",
      createdAt: own.createdAt,
      updatedAt: own.createdAt,
      unread: false,
      isOwn: true,
    });
  });

  it("are none for a new customer, and none of another site's", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const ada = await createTestAccount(database, site);
    const there = await createTestAccount(database, elsewhere, ada.email);
    await site.file({ contact: { email: ada.email } });
    expect(await there.cases()).toEqual({ items: [], nextCursor: null });
    expect((await ada.cases()).items).toHaveLength(1);
  });

  it("are for nobody without an address, and for no token of another site", async () => {
    const [nobody, ada] = [await createTestParticipant(database, site, { email: null }), await createTestAccount(database, site)];
    const elsewhere = await createTestSite(database, { app: site.app });
    const headers = { Authorization: `Bearer ${ada.token}` };
    for (const path of ["/me", "/me/cases"]) {
      expect(await refusalOf(site.request(path))).toBe("401 participant_needed");
      expect(await refusalOf(nobody.request(path))).toBe("403 verification_needed");
      expect(await refusalOf(elsewhere.request(path, { headers }))).toBe("401 participant_needed");
    }
    expect(await refusalOf(nobody.post("/me/cases", await site.file()))).toBe("403 verification_needed");
    expect(await refusalOf(elsewhere.request(`/me/cases/K7MP-4XQ2/read`, { method: "POST", headers }))).toBe("401 participant_needed");
  });

  it("come in pages of any size, each of them once, also where several were filed in one moment", async () => {
    const at = new Date("2026-05-04T09:00:00Z");
    const still = await createTestSite(database, { clock: () => at });
    const ada = await createTestAccount(database, still);
    const filed: string[] = [];
    for (let count = 0; count < 7; count++) filed.push((await still.file({ contact: { email: ada.email } })).reference);
    const other = await still.file({ contact: { phone: "+44 113 496 0000" } });
    await claim(ada, other);
    const told: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { items, nextCursor } = await ada.cases(`?limit=3${cursor && `&cursor=${cursor}`}`);
      expect(items.length).toBeLessThanOrEqual(3);
      told.push(...items.map(({ reference }) => reference));
      cursor = nextCursor;
    }
    expect(told).toEqual([...filed, other.reference].toSorted().toReversed());
  });

  it.each(["?limit=0", "?limit=101", "?limit=x", "?scope=all", "?cursor=x", "?cursor=WyIwMDAwLTAxLTAxVDAwOjAwOjAwWiIsIks3TVAtNFhRMiJd", "?order=asc", `?cursor=${"x".repeat(600)}`])(
    "are not listed by %s",
    async (query) => {
      const ada = await createTestAccount(database, site);
      expect(await refusalOf(ada.request(`/me/cases${query}`))).toBe("422 validation_failed");
    },
  );
});

describe("what is unread", () => {
  it("is what the company said or did since one has marked the case as read, and nothing of one's own or the system's", async () => {
    const ada = await createTestAccount(database, site);
    const filed = await site.file({ contact: { email: ada.email } });
    const isUnread = async () => (await ada.row(filed.reference))?.unread;
    const read = () => ada.post(`/me/cases/${filed.reference}/read`, "");
    expect(await isUnread()).toBe(false);
    await site.act(filed, "investigate");
    expect(await isUnread()).toBe(true);
    expect((await accountOf(ada)).unreadCases).toBe(1);
    expect((await read()).status).toBe(204);
    expect(await isUnread()).toBe(false);
    await site.decide(filed, "messages", { text: "I am waiting." });
    expect(await isUnread()).toBe(false);
    await site.act(filed, "answer", outcome);
    expect(await isUnread()).toBe(true);
    await read();
    expect([await isUnread(), (await accountOf(ada)).unreadCases]).toEqual([false, 0]);
  });

  it("is nothing that the staff wrote for itself", async () => {
    const ada = await createTestAccount(database, site);
    const { reference } = await site.file({ contact: { email: ada.email } });
    const { id } = await database.db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow();
    const note = { seq: 90, type: "note" as const, visibility: "internal" as const, from_status: "acknowledged" as const, to_status: "acknowledged" as const };
    const by = { actor_role: "staff" as const, actor_name: "Lin Mei", text: "Careful.", outcome: null, at: new Date() };
    await database.db.insertInto("case_events").values({ site_id: id, reference, ...note, ...by }).execute();
    expect((await ada.row(reference))?.unread).toBe(false);
  });

  it("is one's own: what another account has read of the same case changes nothing", async () => {
    const [ada, bo] = [await createTestAccount(database, site), await createTestAccount(database, site)];
    const filed = await site.file({ contact: { email: ada.email } });
    await claim(bo, filed);
    await site.act(filed, "investigate");
    await bo.post(`/me/cases/${filed.reference}/read`, "");
    expect([(await ada.row(filed.reference))?.unread, (await bo.row(filed.reference))?.unread]).toEqual([true, false]);
  });

  it("is counted", async () => {
    const ada = await createTestAccount(database, site);
    for (let count = 0; count < 3; count++) await site.act(await site.file({ contact: { email: ada.email } }), "investigate");
    expect((await accountOf(ada)).unreadCases).toBe(3);
  });

  it.each(["K7MP-4XQ2", "k7mp4xq2", "x", "%00", "%ED%A0%80", "'%20or%20true--", "__proto__"])("is not there for a reference like %s that is not one's own", async (reference) => {
    const ada = await createTestAccount(database, site);
    expect(await refusalOf(ada.post(`/me/cases/${reference}/read`, ""))).toBe("404 case_not_found");
  });

  it("of somebody else's case cannot be marked", async () => {
    const ada = await createTestAccount(database, site);
    const { reference } = await site.file();
    expect(await refusalOf(ada.post(`/me/cases/${reference}/read`, ""))).toBe("404 case_not_found");
  });
});

describe("claiming a case", () => {
  it("takes it in by its access code, and again as often as one likes, at once too", async () => {
    const ada = await createTestAccount(database, site);
    const filed = await site.file({ contact: { name: "Ada", phone: "+44 113 496 0000" } });
    const answers = await Promise.all(Array.from({ length: 5 }, () => claim(ada, filed)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await answers[0]?.json()) as MyCase).toEqual(await ada.row(filed.reference));
    expect((await ada.cases()).items).toMatchObject([{ reference: filed.reference, isOwn: true }]);
  });

  it("fails like a stranger's request with a wrong code, with that of another case and at another site", async () => {
    const elsewhere = await createTestSite(database, { app: site.app });
    const [ada, there] = [await createTestAccount(database, site), await createTestAccount(database, elsewhere)];
    const [filed, other] = [await site.file(), await site.file()];
    const stranger = await problemOf(await site.request(`/cases/${filed.reference}`, { headers: { Authorization: `Bearer ${other.accessCode}` } }));
    for (const [who, credentials] of [
      [ada, { ...filed, accessCode: other.accessCode }],
      [ada, { ...filed, accessCode: "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789" }],
      [ada, { ...filed, reference: "K7MP-4XQ2" }],
      [there, filed],
    ] as const) {
      expect(await problemOf(await claim(who, credentials))).toEqual(stranger);
    }
    expect((await ada.cases()).items).toEqual([]);
    expect(await refusalOf(ada.request(`/cases/${filed.reference}`))).toBe("404 case_not_found");
  });

  it.each([
    {},
    { reference: "K7MP-4XQ2" },
    { reference: "K7MP-4XQ2", accessCode: "" },
    { reference: "\0", accessCode: "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789" },
    { reference: ["K7MP-4XQ2"], accessCode: "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789" },
    { reference: "K7MP-4XQ2", accessCode: "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789", more: 1 },
    [],
    "text",
  ])("is refused with %j", async (body) => {
    const ada = await createTestAccount(database, site);
    expect(await refusalOf(ada.post("/me/cases", JSON.stringify(body)))).toBe("422 validation_failed");
  });

  it("leaves one of nobody's with nobody's name, also for the staff, and a message from it too", async () => {
    const ada = await createTestAccount(database, site);
    const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"] });
    const filed = await site.file({ anonymous: true, contact: undefined } as object);
    expect((await claim(ada, filed)).status).toBe(200);
    expect((await ada.post(`/cases/${filed.reference}/messages`, { text: "Still nobody." })).status).toBe(201);
    const atDesk = await readAtDesk(agent, filed);
    expect(atDesk.timeline.at(-1)).toMatchObject({ type: "message", by: { role: "customer", name: null } });
    expect(atDesk).toMatchObject({ customer: null });
    for (const told of [atDesk, await site.read(filed)]) expect(JSON.stringify(told)).not.toContain(ada.email);
  });

  it("takes in a double, and nothing of the case that it was merged into", async () => {
    const ada = await createTestAccount(database, site);
    const agent = await createTestStaff(database, site, { role: "agent", teams: ["service"] });
    const [double, survivor] = [await site.file(), await site.file()];
    await actAtDesk(agent, double, "merge", { into: survivor.reference });
    expect(await (await claim(ada, double)).json()).toMatchObject({ status: "merged", isOwn: true });
    expect((await ada.cases()).items.map(({ reference }) => reference)).toEqual([double.reference]);
    expect(await refusalOf(ada.request(`/cases/${survivor.reference}`))).toBe("404 case_not_found");
  });

  it("is bounded for an account, and for that alone", async () => {
    const [ada, bo] = [await createTestAccount(database, site), await createTestAccount(database, site)];
    const filed = await site.file();
    const wrong = { ...filed, accessCode: "BCDF-GHJK-MNPQ-RSTV-WXYZ-2345-6789" };
    const codes: string[] = [];
    for (let tries = 0; tries < 101; tries++) codes.push(await refusalOf(claim(ada, wrong)));
    expect([codes.at(-2), codes.at(-1)]).toEqual(["404 case_not_found", "429 too_many_attempts"]);
    expect((await claim(bo, filed)).status).toBe(200);
  });
});
