import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { chromium, type Browser, type Locator, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, startMailedShop, type MailedShop } from "./testing/mailed-shop.ts";
import { fileInChinese, openTracker } from "./morning-steps.ts";
import { callDesk, joinDesk } from "./survey-desk.ts";

const CUSTOMER = "xiaoming@example.com";

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
});

afterAll(() => browser.close());

describe.each(engines)("a case that closes on %s", (engine) => {
  let shop: MailedShop;
  let admin: Page;

  beforeAll(async () => {
    shop = await startMailedShop(engine);
    admin = await joinDesk(browser, shop.service);
  });

  afterAll(() => shop.stop());

  const mailOf = async (part: string) => (await shop.mailTo(CUSTOMER, part)).text ?? "";

  /** From the form to the accepted answer; gives back the open tracker. */
  async function closeCase(page: Page): Promise<{ reference: string; tracker: Locator }> {
    const reference = await fileInChinese(page, shop.service.url, CUSTOMER);
    const tracker = await openTracker(page, await mailOf(reference));
    await shop.service.heed("case", reference, "investigate", "--owner", "米拉");
    await shop.service.heed("case", reference, "answer", "--decision", "upheld", "--explanation", "新的壶盖明天寄出。", "--remedy", "apology");
    await tracker.getByRole("button", { name: "满意，接受答复", exact: true }).click();
    await tracker.getByRole("button", { name: "确认" }).click();
    await tracker.getByText("此事已结束。").first().waitFor();
    return { reference, tracker };
  }

  it("asks in the tracker, then by a mail whose link works once, and leaves the customer alone afterwards", { timeout: 300_000 }, async () => {
    // The example company's own survey waits a day before it mails: another one, that does not wait.
    const asked = (await callDesk(admin, "GET", "/surveys/after-case")) as { version: number; definition: object; settings: object };
    await callDesk(admin, "POST", "/surveys/after-case/pause", { version: asked.version });
    const settings = { ...asked.settings, afterCase: { mailAfterHours: 0 }, coolDownDays: 30 };
    const { version } = await callDesk(admin, "POST", "/surveys", { id: "closing", definition: asked.definition, settings });
    await callDesk(admin, "POST", "/surveys/closing/publish", { version });

    const context = await browser.newContext({ locale: "zh-Hans", viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const { reference, tracker } = await closeCase(page);
    await tracker.locator("heed-survey").getByText("您对我们的处理满意吗？").waitFor();

    // It is not answered there.
    const [link = ""] = /http\S+#invitation=\S+/.exec(await mailOf("#invitation=")) ?? [];
    await page.goto(link);
    const survey = page.locator("heed-survey");
    await survey.locator(".heed-plain").waitFor({ state: "detached" });
    await survey.getByText("您对我们的处理满意吗？").waitFor();
    expect(page.url()).not.toContain("invitation=");
    await survey.getByRole("radio", { name: "非常不满意" }).check();
    await survey.getByRole("checkbox", { name: "更快答复" }).check();
    await survey.locator("[part~=submit]").click();
    await survey.locator("[part~=thanks]").waitFor();
    await survey.getByRole("link", { name: "告诉我们哪里仍未解决" }).waitFor();

    const again = await context.newPage();
    await again.goto(link);
    await again.locator("heed-survey").getByText("您已回答过这份问卷，谢谢").waitFor();

    await admin.goto(`${shop.service.url}/desk/demo/surveys/follow-ups`);
    const task = admin.locator("main");
    await task.getByText(reference).first().waitFor();
    await task.getByText("How satisfied are you with how we handled it?").first().waitFor();

    // Another case of the same customer closes: nothing is asked, in the tracker or by mail.
    const second = await closeCase(page);
    await expect.poll(() => callDesk(admin, "GET", `/cases/${second.reference}`)).toMatchObject({ status: "closed" });
    await mailOf(second.reference);
    expect(await second.tracker.locator("heed-survey").count()).toBe(0);
    const results = await callDesk(admin, "GET", "/surveys/closing/results");
    expect(results).toMatchObject({ invited: 1, started: 1, complete: 1 });
    await context.close();
  });
});
