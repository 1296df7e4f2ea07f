import type { Browser, Page } from "playwright";
import type { DemoService } from "./demo-service.ts";
import { inEveryLook } from "./every-look.ts";

/** What is typed and said for one set of pictures. */
interface Script {
  readonly locale: string;
  readonly base: string;
  readonly topCategory: string;
  readonly category: string;
  readonly parcel: string;
  readonly subject: string;
  readonly description: string;
  readonly desiredOutcome: string;
  readonly name: string;
  readonly owner: string;
  readonly question: string;
  readonly reply: string;
  readonly explanation: string;
  readonly remedy: string;
}

const scripts: readonly Script[] = [
  {
    locale: "en",
    base: "",
    topCategory: "Order and delivery",
    category: "It arrived damaged",
    parcel: "Dented or torn",
    subject: "The lid arrived broken",
    description: "I opened the parcel today and found the lid in two pieces. The tea is fine.",
    desiredOutcome: "Please send me a new lid.",
    name: "Ada Green",
    owner: "Mira",
    question: "Which pot is it: does the bottom say B-2201 or B-2202?",
    reply: "It says B-2201.",
    explanation: "The straw was packed too thinly on one side. That was our mistake, and we are sorry.",
    remedy: "replacement:A new lid for your Moss, by express",
  },
  {
    locale: "zh-Hans",
    base: "/zh",
    topCategory: "订单与配送",
    category: "收到时已损坏",
    parcel: "有压痕或破损",
    subject: "壶盖碎了",
    description: "今天打开包裹，发现壶盖碎成了两半。订单里的茶叶没有问题。",
    desiredOutcome: "请补寄一个壶盖。",
    name: "王小明",
    owner: "米拉",
    question: "请问壶底写的是 B-2201 还是 B-2202？",
    reply: "写的是 B-2201。",
    explanation: "包装时有一侧的稻草放得太薄，这是我们的疏忽，非常抱歉。",
    remedy: "replacement:为您的“苔”补寄一个壶盖，快递寄出",
  },
];

/** The example shop's pages with the widgets, from the first look to the rating. */
export async function photographShop(browser: Browser, service: DemoService): Promise<void> {
  for (const script of scripts) {
    await inEveryLook(browser, { locale: script.locale, isWholePage: true }, async ({ page, save }) => {
      await page.goto(`${service.url}${script.base}/`);
      await save("home");
      await page.goto(`${service.url}${script.base}/service`);
      await page.locator("heed-service-request-form [part=submit]").waitFor();
      await save("service");
      await page.goto(`${service.url}${script.base}/help`);
      await field(page, "/subject").waitFor();
      await save("help");
      await fillIn(page, script);
      await page.locator("heed-complaint-form button[part=submit]").click();
      const receipt = page.locator("heed-complaint-form [part=receipt]");
      await receipt.waitFor();
      await save("receipt");
      const link = receipt.locator('a[href*="#case="]');
      const reference = /case=([^&]+)/.exec((await link.getAttribute("href")) ?? "")?.[1] ?? "";
      await answer(service, reference, script, page, () => link.click());
      await page.locator("heed-case-tracker [part=rating]").waitFor();
      await save("track");
    });
  }
}

/** A control by the place of its value in the case. */
function field(page: Page, name: string) {
  return page.locator(`heed-complaint-form [name="${name}"]`).locator("input, textarea, select").first();
}

async function fillIn(page: Page, script: Script): Promise<void> {
  for (const label of [script.topCategory, script.category, script.parcel]) {
    await page.locator("heed-complaint-form").getByRole("radio", { name: label }).check();
  }
  await field(page, "/subject").fill(script.subject);
  await field(page, "/description").fill(script.description);
  await field(page, "/desiredOutcome").fill(script.desiredOutcome);
  await field(page, "/orderNumber").fill("FK-20417");
  await field(page, "/contact/name").fill(script.name);
  await field(page, "/contact/email").fill("ada@example.org");
  await field(page, "/consent/purposes/handle_case").check();
}

async function answer(
  service: DemoService,
  reference: string,
  { owner, question, reply, explanation, remedy }: Script,
  page: Page,
  openTracker: () => Promise<void>,
): Promise<void> {
  await service.heed("case", reference, "investigate", "--owner", owner);
  await service.heed("case", reference, "ask", "--text", question, "--as", owner);
  await openTracker();
  const tracker = page.locator("heed-case-tracker");
  await tracker.getByText(question).first().waitFor();
  await tracker.locator("textarea").first().fill(reply);
  await tracker.locator("form button").first().click();
  await tracker.getByText(reply).first().waitFor();
  await service.heed(
    ...["case", reference, "answer", "--as", owner, "--decision", "upheld", "--explanation", explanation],
    ...["--remedy", remedy, "--remedy", "discount", "--amount", "10.00", "--currency", "EUR"],
  );
  await tracker.getByText(explanation).first().waitFor();
}
