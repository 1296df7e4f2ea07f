import { describe, expect, it } from "vitest";
import { fieldProblemsFromIssues } from "../problems/field-problems.ts";
import { caseLimits } from "./limits.ts";
import { newCaseSchema } from "./new-case.ts";

const valid = {
  kind: "complaint",
  category: "damaged",
  subject: "The lid arrived broken",
  description: "I opened the parcel today and found the lid in two pieces.",
  locale: "en",
  contact: { name: "Ada Lovelace", email: "ada@example.org" },
  consent: { version: "2026-01", purposes: ["handle_case"] },
};

function problemsOf(change: object) {
  const input = { ...valid, ...change };
  const result = newCaseSchema.safeParse(input);
  return result.success ? [] : fieldProblemsFromIssues(result.error.issues, input).map(({ path, code }) => `${path} ${code}`);
}

describe("a new case", () => {
  it("takes what a customer writes, in any script, markup included", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ subject: "壶盖碎了 <script>alert(1)</script>", description: "第一行\n第二行\t🫖" })).toEqual([]);
  });

  it.each([
    ["an unknown field", { owner: "me" }, "/owner unknown_field"],
    ["a prototype in disguise", JSON.parse('{"__proto__":{"status":"closed"}}'), null],
    ["no subject", { subject: undefined }, "/subject required"],
    ["a subject of spaces", { subject: " \u200b " }, "/subject required"],
    ["a subject too long", { subject: "x".repeat(caseLimits.subject + 1) }, "/subject too_long"],
    ["a subject that only counts as short by code points", { subject: `${"🫖".repeat(caseLimits.subject / 2)}x` }, "/subject too_long"],
    ["a subject of two lines", { subject: "a\nb" }, "/subject invalid_characters"],
    ["NUL", { description: "a\0b" }, "/description invalid_characters"],
    ["half a surrogate pair", { description: "a\ud83e" }, "/description invalid_characters"],
    ["a name that turns the line around", { contact: { name: "a\u202eb", phone: "12345" } }, "/contact/name invalid_characters"],
    ["half a surrogate pair in a version", { consent: { version: "\ud800", purposes: [] } }, "/consent/version invalid_characters"],
    ["an address with a line break", { contact: { email: "a@b.cd\nBcc: x@y.zz" } }, "/contact/email invalid_email"],
    ["two addresses", { contact: { email: "a@b.cd, e@f.gh" } }, "/contact/email invalid_email"],
    ["a day that does not exist", { occurredOn: "2026-02-30" }, "/occurredOn invalid_date"],
    ["no way to be reached", { contact: { name: "Ada" } }, "/contact required"],
    ["neither contact nor anonymous", { contact: undefined }, "/contact required"],
    ["anonymous with a contact", { anonymous: true }, "/contact not_applicable"],
    ["an attachment before uploads exist", { attachments: ["x"] }, "/attachments too_many"],
    ["a kind that is none", { kind: "rant" }, "/kind not_an_option"],
    ["a list for a text", { subject: ["a"] }, "/subject invalid_type"],
  ])("refuses %s and says where", (_, change, expected) => {
    if (expected === null) {
      const result = newCaseSchema.safeParse({ ...valid, ...change });
      expect(result.success ? Object.keys(result.data) : []).not.toContain("status");
      return;
    }
    expect(problemsOf(change)).toEqual([expected]);
  });

  it("names every fault at once, one for each field", () => {
    expect(problemsOf({ subject: "", description: undefined, extra: 1 }).sort()).toEqual([
      "/description required",
      "/extra unknown_field",
      "/subject required",
    ]);
  });

  it("names what is wrong between fields beside what is wrong in one", () => {
    expect(problemsOf({ subject: "", contact: undefined }).sort()).toEqual(["/contact required", "/subject required"]);
    expect(problemsOf({ extra: 1, anonymous: true }).sort()).toEqual(["/contact not_applicable", "/extra unknown_field"]);
    expect(problemsOf({ subject: "", contact: { email: "" } }).sort()).toEqual(["/contact/email invalid_email", "/subject required"]);
    expect(problemsOf({ kind: "rant", contact: 5 }).sort()).toEqual(["/contact invalid_type", "/kind not_an_option"]);
  });

  it("takes a text that is as long as is allowed", () => {
    expect(problemsOf({ subject: "🫖".repeat(caseLimits.subject / 2) })).toEqual([]);
  });

  it("refuses what is no object at all", () => {
    for (const body of [null, 1, "x", [], undefined]) expect(newCaseSchema.safeParse(body).success).toBe(false);
  });
});
