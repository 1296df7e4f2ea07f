import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { Survey, SurveyQuestion } from "@heed/core";
import { inLocale, short } from "../../testing/sample-surveys.ts";
import { choose, clearPage, errorOf, find, focused, goOn, openSurvey, textOf, write } from "../../testing/survey-page.ts";
import type { SurveyElement } from "./survey.ts";

beforeEach(clearPage);
afterEach(clearPage);

type Asked = Partial<SurveyQuestion> & Pick<SurveyQuestion, "type">;

/** A survey of one question, and what was answered to it last. */
async function ask(question: Asked, over: Partial<Survey> = {}): Promise<SurveyElement> {
  const asked: SurveyQuestion = { id: "it", title: "What is it?", required: true, ...question };
  return openSurvey({ survey: { ...inLocale(short, "en"), ...over, pages: [{ id: "a", questions: [asked] }] } });
}

const answerOf = (element: SurveyElement): unknown => element.answers.it;
const key = (keys: string): Promise<void> => userEvent.keyboard(keys);

/** With the keyboard to a control. */
async function tabTo(element: SurveyElement, selector: string): Promise<void> {
  document.body.tabIndex = -1;
  document.body.focus();
  for (let presses = 0; presses < 30; presses += 1) {
    await userEvent.tab();
    if (focused(element)?.matches(selector)) return;
  }
  throw new Error(`The keyboard does not come to ${selector}.`);
}

const options = [
  { id: "a", label: "Apples" },
  { id: "b", label: "Bread" },
  { id: "c", label: "Cheese" },
];
const rows = options.slice(0, 2);
const columns = [
  { id: "good", label: "Good" },
  { id: "bad", label: "Bad" },
];

describe("scales", () => {
  it.each([
    ["csat", 5, "Very dissatisfied"],
    ["nps", 11, "0, Not at all likely"],
    ["ces", 7, "1, Strongly disagree"],
    ["rating", 5, "1 of 5"],
  ] as const)("are native radio buttons: %s", async (type, count, name) => {
    const element = await ask({ type });
    const radios = [...element.renderRoot.querySelectorAll<HTMLInputElement>("[type=radio]")];
    expect(radios).toHaveLength(count);
    expect(radios[0]?.ariaLabel).toBe(name);
    await tabTo(element, "[type=radio]");
    await key("{ArrowRight}{ArrowRight}");
    expect(answerOf(element)).toBe(Number(radios[2]?.value));
  });

  it("show what their author says that the ends mean", async () => {
    const element = await ask({ type: "rating", max: 10, look: "numbers", lowLabel: "Never", highLabel: "Always" });
    expect(textOf(element)).toContain("NeverAlways");
    expect(element.renderRoot.querySelectorAll("[type=radio]")).toHaveLength(10);
  });
});

describe("choices", () => {
  it("take one option, or what the customer fills in", async () => {
    const element = await ask({ type: "choice", options, other: "Something else" });
    await tabTo(element, "[value=a]");
    await key("{ArrowDown}");
    expect(answerOf(element)).toBe("b");
    await key("{ArrowDown}{ArrowDown}");
    expect(answerOf(element)).toEqual({ other: "" });
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toBe("Please fill this in.");
    await expect.poll(() => focused(element)?.matches(".other")).toBe(true);
    await key("Olives");
    expect(answerOf(element)).toEqual({ other: "Olives" });
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Thank you");
  });

  it("take several, or one that stands alone, and say how many", async () => {
    const element = await ask({
      type: "multiple_choice",
      options: [...options, { id: "none", label: "None", isExclusive: true }],
      minChoices: 2,
      maxChoices: 2,
    });
    expect(textOf(element)).toContain("Please choose 2.");
    await choose(element, "it", "a");
    await choose(element, "it", "none");
    expect(answerOf(element)).toEqual(["none"]);
    await choose(element, "it", "b");
    expect(answerOf(element)).toEqual(["b"]);
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toBe("Please choose at least 2.");
    await choose(element, "it", "a");
    await choose(element, "it", "c");
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toBe("Please choose at most 2.");
    await choose(element, "it", "b");
    expect(answerOf(element)).toEqual(["a", "c"]);
  });

  it("come in an order of chance that stays as it is, what is pinned in its place", async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ id: `o${index}`, label: `Option ${index}` }));
    const orders = new Set<string>();
    for (let count = 0; count < 4; count += 1) {
      const element = await ask({ type: "choice", options: [...many, { id: "last", label: "Last", isPinned: true }], randomOrder: true });
      const order = (): string => [...element.renderRoot.querySelectorAll<HTMLInputElement>("[type=radio]")].map(({ value }) => value).join();
      const first = order();
      expect(first.endsWith("last")).toBe(true);
      await choose(element, "it", "o3");
      expect(order()).toBe(first);
      orders.add(first);
      element.remove();
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it("ask yes or no", async () => {
    const element = await ask({ type: "yes_no" });
    await tabTo(element, "[type=radio]");
    await key(" ");
    expect(answerOf(element)).toBe(true);
    await key("{ArrowRight}");
    expect(answerOf(element)).toBe(false);
  });

  it("ask for consent, and take it back", async () => {
    const element = await ask({ type: "consent" });
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toBe("Please tick this to go on.");
    await expect.poll(() => focused(element)?.id).toBe("c-it");
    await key(" ");
    expect(answerOf(element)).toBe(true);
    await key(" ");
    expect(answerOf(element)).toBeUndefined();
  });
});

