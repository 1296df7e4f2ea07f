import { expect, test } from "vitest";
import { sketch } from "./schema-sketch.ts";

test("shows an object's fields, those that may be left out marked", () => {
  const schema = { type: "object", properties: { id: { type: "string" }, n: { type: "integer" } }, required: ["id"] };
  expect(sketch(schema)).toBe("{\n  id: string;\n  n?: number;\n}");
});

test("shows choices, lists of choices, what may be null, and names of other schemas", () => {
  expect(sketch({ enum: ["a", "b"] })).toBe('"a" | "b"');
  expect(sketch({ type: "array", items: { enum: ["a", "b"] } })).toBe('("a" | "b")[]');
  expect(sketch({ type: ["string", "null"] })).toBe("string | null");
  expect(sketch({ anyOf: [{ $ref: "#/components/schemas/Case" }, { type: "null" }] })).toBe("Case | null");
  expect(sketch({ type: "object", additionalProperties: { type: "boolean" } })).toBe("Record<string, boolean>");
});
