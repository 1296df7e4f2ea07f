import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { clearPage, openForm } from "../../testing/case-form-page.ts";
import { pseudoTexts } from "../../testing/pseudo-texts.ts";
import { setTexts } from "./set-texts.ts";

beforeEach(clearPage);
afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
});

const labelOf = (form: Element & { renderRoot: ParentNode }): string => form.renderRoot.querySelector("[part=submit]")?.textContent?.trim() ?? "";

it("shows a site's own words in the place of ours, in each language those that were set for it", async () => {
  setTexts("en-GB", { Send: "Off it goes" });
  setTexts("zh-CN", { s57adf424d57c8a0f: "寄出" });
  const form = await openForm({ locale: "en" });
  await expect.poll(() => labelOf(form)).toBe("Off it goes");
  form.locale = "zh-Hans";
  await expect.poll(() => labelOf(form)).toBe("寄出");
  form.locale = "en";
  await expect.poll(() => labelOf(form)).toBe("Off it goes");
});

it("says once which of a site's own words no element has, and nothing of all those that there are", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const said = () => warn.mock.calls.map(([line]) => String(line));
  setTexts("fr", pseudoTexts());
  setTexts("en", { Sned: "Submit", "Page ${0} of ${1}": "${0}/${1}", s0000000000000000: "Submit" });
  setTexts("en", { Sned: "Submit" });
  setTexts("de", { Page: "Blatt" });
  await expect.poll(said).toContainEqual(expect.stringContaining(`de: "Page" `));
  expect(said()).toEqual([
    expect.stringMatching(/\nen: "Sned" is in no element, .*\nen: "s0000000000000000" is in no element, .*$/),
    expect.stringMatching(/\nde: "Page" is in no element, .*$/),
  ]);
});
