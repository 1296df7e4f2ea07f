import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { hasFocus, press, sees, seesText } from "../../testing/case-desk.ts";
import { clearPage, colleague, openDesk, shownPage, signInAs, textOf } from "../../testing/desk-page.ts";
import { proposalAt, scores, statusOf } from "../../testing/proposal-desk.ts";
import type { RoadmapPage } from "./roadmap-page.ts";
import "./roadmap-page.ts";

afterEach(clearPage);

async function openRoadmap({ width = 1280 } = {}) {
  const app = await openDesk("/desk/demo/proposals/roadmap", { width });
  const roadmap = await shownPage<RoadmapPage>(app, "desk-roadmap-page");
  await expect.poll(() => roadmap.renderRoot.querySelector(".board"), { timeout: 15_000 }).not.toBeNull();
  const column = (name: string) => roadmap.renderRoot.querySelector<HTMLElement>(`[data-column="${name}"]`)!;
  const cards = (name: string) => [...column(name).querySelectorAll(".card")].map(textOf);
  return { app, roadmap, column, cards };
}

const mark = () => crypto.randomUUID().slice(0, 8);

async function drag(grip: Element, target: Element, whileOver: () => void = () => undefined): Promise<void> {
  const at = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + Math.min(height / 2, 60) };
  };
  const send = (type: string, place: { clientX: number; clientY: number }) => grip.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, button: 0, ...place }));
  // A pointer that a program makes up cannot be held on to.
  (grip as HTMLElement).setPointerCapture = () => undefined;
  send("pointerdown", at(grip));
  send("pointermove", at(target));
  await new Promise((done) => requestAnimationFrame(done));
  whileOver();
  send("pointerup", at(target));
}

it("carries a card on by hand: the step asks for its answer, and to cancel puts it back", async () => {
  const title = `Carry me ${mark()}`;
  const { id } = await proposalAt({ status: "evaluating", title, evaluators: ["Ravi Nair"] });
  await scores("reviewer", id, 4);
  const site = await signInAs("manager");
  const { app, column, cards } = await openRoadmap();
  const grip = page.getByRole("button", { name: `Move “${title}”` });
  await expectNoAxeFindings(app);
  await drag(grip.element(), column("in_progress"), () => {
    expect(column("planned").className).toContain("open");
    expect(column("in_progress").className).toContain("closed");
    expect(textOf(column("in_progress"))).toContain("One step after the other");
  });
  await seesText("One step after the other: the public reads an answer to each.");
  await drag(grip.element(), column("planned"));
  await sees(page.getByRole("heading", { name: "Adopt this proposal" }));
  await press("Cancel");
  await seesText(`“${title}” stays where it is.`);
  await hasFocus(grip);
  expect(await statusOf(site, id)).toBe("evaluating");
  await drag(grip.element(), column("planned"));
  await press("Adopt it");
  await expect.poll(() => cards("planned").some((card) => card.includes(title))).toBe(true);
  await hasFocus(grip);
  expect(await statusOf(site, id)).toBe("planned");
  await expectNoAxeFindings(app);
});

it("moves a card by the arrow keys, and says why where it cannot", async () => {
  const title = `Push me ${mark()}`;
  const { id } = await proposalAt({ status: "planned", title });
  const site = await signInAs("manager");
  await openRoadmap();
  const grip = page.getByRole("button", { name: `Move “${title}”` });
  (grip.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowLeft}");
  await seesText("It cannot go back: the public has read where it stands.");
  await userEvent.keyboard("{ArrowRight}");
  await press("Say that work has begun");
  await seesText(`“${title}” is now: In progress.`);
  expect(await statusOf(site, id)).toBe("in_progress");
});

it("shows the ways on of a card by a press, on a phone too", async () => {
  const title = `Press me ${mark()}`;
  const { id } = await proposalAt({ status: "in_progress", title });
  const site = await signInAs("manager");
  const { app } = await openRoadmap({ width: 390 });
  expect(document.documentElement.scrollWidth).toBe(390);
  await userEvent.click(page.getByRole("button", { name: `Move “${title}”` }));
  await hasFocus(page.getByRole("button", { name: "Say that it is done…" }));
  await expectNoAxeFindings(app);
  await press("Say that it is done…");
  await userEvent.fill(page.getByRole("textbox", { name: /^Answer in public/ }), "Each pot comes with a spare lid now.");
  await press("Say that it is done");
  await expect.poll(() => statusOf(site, id)).toBe("done");
});

it("shows what a colleague moves, and lets a reviewer look alone", async () => {
  const title = `Watch me ${mark()}`;
  const { id, version } = await proposalAt({ status: "planned", title });
  await signInAs("reviewer");
  const { roadmap, cards } = await openRoadmap();
  expect(page.getByRole("button", { name: /^Move/ }).query()).toBeNull();
  await expect.poll(() => roadmap.desk.live.isConnected).toBe(true);
  await colleague("manager").proposals.step(id, "start", { version, answer: "We have begun." });
  await expect.poll(() => cards("in_progress").some((card) => card.includes(title))).toBe(true);
});
