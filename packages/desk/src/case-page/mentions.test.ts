import { expect, it } from "vitest";
import { mentionAt, mentionedIn, peopleLike } from "./mentions.ts";

const mira = { id: "1", name: "Mira Okafor" };
const muller = { id: "2", name: "Jörg Müller" };
const wang = { id: "3", name: "王芳" };
const people = [mira, muller, wang];

it.each([
  ["Please look, @Mi", "Mi"],
  ["@", ""],
  ["请@王", "王"],
  ["@Mira Ok", "Mira Ok"],
  ["ada@example.com", undefined],
  ["@Mira\nand then", undefined],
  ["five @ six", undefined],
])("takes %j for a mention of %j", (text, query) => {
  expect(mentionAt(text, text.length)?.query).toBe(query);
});

it("finds people by any part of their name, without their accents, the best first", () => {
  expect(peopleLike(people, "mu")).toEqual([muller]);
  expect(peopleLike(people, "ok")).toEqual([mira]);
  expect(peopleLike(people, "芳")).toEqual([wang]);
  expect(peopleLike(people, "m")).toEqual([mira, muller]);
  expect(peopleLike(people, "x")).toEqual([]);
});

it("tells nobody whose mention was taken out again", () => {
  expect(mentionedIn("Thanks, @Mira Okafor", ["1", "2"], people)).toEqual(["1"]);
});
