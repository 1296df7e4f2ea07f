import { afterEach, beforeEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { inLocale, short } from "../../testing/sample-surveys.ts";
import { clearPage, errorOf, find, focused, goOn, openSurvey } from "../../testing/survey-page.ts";
import type { SurveyElement } from "./survey.ts";

beforeEach(clearPage);
afterEach(clearPage);

const options = ["Apples", "Bread", "Cheese", "Dates"].map((label) => ({ id: label.charAt(0).toLowerCase(), label }));

async function ask(maxChoices?: number): Promise<SurveyElement> {
  const question = { id: "it", type: "ranking", title: "Which?", required: true, options, ...(maxChoices && { maxChoices }) } as const;
  return openSurvey({ survey: { ...inLocale(short, "en"), pages: [{ id: "a", questions: [question] }] } });
}

const said = (element: SurveyElement): string => find(element, ".said").textContent;
const button = (element: SurveyElement, id: string, which = "button"): HTMLElement => find(element, `[data-id="${id}"] ${which}`);

async function press(element: SurveyElement, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    button(element, id).click();
    await element.updateComplete;
  }
}

it("is answered by pressing in order, and says each place", async () => {
  const element = await ask();
  await press(element, "c", "a");
  expect(element.answers.it).toEqual(["c", "a"]);
  expect(said(element)).toBe("Apples is number 2 of 4 now.");
  await expect.poll(() => focused(element)?.closest("[data-id]")?.getAttribute("data-id")).toBe("a");
  await goOn(element);
  await expect.poll(() => errorOf(element, "it")).toBe("Please put 4 of them in order.");
});

it("is moved with arrow keys, and the focus goes along", async () => {
  const element = await ask();
  await press(element, "a", "b", "c", "d");
  button(element, "d", ".handle").focus();
  await userEvent.keyboard("{ArrowUp}");
  await expect.poll(() => focused(element)?.closest("[data-id]")?.getAttribute("data-id")).toBe("d");
  await userEvent.keyboard("{ArrowUp}");
  await expect.poll(() => element.answers.it).toEqual(["a", "d", "b", "c"]);
  expect(said(element)).toBe("Dates is number 2 of 4 now.");
  await expect.poll(() => focused(element)?.textContent.replace(/\s+/g, " ").trim()).toBe("2Dates Number 2 of 4. Move it with the arrow keys.");
  await userEvent.keyboard("{End}");
  expect(element.answers.it).toEqual(["a", "b", "c", "d"]);
  await expect.poll(() => focused(element)?.closest("[data-id]")?.getAttribute("data-id")).toBe("d");
  await userEvent.keyboard("{Delete}");
  expect(element.answers.it).toEqual(["a", "b", "c"]);
  expect(said(element)).toBe("Dates is no longer in your order.");
});

it("is moved with buttons of a size for fingers", async () => {
  const element = await ask();
  await press(element, "a", "b");
  const [up, down, out] = [...element.renderRoot.querySelectorAll<HTMLElement>('[data-id="b"] .move')];
  for (const move of [up!, down!, out!]) {
    expect(move.offsetWidth).toBeGreaterThanOrEqual(44);
    expect(move.offsetHeight).toBeGreaterThanOrEqual(43);
  }
  expect(down!.ariaDisabled).toBe("true");
  down!.click();
  expect(element.answers.it).toEqual(["a", "b"]);
  up!.click();
  await element.updateComplete;
  expect(element.answers.it).toEqual(["b", "a"]);
});

it("is moved by drawing", async () => {
  const element = await ask();
  await press(element, "a", "b", "c");
  const handle = button(element, "a", ".handle");
  const { x, y } = handle.getBoundingClientRect();
  const target = button(element, "c", ".handle").getBoundingClientRect();
  // A pointer that the browser does not know cannot be held.
  handle.setPointerCapture = () => undefined;
  const pointer = (type: string, clientY: number): void => void handle.dispatchEvent(new PointerEvent(type, { clientX: x + 5, clientY, button: 0, bubbles: true }));
  pointer("pointerdown", y + 5);
  pointer("pointermove", target.y + 5);
  expect(find(element, ".target").dataset.id).toBe("c");
  pointer("pointerup", target.y + 5);
  expect(element.answers.it).toEqual(["b", "c", "a"]);
});

it("gives out as many places as it has", async () => {
  const element = await ask(2);
  await press(element, "d", "c", "a");
  expect(element.answers.it).toEqual(["d", "c"]);
  expect(button(element, "a").ariaDisabled).toBe("true");
});
