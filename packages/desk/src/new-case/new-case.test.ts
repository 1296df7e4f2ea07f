import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { parseAccessCode } from "@heed/contract/rules";
import { createClient } from "@heed/core";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { press, sees, seesText } from "../../testing/case-desk.ts";
import { clearPage, colleague, findAll, openDesk, signInAs } from "../../testing/desk-page.ts";

afterEach(clearPage);

it("files a case for a customer who calls, and reads out how they follow it", async () => {
  await signInAs("agent");
  const app = await openDesk("/desk/demo/cases/new");
  await press("File the case");
  await seesText("Please tick this to go on.");
  await expectNoAxeFindings(app);
  await userEvent.click(page.getByText("Question", { exact: true }));
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Category" }), "other");
  await userEvent.fill(page.getByRole("textbox", { name: "In a few words" }), "Does it whistle?");
  await userEvent.fill(page.getByRole("textbox", { name: /^What the customer says/ }), "She asks whether the kettle whistles.");
  await userEvent.fill(page.getByRole("textbox", { name: /^Telephone/ }), "+44 20 7946 0018");
  await userEvent.click(page.getByText("The customer has agreed, by word of mouth or in writing"));
  app.remove();
  const again = await openDesk("/desk/demo/cases/new");
  await expect.element(page.getByRole("textbox", { name: "In a few words" }), { timeout: 15_000 }).toHaveValue("Does it whistle?");
  await press("File the case");
  await sees(page.getByRole("heading", { name: "The case is filed" }));
  await expectNoAxeFindings(again);
  const [reference = "", accessCode = ""] = findAll(again.renderRoot, ".groups").map(({ children }) => [...children].map(({ textContent }) => textContent).join("-"));
  expect(parseAccessCode(accessCode)).toBe(accessCode);
  const followed = await createClient({ baseUrl: location.origin, siteKey: "demo" }).cases.open(reference, accessCode).get();
  expect(followed.subject).toBe("Does it whistle?");
  const { channel, owner, filedBy } = await colleague("agent").cases.open(reference).get();
  expect([channel, owner?.name, filedBy]).toEqual(["phone", "Lin Mei", "Lin Mei"]);
  expect(Object.keys(sessionStorage).filter((name) => name.includes("draft"))).toEqual([]);
});

it("shows at its field what the service finds wrong", async () => {
  await signInAs("agent");
  const app = await openDesk("/desk/demo/cases/new");
  await userEvent.click(page.getByText("Question", { exact: true }));
  await userEvent.selectOptions(page.getByRole("combobox", { name: "How did it reach us?" }), "email");
  await userEvent.selectOptions(page.getByRole("combobox", { name: "Category" }), "other");
  await userEvent.fill(page.getByRole("textbox", { name: "In a few words" }), "Nobody to answer");
  await userEvent.fill(page.getByRole("textbox", { name: /^What the customer says/ }), "No address was given.");
  await userEvent.click(page.getByText("The customer has agreed, by word of mouth or in writing"));
  await press("File the case");
  await seesText("Some fields need another look.");
  await seesText("Please give an e-mail address or a telephone number.");
  await expectNoAxeFindings(app);
});
