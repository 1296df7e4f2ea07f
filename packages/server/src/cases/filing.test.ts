import { caseLimits, requestLimits, type Problem } from "@heed/contract";
import { describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, mintKey, newCase, problemOf } from "../testing/test-site.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

async function countCases(): Promise<number> {
  const { count } = await database.db
    .selectFrom("cases")
    .select((from) => from.fn.countAll<number | string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function refusal(body: unknown): Promise<Problem> {
  const response = await site.post("/cases", body, { "Idempotency-Key": mintKey() });
  return problemOf(response);
}

describe("a case that is filed", () => {
  it("is answered with a reference, an access code, its status and its promises", async () => {
    const now = new Date("2026-11-23T10:00:00Z");
    const morning = await createTestSite(database, { clock: () => now });
    const filed = await morning.file();
    expect(filed).toEqual({
      reference: expect.stringMatching(/^[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}$/) as string,
      accessCode: expect.stringMatching(/^(?:[2-9A-Z]{4}-){6}[2-9A-Z]{4}$/) as string,
      status: "acknowledged",
      createdAt: now.toISOString(),
      promises: [
        { kind: "acknowledge", state: "kept", dueAt: "2026-11-24T17:00:00.000Z", dueOn: "2026-11-24", workingDaysLeft: null },
        { kind: "answer", state: "running", dueAt: "2026-12-07T17:00:00.000Z", dueOn: "2026-12-07", workingDaysLeft: 10 },
        { kind: "close", state: "running", dueAt: "2026-12-23T22:59:59.999Z", dueOn: "2026-12-23", workingDaysLeft: 22 },
      ],
    });
  });

  it("reads back as it was written, markup and all, with its first events", async () => {
    const texts = {
      subject: `"><svg onload=alert(1)>`,
      description: `<script>alert("壶")</script>\r\n\t\u202eRTL ${"\u0301".repeat(50)} 🫖`,
      desiredOutcome: "=HYPERLINK(\"javascript:alert(1)\")",
      contact: { name: "<img src=x onerror=alert(1)>", email: "o'hara+tea@example.org" },
      orderNumber: "'; drop table cases; --",
    };
    const filed = await site.file(texts);
    const read = await site.read(filed);
    expect(read).toMatchObject({
      reference: filed.reference,
      kind: "complaint",
      category: "late",
      subject: texts.subject,
      description: texts.description,
      desiredOutcome: texts.desiredOutcome,
      status: "acknowledged",
      escalationLevel: "owner",
      owner: null,
      outcome: null,
      version: 1,
    });
    expect(read.timeline.map(({ id, type, by, status }) => ({ id, type, by, status }))).toEqual([
      { id: "1", type: "received", by: { role: "customer", name: texts.contact.name }, status: "received" },
      { id: "2", type: "acknowledged", by: { role: "system", name: null }, status: "acknowledged" },
    ]);
  });

  it("waits for the staff where the site acknowledges by hand", async () => {
    const manual = await createTestSite(database, { settings: { acknowledgement: "manual" } });
    const filed = await manual.file();
    expect(filed.status).toBe("received");
    expect(filed.promises[0]).toMatchObject({ kind: "acknowledge", state: "running" });
    expect((await manual.read(filed)).timeline.map(({ type }) => type)).toEqual(["received"]);
    expect((await manual.act(filed, "acknowledge")).status).toBe("acknowledged");
  });

  it("needs no contact when it is anonymous, and keeps the site's own fields", async () => {
    const { contact: _, ...withoutContact } = newCase;
    const fields = { parcel_condition: "wet", pieces_affected: 2, photos_available: true, delivered_on: "2026-11-20" };
    const body = { ...withoutContact, anonymous: true, category: "damaged", fields };
    const response = await site.post("/cases", body, { "Idempotency-Key": mintKey() });
    expect(response.status).toBe(201);
    const { reference } = (await response.json()) as { reference: string };
    const row = await database.db
      .selectFrom("cases")
      .select(["contact", "fields"])
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ contact: null, fields });
  });

  it("costs the database few statements: its site, its key, its customer, itself, its mail and its answer", async () => {
    await site.file();
    database.statements.length = 0;
    await site.file();
    const asked = database.statements.filter((statement) => !/^(?:begin|commit|start transaction)/i.test(statement));
    expect(asked.length).toBeLessThanOrEqual(7);
  });

  it("is kept without its access code: the database holds a hash of it", async () => {
    const { accessCode } = await site.file();
    const everything = await Promise.all(
      (["cases", "case_events", "case_promises", "idempotency_keys"] as const).map((table) =>
        database.db.selectFrom(table).selectAll().execute(),
      ),
    );
    const bytes = (value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value);
    const text = JSON.stringify(everything, (_, value: unknown) => bytes(value));
    expect(text).toContain("The teapot has not arrived");
    expect(text).not.toContain(accessCode);
    expect(text).not.toContain(accessCode.replaceAll("-", ""));
  });
});

