import type { Survey } from "@heed/core";
import type { BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderSurvey, type SurveyOnServer } from "../../src/server/index.ts";
import { hostPage, startHost, type Host, type OpenedPage } from "./start-host.ts";

let host: Host;

beforeAll(async () => {
  host = await startHost();
});

afterAll(() => host.stop());

const SCRIPT = `<script type="module" src="/widgets/after-paint.js"></script>`;

async function rendered(id: string, { locale = "en", ...more }: Partial<SurveyOnServer> = {}): Promise<string> {
  const answer = await host.app.fetch(new Request(`http://localhost/v1/sites/demo/surveys/${id}?locale=${locale}`));
  // Answered by our own service.
  const survey = (await answer.json()) as Survey;
  return SCRIPT + renderSurvey({ survey, locale, siteKey: "demo", styles: { folder: "/widgets" }, ...more });
}

interface HeldPage extends OpenedPage {
  /** Lets the scripts through that have been held back until now. */
  release(): void;
  shifts(): Promise<number[]>;
}

/** A page as its visitor has it before any script has arrived. */
async function openHeld(markup: string, { lang = "en", dir = "ltr", ...options }: BrowserContextOptions & { lang?: string; dir?: string } = {}): Promise<HeldPage> {
  host.serve(hostPage(markup, { lang, dir }).replace(/<script[^>]*(?:complaint-form|case-tracker)\.js"><\/script>/g, ""));
  const opened = await host.open("/nothing-yet", options);
  const { page } = opened;
  const gate = Promise.withResolvers<void>();
  await page.route(/\/widgets\/.*\.js/, async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      // lib.dom does not know this entry yet.
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(host.url, { waitUntil: "commit" });
  // What stands below the markup is there: so is the markup, whole.
  await page.locator("#below").waitFor();
  return {
    ...opened,
    release: gate.resolve,
    shifts: () => page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts),
  };
}

/** What the element renders has buttons that can be pressed. */
async function isTakenOver(page: Page): Promise<void> {
  await page.locator("heed-survey").locator("button:enabled").first().waitFor();
}

/** What moves from now on, and from where to where. */
function watchShifts(): void {
  const moved: string[] = [];
  Object.assign(globalThis, { moved });
  new PerformanceObserver((list) => {
    // lib.dom does not know this entry yet.
    const shifts = list.getEntries() as (PerformanceEntry & { sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] })[];
    for (const { sources } of shifts) {
      for (const { node, previousRect, currentRect } of sources) moved.push(`${node?.nodeName} ${previousRect.y} ${previousRect.height} ${currentRect.y} ${currentRect.height}`);
    }
  }).observe({ type: "layout-shift" });
}

describe("a survey that a server has rendered", () => {
  it("shows its questions before any script, and keeps what was filled in, the focus and the caret, and moves nothing", async () => {
    const { page, complaints, release, shifts } = await openHeld(await rendered("noted"));
    const element = page.locator("heed-survey");
    await element.getByRole("radio", { name: "Satisfied", exact: true }).check({ force: true });
    const labels = element.getByRole("group", { name: "What have you used?" }).locator("label");
    const inOrder = await labels.allInnerTexts();
    for (const at of [0, 1, 3]) await element.getByRole("checkbox").nth(at).check();
    await element.getByRole("radio", { name: "No" }).check();
    const text = element.getByRole("textbox").first();
    await text.fill("A kind word");
    await text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(2, 6, "backward"));
    expect(await element.getByRole("button", { name: "Send" }).isDisabled()).toBe(true);
    release();
    await isTakenOver(page);
    expect(await element.getByRole("radio", { name: "Satisfied", exact: true }).isChecked()).toBe(true);
    expect(await text.inputValue()).toBe("A kind word");
    expect(await labels.allInnerTexts()).toEqual(inOrder);
    expect(await element.getByRole("checkbox").evaluateAll((boxes: HTMLInputElement[]) => boxes.map(({ checked }) => checked))).toEqual([true, true, false, true]);
    expect(await element.getByRole("radio", { name: "No" }).isChecked()).toBe(true);
    const caret = await text.evaluate((field: HTMLTextAreaElement) => {
      const { activeElement } = field.getRootNode() as ShadowRoot;
      return [activeElement === field, field.selectionStart, field.selectionEnd, field.selectionDirection];
    });
    expect(caret).toEqual([true, 2, 6, "backward"]);
    await page.keyboard.type("new");
    expect(await text.inputValue()).toBe("A new word");
    expect(await shifts()).toEqual([]);
    await element.getByRole("button", { name: "Send" }).click();
    await element.getByText("Thank you. It helps us.").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([390, 1280])("moves nothing while it takes over at %i pixels", async (width) => {
    const { page, release } = await openHeld(await rendered("noted"), { viewport: { width, height: 844 } });
    await page.locator("heed-survey").getByRole("textbox").first().waitFor();
    await page.evaluate(watchShifts);
    release();
    await isTakenOver(page);
    // What has moved is told after the frame in which it did.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
    await page.context().close();
  });

  it("loses no letter of what is typed while it takes over", async () => {
    const { page, release } = await openHeld(await rendered("noted"));
    const text = page.locator("heed-survey").getByRole("textbox").first();
    await text.focus();
    const letters = "abcdefghijklmnopqrstuvwxyz".repeat(4);
    const typing = page.keyboard.type(letters, { delay: 5 });
    release();
    await isTakenOver(page);
    await typing;
    expect(await text.inputValue()).toBe(letters);
    await page.context().close();
  });

  it("keeps what was filled in as a draft", async () => {
    const { page, release } = await openHeld(await rendered("noted"));
    const element = page.locator("heed-survey");
    await element.getByRole("textbox").first().fill("Kept");
    release();
    await isTakenOver(page);
    await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain("Kept");
    host.serve(hostPage(await rendered("noted")));
    await page.reload();
    await element.getByText("Your answers from last time are here again.").waitFor();
    expect(await element.getByRole("textbox").first().inputValue()).toBe("Kept");
    await page.context().close();
  });

  it("waits for a press that has begun", async () => {
    const { page, release } = await openHeld(await rendered("noted"));
    const radio = page.locator("heed-survey").getByRole("radio", { name: "Satisfied", exact: true });
    const { x, y, width, height } = (await radio.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    release();
    await page.waitForFunction(() => customElements.get("heed-survey"));
    await page.mouse.up();
    await isTakenOver(page);
    expect(await radio.isChecked()).toBe(true);
    await page.context().close();
  });

  it("shows its questions where scripts are turned off, and says that sending needs them", async () => {
    for (const [locale, words] of [
      ["en", "Sending needs JavaScript, which is turned off in this browser."],
      ["zh-Hans", "提交需要 JavaScript，而此浏览器已将其关闭。"],
    ] as const) {
      host.serve(hostPage(await rendered("everything", { locale }), { lang: locale }));
      const { page, complaints } = await host.open("/", { javaScriptEnabled: false });
      const element = page.locator("heed-survey");
      const notice = element.locator("noscript p");
      await notice.waitFor();
      expect(await notice.innerText()).toBe(words);
      expect(await element.getByRole("radio").count()).toBeGreaterThan(20);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it.each([
    ["zh-Hans", "ltr"],
    ["ar", "rtl"],
  ])("speaks %s from the start", async (locale, dir) => {
    const { page, complaints, release, shifts } = await openHeld(await rendered("everything", { locale }), { lang: locale, dir });
    const element = page.locator("heed-survey");
    const before = await element.getByRole("button").allInnerTexts();
    const titles = await element.locator("legend").allInnerTexts();
    release();
    await isTakenOver(page);
    expect(await element.getByRole("button").allInnerTexts()).toEqual(before);
    expect(await element.locator("legend").allInnerTexts()).toEqual(titles);
    expect(before.join("")).not.toMatch(/[a-z]/i);
    expect(await shifts()).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("is there after it was moved within its page, and when it is taken out and put back", async () => {
    const { page, complaints, release } = await openHeld(await rendered("noted"));
    await page.locator("heed-survey").getByRole("textbox").first().fill("Moved");
    await page.evaluate(() => document.querySelector("#below")?.after(document.querySelector("heed-survey")!));
    release();
    await isTakenOver(page);
    expect(await page.locator("heed-survey").getByRole("textbox").first().inputValue()).toBe("Moved");
    await page.evaluate(() => document.querySelector("h1")?.after(document.querySelector("heed-survey")!));
    expect(await page.locator("heed-survey").getByRole("textbox").first().inputValue()).toBe("Moved");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("says that it is over, before a script and after", async () => {
    const answer = await host.app.fetch(new Request("http://localhost/v1/sites/demo/surveys/noted?locale=en"));
    const survey = { ...((await answer.json()) as Survey), isOpen: false };
    const { page, release } = await openHeld(await rendered("noted", { survey }));
    const over = page.locator("heed-survey").getByText("This survey is over. Thank you for wanting to answer.");
    await over.waitFor();
    release();
    await page.waitForFunction(() => document.querySelector("heed-survey")?.shadowRoot?.firstElementChild?.localName === "div");
    expect(await over.count()).toBe(1);
    expect(await page.locator("heed-survey").getByRole("radio").count()).toBe(0);
    await page.context().close();
  });

  it("gives way to the word that its survey is gone", async () => {
    const markup = (await rendered("noted")).replace('survey-id="noted"', 'survey-id="gone"').replace(/<script type="application\/json">.*?<\/script>/s, "");
    const { page, release } = await openHeld(markup);
    release();
    await page.locator("heed-survey").getByText("This survey is no longer here.").waitFor();
    expect(await page.locator("heed-survey").getByRole("radio").count()).toBe(0);
    await page.context().close();
  });

  it("stays where its survey cannot be asked for, says so, and goes on once it can", async () => {
    const markup = (await rendered("noted")).replace(/<script type="application\/json">.*?<\/script>/s, "");
    const { page, release } = await openHeld(markup);
    await page.route(/\/v1\//, (route) => route.abort("internetdisconnected"));
    const element = page.locator("heed-survey");
    await element.getByRole("textbox").first().fill("Patience");
    release();
    await element.getByText("We cannot be reached at the moment. Please try again.").waitFor();
    expect(await element.getByRole("textbox").first().inputValue()).toBe("Patience");
    await page.unroute(/\/v1\//);
    await element.getByRole("button", { name: "Try again" }).click();
    await element.getByRole("button", { name: "Send" }).and(page.locator(":enabled")).waitFor();
    expect(await element.getByRole("textbox").first().inputValue()).toBe("Patience");
    expect(await element.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });
});
