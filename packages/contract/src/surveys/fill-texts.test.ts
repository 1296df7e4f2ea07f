import { expect, it } from "vitest";
import { fillText, pipedQuestions } from "./fill-texts.ts";

const answers = new Map([["color", "red"], ["name", "{color}<b>$& $1 $`"]]);
const filled = (text: string): string => fillText(text, (id) => answers.get(id));

it("puts an answer into a text, and what stands behind the bar without one", () => {
  expect(filled("You chose {color}. {color|Nothing}!")).toBe("You chose red. red!");
  expect(filled("You chose {size|no size}. {size}{size|}.")).toBe("You chose no size. .");
});

it("puts an answer in as it is: braces, markup and dollars in it mean nothing", () => {
  expect(filled("Dear {name},")).toBe("Dear {color}<b>$& $1 $`,");
  expect(filled("{name}{color}")).toBe("{color}<b>$& $1 $`red");
});

it("leaves alone what names no question", () => {
  for (const text of ["{}", "{ color }", "{Color}", "{a-b}", "{color", "color}", "{{}}", "{__proto__}", `{${"a".repeat(41)}}`]) expect(filled(text)).toBe(text);
});

it("finds the questions that a text speaks of", () => {
  expect(pipedQuestions("{a} {b|{c}} {d|x} {a}")).toEqual(["a", "c", "d", "a"]);
});

it("reads a text once, however it was made to be slow", () => {
  for (const part of ["{", "{a|", "{a|b", "{a}", "{a|}{", "{".repeat(40) + "a"]) {
    const text = part.repeat(1_000_000 / part.length);
    expect(pipedQuestions(text).length).toBeLessThan(text.length);
  }
});
