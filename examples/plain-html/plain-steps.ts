import axe from "axe-core";
import type { Browser, Page } from "playwright";
import { expect } from "vitest";

/** What a customer does with JavaScript off, on pages in Arabic, by what stands on them. */
const CONSENT = "I agree that my details are used to handle this case.";

export const SUBJECT = "وصل الإبريق مكسورًا";
export const DESCRIPTION = "فتحت الصندوق فوجدت الغطاء مكسورًا.\nأرجو استبداله.";

/** Files a complaint; forgets half of it first. Gives what stands on the receipt. */
export async function fileInArabic(page: Page, { url, email, look }: { url: string; email: string; look: () => Promise<void> }): Promise<{ reference: string; accessCode: string }> {
  await page.goto(`${url}/file/demo?lang=ar`);
  await look();
  await page.getByRole("link", { name: "قدّم شكوى" }).click();
  await look();
  await page.getByLabel("الموضوع").fill(SUBJECT);
  await page.getByLabel("بكلماتك").fill(DESCRIPTION);
  await page.getByRole("button", { name: "إرسال" }).click();
  const faults = page.getByRole("alert");
  await faults.getByRole("link", { name: "بمَ يتعلق الأمر؟" }).waitFor();
  expect(await faults.evaluate((section) => section === document.activeElement)).toBe(true);
  expect(await page.getByLabel("بكلماتك").inputValue()).toBe(DESCRIPTION);
  await look();
  await page.getByLabel("بمَ يتعلق الأمر؟").selectOption("late");
  await page.getByLabel("البريد الإلكتروني").fill(email);
  await page.getByLabel(CONSENT).check();
  await page.getByRole("button", { name: "إرسال" }).click();
  await page.getByText("شكرًا لك. وصلنا طلبك.").waitFor();
  await look();
  return { reference: await page.locator("[part=reference]").innerText(), accessCode: await page.locator("[part=access-code]").innerText() };
}

export const PROPOSAL = "بيع أغطية الأباريق منفردة";

/** Makes a proposal, without a name. */
export async function proposeInArabic(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/proposals/demo/new?lang=ar`);
  await page.getByLabel("في جملة واحدة").fill(PROPOSAL);
  await page.getByLabel("ما الذي سيغيّره لك").fill("انكسر الغطاء فاضطررت لشراء إبريق كامل.");
  await page.getByLabel(CONSENT).check();
  await page.getByRole("button", { name: "إرسال" }).click();
  await page.waitForURL("**/received?*");
}

/** Votes for the proposal that is open, with a code from a mail. */
export async function voteInArabic(page: Page, { email, readCode, look }: { email: string; readCode: () => Promise<string>; look: () => Promise<void> }): Promise<void> {
  await page.getByLabel("بريدك الإلكتروني").fill(email);
  await page.getByLabel(CONSENT).check();
  await look();
  await page.getByRole("button", { name: "أرسل لي رمزًا" }).click();
  await page.getByLabel("الرمز من الرسالة").fill(await readCode());
  await look();
  await page.getByRole("button", { name: "صوّت", exact: true }).click();
  await page.getByText("شكرًا. احتُسب صوتك.").waitFor();
  await look();
}

/** Looks at the page as it stands with every rule of axe, in a browser that may run it: this one runs nothing. */
export async function lookWithAxe(browser: Browser, page: Page): Promise<void> {
  const context = await browser.newContext({ bypassCSP: true, viewport: page.viewportSize() });
  const copy = await context.newPage();
  const body = (await page.content()).replace(/<script[^>]*><\/script>/g, "");
  await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await copy.goto(page.url());
  await copy.evaluate(axe.source);
  const found = await copy.evaluate(async () => {
    const { axe: looking } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await looking.run();
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
  expect([page.url(), found]).toEqual([page.url(), []]);
  expect(await copy.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await context.close();
}
