import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { press, sees, seesText, takenCase } from "../../testing/case-desk.ts";
import { clearPage, colleague, openDesk, signInAs } from "../../testing/desk-page.ts";

afterEach(clearPage);

async function newCustomer(): Promise<{ id: string; subject: string }> {
  const subject = `A case of ${Date.now()}`;
  const { customer } = await takenCase({ subject, contact: { name: "Cleo Stone", email: `cleo${Date.now()}@example.com` } });
  return { id: customer!.id, subject };
}

it("shows a customer with their cases, and lets a supervisor write a note", async () => {
  const { id, subject } = await newCustomer();
  await signInAs("supervisor");
  const app = await openDesk(`/desk/demo/customers/${id}`);
  await sees(page.getByRole("heading", { name: "Cleo Stone" }));
  await sees(page.getByRole("link", { name: subject }));
  await press("Edit");
  await userEvent.fill(page.getByRole("textbox", { name: /^Note/ }), "Prefers to be called in the evening.");
  await expectNoAxeFindings(app);
  await press("Save");
  await seesText("Prefers to be called in the evening.");
  expect((await colleague("agent").customers.get(id)).customer.note).toBe("Prefers to be called in the evening.");
});

it("offers an agent nothing to edit", async () => {
  const { id } = await newCustomer();
  await signInAs("agent");
  const app = await openDesk(`/desk/demo/customers/${id}`);
  await sees(page.getByRole("heading", { name: "Cleo Stone" }));
  expect(page.getByRole("button", { name: "Edit" }).query()).toBeNull();
  await expectNoAxeFindings(app);
});

it("says so where there is no such customer", async () => {
  await signInAs("agent");
  await openDesk("/desk/demo/customers/nobody");
  await seesText("This customer cannot be shown");
});
