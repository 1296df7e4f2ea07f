import { describe, expect, it } from "vitest";
import { printable } from "./printable.ts";

describe("what goes to a terminal", () => {
  it("is shown and never obeyed", () => {
    expect(printable("\u001b[2J\u009b31m\u0007\r\u007fa\u202eb")).toBe(String.raw`\u001b[2J\u009b31m\u0007\u000d\u007fa\u202eb`);
  });

  it("keeps lines, columns and every script", () => {
    const text = "茶壶\t🫖\nإبريق الشاي";
    expect(printable(text)).toBe(text);
  });

  it("is the same JSON as before", () => {
    const value = { description: "a\u001b\u009b\u202e\nb" };
    expect(JSON.parse(printable(JSON.stringify(value)))).toEqual(value);
  });
});
