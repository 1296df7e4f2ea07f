import { describe, expect, it } from "vitest";
import { firstMismatch } from "./answer-shape.ts";

describe("where a value first departs from its shape", () => {
  it.each([
    ["s", "text", null],
    ["s", 1, ""],
    ["ns", 1, null],
    ["b", false, null],
    ["s0", null, null],
    ["s", null, ""],
    ["s", undefined, ""],
    ["snb0", {}, ""],
    [["s"], [], null],
    [["s"], ["a", 1], "/1"],
    [["s"], { 0: "a" }, ""],
    [[{ a: "s" }, 0], null, null],
    [[{ a: "s" }, 0], {}, "/a"],
    [{ a: "s" }, { a: "x", more: 1 }, null],
    [{ a: "s" }, [], ""],
    [{ a: "s" }, null, ""],
    [{ "a?": "s" }, {}, null],
    [{ "a?": "s" }, { a: null }, "/a"],
    [{ "a?": { b: ["n"] } }, { a: { b: [1, "2"] } }, "/a/b/1"],
    [{ "*": "s" }, {}, null],
    [{ "*": "s" }, { any: "x", "name?": "y" }, null],
    [{ "*": "s" }, { "ada@example.org": 1 }, "/*"],
    [{ "*": "s" }, [], ""],
  ] as const)("%j of %j: %j", (node, value, path) => {
    expect(firstMismatch(node, value)).toBe(path);
  });

  it("is not misled by members of Object's own", () => {
    expect(firstMismatch({ "*": "n" }, JSON.parse('{"__proto__":1,"constructor":2}'))).toBeNull();
    expect(firstMismatch({ a: "s" }, JSON.parse('{"__proto__":{"a":"x"}}'))).toBe("/a");
    expect(firstMismatch({ "constructor?": "s" }, {})).toBeNull();
  });
});
