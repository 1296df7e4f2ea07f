import { describe, expect, it } from "vitest";
import { findNamed } from "./named-staff.ts";

const people = ["Lin Mei", "王芳", "José Núñez", "Ann Lee", "李", "Ω"].map((name, index) => ({
  id: name,
  name,
  email: `person-${index}@shop.example`,
}));
const named = (...texts: string[]) => findNamed(people, texts);

describe("somebody is named", () => {
  it.each([
    ["by the full name", "I was shouted at by Lin Mei.", "Lin Mei"],
    ["in other letters", "LIN  mei hung up on me", "Lin Mei"],
    ["in full-width letters", "ＬＩＮ　ＭＥＩ态度很差", "Lin Mei"],
    ["over two lines", "it was Lin\nMei again", "Lin Mei"],
    ["within Chinese text", "接待我的王芳态度恶劣", "王芳"],
    ["with a space between Chinese characters", "王 芳不接电话", "王芳"],
    ["with composed and decomposed letters", "Jose\u0301 Nu\u0301n\u0303ez was rude", "José Núñez"],
    ["with an invisible mark in the name", "Lin\u200b Mei was rude", "Lin Mei"],
    ["with an invisible mark within a word", "L\u200bin Me\u00adi was rude", "Lin Mei"],
    ["without the accents", "JOSE NUNEZ was rude", "José Núñez"],
    ["with accents that the name does not have", "Ánn Lée", "Ann Lee"],
    ["by the e-mail address", "I wrote to PERSON-3@shop.example.", "Ann Lee"],
    ["with a mark behind the name", "(Ann Lee)", "Ann Lee"],
  ])("%s", (_, text, expected) => {
    expect(named(text)).toEqual([expected]);
  });

  it("in any of the texts, and beside others", () => {
    expect(named("Ann Lee", "and 王芳 too")).toEqual(["王芳", "Ann Lee"]);
  });
});

describe("nobody is named", () => {
  it.each([
    ["by a part of the name", "Lin was kind"],
    ["by a longer word", "Joann Leeds, Ann Leeson"],
    ["by a single character", "李 and Ω"],
    ["by a longer address", "bigperson-3@shop.example, person-3@shop.examples"],
    ["by nothing", ""],
  ])("%s", (_, text) => {
    expect(named(text)).toEqual([]);
  });
});
