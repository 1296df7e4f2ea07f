import { describe, expect, it } from "vitest";
import { actAtDesk, readAtDesk, typesOf } from "./desk-work.ts";
import { openTestDatabase } from "./test-database.ts";
import { createTestSite, mintKey, newCase, problemOf } from "./test-site.ts";
import { createTestStaff } from "./test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);
const admin = await createTestStaff(database, site, { role: "admin", teams: ["service"], name: "Noor Admin" });
const agent = () => createTestStaff(database, site, { role: "agent", teams: ["service"] });

describe("a key for repeating a request", () => {
  it("is nobody else's: a colleague who sends it does the work anew", async () => {
    const [first, second] = [await agent(), await agent()];
    const { reference } = await site.file();
    const headers = { "Idempotency-Key": mintKey() };
    const take = { version: 1 };
    expect((await first.post(`/cases/${reference}/actions/take`, take, headers)).status).toBe(200);
    expect((await problemOf(await second.post(`/cases/${reference}/actions/take`, take, headers))).code).toBe("owner_exists");
    const { consent: _, ...filed } = newCase;
    const filing = { ...filed, consentGiven: true, channel: "phone" };
    const answers = await Promise.all([first, second].map((staff) => staff.post("/cases", filing, headers)));
    const made = await Promise.all(answers.map(async (answer) => (await answer.json()) as { accessCode: string }));
    expect(made[0]?.accessCode).not.toBe(made[1]?.accessCode);
  });

  it("opens nothing any more to who has lost the role, the team's desk or the place", async () => {
    const staff = await agent();
    const { reference } = await site.file();
    const headers = { "Idempotency-Key": mintKey() };
    const repeat = () => staff.post(`/cases/${reference}/actions/note`, { version: 1, text: "Mine" }, headers);
    expect((await repeat()).status).toBe(200);
    expect((await admin.patch(`/staff/${staff.id}`, { role: "reviewer" })).status).toBe(200);
    expect((await problemOf(await repeat())).code).toBe("permission_denied");
    expect((await admin.patch(`/staff/${staff.id}`, { isActive: false })).status).toBe(200);
    expect((await repeat()).status).toBe(401);
  });

  it("does its work once, however the reference is written", async () => {
    const staff = await agent();
    const { reference } = await site.file();
    const headers = { "Idempotency-Key": mintKey() };
    const note = { version: 1, text: "Once" };
    const answers = [];
    for (const written of [reference, reference.toLowerCase(), reference.replace("-", "")]) {
      answers.push(await (await staff.post(`/cases/${written}/actions/note`, note, headers)).text());
    }
    expect(new Set(answers).size).toBe(1);
    expect(typesOf(await readAtDesk(staff, { reference })).filter((type) => type === "note")).toHaveLength(1);
  });
});

describe("what several do at the same moment", () => {
  it("is done by one of them: taking a case and handing it over", async () => {
    const [one, two] = [await agent(), await agent()];
    const { reference } = await site.file();
    const answers = await Promise.all([
      one.post(`/cases/${reference}/actions/take`, { version: 1 }),
      two.post(`/cases/${reference}/actions/take`, { version: 1 }),
      admin.post(`/cases/${reference}/actions/hand_over`, { version: 1, to: one.id, reason: "Theirs" }),
      admin.post(`/cases/${reference}/actions/assign`, { version: 1, to: two.id }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });

  it("is done by one of them: changing the settings", async () => {
    const before = (await (await admin.request("/settings")).json()) as { version: number; settings: object };
    const answers = await Promise.all(Array.from({ length: 4 }, () => admin.put("/settings", { version: before.version, settings: before.settings })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });
});

describe("fields that are not the caller's to set", () => {
  const fields = ["owner", "owner_id", "role", "status", "siteId", "site", "team_id", "isRestricted", "createdAt", "at", "actor", "internal", "verified"];

  it.each(fields)("such as %s are refused by every step, and nothing is done", async (field) => {
    const { reference } = await site.file();
    const before = await readAtDesk(admin, { reference });
    for (const action of ["take", "note", "ask", "escalate", "set_severity", "concern", "conclude", "link"]) {
      const body = { version: before.version, text: "x", reason: "x", [field]: "admin" };
      expect((await admin.post(`/cases/${reference}/actions/${action}`, body)).status).toBe(422);
    }
    expect(await readAtDesk(admin, { reference })).toEqual(before);
  });

  it("such as a prototype change nothing", async () => {
    const { reference } = await site.file();
    const odd = `{"version":1,"text":"Hm","__proto__":{"visibility":"public","isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}`;
    const response = await admin.post(`/cases/${reference}/actions/note`, odd);
    expect(response.status).toBe(422);
    const second = await admin.post(`/cases/${reference}/actions/note`, `{"version":1,"text":"Hm","__proto__":{"visibility":"public"}}`);
    expect(second.status).toBe(422);
    expect({}).not.toHaveProperty("isAdmin");
    expect({}).not.toHaveProperty("visibility");
    const template = await admin.post("/templates", `{"name":"P","texts":{"__proto__":"x","en":"Hello"}}`);
    expect(Object.keys(((await template.json()) as { texts: object }).texts)).toEqual(["en"]);
    await actAtDesk(admin, { reference }, "note", { text: "Still here" });
  });
});
