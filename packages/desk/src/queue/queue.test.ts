import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, control, deskSite, fileCase, findAll, openDesk, shownPage, signInAs, testStaff, textOf } from "../../testing/desk-page.ts";
import { focusedReference, openQueue, press } from "../../testing/queue.ts";

afterEach(clearPage);

/** A word that only these cases have. */
let words = 0;
const newWord = () => `zephyr${Date.now().toString(36)}${(words += 1)}`;

async function fileCases(word: string, count: number): Promise<string[]> {
  const filed = [];
  for (let index = 0; index < count; index += 1) filed.push(await fileCase({ subject: `${word} number ${index}` }));
  return filed.map(({ reference }) => reference);
}

describe("the queue", () => {
  it("shows what one may see, how urgent it is, and to whom it belongs", async () => {
    const word = newWord();
    await fileCases(word, 2);
    await signInAs("manager");
    const queue = await openQueue(`q=${word}`);
    await expect.poll(queue.rows).toHaveLength(2);
    const text = textOf(queue.rows()[0]!);
    for (const part of ["number", "Ada Green", "Question", "Acknowledged", "No owner", "Customer service", "Due in", "Website"]) expect(text).toContain(part);
    await expectNoAxeFindings(queue.app);
  });

  it("is a list of cards on a phone, and dark where that is wished", async () => {
    const word = newWord();
    await fileCases(word, 1);
    await signInAs("manager");
    document.documentElement.dataset.colorScheme = "dark";
    localStorage.setItem("heed-desk", JSON.stringify({ colorScheme: "dark" }));
    const queue = await openQueue(`q=${word}`, { width: 390, height: 844 });
    await expect.poll(queue.rows).toHaveLength(1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    await expectNoAxeFindings(queue.app);
    await userEvent.click(control(queue.app.renderRoot, "Open the navigation"));
    await expect.poll(() => findAll(queue.app.renderRoot, "dialog[open]")).toHaveLength(1);
    await expectNoAxeFindings(queue.app);
  });

  it("says what to do when nothing is found", async () => {
    await signInAs("manager");
    const { page, app } = await openQueue("q=nothing-of-this-name");
    await expect.poll(() => textOf(page.renderRoot as ShadowRoot)).toContain("No case fits");
    await expectNoAxeFindings(app);
  });

  it("finds Chinese, and opens a case whose reference is typed", async () => {
    const subject = `壶盖碎了${newWord()}`;
    const { reference } = await fileCase({ subject, locale: "zh-Hans" });
    await signInAs("admin");
    const queue = await openQueue("status=open");
    await press("/");
    const [search] = findAll<HTMLInputElement>(queue.app.renderRoot, "input[type=search]");
    await userEvent.fill(search!, subject);
    await expect.poll(queue.subjects).toEqual([subject]);
    expect(new URLSearchParams(location.search).get("q")).toBe(subject);
    await userEvent.fill(search!, reference.toLowerCase().replace("-", " "));
    await press("{Enter}");
    await shownPage(queue.app, "desk-case-page");
    expect(location.pathname).toBe(`/desk/demo/cases/${reference}`);
  });

  it("waits while characters are still being composed", async () => {
    await signInAs("admin");
    const queue = await openQueue("status=open");
    const [search] = findAll<HTMLInputElement>(queue.app.renderRoot, "input[type=search]");
    search!.value = "hu";
    search!.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
    search!.value = "壶";
    search!.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    await expect.poll(() => new URLSearchParams(location.search).get("q")).toBe("壶");
  });

  it("holds only the rows near the window, and brings the next page before the end", async () => {
    const word = newWord();
    await fileCases(word, 64);
    await signInAs("manager");
    const queue = await openQueue(`q=${word}`, { width: 1280, height: 600 });
    await expect.poll(() => textOf(queue.page.renderRoot as ShadowRoot)).toContain("Loading more…");
    expect(queue.rows().length).toBeLessThan(50);
    scrollTo(0, document.documentElement.scrollHeight);
    await expect.poll(() => textOf(queue.page.renderRoot as ShadowRoot)).toContain("These are all 64.");
    scrollTo(0, document.documentElement.scrollHeight);
    await expect.poll(() => queue.rows().at(-1)?.dataset.index).toBe("63");
    expect(queue.rows().length).toBeLessThan(50);
  });
});

describe("the keyboard", () => {
  it("leads through the cases, opens one, and back to the same place", async () => {
    const word = newWord();
    await fileCases(word, 3);
    await signInAs("manager");
    const queue = await openQueue(`q=${word}`);
    await expect.poll(queue.rows).toHaveLength(3);
    const order = queue.rows().map((row) => row.querySelector(".reference")!.textContent.trim());
    await press("j", "j");
    await expect.poll(() => focusedReference(queue)).toBe(order[1]);
    await press("k");
    await expect.poll(() => focusedReference(queue)).toBe(order[0]);
    await press("{Enter}");
    await shownPage(queue.app, "desk-case-page");
    history.back();
    const back = await shownPage(queue.app, "desk-queue-page");
    await expect.poll(() => textOf(back)).toContain(order[2]);
  });

  it("is quiet where somebody types, and where it is switched off", async () => {
    await signInAs("manager");
    const queue = await openQueue("status=open");
    await press("?");
    await expect.poll(() => findAll(queue.app.renderRoot, "dialog[open]")).toHaveLength(1);
    await expectNoAxeFindings(queue.app);
    const toggle = findAll<HTMLInputElement>(queue.app.renderRoot, "desk-shortcut-help input[type=checkbox], input[type=checkbox]").find(
      (each) => each.closest("label")?.textContent.includes("Single keys"),
    );
    await userEvent.click(toggle!);
    await press("{Escape}");
    await press("f");
    await expect.poll(() => findAll(queue.app.renderRoot, "dialog[open]")).toHaveLength(0);
    await userEvent.click(control(queue.app.renderRoot, "Keyboard shortcuts"));
    await userEvent.click(toggle!);
    await press("{Escape}", "/");
    await userEvent.keyboard("jf?");
    const [search] = findAll<HTMLInputElement>(queue.app.renderRoot, "input[type=search]");
    expect(search!.value).toBe("jf?");
    expect(findAll(queue.app.renderRoot, "dialog[open]")).toHaveLength(0);
  });

  it("lets an agent take a case", async () => {
    const word = newWord();
    const [reference] = await fileCases(word, 1);
    await signInAs("agent");
    const queue = await openQueue(`q=${word}`);
    await expect.poll(queue.rows).toHaveLength(1);
    await press("j", "a");
    await expect.poll(() => textOf(queue.rows()[0]!)).toContain(testStaff.agent.name);
    expect(textOf(queue.app.renderRoot as ShadowRoot)).toContain(`${reference} is yours now.`);
    expect((await deskSite().cases.open(reference!).get()).owner?.name).toBe(testStaff.agent.name);
  });
});

describe("assigning many at once", () => {
  it("gives the selected cases to a colleague, and says of each that could not be given why", async () => {
    const word = newWord();
    const references = await fileCases(word, 3);
    const site = await signInAs("supervisor");
    const queue = await openQueue(`q=${word}&sort=oldest`);
    await expect.poll(queue.rows).toHaveLength(3);
    await press("j", " ", "j", "j", "X");
    await expect.poll(() => textOf(queue.page.renderRoot as ShadowRoot)).toContain("3 selected");
    // Meanwhile somebody else writes on one of them; the version that was selected is no longer its own.
    const { version } = await site.cases.open(references[1]!).get();
    await press("a");
    await expect.poll(() => findAll(queue.app.renderRoot, "#to")).toHaveLength(1);
    await expectNoAxeFindings(queue.app);
    await site.cases.open(references[1]!).act("note", { version, text: "I am on it." });
    const [select] = findAll<HTMLSelectElement>(queue.app.renderRoot, "#to");
    const mei = [...select!.options].find(({ textContent }) => textContent.includes(testStaff.agent.name))!;
    await userEvent.selectOptions(select!, mei.value);
    await userEvent.click(control(queue.app.renderRoot, "Assign"));
    await expect.poll(() => textOf(queue.app.renderRoot as ShadowRoot)).toContain("2 assigned, 1 not:");
    expect(textOf(queue.app.renderRoot as ShadowRoot)).toContain("Somebody changed it in the meantime.");
    await expectNoAxeFindings(queue.app);
    const owners = await Promise.all(references.map(async (reference) => (await site.cases.open(reference).get()).owner?.name ?? null));
    expect(owners).toEqual([testStaff.agent.name, null, testStaff.agent.name]);
    await userEvent.click(findAll(queue.app.renderRoot, "dialog[open] [slot=actions], desk-dialog [slot=actions]").find((each) => each.textContent.trim() === "Close")!);
    await expect.poll(() => textOf(queue.page.renderRoot as ShadowRoot)).toContain("1 selected");
  });
});

describe("what happens elsewhere", () => {
  it("changes rows in place, and keeps new cases back while somebody is further down", async () => {
    const word = newWord();
    const [first, second] = await fileCases(word, 2);
    const site = await signInAs("manager");
    const queue = await openQueue(`q=${word}&sort=newest`);
    await expect.poll(queue.rows).toHaveLength(2);
    await press("j");
    const { version } = await site.cases.open(first!).get();
    await site.cases.open(first!).act("take", { version });
    await expect.poll(() => textOf(queue.row(first!))).toContain(testStaff.manager.name);
    expect(textOf(queue.row(first!))).toContain("Changed");
    await fileCases(word, 1);
    await expect.poll(() => textOf(queue.page.renderRoot as ShadowRoot)).toContain("1 new case");
    expect(queue.rows()).toHaveLength(2);
    expect(focusedReference(queue)).toBe(second);
    await userEvent.click(control(queue.page.renderRoot, "1 new case"));
    await expect.poll(queue.rows).toHaveLength(3);
    expect(textOf(queue.rows()[0]!)).toContain("New");
  });

  it("is shown at once where the top of the list is on view", async () => {
    const word = newWord();
    await fileCases(word, 1);
    await signInAs("manager");
    const queue = await openQueue(`q=${word}&sort=newest`);
    await expect.poll(queue.rows).toHaveLength(1);
    await fileCases(word, 1);
    await expect.poll(queue.rows).toHaveLength(2);
  });
});

describe("views", () => {
  it("are narrowed by filters that stand in the address, and taken apart chip by chip", async () => {
    await signInAs("manager");
    const queue = await openQueue("status=open");
    await press("f");
    await expect.poll(() => findAll(queue.app.renderRoot, "dialog[open]")).toHaveLength(1);
    await expectNoAxeFindings(queue.app);
    const box = findAll<HTMLInputElement>(queue.app.renderRoot, "desk-filter-dialog input, .choices input").find((each) => each.closest("label")?.textContent.trim() === "Answered");
    await userEvent.click(box!);
    await userEvent.click(control(queue.app.renderRoot, "Show these cases"));
    await expect.poll(() => location.search).toBe("?status=open,answered");
    await userEvent.click(control(queue.page.renderRoot, "Remove the filter Status: Open or Answered"));
    await expect.poll(() => location.search).toBe("");
  });

  it("are saved, found in the navigation, renamed and deleted", async () => {
    const name = `Far ${newWord()}`;
    await signInAs("manager");
    const queue = await openQueue("status=open&severity=critical&locale=zh-Hans");
    await userEvent.click(control(queue.page.renderRoot, "Save view"));
    await expect.poll(() => findAll(queue.app.renderRoot, "#name")).toHaveLength(1);
    await userEvent.fill(findAll(queue.app.renderRoot, "#name")[0]!, name);
    await userEvent.click(control(queue.app.renderRoot, "Save"));
    await expect.poll(() => findAll(queue.app.renderRoot, "nav a").map(({ textContent }) => textContent.trim())).toContain(name);
    await expect.poll(() => document.title).toContain(name);
    await userEvent.click(control(queue.page.renderRoot, "Edit view"));
    await expect.poll(() => findAll(queue.app.renderRoot, "dialog[open]")).toHaveLength(1);
    await userEvent.click(control(queue.app.renderRoot, "Delete"));
    await expect.poll(() => findAll(queue.app.renderRoot, "nav a").map(({ textContent }) => textContent.trim())).not.toContain(name);
  });
});

it("is mirrored where one reads from right to left", async () => {
  const word = newWord();
  await fileCases(word, 1);
  await signInAs("manager");
  document.documentElement.dir = "rtl";
  const queue = await openQueue(`q=${word}`);
  await expect.poll(queue.rows).toHaveLength(1);
  const [row] = queue.rows();
  const left = (selector: string) => row!.querySelector(selector)!.getBoundingClientRect().left;
  expect(left(".when")).toBeLessThan(left(".what"));
  expect(left(".what")).toBeLessThan(left(".tick"));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  await expectNoAxeFindings(queue.app);
});

it("offers a role only what it may do", async () => {
  await signInAs("reviewer");
  const app = await openDesk("/desk/demo/queue");
  await expect.poll(() => textOf(app.renderRoot as ShadowRoot)).toContain("This page is not open to your role");
  const links = findAll(app.renderRoot, "nav a");
  expect(links.map((link) => link.textContent.trim())).toEqual(["Proposals"]);
  await expectNoAxeFindings(app);
});
