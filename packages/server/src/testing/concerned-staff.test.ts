import { deskRoutes, type StaffRole } from "@heed/contract/desk";
import { beforeAll, describe, expect, it } from "vitest";
import { actAtDesk } from "./desk-work.ts";
import { openTestDatabase } from "./test-database.ts";
import { createTestSite, outcome, type Credentials } from "./test-site.ts";
import { createTestStaff, type TestStaff } from "./test-staff.ts";

/** A word that stands in every text of the complaint, and nowhere else. */
const WORD = "quagmire";
const about = { category: "staff_conduct", subject: `${WORD} one`, description: `It was ${WORD}.` } as const;

const database = await openTestDatabase();
const site = await createTestSite(database);
const manager = await createTestStaff(database, site, { role: "manager", teams: ["service"], name: "Mona Clear" });
const roles = ["agent", "supervisor", "manager", "inspector", "admin"] as const satisfies readonly StaffRole[];
const concerned = await Promise.all(roles.map((role) => createTestStaff(database, site, { role, teams: ["service"], name: `Concerned ${role}` })));

/** Every address that is read, as far as it names no case and nobody. */
const lists = deskRoutes
  .filter(({ method, path }) => method === "get" && /^[^{]*\{siteKey\}[^{]*$/.test(path) && !path.endsWith("/events"))
  .map(({ path }) => path.slice("/v1/desk/sites/{siteKey}".length));

let usual: Credentials;
let complaint: Credentials;
let double: Credentials;
let countsBefore: unknown[];

async function counts(staff: TestStaff): Promise<unknown> {
  return (await staff.request("/counts")).json();
}

beforeAll(async () => {
  usual = await site.file();
  countsBefore = await Promise.all(concerned.map(counts));
  complaint = await site.file(about);
  double = await site.file({ ...about, subject: `${WORD} two` });
  const staff = concerned.map(({ id }) => id);
  await actAtDesk(manager, complaint, "concern", { staff });
  await actAtDesk(manager, double, "concern", { staff });
  await actAtDesk(manager, usual, "link", { to: complaint.reference, type: "related" });
  await actAtDesk(manager, double, "merge", { into: complaint.reference });
  await actAtDesk(manager, complaint, "take");
  await actAtDesk(manager, complaint, "note", { text: `A note on ${WORD}`, mentions: [manager.id] });
  await actAtDesk(manager, complaint, "ask", { text: `More on ${WORD}?` });
  await site.decide(complaint, "messages", { text: `Yes, ${WORD}.` });
  await actAtDesk(manager, complaint, "answer", { outcome: { ...outcome, explanation: `About ${WORD}` } });
  await site.decide(complaint, "actions/escalate", { reason: `Still ${WORD}` });
});

describe.each(roles.map((role, index) => [role, index] as const))("whom a complaint concerns, as %s", (_, index) => {
  const reader = concerned[index] as TestStaff;

  it("reads nothing of it in any list, search or page", async () => {
    expect(lists).toEqual(expect.arrayContaining(["", "/cases", "/counts", "/notifications", "/staff", "/views"]));
    const paths = [...lists, `/cases?q=${WORD}`, `/cases?q=${complaint.reference}`, "/cases?status=merged", "/cases?sort=updated&limit=100", `/cases/${usual.reference}`];
    const found = (await (await reader.request(`/cases/${usual.reference}`)).json()) as { customer: { id: string } };
    for (const path of [...paths, `/customers/${found.customer.id}`]) {
      const text = await (await reader.request(path)).text();
      for (const secret of [WORD, complaint.reference, double.reference]) expect([path, text.includes(secret)]).toEqual([path, false]);
    }
  });

  it("counts as many cases as before", async () => {
    expect(await counts(reader)).toEqual(countsBefore[index]);
  });

  it("gets one answer for it and for none, whatever is tried with it", async () => {
    for (const { reference } of [complaint, double]) {
      for (const { method, path } of deskRoutes.filter((route) => route.path.includes("{reference}"))) {
        const ask = async (name: string) => {
          const address = path.replace("/v1/desk/sites/{siteKey}", "").replace("{reference}", name);
          const init = { method: method.toUpperCase(), headers: { "Content-Type": "application/json" } };
          const body = { version: 1, doing: "viewing", text: "x", to: usual.reference, into: usual.reference };
          const response = await reader.request(address, method === "get" ? {} : { ...init, body: JSON.stringify(body) });
          return [path, response.status, await response.text()];
        };
        expect(await ask(reference)).toEqual(await ask("ZZZZ-ZZZZ"));
      }
    }
  });

  it("cannot name it at another case", async () => {
    const version = ((await (await reader.request(`/cases/${usual.reference}`)).json()) as { version: number }).version;
    for (const [action, field, rest] of [["link", "to", { type: "related" }], ["unlink", "to", {}], ["merge", "into", {}]] as const) {
      const name = async (reference: string) => {
        const response = await reader.post(`/cases/${usual.reference}/actions/${action}`, { version, [field]: reference, ...rest });
        return [response.status, await response.text()];
      };
      expect(await name(complaint.reference)).toEqual(await name("ZZZZ-ZZZZ"));
    }
    const assign = async (reference: string) => {
      const response = await reader.post("/assignments", { cases: [{ reference, version: 1 }], owner: manager.id });
      return (await response.text()).replaceAll(reference, "");
    };
    expect(await assign(complaint.reference)).toBe(await assign("ZZZZ-ZZZZ"));
  });
});