describe("a body that is refused", () => {
  it.each([
    ["an unknown field", { colour: "red" }, "/colour unknown_field"],
    ["a status of its own", { status: "closed" }, "/status unknown_field"],
    ["an owner", { owner: { name: "me" } }, "/owner unknown_field"],
    ["a site id", { siteId: "x", site_id: "y" }, "/siteId unknown_field /site_id unknown_field"],
    ["a date it was made", { createdAt: "2020-01-01T00:00:00Z" }, "/createdAt unknown_field"],
    ["internal and verified", { internal: true, verified: true }, "/internal unknown_field /verified unknown_field"],
    ["a role in the contact", { contact: { email: "a@b.cd", role: "admin" } }, "/contact/role unknown_field"],
    ["a subject that is too long", { subject: "x".repeat(caseLimits.subject + 1) }, "/subject too_long"],
    ["a description that is too long", { description: "壶".repeat(caseLimits.description + 1) }, "/description too_long"],
    ["a lone surrogate", { description: "a\ud800b" }, "/description invalid_characters"],
    ["a lone surrogate in a field of the site", { category: "defect", fields: { what_tried: "\udc00" } }, "/fields/what_tried invalid_characters"],
    ["a lone surrogate in the version of the consent", { consent: { version: "\ud800", purposes: [] } }, "/consent/version invalid_characters"],
    ["NUL", { subject: "a\0b" }, "/subject invalid_characters"],
    ["a line of the site's own that turns around", { category: "defect", fields: { batch_code: "a\u202eb" } }, "/fields/batch_code invalid_characters"],
    ["NUL in a field of the site", { category: "defect", fields: { batch_code: "\0" } }, "/fields/batch_code invalid_characters"],
    ["NUL in the name of a field", { fields: { "a\0": "x" } }, "/fields/a\0 unknown_field"],
    ["a lone surrogate in the name of a field", { fields: { "a\ud800": "x" } }, "/fields/a\ud800 unknown_field"],
    ["a name that turns the line around", { contact: { name: "a\u202eb", email: "a@b.cd" } }, "/contact/name invalid_characters"],
    ["an e-mail address with a line break", { contact: { email: "a@b.cd\r\nBcc: e@f.gh" } }, "/contact/email invalid_email"],
    ["two e-mail addresses", { contact: { email: "a@b.cd,e@f.gh" } }, "/contact/email invalid_email"],
    ["a date in the year 9999", { occurredOn: "9999-12-31" }, "/occurredOn out_of_range"],
    ["a day that does not exist", { occurredOn: "2026-02-30" }, "/occurredOn invalid_date"],
    ["no contact", { contact: undefined }, "/contact required"],
    ["a category of no site", { category: "nope" }, "/category not_an_option"],
    ["a category that is none to choose", { category: "order" }, "/category required"],
    ["an outdated consent", { consent: { version: "1999", purposes: ["handle_case"] } }, "/consent/version consent_outdated"],
    ["no consent to what is needed", { consent: { ...newCase.consent, purposes: [] } }, "/consent/purposes required"],
    ["a field under an unmet condition", { fields: { parcel_condition: "wet" } }, "/fields/parcel_condition not_applicable"],
    ["a missing field of the site", { category: "damaged" }, "/fields/parcel_condition required"],
    ["attachments, for now", { attachments: ["x"] }, "/attachments too_many"],
  ])("says where and what: %s", async (_, change, expected) => {
    const before = await countCases();
    const problem = await refusal({ ...newCase, ...change });
    expect(problem).toMatchObject({ status: 422, code: "validation_failed" });
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).join(" ")).toBe(expected);
    expect(await countCases()).toBe(before);
  });

  it("tells everything at once, what the schema and what the site has against it", async () => {
    const problem = await refusal({ ...newCase, subject: "", category: "nope", extra: 1, consent: { version: "1", purposes: [] } });
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      "/category not_an_option",
      "/consent/version consent_outdated",
      "/extra unknown_field",
      "/subject required",
    ]);
  });

  it.each([
    ["at the top", `{"__proto__":{"status":"closed"},`],
    ["as a constructor", `{"constructor":{"prototype":{"status":"closed"}},`],
  ])("knows no prototype %s", async (_, start) => {
    const problem = await refusal(start + JSON.stringify(newCase).slice(1));
    expect(problem.errors?.map(({ code }) => code)).toEqual(["unknown_field"]);
    expect(({} as { status?: string }).status).toBeUndefined();
  });

  it("knows no prototype among the site's own fields", async () => {
    const fields = `"fields":{"__proto__":"x","constructor":"y"}`;
    const problem = await refusal(`{${fields},${JSON.stringify(newCase).slice(1)}`);
    expect(problem.errors?.map(({ path, code }) => `${path} ${code}`)).toEqual(
      expect.arrayContaining(["/fields/constructor unknown_field", "/fields/__proto__ unknown_field"]),
    );
  });

  it("answers ten thousand unknown fields with a bounded list", async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, 1]));
    const problem = await refusal({ ...many, kind: "complaint" });
    expect(problem.errors).toHaveLength(100);
  });

  it.each([
    ["nothing", ""],
    ["words", "hello"],
    ["a form", "subject=x&description=y"],
    ["half a body", JSON.stringify(newCase).slice(0, -5)],
    ["a byte that is not UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ])("is not JSON: %s", async (_, body) => {
    const response = await site.request("/cases", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": mintKey() },
      body,
    });
    expect(await problemOf(response)).toMatchObject({ status: 400, code: "body_not_json" });
  });

  it.each(["null", "1", `"text"`, "[]", `[${JSON.stringify(newCase)}]`])("is JSON of another shape: %s", async (body) => {
    expect(await refusal(body)).toMatchObject({ status: 422, code: "validation_failed" });
  });

  it.each([
    ["arrays", "[".repeat(100_000) + "]".repeat(100_000), 413],
    ["arrays that fit", "[".repeat(60_000) + "]".repeat(60_000), 400],
    ["objects", `{"a":`.repeat(20_000) + "1" + "}".repeat(20_000), 400],
    ["one level too many", "[".repeat(requestLimits.jsonDepth + 1) + "]".repeat(requestLimits.jsonDepth + 1), 400],
    ["unclosed", "[".repeat(100_000), 400],
  ])("nests too deeply: %s", async (_, body, status) => {
    const problem = await refusal(body);
    expect(problem.status).toBe(status);
    expect(problem.code).toBe(status === 413 ? "body_too_large" : "body_too_deep");
  });

  it("does not count brackets within texts", async () => {
    const filed = await site.file({ description: `${"[{".repeat(100)} \\" ${"[".repeat(50)}` });
    expect((await site.read(filed)).description).toContain("[{[{");
  });
});
