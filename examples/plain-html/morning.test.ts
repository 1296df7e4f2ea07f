import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  answerCase,
  ask,
  conclude,
  fileInChinese,
  handOver,
  invite,
  join,
  openCaseFromQueue,
  openTracker,
  takeCase,
  writeBack,
} from "./morning-steps.ts";
import { openOwnPage } from "./testing/own-page.ts";
import { engines, startMailedShop, type MailedShop } from "./testing/mailed-shop.ts";

const CUSTOMER = "xiaoming@example.com";

let browser: Browser;
const errors: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
});

afterAll(() => browser.close());

const openPage = (locale: string): Promise<Page> => openOwnPage(browser, { locale, errors });

describe.each(engines)("a morning at the desk on %s", (engine) => {
  let shop: MailedShop;

  beforeAll(async () => {
    shop = await startMailedShop(engine);
  });

  afterAll(() => shop.stop());

  const mailTo = (recipient: string, part: string) => shop.mailTo(recipient, part);

  it("takes a case from the first sign-in to a lesson learned", { timeout: 300_000 }, async () => {
    const admin = await openPage("en");
    await join(admin, shop.service.adminLink ?? "", "Dana Ferris");
    const second = await openPage("en");
    await second.goto(shop.service.adminLink ?? "");
    await second.getByText("This invitation is not open any more").waitFor();
    await second.context().close();

    const staff = [
      { name: "林梅", email: "linmei@fernandkettle.example", role: "agent", teams: ["China, East and South"] },
      { name: "Tom Okafor", email: "tom@fernandkettle.example", role: "agent", teams: ["China, North and West"] },
      { name: "周建国", email: "jianguo@fernandkettle.example", role: "supervisor", teams: ["China, North and West"] },
    ];
    const [linMei, tom, jianguo] = await Promise.all(staff.map(() => openPage("en")));
    if (!linMei || !tom || !jianguo) throw new Error("Three pages were to be opened.");
    for (const [index, page] of [linMei, tom, jianguo].entries()) {
      const person = staff[index];
      if (!person) continue;
      await invite(admin, shop.service.url, person);
      const mail = await mailTo(person.email, "#invitation=");
      const [link = ""] = /http\S+#invitation=[\w-]+/.exec(mail.text ?? "") ?? [];
      await join(page, link, person.name);
    }

    const customer = await openPage("zh-Hans");
    const reference = await fileInChinese(customer, shop.service.url, CUSTOMER);
    const confirmation = await mailTo(CUSTOMER, reference);
    expect(confirmation.text).not.toContain("壶盖");
    const tracker = await openTracker(customer, confirmation.text ?? "");

    // The rules send it to the East: who works for the North finds nothing.
    await tom.goto(`${shop.service.url}/desk/demo/cases/${reference}`);
    await tom.getByText("This case cannot be shown").waitFor();
    await openCaseFromQueue(linMei, shop.service.url, reference);
    await takeCase(linMei);
    await tracker.getByText("由 林梅 负责").first().waitFor();
    await ask(linMei, "请问壶底写的是 B-2201 还是 B-2202？");
    await mailTo(CUSTOMER, "B-2202");
    await writeBack(tracker, "写的是 B-2201。");
    await linMei.getByText("写的是 B-2201。").first().waitFor();

    await handOver(linMei, { to: /Tom Okafor/, reason: "The pot was sent from the northern store; Tom knows the packing there." });
    await openCaseFromQueue(tom, shop.service.url, reference);
    await tom.getByText("Tom knows the packing there").first().waitFor();
    await answerCase(tom, {
      explanation: "是我们北方仓库包装不当，非常抱歉。",
      remedy: { type: "A refund", amount: "68.00", promisedOn: "2027-01-15" },
    });
    await tracker.getByText("是我们北方仓库包装不当，非常抱歉。").first().waitFor();
    await tracker.getByText(/68\.00/).first().waitFor();
    await tracker.getByText(/2027年1月15日/).first().waitFor();
    const answerMail = await mailTo(CUSTOMER, "是我们北方仓库包装不当");
    expect(answerMail.text).toMatch(/68\.00/);
    expect(answerMail.text).toMatch(/2027年1月15日/);
    expect(answerMail.html).toContain("是我们北方仓库包装不当");

    await tracker.getByRole("button", { name: "请上一级处理" }).click();
    await tracker.getByLabel("希望他们了解什么？").fill("退款收到之前，我还是没有壶可用。");
    await tracker.locator("form").filter({ hasText: "希望他们了解什么？" }).getByRole("button").first().click();
    await tracker.getByText("现由主管负责。").first().waitFor();

    await openCaseFromQueue(jianguo, shop.service.url, reference);
    await jianguo.getByText("退款收到之前，我还是没有壶可用。").first().waitFor();
    await answerCase(jianguo, {
      explanation: "除退款外，我们今天为您寄出一把新壶。",
      remedy: { type: "A replacement", description: "一把新的“苔”壶", promisedOn: "2027-01-10" },
    });
    await tracker.getByText("除退款外，我们今天为您寄出一把新壶。").first().waitFor();
    // Once the case is closed, the company's survey asks instead.
    await tracker.getByRole("radio", { name: "非常满意" }).check();
    await tracker.getByRole("button", { name: "提交评价" }).click();
    await tracker.getByText("您的评价：非常满意。谢谢。").waitFor();
    await tracker.getByRole("button", { name: "满意，接受答复", exact: true }).click();
    await tracker.getByRole("button", { name: "确认" }).click();
    await tracker.getByText("此事已结束。").first().waitFor();
    await tracker.locator("heed-survey").getByText("您对我们的处理满意吗？").waitFor();

    await jianguo.getByText(/5 of 5/).first().waitFor();
    await conclude(jianguo, { rootCause: /delivery/, lesson: "Straw on both sides of the pot, also in the northern store." });
    await jianguo.getByText("Straw on both sides of the pot").first().waitFor();
    expect(errors).toEqual([]);
    for (const page of [admin, linMei, tom, jianguo, customer]) await page.context().close();
  });
});
