import { caseStatuses, parseReference, severities } from "@heed/contract";
import { createSite, demoSite, migrate, openDatabase } from "@heed/server";
import { expect, test } from "vitest";
import { generateCases } from "./generate-cases.ts";
import { loadCases } from "./load-cases.ts";

const now = new Date("2026-11-22T11:00:00.000Z");

test("the same seed makes the same cases, another one others", () => {
  const made = [...generateCases({ count: 50, now, owners: [] })];
  expect([...generateCases({ count: 50, now, owners: [] })]).toEqual(made);
  const others = [...generateCases({ count: 50, seed: 2, now, owners: [] })];
  expect(others.map(({ description }) => description)).not.toEqual(made.map(({ description }) => description));
});

test("the cases are of every sort, and filed one after the other within two years", () => {
  const made = [...generateCases({ count: 5_000, now, owners: [{ id: "1", name: "Lin Mei", team: "east" }] })];
  const seen = (key: "status" | "severity" | "locale" | "team" | "channel") => new Set(made.map((one) => one[key]));
  expect(seen("status")).toEqual(new Set(caseStatuses));
  expect(seen("severity")).toEqual(new Set(severities));
  expect(seen("locale")).toEqual(new Set(["en", "zh-Hans"]));
  expect(seen("team")).toEqual(new Set(demoSite.settings.desk.teams.map(({ id }) => id)));
  expect(new Set(made.map(({ description }) => description)).size).toBeGreaterThan(4_900);
  expect(new Set(made.map(({ reference }) => parseReference(reference))).size).toBe(5_000);
  const times = made.map(({ createdAt }) => createdAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThan(now.getTime());
  expect(new Date(times[0] ?? 0).toISOString()).toMatch(/^2024-1[12]|^2025-0[1-3]/);
});

test("they can be put into the embedded database, with whoever filed them", async () => {
  const database = await openDatabase({ memory: true });
  await migrate(database);
  await createSite(database, demoSite);
  await loadCases(database, { siteKey: demoSite.key, count: 400, now, owners: [] });
  const cases = await database.db.selectFrom("cases").select(["customer_id", "contact"]).execute();
  const customers = await database.db.selectFrom("customers").select(["id", "email", "phone"]).execute();
  expect(cases).toHaveLength(400);
  const known = new Map(customers.map(({ id, email, phone }) => [id, email ?? phone]));
  for (const { customer_id: id, contact } of cases) expect(known.get(id ?? "")).toBe(contact?.email ?? contact?.phone);
  await database.close();
}, 120_000);
