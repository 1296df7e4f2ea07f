import { nothing, render } from "lit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { composeStories, type StoryModule } from "../testing/compose-stories.ts";
import { pseudoTexts } from "../testing/pseudo-texts.ts";
import { setTexts } from "./localization/set-texts.ts";

const modules = import.meta.glob<StoryModule>("./*/*.stories.ts", { eager: true });
const places = Object.entries(modules).map(([path, module]) => ({ path, stories: composeStories(module) }));

const WIDTH = 320;
const canvas = document.createElement("main");
const stretched: boolean[] = [];

beforeAll(async () => {
  setTexts("en", pseudoTexts());
  Object.assign(document.documentElement, { lang: "en", dir: "ltr" });
  // As a browser has it for a page that says nothing.
  document.body.style.margin = "8px";
  document.body.append(canvas);
  await page.viewport(WIDTH, 800);
});

afterAll(async () => {
  canvas.remove();
  await page.viewport(1024, 900);
});

/** All elements on view, those in shadow roots as well. */
function deep(root: ParentNode): Element[] {
  return [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? deep(element.shadowRoot) : [])]);
}

/** What is loaded is there, and nothing has changed for some frames. What loads for good ends as well. */
async function settled(): Promise<void> {
  const look = (): string => deep(canvas).map(({ localName, textContent }) => localName + textContent).join();
  let before = "";
  for (let calm = 0, frames = 0; calm < 4 && frames < 60; frames += 1) {
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 10)));
    const now = look();
    calm = now === before && !isLoading() ? calm + 1 : 0;
    before = now;
  }
}

function isLoading(): boolean {
  return deep(canvas).some((element) => element.matches(".skeleton, [aria-busy=true]"));
}

/** Whether there are longer texts on view: a test of those in English would say nothing. */
function isStretched(): boolean {
  const own = deep(canvas).flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent));
  return /[áéíóúýčžšřđ]{2}/.test(own.join(" "));
}

/** What reaches over its place, or is cut off by it. What only screen readers get is cut off on purpose. */
function misplaced(): string[] {
  const findings = document.documentElement.scrollWidth > WIDTH ? [`The page is ${document.documentElement.scrollWidth} pixels wide.`] : [];
  for (const element of deep(canvas)) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    if (style.clipPath !== "none" || element instanceof SVGElement || isCutAway(element)) continue;
    const named = `${element.localName}${element.className ? `.${String(element.className)}` : ""} "${element.textContent.trim().slice(0, 40)}"`;
    if (left < -1 || right > WIDTH + 1) findings.push(`${named} stands from ${Math.round(left)} to ${Math.round(right)}.`);
    const isField = element.matches("input, textarea, select");
    if (!isField && style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) findings.push(`${named} is cut off, or scrolls.`);
    // What a customer wrote may be shown in part.
    if (!isField && style.webkitLineClamp === "none" && /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1) findings.push(`${named} is cut off below.`);
  }
  return findings;
}

function isCutAway(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null) {
    const { width, height } = at.getBoundingClientRect();
    if ((width <= 1 || height <= 1) && getComputedStyle(at).overflow !== "visible") return true;
  }
  return false;
}

describe.each(places)("$path", ({ stories }) => {
  it.each(stories)("keeps texts that are longer by two fifths in their places on a narrow phone: $title", async ({ show }) => {
    await show(canvas);
    await settled();
    expect(misplaced()).toEqual([]);
    stretched.push(isStretched());
    render(nothing, canvas);
  });
});

it("has looked at the longer texts: few stories have no words of ours, or are in another language", () => {
  expect(stretched.length).toBeGreaterThan(100);
  expect(stretched.filter(Boolean).length / stretched.length).toBeGreaterThan(0.75);
});
