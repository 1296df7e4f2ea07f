import { caseScopes, type Page, type QueueItem, type StaffRole } from "@heed/contract/desk";
import { beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";
import { notifyStaff } from "./index.ts";

const database = await openTestDatabase();
const { db } = database;

type Case = "ofTheirTeam" | "ofAnotherTeam" | "ownedElsewhere" | "restricted" | "aboutThem" | "ofAnotherSite";

let site: TestSite;
let siteId: string;

beforeAll(async () => {
  site = await createTestSite(database);
  siteId = (await db.selectFrom("sites").select("id").where("key", "=", site.key).executeTakeFirstOrThrow()).id;
});

const teamwork: Case[] = ["ofTheirTeam", "ownedElsewhere"];
const wholeSite: Case[] = ["ofTheirTeam", "ofAnotherTeam", "ownedElsewhere", "restricted"];
const seen: Record<StaffRole, Case[]> = {
  agent: teamwork,
  reviewer: [],
  supervisor: teamwork,
  manager: wholeSite,
  inspector: wholeSite,
  admin: wholeSite,
};

describe.each(Object.keys(caseScopes) as StaffRole[])("what the role %s sees", (role) => {
  let staff: TestStaff;
  let cases: Record<Case, string>;

  beforeAll(async () => {
    staff = await createTestStaff(database, site, { role, teams: ["east"] });
    const other = await createTestSite(database);
    cases = {
      ofTheirTeam: await put({ team: "east" }),
      ofAnotherTeam: await put({ team: "north" }),
      ownedElsewhere: await put({ team: "north", owner_id: staff.id, owner_name: staff.name }),
      restricted: await put({ team: "east", owner_id: staff.id, owner_name: staff.name, is_restricted: true }),
      aboutThem: await put({ team: "east", owner_id: staff.id, owner_name: staff.name }),
      ofAnotherSite: (await other.file()).reference,
    };
    await db
      .insertInto("case_excluded_staff")
      .values({ site_id: siteId, reference: cases.aboutThem, staff_id: staff.id, source: "recorded" })
      .execute();
  });

  it("in the queue, and by searching for the reference", async () => {
    if (role === "reviewer") {
      expect((await problemOf(await staff.request("/cases"))).code).toBe("permission_denied");
      return;
    }
    for (const [name, reference] of Object.entries(cases) as [Case, string][]) {
      const response = await staff.request(`/cases?q=${reference}`);
      const { items } = (await response.json()) as Page<QueueItem>;
      expect([name, items.map((item) => item.reference)]).toEqual([name, seen[role].includes(name) ? [reference] : []]);
    }
  });

  it("when telling that one looks at a case: what is hidden is answered as if it never was", async () => {
    if (role === "reviewer") return;
    const never = await (await staff.post("/cases/2345-6789/presence", { doing: "viewing" })).text();
    for (const [name, reference] of Object.entries(cases) as [Case, string][]) {
      const response = await staff.post(`/cases/${reference}/presence`, { doing: "viewing" });
      expect([name, response.status]).toEqual([name, seen[role].includes(name) ? 200 : 404]);
      if (response.status === 404) expect(withoutIds(await response.text())).toBe(withoutIds(never));
    }
  });

  it("in notifications", async () => {
    for (const [name, reference] of Object.entries(cases) as [Case, string][]) {
      if (name === "ofAnotherSite") continue;
      await db.transaction().execute((queries) =>
        notifyStaff(queries, { siteId, reference, type: "mentioned", to: [staff.id], by: { id: null, name: "Ada" }, at: new Date() }),
      );
    }
    const list = (await (await staff.request("/notifications")).json()) as { items: { reference: string }[] };
    expect(list.items.map(({ reference }) => reference).toSorted()).toEqual(seen[role].map((name) => cases[name]).toSorted());
  });
});

/** Each answer carries the id of its own request, and no other difference. */
function withoutIds(text: string): string {
  return text.replace(/"(?:requestId|instance)":"[^"]*"/g, "");
}

async function put(change: { team: string; owner_id?: string; owner_name?: string; is_restricted?: boolean }): Promise<string> {
  const { reference } = await site.file();
  await db.updateTable("cases").set(change).where("site_id", "=", siteId).where("reference", "=", reference).execute();
  return reference;
}
