import { startDemoService, type DemoService } from "@heed/tooling/demo-service";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { startTestPostgres, type TestPostgres } from "@heed/tooling/test-postgres";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
});

afterAll(() => browser.close());

describe.each(["PGlite", "PostgreSQL"])("a complaint in Chinese on %s", (engine) => {
  let postgres: TestPostgres | undefined;
  let service: DemoService;

  beforeAll(async () => {
    if (engine === "PostgreSQL") postgres = await startTestPostgres();
    service = await startDemoService(postgres && { databaseUrl: await postgres.createDatabase() });
  });

  afterAll(async () => {
    await service.stop();
    await postgres?.stop();
  });

  it("goes from the form to an accepted answer, and its timeline tells all of it", async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));

    await page.goto(`${service.url}/zh/order`);
    await page.getByRole("link", { name: "告诉我们" }).click();
    const { reference, accessCode } = await file(page);
    expect(reference).toMatch(/^[2-9B-Z]{4}-[2-9B-Z]{4}$/);
    expect(accessCode).toMatch(/^(?:[2-9B-Z]{4}-){6}[2-9B-Z]{4}$/);

    await page.getByRole("link", { name: "查看进展" }).click();
    await page.waitForURL(/\/zh\/track#case=/);
    const tracker = page.locator("heed-case-tracker");
    await tracker.getByText("我们已受理您的事项。").first().waitFor();

    await service.heed("case", reference, "investigate", "--owner", "米拉");
    await tracker.getByText("我们正在处理。").first().waitFor();
    await answer(service, reference, { explanation: "是我们包装不当，非常抱歉。", remedy: "apology" });
    await tracker.getByText("是我们包装不当，非常抱歉。").first().waitFor();

    await tracker.getByRole("button", { name: "不满意，尚未解决" }).click();
    await tracker.getByLabel("还有什么没有解决？").fill("道歉收到了，可是壶盖还是碎的。");
    await tracker.locator("form").filter({ hasText: "还有什么没有解决？" }).getByRole("button").first().click();
    await tracker.getByText("您表示尚未解决").first().waitFor();

    await answer(service, reference, { explanation: "新的壶盖明天寄出。", remedy: "replacement:一个新壶盖" });
    await tracker.getByText("新的壶盖明天寄出。").first().waitFor();
    await tracker.getByRole("button", { name: "满意，接受答复", exact: true }).click();
    await tracker.getByRole("button", { name: "确认" }).click();
    await tracker.getByText("此事已结束。").first().waitFor();

    const history = (await tracker.locator("[part=timeline] > ol > li").allInnerTexts()).toReversed();
    expect(history.map((entry) => entry.split("\n")[0])).toEqual([
      "您提交了此事",
      "我们受理了此事",
      "米拉开始处理",
      "米拉作出答复",
      "您表示尚未解决",
      "米拉作出答复",
      "您接受了答复",
    ]);
    expect(history[3]).toContain("是我们包装不当，非常抱歉。");
    expect(history[4]).toContain("道歉收到了，可是壶盖还是碎的。");
    await tracker.getByText("一个新壶盖").waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("a question and a request for service", () => {
  let service: DemoService;

  beforeAll(async () => {
    service = await startDemoService();
  });

  afterAll(() => service.stop());

  it("are found from the complaint form, filed, and followed in their own words", async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));

    await page.goto(`${service.url}/help`);
    await page.getByRole("link", { name: "Ask us" }).click();
    const question = page.locator("heed-inquiry-form");
    await question.getByRole("radio", { name: "Something else" }).check();
    await question.getByLabel("Subject").fill("The large kettle");
    await question.getByLabel("What would you like to know?").fill("Does it whistle?");
    await question.getByLabel("E-mail").fill("ada@example.org");
    await question.getByLabel("I agree that my details are used to handle this case.").check();
    await question.getByRole("button", { name: "Send" }).click();
    await question.getByText("Thank you. Your question has reached us.").waitFor();

    await page.getByRole("link", { name: "Ask for service" }).click();
    await page.getByRole("link", { name: "简体中文" }).click();
    const request = page.locator("heed-service-request-form");
    await request.getByRole("radio", { name: "产品" }).check();
    await request.getByRole("radio", { name: "使用中出现问题" }).check();
    await request.getByLabel("是哪一件产品？").fill("二号水壶");
    await request.getByLabel("简单概括").fill("不再鸣响");
    await request.getByLabel("出了什么问题？").fill("水开了也没有声音。");
    await request.getByRole("radio", { name: "下午" }).check();
    await request.getByLabel(/^街道和门牌号/).fill("人民路 12 号");
    await request.getByLabel("您所在的地区").selectOption({ label: "华东" });
    await request.getByLabel("具体是").selectOption({ label: "江苏" });
    await request.getByLabel(/^电话/).fill("+86 512 5550 0112");
    await request.getByLabel("我同意将我的信息用于处理本次事项。").check();
    await request.getByRole("button", { name: "提交" }).click();
    await request.getByText("谢谢，我们已收到您的服务申请。").waitFor();
    await request.getByRole("link", { name: "查看申请进展" }).click();
    await page.locator("heed-case-tracker").getByText("不再鸣响").first().waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });
});

async function file(page: Page): Promise<{ reference: string; accessCode: string }> {
  const form = page.locator("heed-complaint-form");
  await form.getByRole("radio", { name: "订单与配送" }).check();
  await form.getByRole("radio", { name: "收到时已损坏" }).check();
  await form.getByRole("radio", { name: "有压痕或破损" }).check();
  await form.getByLabel("主题").fill("壶盖碎了");
  await form.getByLabel("详细说明").fill("今天打开包裹，发现壶盖碎成了两半。\n订单里的茶叶没有问题。");
  await form.getByLabel("您希望如何解决？").fill("请补寄一个壶盖。");
  await form.getByLabel("订单号").fill("FK-20417");
  await form.getByLabel(/^姓名/).fill("王小明");
  await form.getByLabel("邮箱").fill("xiaoming@example.com");
  await form.getByLabel("我同意将我的信息用于处理本次事项。").check();
  await form.getByRole("button", { name: "提交" }).click();
  const receipt = form.locator("[part=receipt]");
  await receipt.getByText("谢谢，我们已收到您提交的内容。").waitFor();
  const codes = (await receipt.innerText()).match(/[2-9A-Z]{4}(?:-[2-9A-Z]{4})+/g) ?? [];
  return {
    reference: codes.find(({ length }) => length === 9) ?? "",
    accessCode: codes.find(({ length }) => length === 34) ?? "",
  };
}

async function answer(
  service: DemoService,
  reference: string,
  { explanation, remedy }: { explanation: string; remedy: string },
): Promise<void> {
  const printed = await service.heed(
    ...["case", reference, "answer", "--decision", "upheld", "--explanation", explanation, "--remedy", remedy, "--as", "米拉"],
  );
  expect(printed).toContain("answered");
}
