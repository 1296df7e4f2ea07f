import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createClient } from "@heed/core";
import type { NoticeContent } from "@heed/core/desk";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, colleague, control, findAll, openDesk, shownPage, signInAs, textOf, type testStaff } from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";
import type { NoticePage } from "./notice-page.ts";
import "./notice-page.ts";

const others = colleague("admin");

const delays: NoticeContent = {
  level: "warning",
  title: { en: "Deliveries are late", "zh-Hans": "配送延迟" },
  text: { en: "Snow holds up our carrier.", "zh-Hans": "因大雪，配送延迟。" },
};

afterEach(async () => {
  await clearPage();
  await others.notice.takeDown();
});

async function publishAsColleague(notice = delays): Promise<void> {
  const { version } = await others.notice.get();
  await others.notice.publish({ version, notice });
}

async function open({ as = "manager", width = 1280 }: { as?: keyof typeof testStaff; width?: number } = {}): Promise<{ app: DeskApp; page: NoticePage }> {
  await signInAs(as);
  const app = await openDesk("/desk/demo/notice", { width });
  const page = await shownPage<NoticePage>(app, "desk-notice-page");
  await expect.poll(() => findAll(page.renderRoot as ShadowRoot, "desk-notice-editor").length).toBe(1);
  await expect.poll(() => findAll(page.renderRoot as ShadowRoot, "heed-text-field").length).toBe(5);
  return { app, page };
}

function field(page: NoticePage, part: "title" | "text" | "url", locale?: string): HTMLInputElement {
  const selector = `heed-text-field[data-part="${part}"]${locale ? `[data-locale="${locale}"]` : ""}`;
  const [found] = findAll(page.renderRoot as ShadowRoot, selector);
  return found!.shadowRoot!.querySelector<HTMLInputElement>(".box")!;
}

/** What a customer reads now, not what the browser kept of an answer. */
async function told(locale = "en") {
  return createClient({ baseUrl: location.origin, siteKey: "demo", locale, fetch: (request) => fetch(request, { cache: "no-store" }) }).notice.get();
}

it("publishes what was written, in the languages it was written in, and says who did", async () => {
  const { app, page } = await open();
  expect(textOf(page)).toContain("Nothing is being told now.");
  await expectNoAxeFindings(app);
  await userEvent.fill(field(page, "title", "en"), "Stop using the Heron kettle");
  await userEvent.fill(field(page, "text", "en"), "Its handle can come off.");
  await userEvent.fill(field(page, "url"), "https://shop.example/recall");
  await userEvent.click(findAll(page.renderRoot as ShadowRoot, "input[type=radio]")[2]!);
  await expect.poll(() => textOf(page)).toContain("As customers see it");
  expect(textOf(page)).toContain("These customers read it in English.");
  expect(await told()).toBeNull();
  await userEvent.click(control(page.renderRoot, "Publish now"));
  await expect.poll(() => told()).toMatchObject({ level: "critical", title: "Stop using the Heron kettle", url: "https://shop.example/recall" });
  await expect.poll(() => textOf(page)).toContain("A notice is up, last changed by");
  await expect.poll(() => page.hasUnsavedWork).toBe(false);
  expect(textOf(page)).toContain("Published by");
  await expectNoAxeFindings(app);
});

it("shows what is up in each language as customers see it, and changes it", async () => {
  await publishAsColleague();
  const { page } = await open();
  const preview = () => findAll(page.renderRoot as ShadowRoot, "heed-notice")[0]?.shadowRoot?.textContent ?? "";
  await expect.poll(preview).toContain("Deliveries are late");
  await userEvent.click(control(page.renderRoot, "简体中文"));
  await expect.poll(preview).toContain("配送延迟");
  await userEvent.fill(field(page, "title", "zh-Hans"), "北方配送延迟");
  await expect.poll(preview).toContain("北方配送延迟");
  await userEvent.click(control(page.renderRoot, "Publish the change"));
  await expect.poll(async () => (await told("zh-Hans"))?.title).toBe("北方配送延迟");
  await expect.poll(() => textOf(page)).toContain("Changed by");
});

it("asks for the text that belongs to a title, and publishes nothing without", async () => {
  const { page } = await open();
  await userEvent.fill(field(page, "title", "zh-Hans"), "今天休息");
  await userEvent.click(control(page.renderRoot, "Publish now"));
  await expect.poll(() => field(page, "text", "zh-Hans").getAttribute("aria-invalid")).toBe("true");
  expect(await told()).toBeNull();
});

it("says which field the service does not take", async () => {
  const { page } = await open();
  await userEvent.fill(field(page, "title", "en"), "Closed");
  await userEvent.fill(field(page, "text", "en"), "Until Monday.");
  await userEvent.fill(field(page, "url"), "http://shop.example/");
  await userEvent.click(control(page.renderRoot, "Publish now"));
  await expect.poll(() => field(page, "url").getAttribute("aria-invalid")).toBe("true");
  expect(field(page, "title", "en").value).toBe("Closed");
  expect(await told()).toBeNull();
});

it("asks before it takes a notice down, and keeps what it said in the list", async () => {
  await publishAsColleague();
  const { page } = await open();
  await userEvent.click(control(page.renderRoot, "Take down …"));
  expect(await told()).not.toBeNull();
  await userEvent.click(control(page.renderRoot, "Take this notice down"));
  await expect.poll(() => told()).toBeNull();
  await expect.poll(() => textOf(page)).toContain("Nothing is being told now.");
  expect(textOf(page)).toContain("Taken down by");
});

it("shows what somebody else published in the meantime, and keeps one's own words", async () => {
  const { page } = await open();
  await userEvent.fill(field(page, "title", "en"), "Mine");
  await userEvent.fill(field(page, "text", "en"), "My words.");
  await publishAsColleague();
  await userEvent.click(control(page.renderRoot, "Publish now"));
  await expect.poll(() => textOf(page)).toContain("published a notice in the meantime");
  expect(field(page, "title", "en").value).toBe("Mine");
  await userEvent.click(control(page.renderRoot, "Go on with mine"));
  await userEvent.click(control(page.renderRoot, "Publish the change"));
  await expect.poll(async () => (await told())?.title).toBe("Mine");
});

it("lets an inspector read, on a phone, and change nothing", async () => {
  await publishAsColleague();
  const { app, page } = await open({ as: "inspector", width: 390 });
  expect(field(page, "title", "en").disabled).toBe(true);
  expect(() => control(page.renderRoot, "Publish the change")).toThrow();
  expect(() => control(page.renderRoot, "Take down …")).toThrow();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await expectNoAxeFindings(app);
});
