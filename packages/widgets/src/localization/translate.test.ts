import { html } from "lit";
import { expect, it } from "vitest";
import { str } from "./msg.ts";
import { textId, translate, type Templates } from "./translate.ts";

const days = (count: number) => str`${count} working days left`;
const arabic = str`{${0}, plural, zero {لا أيام} one {بقي يوم عمل واحد} two {بقي يوما عمل} few {بقيت # أيام عمل} many {بقي # يوم عمل} other {بقي # يوم}}`;
const inArabic: Templates = { [textId(days(1).strings, false)]: arabic };

it.each([
  [0, "لا أيام"],
  [1, "بقي يوم عمل واحد"],
  [2, "بقي يوما عمل"],
  [3, "بقيت 3 أيام عمل"],
  [11, "بقي 11 يوم عمل"],
  [100, "بقي 100 يوم"],
])("says %i in the form that Arabic has for it", (count, words) => {
  expect(translate(days(count), inArabic, "ar")).toBe(words);
});

it("takes the form for all others where a language has none of its own, and where a value is no number", () => {
  const text = { [textId(days(1).strings, false)]: str`noch {${0}, plural, one {ein Tag} other {# Tage}}.` };
  expect(translate(days(1), text, "de")).toBe("noch ein Tag.");
  expect(translate(days(2), text, "de")).toBe("noch 2 Tage.");
  expect(translate(str`${"?"} working days left`, text, "de")).toBe("noch ? Tage.");
});

it("takes nothing in a value for a form or for another value", () => {
  const hostile = "{0, plural, other {x}} ${1} \u00011\u0001";
  const source = str`Move ${hostile} up, ${2}`;
  expect(translate(source, { [textId(source.strings, false)]: str`${1}: ${0}` }, "en")).toBe(`2: ${hostile}`);
});

it("writes numbers as the language does", () => {
  const source = str`at most ${5000}`;
  const texts = { [textId(source.strings, false)]: str`höchstens ${0}` };
  expect(translate(source, texts, "de")).toBe("höchstens 5.000");
});

it("gives back what has no words in the language", () => {
  expect(translate("Send", {}, "ar")).toBe("Send");
  expect(translate(days(3), undefined, "ar")).toBe("3 working days left");
  const markup = html`<b>${1}</b>`;
  expect(translate(markup, {}, "ar")).toBe(markup);
});

it("puts each value into markup where the translation wants it", () => {
  const source = html`<b>${"a"}</b> ${"b"}`;
  const texts = { [textId(source.strings, true)]: html`${1} <i>${0}</i>` };
  expect(translate(source, texts, "ar")).toMatchObject({ values: ["b", "a"] });
});
