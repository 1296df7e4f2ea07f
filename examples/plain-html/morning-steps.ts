import { expect } from "vitest";
import type { Locator, Page } from "playwright";

const PASSWORD = "seven brown teapots";

/** What people do at the desk and at the example shop, as they do it: by what stands on the page. */
export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Choose a password").fill(PASSWORD);
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("navigation").first().waitFor();
  expect(page.url()).not.toContain("invitation=");
}

export async function invite(
  admin: Page,
  url: string,
  { email, role, teams }: { email: string; role: string; teams: readonly string[] },
): Promise<void> {
  await admin.goto(`${url}/desk/demo/staff`);
  await admin.getByRole("button", { name: /Invite/ }).first().click();
  const dialog = admin.locator("desk-invite-dialog");
  await dialog.getByLabel("E-mail address").fill(email);
  await dialog.getByLabel("Role").selectOption(role);
  for (const team of teams) await dialog.getByRole("checkbox", { name: team }).check();
  await dialog.getByRole("button", { name: "Invite", exact: true }).click();
  await dialog.getByText(`The invitation was mailed to ${email}.`, { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "Done" }).click();
}

export async function fileInChinese(page: Page, url: string, email: string): Promise<string> {
  await page.goto(`${url}/zh/help`);
  const form = page.locator("heed-complaint-form");
  await form.getByRole("radio", { name: "订单与配送" }).check();
  await form.getByRole("radio", { name: "收到时已损坏" }).check();
  await form.getByRole("radio", { name: "有压痕或破损" }).check();
  await form.getByLabel("主题").fill("壶盖碎了");
  await form.getByLabel("详细说明").fill("今天打开包裹，发现壶盖碎成了两半。");
  await form.getByLabel("您所在的地区").selectOption("east");
  await form.getByLabel("具体是").last().selectOption("shanghai");
  await form.getByLabel(/^姓名/).fill("王小明");
  await form.getByLabel("邮箱").fill(email);
  await form.getByLabel("我同意将我的信息用于处理本次事项。").check();
  await form.getByRole("button", { name: "提交" }).click();
  const receipt = form.locator("[part=receipt]");
  await receipt.getByText("谢谢，我们已收到您提交的内容。").waitFor();
  return /[2-9A-Z]{4}-[2-9A-Z]{4}(?!-)/.exec(await receipt.innerText())?.[0] ?? "";
}

/** Opens the tracker as the mail's reader does: by its link. */
export async function openTracker(page: Page, mail: string): Promise<Locator> {
  const [link = ""] = /http\S+#case=\S+/.exec(mail) ?? [];
  await page.goto(link);
  const tracker = page.locator("heed-case-tracker");
  await tracker.getByText("我们已受理您的事项。").first().waitFor();
  return tracker;
}

export async function writeBack(tracker: Locator, text: string): Promise<void> {
  await tracker.locator("textarea").first().fill(text);
  await tracker.locator("form").filter({ has: tracker.page().locator("textarea") }).getByRole("button").first().click();
  await tracker.getByText(text).first().waitFor();
}

export async function openCaseFromQueue(page: Page, url: string, reference: string): Promise<void> {
  await page.goto(`${url}/desk/demo/queue?status=open`);
  await page.getByRole("link", { name: new RegExp("壶盖碎了") }).first().click();
  await page.waitForURL(`**/cases/${reference}`);
}

export async function takeCase(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Take the case" }).click();
  await page.getByRole("tab", { name: "Ask" }).waitFor();
}

export async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole("tab", { name: "Ask" }).click();
  await page.getByRole("textbox", { name: "Question to the customer" }).fill(question);
  await page.getByRole("button", { name: "Send the question" }).click();
  await page.getByText("The question was sent.").first().waitFor();
}

export async function handOver(page: Page, { to, reason }: { to: RegExp; reason: string }): Promise<void> {
  await chooseStep(page, "Hand over…");
  const dialog = page.locator("desk-action-dialog");
  await choose(dialog, "Person", to);
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await page.getByText("The case is handed over.").first().waitFor();
}

export interface AnswerToGive {
  explanation: string;
  remedy: { type: string; description?: string; amount?: string; promisedOn: string };
}

export async function answerCase(page: Page, { explanation, remedy }: AnswerToGive): Promise<void> {
  const { type, description, amount, promisedOn } = remedy;
  await page.getByRole("tab", { name: "Answer" }).click();
  await choose(page, "Decision", /^Upheld$/);
  await page.getByRole("textbox", { name: "Explanation" }).fill(explanation);
  await choose(page, "What the customer gets", new RegExp(type));
  if (amount) {
    await page.getByLabel("Amount").fill(amount);
    await choose(page, "Currency", /^CNY/);
  }
  if (description) await page.getByLabel("Description").fill(description);
  await page.getByLabel("Promised by").fill(promisedOn);
  await page.getByRole("button", { name: "Check and preview" }).click();
  await page.getByRole("button", { name: "Send the answer" }).click();
  await page.getByText("The answer was sent.").first().waitFor();
}

export async function conclude(page: Page, { rootCause, lesson }: { rootCause: RegExp; lesson: string }): Promise<void> {
  const dialog = page.locator("desk-action-dialog");
  await page.getByRole("button", { name: "Record the lesson" }).click();
  await choose(dialog, "Root cause", rootCause);
  await dialog.getByLabel("Lesson learned").fill(lesson);
  await dialog.getByRole("button", { name: "Record" }).click();
  await page.getByText("The lesson is recorded.").first().waitFor();
}

async function chooseStep(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name }).click();
}

/** Chooses from a list, or from buttons where there are few. */
async function choose(scope: Page | Locator, name: string, option: RegExp): Promise<void> {
  const group = scope.getByRole("radiogroup", { name });
  const list = scope.getByRole("combobox", { name });
  await group.or(list).first().waitFor();
  if (await group.isVisible()) return group.getByRole("radio", { name: option }).check();
  const labels = await list.locator("option").allInnerTexts();
  await list.selectOption({ label: labels.find((label) => option.test(label)) ?? "" });
}
