import type { Page } from "playwright";

/** Fills in the example company's complaint form, in English. */
export async function fillInComplaint(page: Page): Promise<void> {
  const form = page.locator("heed-complaint-form");
  await form.getByRole("radio", { name: "Something else" }).check();
  await form.getByLabel("Subject").fill("The lid arrived broken");
  await form.getByLabel("In your own words").fill("I found it in two pieces.");
  await form.getByLabel("E-mail").fill("ada@example.org");
  await form.getByLabel("I agree that my details are used to handle this case.").check();
}

/** Sends the form, and waits for the receipt. */
export async function sendComplaint(page: Page): Promise<void> {
  const form = page.locator("heed-complaint-form");
  await form.getByRole("button", { name: "Send" }).click();
  await form.getByText("Thank you. Your case has reached us.").waitFor();
}

/** What Lit says of itself wherever an app is built for development. */
const notOurs = "Lit is in dev mode.";

/** What the page complains of from now on: errors that nobody caught, errors and warnings in its console. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !message.text().startsWith(notOurs)) complaints.push(message.text());
  });
  return complaints;
}
