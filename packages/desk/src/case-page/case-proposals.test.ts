import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { openCase, press, sees, seesText, takenCase } from "../../testing/case-desk.ts";
import { clearPage, signInAs } from "../../testing/desk-page.ts";
import "./case-page.ts";

afterEach(clearPage);

it("makes a proposal of a case, whose customer is its author, and each shows the other", async () => {
  const { reference } = await takenCase({ kind: "complaint", subject: "The lid broke, and I cannot buy one", description: "Please sell lids on their own. My number is 555 0199." });
  const site = await signInAs("agent");
  const { app } = await openCase(reference);
  await press("Make a proposal out of this case…");
  const idea = page.getByRole("textbox", { name: /^The idea in one line/ });
  expect(idea.element()).toHaveProperty("value", "The lid broke, and I cannot buy one");
  await expectNoAxeFindings(app);
  await userEvent.fill(idea, "Sell lids on their own");
  await userEvent.fill(page.getByRole("textbox", { name: /^The idea(?! in)/ }), "Please sell lids on their own.");
  await press("Make the proposal");
  await sees(page.getByRole("heading", { name: "Sell lids on their own" }));
  const { items } = await site.proposals.ofCase(reference);
  expect(items).toMatchObject([{ title: "Sell lids on their own", status: "submitted", direction: "case_first" }]);
  expect(await site.proposals.get(items[0]!.id)).toMatchObject({ text: "Please sell lids on their own.", submittedBy: { name: null, email: "ada@example.com" } });
  await userEvent.click(page.getByRole("link", { name: "The lid broke, and I cannot buy one" }));
  await sees(page.getByRole("link", { name: "Sell lids on their own" }));
  await seesText(/linked it with/);
  await sees(page.getByRole("link", { name: `proposal ${items[0]!.id}` }));
});
