import { createClient, type HeedClient, type ProposalPage, type Site } from "@heed/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { renderProposalBoard, type ProposalBoardOnServer } from "../../src/server/index.ts";
import { hostPage, startHost, type Host } from "./start-host.ts";

let host: Host;
let client: HeedClient;
let site: Site;
let page: ProposalPage;

beforeAll(async () => {
  host = await startHost();
  client = createClient({ baseUrl: host.url, siteKey: "board" });
  site = await client.site.get();
  const agreed = { version: site.consent.version, purposes: site.consent.purposes.map(({ id }) => id) };
  await client.participants.join({ locale: "en", consent: agreed });
  for (let count = 1; count <= 8; count++) {
    await client.proposals.submit({ title: `Tea number ${count}`, text: "Please.", category: count < 4 ? "shop" : "products", locale: "en", consent: agreed });
  }
  page = await createClient({ baseUrl: host.url, siteKey: "board" }).proposals.list();
});

afterAll(() => host.stop());

/** The page of a server that stands at `/`, its proposals and searches below it. */
function served(more: Partial<ProposalBoardOnServer> = {}): string {
  const board = { site, page, locale: "en", view: { at: "list" }, linkBase: "/?from=page", styles: { folder: "/widgets" }, ...more } as const;
  const script = `<script type="module" src="/widgets/proposal-board.js"></script>`;
  return hostPage(script + renderProposalBoard(board)).replace(/<script[^>]*(?:complaint-form|case-tracker)\.js"><\/script>/g, "");
}

it("is read, searched and walked through by links and forms where there is no script", async () => {
  host.serve(served());
  const opened = await host.open("/?from=page", { javaScriptEnabled: false });
  const element = opened.page.locator("heed-proposal-board");
  expect(await element.getByRole("link", { name: "Tea number 3" }).getAttribute("href")).toBe(`/${page.items.find(({ title }) => title === "Tea number 3")?.id}?from=page`);
  expect(await element.locator("noscript p").innerText()).toBe("Voting and commenting need JavaScript, which is turned off in this browser.");
  expect(await element.getByRole("button", { name: /votes Tea number 3/ }).isDisabled()).toBe(true);
  await element.getByRole("combobox", { name: "Category" }).selectOption("shop");
  await element.getByRole("searchbox", { name: "Search" }).fill("tea & more");
  await element.getByRole("button", { name: "Search" }).click();
  await opened.page.waitForURL("**/?from=page&q=tea*");
  expect(Object.fromEntries(new URL(opened.page.url()).searchParams)).toEqual({ from: "page", q: "tea & more", category: "shop", sort: "" });
  await opened.page.context().close();
});

it("takes its place where a server has put it: nothing moves, what was typed stays and is looked for, votes work", async () => {
  host.serve(served());
  const { page: tab, complaints } = await host.open("/nothing-yet");
  const gate = Promise.withResolvers<void>();
  await tab.route(/\/widgets\/.*\.js/, async (route) => {
    await gate.promise;
    await route.continue();
  });
  await tab.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await tab.goto(`${host.url}/?from=page`, { waitUntil: "commit" });
  const element = tab.locator("heed-proposal-board");
  const search = element.getByRole("searchbox", { name: "Search" });
  await search.fill("number 5");
  gate.resolve();
  await expect.poll(() => tab.evaluate(() => document.querySelector("heed-proposal-board")?.shadowRoot?.querySelector("button:disabled") === null)).toBe(true);
  expect(await tab.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  expect(await search.inputValue()).toBe("number 5");
  expect(await search.evaluate((input) => (input.getRootNode() as ShadowRoot).activeElement === input)).toBe(true);
  await tab.waitForURL("**/?from=page&q=number+5");
  await element.getByRole("button", { name: /Vote Tea number 5/ }).click();
  await tab.getByRole("dialog").waitFor();
  expect(complaints).toEqual([]);
  await tab.context().close();
});
