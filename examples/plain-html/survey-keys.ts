import type { Page } from "playwright";

/** What has the focus, however deep in shadow trees. */
interface Focused {
  id: string;
  name: string;
  value: string;
  part: string;
  at: string;
  /** The option of a ranking that a control belongs to. */
  option: string;
}

const TABS = 60;

/** Goes on with the tab key until what is wanted has the focus. */
async function tabTo(page: Page, wanted: Partial<Focused>): Promise<void> {
  const seen: string[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    await page.keyboard.press("Tab");
    const focused = await readFocus(page);
    if (Object.entries(wanted).every(([key, value]) => focused[key as keyof Focused] === value)) return;
    seen.push(JSON.stringify(focused));
  }
  throw new Error(`The tab key did not lead to ${JSON.stringify(wanted)}, but through:\n${seen.join("\n")}`);
}

function readFocus(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return {
      id: element?.id ?? "",
      name: element?.getAttribute("name") ?? "",
      value: element?.getAttribute("value") ?? "",
      part: element?.getAttribute("part") ?? "",
      at: element?.getAttribute("data-at") ?? "",
      option: element?.closest("[data-id]")?.getAttribute("data-id") ?? "",
    };
  });
}

/** Chooses in a group of radio buttons: the first with the space bar, further ones with the arrow down. */
async function choose(page: Page, name: string, steps: number): Promise<void> {
  await tabTo(page, { name });
  await page.keyboard.press("Space");
  for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
}

/** Ticks boxes of a group, each reached with the tab key. */
async function tick(page: Page, name: string, values: readonly string[]): Promise<void> {
  for (const value of values) {
    await tabTo(page, { name, value });
    await page.keyboard.press("Space");
  }
}

async function write(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, { id });
  await page.keyboard.type(text);
}

/** The button below the questions. */
export async function goOn(page: Page, part: "next" | "submit" = "next"): Promise<void> {
  await tabTo(page, { part });
  await page.keyboard.press("Enter");
}

/** The first half of the survey that asks everything, as far as the ranking. */
export async function answerFirstHalf(page: Page): Promise<void> {
  await tabTo(page, { id: "c-agree" });
  await page.keyboard.press("Space");
  await write(page, "c-name", "Ada <b>{overall}</b>");
  await goOn(page);
  await choose(page, "overall", 1);
  await choose(page, "recommend", 3);
  await tabTo(page, { id: "c-why_low" });
  await page.keyboard.type("The lid.");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("壶盖。");
  await choose(page, "effort", 4);
  await choose(page, "packing", 3);
  await goOn(page);
  // In random order: the one that is filled in stands last.
  await choose(page, "channel", 2);
  await tabTo(page, { at: "/other" });
  await page.keyboard.type("A dream");
  await tick(page, "bought", ["pot", "tea"]);
  for (const option of ["price", "looks", "taste"]) {
    await tabTo(page, { option });
    // Those that have a place come first: they are passed by.
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
  }
}

/** Moves what was ranked last to the top, and what is second then after the third. */
export async function rankAnew(page: Page): Promise<void> {
  await tabTo(page, { option: "taste" });
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
}

/** From the matrices to the last page, which is not sent yet. */
export async function answerSecondHalf(page: Page): Promise<void> {
  await choose(page, "parts--lid", 1);
  await choose(page, "parts--spout", 0);
  for (const [row, boxes] of [["pot", 2], ["cup", 2]] as const) {
    for (let box = 0; box < boxes; box++) {
      await tabTo(page, { name: `uses--${row}` });
      // Of the cup, the evening alone.
      if (row === "pot" || box === 1) await page.keyboard.press("Space");
    }
  }
  await goOn(page);
  await write(page, "c-cups", "7");
  await tabTo(page, { id: "c-warmth" });
  for (let step = 0; step < 7; step++) await page.keyboard.press("ArrowUp");
  await write(page, "c-visited_on", "11202026");
  await choose(page, "again", 1);
  await goOn(page);
  await write(page, "c-contact-email", "ada@example.org");
}
