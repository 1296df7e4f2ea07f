import { afterEach, expect, it } from "vitest";
import { clearPage, openForm } from "../../testing/case-form-page.ts";
import { targetLocales } from "./generated/locale-codes.ts";
import { loadTexts } from "./load-texts.ts";
import { isRightToLeft } from "./locale.ts";
import { textId } from "./translate.ts";

afterEach(clearPage);
it.each(targetLocales)("asks for a complaint in %s, from the side that it is written from", async (locale) => {
  const { templates } = await loadTexts(locale);
  const form = await openForm({ locale });
  await expect.poll(() => form.renderRoot.querySelector("[part=submit]")?.textContent.trim()).toBe(templates[textId("Send", false)]);
  const root = form.renderRoot.querySelector("[part=root]");
  expect(root?.getAttribute("lang")).toBe(locale);
  expect(root && getComputedStyle(root).direction).toBe(isRightToLeft(locale) ? "rtl" : "ltr");
});
