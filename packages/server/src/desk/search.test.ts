import type { NewCase } from "@heed/contract";
import type { Page, QueueItem } from "@heed/contract/desk";
import { beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, type Credentials, type TestSite } from "../testing/test-site.ts";
import { createTestStaff, type TestStaff } from "../testing/test-staff.ts";

const database = await openTestDatabase();

let site: TestSite;
let admin: TestStaff;
let kettle: Credentials;
let teapot: Credentials;

const contact = { name: "Ng Siew Mei", email: "Siew.Mei+tea@shop.example", phone: "+86 138-1234 5678" };

beforeAll(async () => {
  site = await createTestSite(database);
  admin = await createTestStaff(database, site, { role: "admin" });
  kettle = await site.file(filing({ subject: "The kettle's café lid", description: "Naïve question: does it fit the Überkanne 2000?" }));
  teapot = await site.file(filing({ subject: "茶壶漏水，申请退款", description: "我上周买的iPhone造型茶壶到货时已经破损。", contact, orderNumber: "AB-2026-77" }));
  await site.file(filing({ subject: "Something else entirely", description: "A parcel." }));
});

function filing(change: Partial<NewCase>): Partial<NewCase> {
  return { contact: { name: "Ada Lovelace", email: "ada@example.org" }, ...change };
}

async function find(q: string): Promise<string[]> {
  const response = await admin.request(`/cases?${new URLSearchParams({ q }).toString()}`);
  expect([q, response.status]).toEqual([q, 200]);
  return ((await response.json()) as Page<QueueItem>).items.map(({ reference }) => reference);
}

