import type { Locator, Page } from "playwright";

const CONSENT = { en: "I agree that my details are used to handle this case.", zh: "我同意将我的信息用于处理本次事项。" } as const;

/** What customers do at the example shop's board, and the staff at the desk, by what stands on the page. */
export async function propose(page: Page, url: string, { title, text, email }: { title: string; text: string; email: string }): Promise<void> {
  await page.goto(`${url}/zh/proposals`);
  await page.locator("heed-proposal-board").getByRole("link", { name: "提建议" }).first().click();
  const form = page.locator("heed-proposal-form");
  await form.getByLabel("一句话概括").fill(title);
  await form.getByLabel("它会给您带来什么改变").fill(text);
  await form.getByLabel("邮箱").fill(email);
  await form.getByLabel(CONSENT.zh).check();
  await form.locator("[part~=submit]").click();
  await form.locator("[part~=receipt]").waitFor();
}

/** Types what was proposed before, sees it, and votes for it with an address that a code is mailed to. */
export async function voteInsteadOfWriting(
  page: Page,
  url: string,
  { typed, title, email, readCode }: { typed: string; title: string; email: string; readCode: () => Promise<string> },
): Promise<void> {
  await page.goto(`${url}/proposals`);
  await page.locator("heed-proposal-board").getByRole("link", { name: "Make a proposal" }).first().click();
  const form = page.locator("heed-proposal-form");
  await form.getByLabel("In one sentence").fill(typed);
  await form.locator("[part~=similar-toggle]").click();
  const similar = form.locator("[part~=similar-item]").filter({ hasText: title });
  await similar.locator("[part~=vote]").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel(CONSENT.en).check();
  await dialog.getByRole("button", { name: "Send me a code" }).click();
  await dialog.getByLabel("Code").fill(await readCode());
  await dialog.getByRole("button", { name: "Go on" }).click();
  await similar.locator("[part~=vote][aria-pressed=true]").waitFor();
}

export async function openProposalAtDesk(page: Page, url: string, title: string): Promise<void> {
  await page.goto(`${url}/desk/demo/proposals`);
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("heading", { name: title }).first().waitFor();
}

/** Takes the step that comes next, with the answer as it is offered or another one. */
export async function takeStep(
  page: Page,
  { begin, confirm, answer, prepare }: { begin: string; confirm: string; answer?: string; prepare?: (dialog: Locator) => Promise<void> },
): Promise<void> {
  await page.getByRole("button", { name: begin, exact: true }).first().click();
  const dialog = page.locator("desk-proposal-dialog");
  const button = dialog.getByRole("button", { name: confirm, exact: true });
  await button.waitFor();
  await prepare?.(dialog);
  if (answer !== undefined) await dialog.getByRole("textbox", { name: /^Answer in public/ }).fill(answer);
  await button.click();
  await button.waitFor({ state: "hidden" });
}

/** Scores every criterion alike. */
export async function giveScores(page: Page, score: number): Promise<void> {
  const board = page.locator("desk-evaluation-board");
  await board.waitFor();
  if (!(await board.getByRole("radio").first().isVisible())) await page.getByRole("button", { name: "Give my scores" }).first().click();
  const criteria = board.locator("fieldset");
  for (const criterion of await criteria.all()) await criterion.getByRole("radio", { name: String(score) }).check();
  await board.getByRole("button", { name: "Give my scores" }).click();
}
