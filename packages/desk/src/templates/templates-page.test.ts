import { afterEach, beforeEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, colleague, control, findAll, openDesk, shownPage, signInAs, textOf, type testStaff } from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";
import type { TemplatesPage } from "./templates-page.ts";
import "./templates-page.ts";

const others = colleague("manager");
let made: string;

beforeEach(async () => {
  made = `Apology ${crypto.randomUUID().slice(0, 8)}`;
  await others.templates.add({ name: made, texts: { en: "Dear {customerName},\nwe are sorry.", "zh-Hans": "{customerName}您好：\n非常抱歉。" } });
});

afterEach(async () => {
  await clearPage();
  for (const { id } of (await others.templates.list()).items) await others.templates.delete(id);
});

async function open({ as = "supervisor", width = 1280 }: { as?: keyof typeof testStaff; width?: number } = {}): Promise<{ app: DeskApp; page: TemplatesPage }> {
  await signInAs(as);
  const app = await openDesk("/desk/demo/templates", { width });
  const page = await shownPage<TemplatesPage>(app, "desk-templates-page");
  await expect.poll(() => textOf(page)).toContain(made);
  return { app, page };
}

async function choose(page: TemplatesPage): Promise<void> {
  await userEvent.click(page.renderRoot.querySelector<HTMLElement>(".list a")!);
  await expect.poll(() => findAll(page.renderRoot as ShadowRoot, "desk-template-editor").length).toBe(1);
}

function textField(page: TemplatesPage, locale: string): HTMLTextAreaElement {
  const [field] = findAll(page.renderRoot as ShadowRoot, `heed-text-field[data-locale="${locale}"]`);
  return field!.shadowRoot!.querySelector("textarea")!;
}

function nameField(page: TemplatesPage): HTMLInputElement {
  const [editor] = findAll(page.renderRoot as ShadowRoot, "desk-template-editor");
  return editor!.shadowRoot!.querySelector("heed-text-field")!.shadowRoot!.querySelector("input")!;
}

async function stored(name: string) {
  return (await others.templates.list()).items.find((template) => template.name === name);
}

it("shows a template in all languages, and as a customer would read it", async () => {
  const { app, page } = await open();
  await expectNoAxeFindings(app);
  await choose(page);
  await expect.poll(() => textOf(page)).toContain("Dear Ada Green, we are sorry.");
  expect(textOf(page)).toContain("王小雨您好");
  await expectNoAxeFindings(app);
});

it("puts a variable where the caret is", async () => {
  const { page } = await open();
  await choose(page);
  const area = textField(page, "en");
  area.focus();
  area.setSelectionRange(5, 19);
  await userEvent.click(control(page.renderRoot, "Reference"));
  expect(area.value).toBe("Dear {reference},\nwe are sorry.");
  await userEvent.click(control(page.renderRoot, "Save template"));
  await expect.poll(async () => (await stored(made))?.texts.en).toBe("Dear {reference},\nwe are sorry.");
});

it("says while one types that nothing can be filled in, and does not save it", async () => {
  const { page } = await open();
  await choose(page);
  await userEvent.fill(textField(page, "en"), "Dear {customer}, dear {name}");
  await expect.poll(() => textOf(page)).toContain("Nothing can be filled in for {customer}, {name}.");
  await userEvent.click(control(page.renderRoot, "Save template"));
  expect((await stored(made))?.version).toBe(1);
  expect(page.hasUnsavedWork).toBe(true);
});

it("adds a template, and keeps a draft while another is looked at", async () => {
  const { page } = await open();
  await userEvent.click(control(page.renderRoot, "New template"));
  await expect.poll(() => findAll(page.renderRoot as ShadowRoot, "desk-template-editor").length).toBe(1);
  await userEvent.fill(nameField(page), "A photo, please");
  await choose(page);
  await expect.poll(() => nameField(page).value).toBe(made);
  await userEvent.click(control(page.renderRoot, "New template"));
  await expect.poll(() => nameField(page).value).toBe("A photo, please");
  await userEvent.fill(textField(page, "en"), "Could you send us a photo of the {product}?");
  await userEvent.click(control(page.renderRoot, "Save template"));
  await expect.poll(async () => (await stored("A photo, please"))?.texts).toEqual({ en: "Could you send us a photo of the {product}?" });
  await expect.poll(() => page.hasUnsavedWork).toBe(false);
});

it("shows what somebody else made of it in the meantime, and keeps one's own", async () => {
  const { page } = await open();
  await choose(page);
  await userEvent.fill(textField(page, "en"), "Mine");
  const { id, version } = (await stored(made))!;
  await others.templates.change(id, { name: made, texts: { en: "Theirs" }, version });
  await userEvent.click(control(page.renderRoot, "Save template"));
  await expect.poll(() => textOf(page)).toContain("Theirs");
  expect(textField(page, "en").value).toBe("Mine");
  await userEvent.click(control(page.renderRoot, "Go on with mine"));
  await userEvent.click(control(page.renderRoot, "Save template"));
  await expect.poll(async () => (await stored(made))?.texts.en).toBe("Mine");
});

it("asks before it deletes", async () => {
  const { page } = await open();
  await choose(page);
  await userEvent.click(control(page.renderRoot, "Delete …"));
  expect(await stored(made)).toBeTruthy();
  await userEvent.click(control(page.renderRoot, "Delete this template"));
  await expect.poll(() => stored(made)).toBeUndefined();
  await expect.poll(() => textOf(page)).toContain("There are none yet.");
});

it("lets an agent read, on a phone, and change nothing", async () => {
  const { app, page } = await open({ as: "agent", width: 390 });
  await choose(page);
  expect(textField(page, "en").disabled).toBe(true);
  expect(() => control(page.renderRoot, "Save template")).toThrow();
  expect(() => control(page.renderRoot, "New template")).toThrow();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await expectNoAxeFindings(app);
  await userEvent.click(control(page.renderRoot, "All templates"));
  await expect.poll(() => findAll(page.renderRoot as ShadowRoot, "desk-template-editor").length).toBe(0);
});
