import { afterEach, beforeEach, expect, it } from "vitest";
import { clearPage, fileCase, openTracker } from "../../testing/case-tracker-page.ts";
import { readKeptCases } from "../kept-cases/kept-cases.ts";

beforeEach(clearPage);
beforeEach(() => localStorage.clear());
afterEach(clearPage);

const kept = (): string[] => readKeptCases({ siteKey: "demo" }).cases.map(({ reference }) => reference);

/** Whoever opens a panel that was closed. */
function closedPanel(): HTMLElement {
  const panel = document.createElement("div");
  panel.hidden = true;
  document.body.append(panel);
  return panel;
}

/** The browser has told whoever watches what is in sight. */
async function frames(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
}

it("remembers a case once it is in sight", async () => {
  const panel = closedPanel();
  const filed = await fileCase();
  await openTracker(filed, { remember: true }, panel);
  await frames();
  expect(kept()).toEqual([]);
  panel.hidden = false;
  await expect.poll(kept).toEqual([filed.reference]);
});

it("remembers none that is to be forgotten before it comes into sight", async () => {
  const panel = closedPanel();
  const filed = await fileCase();
  const tracker = await openTracker(filed, { remember: true }, panel);
  await frames();
  tracker.remember = false;
  panel.hidden = false;
  await frames();
  expect(kept()).toEqual([]);
});
