import { afterEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { choose, chooseOption, hasFocus, press, sees, seesText } from "../../testing/case-desk.ts";
import { clearPage, colleague, fileCase, openDesk, shownPage, signInAs, textOf } from "../../testing/desk-page.ts";
import { openProposal, proposalAt, scores, statusOf, submitted, visitor } from "../../testing/proposal-desk.ts";
import "./proposal-page.ts";

afterEach(clearPage);

/** The service does what is sent there; nobody hears of it. */
function loseAnswersTo(path: string) {
  const real = window.fetch;
  return vi.spyOn(window, "fetch").mockImplementation(async (input, init) => {
    const response = await real(input, init);
    if (input instanceof Request && input.method === "POST" && input.url.endsWith(path)) throw new TypeError("The connection broke.");
    return response;
  });
}

const isTold = (text: string) => sees(page.getByRole("listitem").filter({ hasText: text }));

const answerField = () => page.getByRole("textbox", { name: /^Answer in public/ });

it("looks at a proposal and publishes it, with an answer in its language and the name behind it", async () => {
  const id = await submitted({ title: "希望壶盖能单独购买", text: "壶盖碎了，只能买整壶。", locale: "zh-Hans", name: "王小明" });
  const site = await signInAs("reviewer");
  const { app, proposalPage } = await openProposal(id);
  await expectNoAxeFindings(app);
  await press("Begin to look at it");
  await press("Publish…");
  await sees(page.getByRole("heading", { name: "Publish this proposal" }));
  expect(answerField().element()).toHaveProperty("value", expect.stringMatching(/^感谢您的建议/));
  await userEvent.fill(answerField(), "谢谢您，小明！");
  expect(textOf(page.getByRole("figure", { name: "How it will read" }).element())).toMatch(/On the board Ravi Nair .*谢谢您，小明！/);
  expect(proposalPage.hasUnsavedWork).toBe(true);
  await expectNoAxeFindings(app);
  await press("Publish it");
  await expect.poll(() => statusOf(site, id)).toBe("published");
  await seesText("谢谢您，小明！");
  expect(proposalPage.hasUnsavedWork).toBe(false);
  expect((await site.proposals.get(id)).answers.at(-1)).toMatchObject({ by: "Ravi Nair", text: "谢谢您，小明！" });
});

it("does not send an answer in which something is left to fill in", async () => {
  const { id } = await proposalAt({ status: "published" });
  const site = await signInAs("reviewer");
  await openProposal(id);
  await choose("Decline it");
  await press("Decline it");
  await seesText("Some words in braces still need to be filled in.");
  expect(await statusOf(site, id)).toBe("published");
  await userEvent.fill(answerField(), "We have sold lids since May.");
  await press("Decline it");
  await expect.poll(() => statusOf(site, id)).toBe("declined");
});

it("keeps the answer when somebody else was faster, and shows how it stands now", async () => {
  const { id, version } = await proposalAt({ status: "published" });
  const site = await signInAs("manager");
  await openProposal(id);
  await choose("Decline it");
  await userEvent.fill(answerField(), "Not now.");
  await colleague("admin").proposals.change(id, { version, category: "service" });
  await press("Decline it");
  await seesText(/somebody changed this proposal meanwhile/);
  expect(answerField().element()).toHaveProperty("value", "Not now.");
  expect(await statusOf(site, id)).toBe("published");
  await press("Decline it");
  await expect.poll(() => statusOf(site, id)).toBe("declined");
});

it("asks for scores, keeps them blind, and shows everything once all are there", async () => {
  const { id } = await proposalAt({ status: "published" });
  await signInAs("manager");
  const { app, proposalPage } = await openProposal(id);
  await press("Have it weighed…");
  await press("Ask for their scores");
  await sees(page.getByRole("heading", { name: "Have this proposal weighed" }));
  await userEvent.click(page.getByRole("checkbox", { name: "Amara Cole" }));
  await userEvent.click(page.getByRole("checkbox", { name: "Ravi Nair" }));
  await press("Ask for their scores");
  await seesText(/Blind: until all have scored/);

  await scores("reviewer", id, 5);
  await proposalPage.refresh();
  await seesText(/Ravi Nair\s*has scored/);
  expect(textOf(proposalPage.renderRoot.querySelector("desk-evaluation-board")!)).not.toContain("All scores");
  await press("Give my scores");
  await hasFocus(page.getByRole("group", { name: /^Value to customers/ }).getByRole("radio", { name: "1" }));
  await userEvent.keyboard(" {ArrowRight}{ArrowRight}");
  expect(proposalPage.hasUnsavedWork).toBe(true);
  await userEvent.click(page.getByRole("button", { name: "Give my scores" }).last());
  await seesText("“Feasibility” has no score yet.");
  for (const criterion of ["Feasibility", "Low cost", "Reach"]) {
    await userEvent.click(page.getByRole("group", { name: new RegExp(`^${criterion}`) }).getByRole("radio", { name: "1" }));
  }
  await expectNoAxeFindings(app);
  await userEvent.click(page.getByRole("button", { name: "Give my scores" }).last());
  await sees(page.getByRole("table"));
  const board = textOf(proposalPage.renderRoot.querySelector("desk-evaluation-board")!);
  expect(board).toMatch(/Value to customers .*3 5 4\.0|Value to customers .*5 3 4\.0/);
  expect(board).toContain("The reviewers see this very differently");
  expect(board).toContain("far apart");
  expect(proposalPage.hasUnsavedWork).toBe(false);
  await expectNoAxeFindings(app);
});

it("asks for scores in the reader's language, on a phone, from right to left as well", async () => {
  const { id } = await proposalAt({ status: "evaluating", evaluators: ["Ravi Nair"] });
  await signInAs("reviewer");
  localStorage.setItem("heed-desk", JSON.stringify({ locale: "zh-Hans", colorScheme: "dark" }));
  document.documentElement.dir = "rtl";
  const { app } = await openProposal(id, { width: 390, height: 900 });
  await sees(page.getByRole("group", { name: /^对客户的价值/ }));
  await seesText(/1 分：几乎无人察觉/);
  expect(document.documentElement.scrollWidth).toBe(390);
  await expectNoAxeFindings(app);
});

it("adopts a proposal, promises its author something and says that they have it", async () => {
  const { id } = await proposalAt({ status: "evaluating", evaluators: ["Ravi Nair"] });
  await scores("reviewer", id, 4);
  const site = await signInAs("manager");
  await openProposal(id);
  await press("Adopt it…");
  await press("Adopt it");
  await expect.poll(() => statusOf(site, id)).toBe("planned");
  await press("Promise a reward…");
  await chooseOption("What they get", /^Money/);
  await press("Save the reward");
  await userEvent.fill(page.getByRole("textbox", { name: /^Amount/ }), "25.00");
  await userEvent.selectOptions(page.getByRole("combobox", { name: /^Currency/ }), "EUR");
  await press("Save the reward");
  await expect.poll(async () => (await site.proposals.get(id)).hasRewardDue).toBe(true);
  await press("Change the reward…");
  await userEvent.click(page.getByRole("checkbox", { name: /^The author has it/ }));
  await press("Save the reward");
  await expect.poll(async () => (await site.proposals.get(id)).reward?.givenAt ?? null).not.toBeNull();
  await seesText(/Given on /);
});

it("finds the proposal that goes on, shows both, and merges with all votes", async () => {
  const kept = await proposalAt({ status: "published", title: "Lids for teapots, sold one by one" });
  const double = await proposalAt({ status: "published", title: "Lids for teapots without the pot" });
  const { client } = await visitor();
  await client.proposals.vote(double.id);
  const site = await signInAs("reviewer");
  const { app } = await openProposal(double.id);
  await choose("Merge with another");
  await userEvent.fill(page.getByRole("searchbox"), "teapots sold one by one");
  await press("Search");
  await userEvent.click(page.getByRole("radio", { name: /Lids for teapots, sold one by one/ }));
  await seesText(/1 vote, 1 of them anonymous and 0 subscribers move along\./);
  expect(answerField().element()).toHaveProperty("value", expect.stringContaining("“Lids for teapots, sold one by one”"));
  await expectNoAxeFindings(app);
  await press("Merge them");
  await expect.poll(() => statusOf(site, double.id)).toBe("merged");
  expect((await site.proposals.get(kept.id)).votes).toEqual({ verified: 0, anonymous: 1 });
  await sees(page.getByRole("link", { name: "Lids for teapots, sold one by one" }));
});

it("links a case, and the case shows the proposal", async () => {
  const { id } = await proposalAt({ status: "published" });
  const { reference } = await fileCase({ subject: "My lid broke" });
  await signInAs("manager");
  await openProposal(id);
  await press("Link a case…");
  await userEvent.fill(page.getByRole("textbox", { name: /^Reference of the case/ }), "nonsense");
  await press("Link them");
  await seesText("A reference looks like K7MP-4XQ2. Please check it.");
  await userEvent.fill(page.getByRole("textbox", { name: /^Reference of the case/ }), reference.toLowerCase());
  await press("Link them");
  await userEvent.click(page.getByRole("link", { name: "My lid broke" }));
  await sees(page.getByRole("heading", { name: "Proposals" }));
  await userEvent.click(page.getByRole("link", { name: "Spare lids on their own" }));
  await userEvent.click(page.getByRole("button", { name: /^Take the link away/ }));
  await seesText("No case belongs to it.");
});

it("opens a case out of a proposal", async () => {
  const { id } = await proposalAt({ status: "published", title: "Answer the telephone on Saturdays" });
  const site = await signInAs("manager");
  await openProposal(id);
  await press("Open a case out of it…");
  await press("Open the case");
  expect((await site.proposals.get(id)).cases).toEqual([]);
  await userEvent.selectOptions(page.getByRole("combobox", { name: /^Category/ }).last(), "other");
  await press("Open the case");
  await expect.poll(async () => (await site.proposals.get(id)).cases.map(({ direction }) => direction)).toEqual(["proposal_first"]);
});

it("shows a held comment, removes another, and answers in the company's name", async () => {
  const { id } = await proposalAt({ status: "published" });
  const { client } = await visitor();
  await client.proposals.comment(id, { text: "Mine broke, too.", locale: "en", name: "Bo" });
  await client.proposals.comment(id, { text: "Buy at my shop!", locale: "en" });
  const site = await signInAs("reviewer");
  const { app } = await openProposal(id);
  const comment = (text: string) => page.getByRole("article").filter({ hasText: text });
  await userEvent.click(comment("Mine broke, too.").getByRole("button", { name: "Show it" }));
  await userEvent.click(comment("Buy at my shop!").getByRole("button", { name: "Remove it" }));
  await expect.poll(async () => (await site.proposals.commentsOn(id)).items.map(({ state }) => state).toSorted()).toEqual(["removed", "shown"]);
  await userEvent.click(comment("Mine broke, too.").getByRole("button", { name: "Answer it" }));
  const field = page.getByRole("textbox", { name: /^Answer to Bo, in public/ });
  await hasFocus(field);
  await userEvent.fill(field, "Which pot is it?");
  await press("Say it in public");
  await expect.poll(async () => (await client.proposals.comments(id)).items.map(({ text, isStaff }) => [text, isStaff])).toEqual([["Mine broke, too.", false], ["Which pot is it?", true]]);
  await expectNoAxeFindings(app);
});

it("says and notes a thing once, although the answer to it was lost", async () => {
  const { id } = await proposalAt({ status: "published" });
  const { client } = await visitor();
  const site = await signInAs("reviewer");
  await openProposal(id);
  const send = async (path: string, button: string): Promise<void> => {
    const connection = loseAnswersTo(path);
    await press(button);
    await isTold("No connection to the service.");
    connection.mockRestore();
    await press(button);
  };
  await userEvent.fill(page.getByRole("textbox", { name: /^Comment in public/ }), "Which pot is it?");
  await send("/comments", "Say it in public");
  await isTold("Your comment is on the board, marked as the company's.");
  expect((await client.proposals.comments(id)).items.map(({ text }) => text)).toEqual(["Which pot is it?"]);
  await userEvent.fill(page.getByRole("textbox", { name: /^Note for staff/ }), "Ask the supplier.");
  await send("/notes", "Save the note");
  await isTold("The note was saved.");
  expect((await site.proposals.get(id)).events.filter(({ type }) => type === "note")).toHaveLength(1);
});

it("keeps a note for the staff, by the key n", async () => {
  const { id } = await proposalAt({ status: "published" });
  const { client } = await visitor();
  await signInAs("agent");
  const { proposalPage } = await openProposal(id);
  await userEvent.keyboard("n");
  await hasFocus(page.getByRole("textbox", { name: /^Note for staff/ }));
  await userEvent.keyboard("The supplier can make them.");
  expect(proposalPage.hasUnsavedWork).toBe(true);
  await press("Save the note");
  await seesText(/Note by Lin Mei, for staff alone/);
  expect(JSON.stringify(await client.proposals.get(id))).not.toContain("supplier");
});

it("offers an inspector nothing to do, on a phone too", async () => {
  const { id } = await proposalAt({ status: "published" });
  await signInAs("inspector");
  const { app, proposalPage } = await openProposal(id, { width: 390, height: 900 });
  expect(proposalPage.renderRoot.querySelectorAll(".bar button, .bar desk-action-menu")).toHaveLength(0);
  expect(document.documentElement.scrollWidth).toBe(390);
  await expectNoAxeFindings(app);
});

it("says so where there is no such proposal", async () => {
  await signInAs("reviewer");
  const app = await openDesk("/desk/demo/proposals/zzzzzzzz");
  await shownPage(app, "desk-proposal-page");
  await sees(page.getByRole("heading", { name: "This proposal cannot be shown" }));
  await seesText("There is no such proposal.");
});
