import { expect } from "vitest";
import { page, userEvent, type Locator } from "vitest/browser";
import type { DeskCase, DeskSiteApi } from "@heed/core/desk";
import type { DeskApp } from "../src/app/desk-app.ts";
import type { CasePage } from "../src/case-page/case-page.ts";
import { colleague, fileCase, openDesk, shownPage, type testStaff } from "./desk-page.ts";

/** Nine suites may run beside this one: long enough for a slow machine, and never waited out where all is well. */
const PATIENCE = { timeout: 15_000 };

export const refundFor = { type: "refund", amount: { value: "12.50", currency: "EUR" }, promisedOn: "2099-01-15" } as const;

/** Whether something is on view, now or soon. */
export async function sees(locator: Locator): Promise<void> {
  await expect.element(locator.first(), PATIENCE).toBeVisible();
}

/** A text on view, now or soon. */
export async function seesText(text: string | RegExp): Promise<void> {
  await sees(page.getByText(text));
}

/** Whether something has the focus, now or soon, in whatever shadow tree it stands. */
export async function hasFocus(locator: Locator): Promise<void> {
  await expect.poll(focused, PATIENCE).toBe(locator.element());
}

function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

export async function press(name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true }).first();
  await sees(button);
  await userEvent.click(button);
}

/** Chooses from the menu of actions. */
export async function choose(item: string): Promise<void> {
  await press("More actions");
  await userEvent.click(page.getByRole("menuitem", { name: new RegExp(`^${item}`) }));
}

/** Chooses one option of a field: from a list where there are many of them, from buttons else. */
export async function chooseOption(name: string, option: RegExp): Promise<void> {
  const list = page.getByRole("combobox", { name }).query();
  if (!(list instanceof HTMLSelectElement)) return userEvent.click(page.getByRole("radio", { name: option }));
  const { value } = [...list.options].find(({ text }) => option.test(text)) ?? {};
  await userEvent.selectOptions(list, value ?? "");
}

/** Turns the composer to a mode and types there. */
export async function write(tab: string, label: string, text: string): Promise<Locator> {
  await userEvent.click(page.getByRole("tab", { name: new RegExp(`^${tab}`) }));
  const field = page.getByRole("textbox", { name: label });
  await userEvent.fill(field, text);
  return field;
}

/** A case that Lin Mei, the agent, has taken. */
export async function takenCase(over: Parameters<typeof fileCase>[0] = {}): Promise<DeskCase> {
  const { reference } = await fileCase({ kind: "complaint", ...over });
  const opened = colleague("agent").cases.open(reference);
  const { version } = await opened.get();
  return opened.act("take", { version });
}

/** What somebody else does to a case as it is now. */
export async function acts(name: keyof typeof testStaff, reference: string, text: string): Promise<DeskCase> {
  const opened = colleague(name).cases.open(reference);
  const { version } = await opened.get();
  return opened.act("note", { version, text });
}

/** The case on the tests' page, once it is there. */
export async function openCase(reference: string, viewport?: { width: number; height: number }): Promise<{ app: DeskApp; casePage: CasePage }> {
  const app = await openDesk(`/desk/demo/cases/${reference}`, viewport);
  const casePage = await shownPage<CasePage>(app, "desk-case-page");
  await sees(page.getByRole("tablist"));
  return { app, casePage };
}

/** The texts of a case's events of one type. */
export async function textsOf(site: DeskSiteApi, reference: string, type: string): Promise<(string | undefined)[]> {
  const { timeline } = await site.cases.open(reference).get();
  return timeline.filter((entry) => entry.type === type).map(({ text }) => text);
}
