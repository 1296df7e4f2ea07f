import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { acts, openCase, press, seesText, takenCase, textsOf, write } from "../../testing/case-desk.ts";
import { clearPage, colleague, findAll, signInAs } from "../../testing/desk-page.ts";

afterEach(async () => {
  vi.restoreAllMocks();
  await clearPage();
});

const keptDrafts = () => Object.keys(sessionStorage).filter((name) => name.startsWith("heed-desk-draft:"));

describe("what is written", () => {
  it("survives a reload, and is forgotten once it has arrived", async () => {
    const { reference } = await takenCase();
    await signInAs("agent");
    const { app } = await openCase(reference);
    await write("Write", "Message to the customer", "We have found it.");
    app.remove();
    await openCase(reference);
    await expect.element(page.getByRole("textbox", { name: "Message to the customer" })).toHaveValue("We have found it.");
    await press("Send the message");
    await seesText("Lin Mei wrote to the customer");
    expect(await textsOf(colleague("agent"), reference, "message")).toEqual(["We have found it."]);
    expect(keptDrafts()).toEqual([]);
  });

  it("is refused over what the writer has not seen, shows it, and goes out once it is read", async () => {
    const { reference } = await takenCase();
    await signInAs("agent");
    const { casePage } = await openCase(reference);
    casePage.desk.live.stop();
    const field = await write("Write", "Message to the customer", "It comes tomorrow.");
    await acts("supervisor", reference, "The carrier says Friday.");
    await press("Send the message");
    await seesText(/Not sent yet/);
    await seesText("Happened since you began");
    await expect.element(field).toHaveValue("It comes tomorrow.");
    expect(await textsOf(colleague("agent"), reference, "message")).toEqual([]);
    await press("I have read it: send");
    await seesText("Lin Mei wrote to the customer");
    expect(await textsOf(colleague("agent"), reference, "message")).toEqual(["It comes tomorrow."]);
  });

  it("waits where the connection broke, and arrives once although its answer was lost", async () => {
    const { reference } = await takenCase();
    await signInAs("agent");
    const { casePage } = await openCase(reference);
    casePage.desk.live.stop();
    await write("Write", "Message to the customer", "Only once, please.");
    const real = window.fetch;
    const broken = vi.spyOn(window, "fetch").mockImplementation(async (input, init) => {
      const response = await real(input, init);
      // The service has done it; nobody hears of it.
      if (input instanceof Request && input.url.includes("/actions/inform")) throw new TypeError("The connection broke.");
      return response;
    });
    await press("Send the message");
    await seesText("Waiting for the connection.");
    broken.mockRestore();
    dispatchEvent(new Event("online"));
    await seesText("Lin Mei wrote to the customer");
    expect(await textsOf(colleague("agent"), reference, "message")).toEqual(["Only once, please."]);
    expect(keptDrafts()).toEqual([]);
  });

  it("is not sent while a template's gap stands in it", async () => {
    const name = `Thanks ${Date.now()}`;
    await colleague("supervisor").templates.add({ name, texts: { en: "Dear {customerName}, about {orderNumber}:" } });
    const { reference } = await takenCase({ contact: { name: "Bo Lind", email: "bo@example.com" } });
    await signInAs("agent");
    const { app } = await openCase(reference);
    await userEvent.click(page.getByRole("tab", { name: /^Write/ }));
    await press("Insert a template");
    await userEvent.fill(page.getByRole("combobox", { name: "Find a template" }), name);
    await expect.element(page.getByRole("option", { name: new RegExp(name) })).toBeVisible();
    await expectNoAxeFindings(app);
    await userEvent.keyboard("{Enter}");
    const field = page.getByRole("textbox", { name: "Message to the customer" });
    await expect.element(field).toHaveValue("Dear Bo Lind, about {orderNumber}:");
    expect(findAll(app.renderRoot, "mark").map(({ textContent }) => textContent)).toEqual(["{orderNumber}"]);
    await press("Send the message");
    await seesText("Some words in braces still need to be filled in.");
    await press("{orderNumber}");
    await userEvent.keyboard("A-1");
    await press("Send the message");
    await seesText("Lin Mei wrote to the customer");
    expect(await textsOf(colleague("agent"), reference, "message")).toEqual(["Dear Bo Lind, about A-1:"]);
  });
});

describe("an answer", () => {
  it("is checked, previewed and sent with its refund", async () => {
    const { reference } = await takenCase();
    await signInAs("agent");
    const { app } = await openCase(reference);
    await press("Check and preview");
    await seesText("Please explain the answer to the customer.");
    await expectNoAxeFindings(app);
    await userEvent.click(page.getByText("Upheld in part", { exact: true }));
    await write("Answer", "Explanation", "The driver did not ring.");
    await userEvent.selectOptions(page.getByRole("combobox", { name: "What the customer gets" }), "refund");
    await userEvent.fill(page.getByRole("textbox", { name: "Amount" }), "12,50");
    await userEvent.fill(page.getByLabelText(/^Promised by/), "2099-01-15");
    await press("Check and preview");
    await seesText("What the customer will read");
    await seesText("A refund €12.50");
    await expectNoAxeFindings(app);
    await press("Send the answer");
    await seesText("Lin Mei answered");
    const { outcome, status } = await colleague("agent").cases.open(reference).get();
    expect(status).toBe("answered");
    expect(outcome).toEqual({
      decision: "partly_upheld",
      explanation: "The driver did not ring.",
      remedies: [{ type: "refund", amount: { value: "12.50", currency: "EUR" }, promisedOn: "2099-01-15" }],
    });
  });
});

describe("a note", () => {
  it("tells those who are mentioned, chosen by keyboard", async () => {
    const { reference } = await takenCase();
    await signInAs("agent");
    const { app } = await openCase(reference);
    await userEvent.click(page.getByRole("tab", { name: /^Note/ }));
    const field = page.getByRole("textbox", { name: "Note for staff" });
    await userEvent.click(field);
    await userEvent.keyboard("Please look, @ines");
    await expect.element(page.getByRole("option", { name: "Inês Prado" })).toHaveAttribute("aria-selected", "true");
    await expectNoAxeFindings(app);
    await userEvent.keyboard("{Enter}");
    await expect.element(field).toHaveValue("Please look, @Inês Prado ");
    await seesText("Will be told: Inês Prado");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await seesText("Lin Mei noted");
    const { items } = await colleague("supervisor").notifications.list();
    expect(items.filter((item) => item.reference === reference).map(({ type }) => type)).toContain("mentioned");
  });
});
