import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { sees, seesText } from "../../testing/case-desk.ts";
import { clearPage, openDesk, shownPage, signInAs } from "../../testing/desk-page.ts";
import { proposalAt, visitor } from "../../testing/proposal-desk.ts";
import type { ProposalCommentsPage } from "./comments-page.ts";
import "./comments-page.ts";

afterEach(clearPage);

async function openComments({ width = 1280 } = {}) {
  const app = await openDesk("/desk/demo/proposals/comments", { width });
  const list = await shownPage<ProposalCommentsPage>(app, "desk-proposal-comments-page");
  await expect.poll(() => list.renderRoot.querySelector(".items, .notice"), { timeout: 15_000 }).not.toBeNull();
  return { app, list };
}

it("shows held comments with their proposals, and lets them out or takes them away", async () => {
  const { id } = await proposalAt({ status: "published", title: "Cups that match the pots" });
  const { client } = await visitor();
  await client.proposals.comment(id, { text: "Without handles, please.", locale: "en", name: "Bo" });
  await client.proposals.comment(id, { text: "Win a cruise!", locale: "en" });
  await signInAs("reviewer");
  const { app } = await openComments();
  const article = (text: string) => page.getByRole("article").filter({ hasText: text });
  await sees(article("Without handles, please.").getByRole("link", { name: "Cups that match the pots" }));
  await expectNoAxeFindings(app);
  await userEvent.click(article("Without handles, please.").getByRole("button", { name: "Show it" }));
  await seesText("Everybody sees the comment now.");
  await expect.poll(async () => (await client.proposals.comments(id)).items.find(({ text }) => text === "Without handles, please.")?.isHeld).toBe(false);
  await userEvent.click(article("Win a cruise!").getByRole("button", { name: "Remove it" }));
  await expect.poll(() => article("Win a cruise!").query()).toBeNull();
  await userEvent.click(page.getByRole("link", { name: "Removed" }));
  await sees(article("Win a cruise!"));
  await expectNoAxeFindings(app);
});

it("tells of a comment that comes while it is looked at", async () => {
  const { id } = await proposalAt({ status: "published" });
  const { client } = await visitor();
  await signInAs("reviewer");
  const { list } = await openComments({ width: 390 });
  await expect.poll(() => list.desk.live.isConnected).toBe(true);
  await client.proposals.comment(id, { text: "In blue as well?", locale: "en" });
  await userEvent.click(page.getByRole("button", { name: "1 new comment" }));
  await seesText("In blue as well?");
  expect(document.documentElement.scrollWidth).toBe(390);
});
