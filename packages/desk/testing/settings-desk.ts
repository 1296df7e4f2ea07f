import { expect } from "vitest";
import { userEvent } from "vitest/browser";
import type { DeskApp } from "../src/app/desk-app.ts";
import type { SectionId } from "../src/settings/setting-sections.ts";
import type { SettingsPage } from "../src/settings/settings-page.ts";
import { findAll, openDesk, shownPage, signInAs, type testStaff } from "./desk-page.ts";

/** One section of the settings on the tests' page. */
export async function openSettings(section: SectionId, { as = "admin", width = 1280 }: { as?: keyof typeof testStaff; width?: number } = {}): Promise<{ app: DeskApp; page: SettingsPage }> {
  await signInAs(as);
  const app = await openDesk(`/desk/demo/settings?section=${section}`, { width });
  const page = await shownPage<SettingsPage>(app, "desk-settings-page");
  await expect.poll(() => page.renderRoot.querySelector("h2")).not.toBeNull();
  return { app, page };
}

/** The native control of the field for a place of the settings. */
export function controlAt(page: SettingsPage, pointer: string): HTMLInputElement {
  const [field] = findAll(page.renderRoot as ShadowRoot, `heed-text-field[data-pointer="${pointer}"]`);
  const native = field?.shadowRoot?.querySelector<HTMLInputElement>(".box");
  if (!native) throw new Error(`There is no field for ${pointer}.`);
  return native;
}

/** Opens an item of a list, by its title. */
export async function unfold(page: SettingsPage, title: string): Promise<void> {
  const summary = [...page.renderRoot.querySelectorAll("summary")].find((each) => each.querySelector(".item-title")?.textContent.trim() === title);
  if (!summary) throw new Error(`There is nothing called ${title}.`);
  await userEvent.click(summary);
  await page.updateComplete;
}
