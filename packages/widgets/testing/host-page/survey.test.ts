import { afterAll, beforeAll, expect, it } from "vitest";
import { FORM, hostPage, startHost, survey, type Host } from "./start-host.ts";

let host: Host;

beforeAll(async () => {
  host = await startHost();
});

afterAll(() => host.stop());

it("asks everything under the strictest policy, beside a form, without one violation, error or stranger", async () => {
  host.serve(hostPage(FORM + survey("everything")));
  const { page, complaints } = await host.open();
  const element = page.locator("heed-survey");
  await element.getByRole("radio", { name: "Very satisfied", exact: true }).check({ force: true });
  await element.getByRole("radio", { name: "9", exact: true }).check({ force: true });
  await element.getByRole("button", { name: "Next" }).click();
  await element.getByLabel(/What made you answer .9.\?/).waitFor();
  await element.getByRole("radio", { name: "Something else" }).check();
  await element.getByRole("textbox", { name: "Something else" }).fill("Straw");
  await element.getByRole("checkbox", { name: "Price" }).check();
  await element.getByRole("button", { name: "Next" }).click();
  for (const name of ["Price", "Quality", "Service", "Delivery"]) await element.getByRole("button", { name, exact: true }).click();
  await element.getByRole("slider").press("ArrowRight");
  await element.getByRole("radio", { name: "Shop Good" }).check();
  await element.getByRole("radio", { name: "Website Fair" }).check();
  await element.getByLabel("When was the last time?").fill("2026-05-04");
  await element.getByRole("button", { name: "Next" }).click();
  await element.getByText(/You said .Straw.\. How\?/).waitFor();
  await element.getByRole("button", { name: "Send" }).click();
  await element.getByText(/You answered .9.\./).waitFor();
  await element.getByRole("link", { name: "See our pots" }).waitFor();
  expect(await page.locator("heed-complaint-form").getByLabel("Subject").count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("stores nothing before the first answer, and no cookie at all", async () => {
  host.serve(hostPage(survey("drafts", 'panel ask="load"')));
  const { page } = await host.open();
  const element = page.locator("heed-survey");
  await element.getByRole("dialog", { name: "How was your order?" }).waitFor();
  const stored = () => page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  await page.locator("h1").click();
  await element.getByRole("button", { name: "Next" }).click();
  expect(await stored()).toEqual([0, 0, ""]);
  await element.getByRole("radio", { name: "Satisfied", exact: true }).check({ force: true });
  await expect.poll(stored).toEqual([1, 0, ""]);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

it("keeps its place free while it loads: nothing below it moves", async () => {
  host.serve(hostPage(survey("drafts")));
  const { page } = await host.open("/nothing-yet");
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(host.url);
  await page.locator("heed-survey").getByRole("button", { name: "Next" }).waitFor();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await page.context().close();
});

it("says that it cannot be reached where only its first file comes through, loses nothing, and goes on", async () => {
  host.serve(hostPage(survey("drafts")));
  const { page, complaints } = await host.open("/nothing-yet");
  await page.route(/\/widgets\/chunk-/, (route) => route.abort("internetdisconnected"));
  await page.goto(host.url);
  const element = page.locator("heed-survey");
  await element.getByRole("radio", { name: "Satisfied", exact: true }).check({ force: true });
  await element.getByRole("button", { name: "Next" }).click();
  await element.getByText("We cannot be reached at the moment. Please try again.").waitFor();
  await page.unroute(/\/widgets\/chunk-/);
  await element.getByRole("button", { name: "Next" }).click();
  await element.getByRole("button", { name: "Send" }).click();
  await element.getByText("Thank you. It helps us.").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
