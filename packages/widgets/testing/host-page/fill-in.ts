import type { Locator } from "playwright";

/** Fills in what the demo site's complaint form requires, as a customer who goes from label to label. */
export async function fillIn(form: Locator, { subject }: { subject: string }): Promise<void> {
  await form.getByRole("radio", { name: "Something else" }).check();
  await form.getByLabel("Subject").fill(subject);
  await form.getByLabel("In your own words").fill("It is not as it should be.");
  await form.getByLabel("E-mail").fill("ada@example.org");
  await form.getByLabel("I agree that my details are used to handle this case.").check();
}

/** Sends a filled form and answers what its receipt says. */
export async function send(form: Locator): Promise<{ reference: string; accessCode: string }> {
  await form.getByRole("button", { name: "Send" }).click();
  const receipt = form.locator("[part=receipt]");
  const text = await receipt.innerText();
  const [accessCode = ""] = /(?:[2-9A-Z]{4}-){6}[2-9A-Z]{4}/.exec(text) ?? [];
  const [reference = ""] = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b(?!-)/.exec(text.replace(accessCode, "")) ?? [];
  return { reference, accessCode };
}
