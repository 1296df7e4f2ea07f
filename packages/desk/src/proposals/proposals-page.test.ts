import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { hasFocus, sees, seesText } from "../../testing/case-desk.ts";
import { clearPage, colleague, openDesk, shownPage, signInAs, textOf } from "../../testing/desk-page.ts";
import { proposalAt, scores, submitted, visitor } from "../../testing/proposal-desk.ts";
import type { ProposalsPage } from "./proposals-page.ts";
import "./proposals-page.ts";

afterEach(clearPage);

async function openProposals(query = "", { width = 1280 } = {}) {
  const app = await openDesk(`/desk/demo/proposals${query}`, { width });
  const list = await shownPage<ProposalsPage>(app, "desk-proposals-page");
  await expect.poll(() => list.renderRoot.querySelector(".rows, .notice"), { timeout: 15_000 }).not.toBeNull();
  return { app, list, rows: () => [...list.renderRoot.querySelectorAll(".row")].map(textOf) };
}

/** Titles that no other test has. */
const mark = () => crypto.randomUUID().slice(0, 8);

it("is where a reviewer arrives, who sees no other part of the desk", async () => {
  await signInAs("reviewer");
  const app = await openDesk("/desk/demo/");
  await shownPage(app, "desk-proposals-page");
  expect(location.pathname + location.search).toBe("/desk/demo/proposals?needs=review");
  const links = page.getByRole("navigation", { name: "Desk" }).getByRole("link").elements();
  expect(links.map((link) => [link.textContent.trim(), link.getAttribute("aria-current")])).toEqual([["Proposals", "page"]]);
});

it("lists what waits for a look, the one that is due first, and leads to it by keyboard", async () => {
  const title = `Spouts that do not drip ${mark()}`;
  await submitted({ title, category: "products", name: "Carla Núñez" });
  await signInAs("reviewer");
  const { app, rows } = await openProposals(`?needs=review&q=${encodeURIComponent(title)}`);
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toMatch(new RegExp(`0 votes.*${title}.*Submitted .*Due .*Carla Núñez Teapots and tea just now`));
  await expectNoAxeFindings(app);
  await userEvent.keyboard("j");
  await hasFocus(page.getByRole("link", { name: title }));
  await userEvent.keyboard("{Enter}");
  await sees(page.getByRole("heading", { name: title }));
});

it("counts what waits for whom, and shows each by a press", async () => {
  const title = `Weigh me ${mark()}`;
  const { id } = await proposalAt({ status: "evaluating", title, evaluators: ["Amara Cole", "Ravi Nair"] });
  await scores("reviewer", id, 4);
  await signInAs("manager");
  const { app, rows } = await openProposals();
  await userEvent.click(page.getByRole("link", { name: /^My scores \d/ }));
  await expect.poll(() => rows().some((row) => row.includes(title) && row.includes("Your scores are missing (1 of 2)"))).toBe(true);
  await scores("manager", id, 5);
  await expect.poll(() => rows().some((row) => row.includes(title))).toBe(false);
  await userEvent.click(page.getByRole("link", { name: /^To decide \d/ }));
  await expect.poll(() => rows().some((row) => row.includes(title) && row.includes("Score 4.5 of 5"))).toBe(true);
  await expectNoAxeFindings(app);
});

it("finds by words, category and status, and says how many there are", async () => {
  const word = `Teacosy${mark().replaceAll(/\d/g, "x")}`;
  await proposalAt({ status: "published", title: `${word} for large pots`, category: "products" });
  await submitted({ title: `${word} for small pots`, category: "shop" });
  await signInAs("inspector");
  const { list, rows } = await openProposals();
  await userEvent.keyboard("f");
  await hasFocus(page.getByRole("searchbox", { name: "Search in the proposals" }));
  await userEvent.keyboard(`${word}{Enter}`);
  await expect.poll(() => rows().length).toBe(2);
  await seesText("2 proposals were found.");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Category" }), "shop");
  await expect.poll(() => rows().length).toBe(1);
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Status" }), "published");
  await sees(page.getByRole("heading", { name: "No proposal fits" }));
  expect(new URLSearchParams(location.search).get("status")).toBe("published");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Category" }), "");
  await expect.poll(() => rows().map((row) => row.includes(`${word} for large pots`))).toEqual([true]);
  expect(list.query.get("q")).toBe(word);
});

it("keeps its rows in their places while colleagues work, and brings what is new when it is asked for", async () => {
  const word = `Infuser${mark().replaceAll(/\d/g, "x")}`;
  const first = await submitted({ title: `${word} of steel` });
  await signInAs("reviewer");
  const { list, rows } = await openProposals(`?q=${word}&sort=newest`);
  await expect.poll(() => list.desk.live.isConnected).toBe(true);
  const { version } = await colleague("manager").proposals.get(first);
  await colleague("manager").proposals.step(first, "review", { version });
  await expect.poll(() => rows()[0]).toContain("Being looked at");
  await submitted({ title: `${word} of glass` });
  await sees(page.getByRole("button", { name: "1 new proposal" }));
  expect(rows()).toHaveLength(1);
  await userEvent.keyboard(".");
  await expect.poll(() => rows().map((row) => row.includes("of glass"))).toEqual([true, false]);
});

it("downloads all proposals as CSV and JSON", async () => {
  const title = `=1+1 lids ${mark()}`;
  await submitted({ title });
  await signInAs("manager");
  await openProposals();
  const csv = page.getByRole("link", { name: "CSV for a spreadsheet" }).element() as HTMLAnchorElement;
  expect(await (await fetch(csv.href)).text()).toContain(title);
  const json = page.getByRole("link", { name: "JSON" }).element() as HTMLAnchorElement;
  expect(JSON.stringify(await (await fetch(json.href)).json())).toContain(title);
});

it("fits a phone, in Chinese and in the dark", async () => {
  await submitted({ title: "希望有更大的茶壶", locale: "zh-Hans" });
  await signInAs("reviewer");
  localStorage.setItem("heed-desk", JSON.stringify({ locale: "zh-Hans", colorScheme: "dark" }));
  const { app, rows } = await openProposals("?needs=review", { width: 390 });
  await expect.poll(() => rows().join()).toContain("已提交");
  expect(document.documentElement.scrollWidth).toBe(390);
  await expectNoAxeFindings(app);
});

it("says that nothing waits where nothing does", async () => {
  await signInAs("agent");
  await openProposals("?needs=reward");
  await sees(page.getByRole("heading", { name: "Nothing waits here" }));
});

it("leads from the bell to a proposal", async () => {
  const title = `Ring for me ${mark()}`;
  const { id } = await proposalAt({ status: "evaluating", title, evaluators: ["Ravi Nair"] });
  await signInAs("reviewer");
  await openProposals();
  await userEvent.click(page.getByRole("button", { name: /^Notifications/ }));
  await userEvent.click(page.getByRole("link", { name: new RegExp(`Amara Cole asks for your scores.*${title}`) }));
  await expect.poll(() => location.pathname).toBe(`/desk/demo/proposals/${id}`);
});

it("counts held comments, and a visitor's vote", async () => {
  const word = `Saucer${mark().replaceAll(/\d/g, "x")}`;
  const { id } = await proposalAt({ status: "published", title: `${word} set` });
  const { client } = await visitor();
  await client.proposals.vote(id);
  await client.proposals.comment(id, { text: "Four, please.", locale: "en" });
  await signInAs("reviewer");
  const { rows } = await openProposals(`?needs=comments&q=${word}`);
  await expect.poll(() => rows()).toHaveLength(1);
  expect(rows()[0]).toMatch(/^1 vote .*1 comment held/);
});
