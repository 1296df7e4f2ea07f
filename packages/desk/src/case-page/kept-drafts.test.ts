import { expect, it } from "vitest";
import { draftName, forgetDrafts, readKept, writeKept } from "./kept-drafts.ts";

const place = { siteKey: "demo", staffId: "mei", reference: "K7MP-4XQ2" };
const name = draftName(place, "note");

it("keeps what is typed to who typed it, until they sign out", () => {
  writeKept(name, { text: "Hello" });
  expect(readKept(name)).toEqual({ text: "Hello" });
  expect(readKept(draftName({ ...place, staffId: "jun" }, "note"))).toBeNull();
  sessionStorage.setItem("another", "thing");
  forgetDrafts();
  expect(readKept(name)).toBeNull();
  expect(sessionStorage.getItem("another")).toBe("thing");
  sessionStorage.removeItem("another");
});

it("takes what is no draft for none", () => {
  sessionStorage.setItem(name, "{broken");
  expect(readKept(name)).toBeNull();
  forgetDrafts();
});
