import { describe, expect, it } from "vitest";
import { storySettings as base } from "../../testing/story-settings.ts";
import { readAt, writeAt } from "./json-pointer.ts";
import { changedSections, disputedSections, isSame, leafChanges, mergeSettings } from "./merge-settings.ts";

describe("a place in the settings", () => {
  it("is read and written by its pointer, and nothing around it changes", () => {
    const written = writeAt(base, "/categories/1/label/en", "Manners");
    expect(readAt(written, "/categories/1/label/en")).toBe("Manners");
    expect(written.categories[0]).toBe(base.categories[0]);
    expect(readAt(base, "/categories/1/label/en")).toBe("How we treated you");
  });

  it("is made where there is nothing yet, and taken away by writing nothing", () => {
    const made = writeAt(base, "/forms/inquiry/fields", []);
    expect(made.forms.inquiry).toEqual({ fields: [] });
    expect(writeAt(base, "/trackerUrl", undefined)).not.toHaveProperty("trackerUrl");
  });

  it("that nothing leads to is undefined", () => {
    expect(readAt(base, "/name/en/0/x")).toBeUndefined();
  });
});

describe("two people who change the settings", () => {
  const mine = writeAt(base, "/name/en", "Mine");
  const theirs = writeAt(writeAt(base, "/decideWithin/value", 3), "/name/zh-Hans", "他们的");

  it("are told apart by section, whatever the order of the members", () => {
    expect(changedSections(base, theirs)).toEqual(["general", "commitments"]);
    expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: undefined })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });

  it("both get their way where they changed different sections", () => {
    const merged = mergeSettings({ base, mine: writeAt(base, "/acknowledgement", "manual"), theirs: writeAt(base, "/decideWithin/value", 3) });
    expect([merged.acknowledgement, merged.decideWithin.value]).toEqual(["manual", 3]);
  });

  it("dispute what both changed, and one gives way", () => {
    expect(disputedSections({ base, mine, theirs })).toEqual(["general"]);
    expect(mergeSettings({ base, mine, theirs }).name).toEqual(mine.name);
    expect(mergeSettings({ base, mine, theirs }, ["general"]).name).toEqual(theirs.name);
  });

  it("dispute nothing where both changed it to the same", () => {
    expect(disputedSections({ base, mine, theirs: mine })).toEqual([]);
  });

  it("see what the other one changed, value by value", () => {
    expect(leafChanges(base, theirs, "commitments")).toEqual([{ pointer: "/decideWithin/value", before: "14", after: "3" }]);
  });
});