describe("the search", () => {
  it.each([
    ["whole words", "kettle lid"],
    ["in whatever order and case", "LID Kettle"],
    ["the last word as far as it is typed", "kettle li"],
    ["without accents", "cafe uberkanne"],
    ["with other accents", "CAFÉ NAÏVE"],
    ["full-width letters", "ｋｅｔｔｌｅ ２０００"],
    ["between other marks", "«kettle», (lid)!"],
  ])("finds %s", async (_, q) => {
    expect(await find(q)).toEqual([kettle.reference]);
  });

  it.each([
    ["two characters", "退款"],
    ["one character", "漏"],
    ["a character that ends a run", "损"],
    ["a whole phrase", "申请退款"],
    ["several phrases", "茶壶 破损"],
    ["Latin letters within", "iphone造型"],
    ["a name", "ng siew"],
    ["an e-mail address", "siew.mei+tea@shop.example"],
    ["an e-mail address as far as it is typed", "Siew.Mei+tea@shop"],
    ["a telephone number", "+86 138-1234 5678"],
    ["a telephone number without the country's code", "13812345678"],
    ["its last digits", "5678"],
    ["an order number", "AB-2026-77"],
  ])("finds %s", async (_, q) => {
    expect(await find(q)).toEqual([teapot.reference]);
  });

  it("finds a reference however it is written", async () => {
    const { reference } = kettle;
    const [left, right] = reference.split("-") as [string, string];
    for (const q of [reference, reference.toLowerCase(), `${left}${right}`, `${left} ${right}`, ` ${left} - ${right} `, left, right, `${left}${right.slice(0, 2)}`]) {
      expect([q, await find(q)]).toEqual([q, [reference]]);
    }
  });

  it("wants all of the words, and the last one only from two letters on", async () => {
    expect(await find("kettle parcel")).toEqual([]);
    expect(await find("kettle l")).toEqual([]);
    expect(await find("退货")).toEqual([]);
  });

  it("finds what was written since, questions and answers too", async () => {
    const filed = await site.file(filing({ subject: "Later" }));
    await site.act(filed, "investigate");
    await site.act(filed, "ask", { text: "Is the glaze turquoise?" });
    await site.decide(filed, "messages", { text: "不，是孔雀蓝。" });
    expect(await find("turquoise")).toEqual([filed.reference]);
    expect(await find("孔雀蓝")).toEqual([filed.reference]);
  });

  it("takes every character that is typed for nothing but text", async () => {
    const hostile = ["'", "''", "\\", "\\'", "'kettle':*", "kettle & !parcel", "kettle | parcel", "!kettle", "(", ":*", "<->", "%", "_", "kettle%", "'; drop table cases; --", "$1", "\u202Ekettle", "tel:", "team:east", "\u0000", "\uD800"];
    for (const q of hostile) {
      const response = await admin.request(`/cases?${new URLSearchParams({ q }).toString()}`);
      expect([q, response.status]).toEqual([q, 200]);
    }
    expect(await find("%")).toEqual([]);
    expect(await find("🫖".repeat(100))).toEqual([]);
    expect(await find("kettle & !parcel")).toEqual([]);
    expect(await find("\u202Ekettle\u202C lid")).toEqual([kettle.reference]);
    expect(await find("owner:")).toEqual([]);
  });

  it("searches for nothing where nothing but space is typed", async () => {
    expect((await find(" \t ")).length).toBeGreaterThan(2);
  });

  it("never refuses a message because it cannot be searched", async () => {
    const filed = await site.file(filing({ subject: "Long", description: distinctCharacters(0) }));
    for (let part = 1; part <= 3; part++) {
      const answered = await site.decide(filed, "messages", { text: distinctCharacters(part) });
      expect(answered.status).toBe(201);
    }
  });

  it("comes to the same by the order and by the index of words", async () => {
    const crowd = await createTestSite(database);
    const boss = await createTestStaff(database, crowd, { role: "admin" });
    const agent = await createTestStaff(database, crowd, { role: "agent", teams: ["technical"] });
    const found: string[] = [];
    for (let index = 0; index < 12; index++) {
      const { reference } = await crowd.file({ subject: index % 3 === 0 ? "A samovar" : "A cup", description: `Number ${index}` });
      if (index % 3 === 0) found.push(reference);
    }
    const { id } = await database.db.selectFrom("sites").select("id").where("key", "=", crowd.key).executeTakeFirstOrThrow();
    await fillUp(id, 1_100);
    const page = await boss.request("/cases?q=samovar&sort=newest&limit=3&locale=en&category=order&owner=none&status=open");
    const { items, nextCursor } = (await page.json()) as Page<QueueItem>;
    const rest = await boss.request(`/cases?q=samovar&sort=newest&limit=3&cursor=${nextCursor ?? ""}`);
    const all = [...items, ...((await rest.json()) as Page<QueueItem>).items].map(({ reference }) => reference);
    expect(all.toSorted()).toEqual(found.toSorted());
    expect(((await (await agent.request("/cases?q=samovar")).json()) as Page<QueueItem>).items).toEqual([]);
  });
});

/** 9,000 characters of which no pair comes twice, and other ones for another part. */
function distinctCharacters(part: number): string {
  return String.fromCodePoint(...Array.from({ length: 9_000 }, (_, index) => 0x4e00 + ((index * 7 + part * 9_001) % 20_000)));
}

/** Puts newer cases in front, so that the order alone does not lead to the older ones. */
async function fillUp(siteId: string, count: number): Promise<void> {
  const template = await database.db.selectFrom("cases").selectAll().where("site_id", "=", siteId).limit(1).executeTakeFirstOrThrow();
  const later = new Date(Date.now() + 60_000);
  const alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";
  const digit = (value: number, place: number) => alphabet[Math.floor(value / 28 ** place) % 28];
  await database.db
    .insertInto("cases")
    .values(
      Array.from({ length: count }, (_, index) => ({
        site_id: siteId,
        reference: `2222-2${digit(index, 2)}${digit(index, 1)}${digit(index, 0)}`,
        access_code_hash: template.access_code_hash,
        kind: template.kind,
        category: template.category,
        subject: "A cup",
        description: "Nothing else.",
        locale: template.locale,
        consent: "{}",
        fields: "{}",
        status: template.status,
        escalation_level: template.escalation_level,
        team: template.team,
        severity: template.severity,
        channel: template.channel,
        is_restricted: false,
        version: 1,
        last_seq: 1,
        created_at: later,
        updated_at: later,
      })),
    )
    .execute();
}
