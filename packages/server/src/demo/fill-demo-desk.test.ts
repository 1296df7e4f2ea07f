import { describe, expect, it } from "vitest";
import { openDatabase, migrate } from "../database/index.ts";
import { createSite } from "../site/index.ts";
import { demoSite } from "./demo-site.ts";
import { fillDemoDesk } from "./fill-demo-desk.ts";
import { sampleCases } from "./sample-cases.ts";

describe("the example company's desk", () => {
  it("is filled once, with cases at every stage, each where its rules send it", async () => {
    const database = await openDatabase({ memory: true });
    await migrate(database);
    await createSite(database, demoSite);
    await fillDemoDesk(database, new Date());
    await fillDemoDesk(database, new Date());
    const cases = await database.db.selectFrom("cases").select(["subject", "status", "team", "owner_id", "severity"]).execute();
    expect(cases).toHaveLength(sampleCases.length);
    expect(new Set(cases.map(({ status }) => status))).toEqual(
      new Set(["acknowledged", "investigating", "waiting_for_customer", "answered", "closed"]),
    );
    expect(new Set(cases.map(({ team }) => team))).toEqual(new Set(["service", "technical", "east", "north"]));
    expect(cases.find(({ subject }) => subject.includes("boiling"))).toMatchObject({ severity: "critical", team: "technical" });
    expect(cases.filter(({ status }) => status !== "acknowledged").every(({ owner_id }) => owner_id !== null)).toBe(true);
    const mails = await database.db.selectFrom("mail_deliveries").select("kind").execute();
    expect(mails).toEqual([]);
    await database.close();
  });
});
