import { createClient } from "@heed/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { samplePage, sampleSite } from "../sample-proposals.ts";
import { board, hostPage, startHost, type Host } from "./start-host.ts";

let host: Host;
let id: string;

beforeAll(async () => {
  host = await startHost();
  const client = createClient({ baseUrl: host.url, siteKey: "board" });
  const { consent } = await client.site.get();
  const agreed = { version: consent.version, purposes: consent.purposes.map((purpose) => purpose.id) };
  await client.participants.join({ locale: "en", consent: agreed });
  const propose = (title: string) => client.proposals.submit({ title, text: `${title}, please.`, locale: "en", consent: agreed });
  for (let count = 1; count <= 9; count++) await propose(`Tea number ${count}`);
  ({ id } = await propose("A lid that stays on"));
});

afterAll(() => host.stop());

it("is browsed, voted on and discussed under the strictest policy, without one violation, error or stranger", async () => {
  host.serve(hostPage(board()));
  const { page, complaints } = await host.open();
  const element = page.locator("heed-proposal-board");
  await element.getByRole("searchbox", { name: "Search" }).fill("lid that stays");
  await element.getByRole("link", { name: "A lid that stays on" }).click();
  await element.getByRole("heading", { name: "A lid that stays on" }).waitFor();
  expect(new URL(page.url()).hash).toBe(`#proposal/${id}`);
  await element.getByRole("button", { name: /^0 Vote A lid that stays on/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox").first().waitFor();
  for (const tick of await dialog.getByRole("checkbox").all()) await tick.check();
  await dialog.getByRole("button", { name: "Go on without e-mail" }).click();
  await element.getByRole("button", { name: /^1 Voted\W+A lid that stays on/ }).waitFor();
  await element.getByLabel("Your comment").fill("Mine fell, too.");
  await element.getByRole("button", { name: "Send" }).click();
  await element.getByText("Thank you. Your comment is there.").waitFor();
  await page.goBack();
  await element.getByText("0 verified · 1 without a name").waitFor();
  await element.getByRole("link", { name: "Make a proposal" }).click();
  await element.getByRole("textbox", { name: "In one sentence" }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("stores nothing before a visitor takes part, and no cookie at all", async () => {
  host.serve(hostPage(board()));
  const { page } = await host.open(`/#proposal/${id}`);
  const element = page.locator("heed-proposal-board");
  await element.getByRole("heading", { name: "A lid that stays on" }).waitFor();
  await element.getByRole("link", { name: "All proposals" }).click();
  await element.getByRole("link", { name: "Tea number 1", exact: true }).waitFor();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

it.each(["", `#proposal/`])("keeps its place free while it loads: nothing below it moves (%s)", async (fragment) => {
  host.serve(hostPage(board()));
  const { page } = await host.open("/nothing-yet");
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${host.url}/${fragment && fragment + id}`);
  await page.locator("heed-proposal-board").getByRole(fragment ? "heading" : "link", { name: "A lid that stays on" }).waitFor();
  if (fragment) await page.locator("heed-proposal-board").getByRole("heading", { name: /^Comments/ }).waitFor();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await page.context().close();
});

it("can be read where only its first file comes through, and says so where that is not enough", async () => {
  host.serve(hostPage(board()));
  const { page, complaints } = await host.open("/nothing-yet");
  await page.route(/\/widgets\/chunk-/, (route) => route.abort("internetdisconnected"));
  await page.goto(host.url);
  const element = page.locator("heed-proposal-board");
  await element.getByRole("button", { name: /Vote Tea number 3/ }).click();
  await element.getByText("We cannot be reached at the moment. Please try again.").waitFor();
  await page.unroute(/\/widgets\/chunk-/);
  await element.getByRole("button", { name: /Vote Tea number 3/ }).click();
  await page.getByRole("dialog").waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("says that it is offline, and comes by itself once it is not", async () => {
  host.serve(hostPage(board()));
  const { page } = await host.open();
  const element = page.locator("heed-proposal-board");
  await element.getByRole("link", { name: "Tea number 1", exact: true }).waitFor();
  await page.context().setOffline(true);
  await element.getByRole("link", { name: /^Planned/ }).click();
  await element.getByText("You are offline. The proposals come once you are online again.").waitFor();
  await page.context().setOffline(false);
  await element.getByText("There is nothing here yet.").waitFor();
  await page.context().close();
});

it("shows what its page brings along without asking for it", async () => {
  const data = JSON.stringify({ site: sampleSite, page: samplePage }).replaceAll("<", "\\u003c");
  host.serve(hostPage(board("", `<script type="application/json">${data}</script>`)));
  const asked: string[] = [];
  const { page, complaints } = await host.open("/nothing-yet");
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(host.url);
  const element = page.locator("heed-proposal-board");
  await element.getByRole("link", { name: "<b>Bigger</b> tins" }).waitFor();
  // Whether the company has something to tell is no part of what the page brings along.
  expect(asked.filter((path) => path.startsWith("/v1/") && !path.endsWith("/notice"))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
