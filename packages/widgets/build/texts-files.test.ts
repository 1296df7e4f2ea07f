import { expect, it } from "vitest";
import { targetLocales } from "../src/localization/generated/locale-codes.ts";
import { textId } from "../src/localization/translate.ts";
import { textsFiles } from "./texts-files.ts";

const texts = ["Please fill this in.", "Send"];
const withValue = ["Please shorten this to ", " characters."];

it("makes a file for each language that a browser can load as it stands, with text, values and markup", async () => {
  const markup = ["", " looks after your case."];
  const ids = new Set([...texts.map((text) => textId(text, false)), textId(withValue, false), textId(["<bdi>", "</bdi> looks after your case."], true), textId(markup, false)]);
  const { texts: files } = await textsFiles(ids);
  expect([...files.keys()].toSorted()).toEqual([...targetLocales].toSorted());
  for (const [locale, text] of files) {
    const { templates } = (await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`)) as { templates: Record<string, unknown> };
    const said = Object.values(templates);
    expect([locale, said.length]).toEqual([locale, 4]);
    expect([locale, said.some((each) => typeof each === "object")]).toEqual([locale, true]);
  }
});
