import type { VersionedSettings } from "@heed/core/desk";
import { afterEach, beforeEach, expect, it } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { seesText } from "../../testing/case-desk.ts";
import { clearPage, colleague, control, textOf } from "../../testing/desk-page.ts";
import { controlAt, openSettings, unfold } from "../../testing/settings-desk.ts";
import "./settings-page.ts";

const others = colleague("manager");
let before: VersionedSettings;

beforeEach(async () => {
  before = await others.settings.get();
});

afterEach(async () => {
  await clearPage();
  const now = await others.settings.get();
  if (now.version !== before.version) await others.settings.change({ version: now.version, settings: before.settings });
});

const proposals = async () => (await others.settings.get()).settings.proposals;

it("changes who sees proposals, when they are looked at, and by when", async () => {
  const { app, page } = await openSettings("proposals");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: /^Who sees them/ }), "private");
  expect(textOf(page)).not.toContain("Visitors can comment");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: /^Proposals and comments are looked at/ }), "after");
  await seesText("They are on the board at once, whatever they say.");
  await userEvent.fill(controlAt(page, "/proposals/reviewWithin/value"), "2");
  await expectNoAxeFindings(app);
  await userEvent.click(control(page.renderRoot, "Save settings"));
  await expect.poll(proposals).toMatchObject({ visibility: "private", moderation: "after", reviewWithin: { value: 2 } });
});

it("weighs criteria and tiers, and says what each counts", async () => {
  const { page } = await openSettings("proposals");
  expect(textOf(page)).toMatch(/Value to customers\s*counts 36%/);
  await unfold(page, "Value to customers");
  await userEvent.fill(controlAt(page, "/proposals/criteria/0/weight"), "13");
  await expect.poll(() => textOf(page)).toMatch(/Value to customers\s*counts 65%/);
  await userEvent.fill(controlAt(page, "/proposals/tierWeights/0/weight"), "2.5");
  await userEvent.click(control(page.renderRoot, "Save settings"));
  await expect.poll(async () => (await proposals())?.criteria[0]?.weight).toBe(13);
  expect((await proposals())?.tierWeights[0]?.weight).toBe(2.5);
});

it("says what is wrong with the page of the board, where it stands", async () => {
  const { page } = await openSettings("proposals");
  await userEvent.fill(controlAt(page, "/proposals/boardUrl"), "javascript:alert(1)");
  await userEvent.click(control(page.renderRoot, "Save settings"));
  await seesText("Nothing was saved. These places need another look:");
  expect((await proposals())?.boardUrl).toBeUndefined();
});

it("takes proposals off the site and begins them again from what is usual", async () => {
  const { page } = await openSettings("proposals");
  await userEvent.click(screen.getByRole("checkbox", { name: "Customers can make proposals" }));
  await userEvent.click(control(page.renderRoot, "Save settings"));
  await expect.poll(proposals).toBeUndefined();
  await userEvent.click(screen.getByRole("checkbox", { name: "Customers can make proposals" }));
  await userEvent.click(control(page.renderRoot, "Save settings"));
  await expect.poll(proposals).toMatchObject({ visibility: "public", moderation: "before", criteria: [{ id: "value", label: { en: "Value to customers" } }, { id: "feasibility" }, { id: "cost" }] });
});

it("can be read and not changed by a supervisor, on a phone too", async () => {
  const { app, page } = await openSettings("proposals", { as: "supervisor", width: 390 });
  expect(controlAt(page, "/proposals/reviewWithin/value").disabled).toBe(true);
  await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await expectNoAxeFindings(app);
});
