import { afterEach, beforeEach, expect, it } from "vitest";
import { clearPage, openForm } from "../../testing/case-form-page.ts";
import { setTexts } from "./set-texts.ts";

beforeEach(clearPage);
afterEach(clearPage);

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