describe("texts, numbers and days", () => {
  it.each([
    ["email", "nobody", "Please enter one e-mail address, such as name@example.com."],
    ["phone", "call me", "Please enter a telephone number, such as +44 20 7946 0018."],
    ["url", "example", "Please enter a web address, such as https://example.com."],
  ] as const)("say how a text must be: %s", async (format, text, error) => {
    const element = await ask({ type: "short_text", format });
    await write(element, "it", text);
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toBe(error);
    expect(find(element, "#c-it").getAttribute("aria-invalid")).toBe("true");
    expect(find(element, "#c-it").getAttribute("aria-describedby")).toContain("e-it");
  });

  it("take a number as people write it, and say what it must be", async () => {
    const element = await ask({ type: "number", min: 0, max: 10, unit: "kg" });
    await write(element, "it", "1,");
    expect((find(element, "#c-it") as HTMLInputElement).value).toBe("1,");
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toBe("Please enter a number.");
    await write(element, "it", "11");
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toBe("Please enter something from 0 to 10.");
    await write(element, "it", "0.50");
    expect(answerOf(element)).toBe(0.5);
    expect((find(element, "#c-it") as HTMLInputElement).value).toBe("0.50");
  });

  it("take a day in its bounds", async () => {
    const element = await ask({ type: "date", max: "2026-12-31" });
    const field = find(element, "#c-it") as HTMLInputElement;
    field.value = "2027-01-01";
    field.dispatchEvent(new Event("change"));
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toContain("2026-12-31");
    field.value = "2026-05-04";
    field.dispatchEvent(new Event("change"));
    expect(answerOf(element)).toBe("2026-05-04");
  });

  it("take no half of a day for none", async () => {
    const element = await ask({ type: "date", required: false });
    await tabTo(element, "#c-it");
    await key("12");
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toBe("Please enter a whole date that exists.");
  });

  it("ask for details, each in its own field, and lead to the one that is missing", async () => {
    const element = await ask({
      type: "contact",
      contact: [
        { field: "name", required: false },
        { field: "email", required: true },
      ],
    });
    await userEvent.fill(find(element, "#c-it-name"), "Ada");
    await goOn(element);
    await expect.poll(() => focused(element)?.id).toBe("c-it-email");
    expect(focused(element)?.getAttribute("aria-invalid")).toBe("true");
    await key("ada@example.org");
    expect(answerOf(element)).toEqual({ name: "Ada", email: "ada@example.org" });
    expect((find(element, "#c-it-email") as HTMLInputElement).autocomplete).toBe("email");
  });
});

describe("a slider", () => {
  it("has no answer until it is touched, and is moved with the keyboard", async () => {
    const element = await ask({ type: "slider", min: 0, max: 100, step: 5, unit: "%" });
    expect(textOf(element)).toContain("Not answered yet");
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toBe("Please choose an answer.");
    await expect.poll(() => focused(element)?.id).toBe("c-it");
    await key("{ArrowRight}");
    expect(answerOf(element)).toBe(55);
    expect(find(element, "output").textContent).toBe("55 %");
    expect(find(element, "#c-it").getAttribute("aria-valuetext")).toBe("55 %");
    await key("{End}");
    expect(answerOf(element)).toBe(100);
  });

  it("takes where it stands for an answer when it is pressed there", async () => {
    const element = await ask({ type: "slider", min: 1, max: 5 });
    await tabTo(element, "#c-it");
    await key("{Enter}");
    expect(answerOf(element)).toBe(3);
  });
});

describe("a matrix", () => {
  it("is a table where there is room, with a name for every button", async () => {
    const element = await ask({ type: "matrix", rows, columns });
    expect(element.renderRoot.querySelectorAll("th[scope=col]")).toHaveLength(2);
    expect(element.renderRoot.querySelectorAll("th[scope=row]")).toHaveLength(2);
    await tabTo(element, "[data-at='/a']");
    await key("{ArrowRight}");
    await userEvent.tab();
    await key(" ");
    expect(answerOf(element)).toEqual({ a: "bad", b: "good" });
  });

  it("is a group for each row on a phone, and leads to the row that is missing", async () => {
    const phone = document.body.appendChild(document.createElement("div"));
    phone.style.width = "360px";
    const element = await openSurvey(
      { survey: { ...inLocale(short, "en"), pages: [{ id: "a", questions: [{ id: "it", type: "matrix", title: "How?", required: true, rows, columns }] }] } },
      phone,
    );
    expect(element.renderRoot.querySelector("table")).toBeNull();
    expect([...element.renderRoot.querySelectorAll(".rows legend")].map(({ textContent }) => textContent)).toEqual(["Apples", "Bread"]);
    find(element, "[data-at='/a']").click();
    await goOn(element);
    await expect.poll(() => errorOf(element, "it")).toBe("Please answer every row.");
    await expect.poll(() => focused(element)?.matches("[data-at='/b']")).toBe(true);
  });

  it("takes several of a row, and none again", async () => {
    const element = await ask({ type: "matrix_multiple", rows, columns });
    const boxes = [...element.renderRoot.querySelectorAll<HTMLInputElement>("[data-at='/a']")];
    boxes[0]!.click();
    await element.updateComplete;
    boxes[1]!.click();
    expect(answerOf(element)).toEqual({ a: ["good", "bad"] });
    await element.updateComplete;
    boxes[0]!.click();
    await element.updateComplete;
    boxes[1]!.click();
    expect(answerOf(element)).toEqual({});
  });
});
