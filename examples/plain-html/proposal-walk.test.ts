import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openOwnPage } from "./testing/own-page.ts";
import { engines, startMailedShop, type MailedShop } from "./testing/mailed-shop.ts";
import { invite, join } from "./morning-steps.ts";
import { giveScores, openProposalAtDesk, propose, takeStep, voteInsteadOfWriting } from "./proposal-steps.ts";

const FIRST = { title: "希望茶壶的壶盖可以单独购买", text: "壶盖碎了，只能再买一整把壶。" };
const SECOND = { title: "包裹里附一张中文冲泡说明", text: "收到新茶时不知道水温和时间，附一张卡片就好。" };

let browser: Browser;
const errors: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
});

afterAll(() => browser.close());

const openPage = (locale: string, javaScriptEnabled = true): Promise<Page> => openOwnPage(browser, { locale, errors, javaScriptEnabled });

describe.each(engines)("a proposal on %s", (engine) => {
  let shop: MailedShop;

  beforeAll(async () => {
    shop = await startMailedShop(engine);
  });

  afterAll(() => shop.stop());

  const mailTo = async (recipient: string, part: string): Promise<string> => {
    const { subject, text } = await shop.mailTo(recipient, part);
    return `${subject ?? ""}\n${text ?? ""}`;
  };

  const codeFor = (email: string) => async () => {
    const [code = ""] = /\b\d{6}\b/.exec(await mailTo(email, "code")) ?? [];
    return code;
  };

  /** Invited, and signed in. */
  async function hire(admin: Page, name: string, email: string): Promise<Page> {
    await invite(admin, shop.service.url, { email, role: "reviewer", teams: [] });
    const [link = ""] = /http\S+#invitation=[\w-]+/.exec(await mailTo(email, "#invitation=")) ?? [];
    const page = await openPage("en");
    await join(page, link, name);
    return page;
  }

  it("is found instead of written again, published, weighed blind, adopted, done, and told to those who follow it", { timeout: 400_000 }, async () => {
    const admin = await openPage("en");
    await join(admin, shop.service.adminLink ?? "", "Dana Ferris");
    const reviewer = await hire(admin, "林梅", "linmei@fernandkettle.example");
    const others = [await hire(admin, "Tom Okafor", "tom@fernandkettle.example"), await hire(admin, "Ana Sousa", "ana@fernandkettle.example")];

    // Somebody was first.
    const author = await openPage("zh-Hans");
    await propose(author, shop.service.url, { ...FIRST, email: "first@example.com" });
    await mailTo("first@example.com", "建议");
    await openProposalAtDesk(reviewer, shop.service.url, FIRST.title);
    await reviewer.getByRole("button", { name: "Begin to look at it" }).click();
    await takeStep(reviewer, { begin: "Publish…", confirm: "Publish it" });

    // A visitor types the same, and votes for what is there.
    const visitor = await openPage("en");
    await voteInsteadOfWriting(visitor, shop.service.url, {
      typed: "壶盖单独购买",
      title: FIRST.title,
      email: "visitor@example.com",
      readCode: codeFor("visitor@example.com"),
    });
    // And writes another one, in Chinese.
    await propose(visitor, shop.service.url, { ...SECOND, email: "visitor@example.com" });

    // The reviewer publishes it, and three weigh it.
    await openProposalAtDesk(reviewer, shop.service.url, SECOND.title);
    await reviewer.getByRole("button", { name: "Begin to look at it" }).click();
    await takeStep(reviewer, { begin: "Publish…", confirm: "Publish it", answer: "谢谢，大家可以投票了。" });
    const follower = await openPage("en");
    await follower.goto(`${shop.service.url}/proposals`);
    await follower.getByRole("link", { name: SECOND.title }).click();
    await follower.locator("heed-proposal-board").getByRole("button", { name: "Tell me by e-mail how it goes on" }).click();
    const dialog = follower.getByRole("dialog");
    await dialog.getByLabel("E-mail").fill("follower@example.com");
    await dialog.getByLabel("I agree that my details are used to handle this case.").check();
    await dialog.getByRole("button", { name: "Send me a code" }).click();
    await dialog.getByLabel("Code").fill(await codeFor("follower@example.com")());
    await dialog.getByRole("button", { name: "Go on" }).click();
    await follower.getByRole("button", { name: "Tell me by e-mail how it goes on", pressed: true }).waitFor();

    await takeStep(reviewer, {
      begin: "Have it weighed…",
      confirm: "Ask for their scores",
      prepare: async (chooser) => {
        for (const name of ["林梅", "Tom Okafor", "Ana Sousa"]) await chooser.getByRole("checkbox", { name }).check();
      },
    });
    const board = (page: Page) => page.locator("desk-evaluation-board");
    await giveScores(reviewer, 5);
    await board(reviewer).getByText("Blind: until all have scored").waitFor();
    for (const [index, other] of others.entries()) {
      await openProposalAtDesk(other, shop.service.url, SECOND.title);
      expect(await board(other).getByRole("table").count()).toBe(0);
      await giveScores(other, 4 - index);
    }
    await board(others[1] as Page).getByRole("table").first().waitFor();

    // It is adopted, and done.
    await openProposalAtDesk(admin, shop.service.url, SECOND.title);
    await takeStep(admin, { begin: "Adopt it…", confirm: "Adopt it", answer: "我们采纳了：下月起每包新茶都附卡片。" });
    await mailTo("follower@example.com", "我们采纳了");
    await takeStep(admin, { begin: "Say that work has begun…", confirm: "Say that work has begun" });
    await takeStep(admin, { begin: "Say that it is done…", confirm: "Say that it is done", answer: "卡片已经附在每一包新茶里了。" });
    const told = await mailTo("follower@example.com", "卡片已经附在每一包新茶里了。");
    await mailTo("visitor@example.com", "卡片已经附在每一包新茶里了。");
    expect(shop.smtp.mails.filter(({ to, parsed }) => to.includes("follower@example.com") && parsed.text?.includes("卡片已经附在"))).toHaveLength(1);

    // The board shows it, and with JavaScript off as well.
    await follower.goto(`${shop.service.url}/proposals#proposals/done`);
    await follower.getByRole("link", { name: SECOND.title }).click();
    await follower.getByText("卡片已经附在每一包新茶里了。").waitFor();
    await follower.getByText("Dana Ferris").first().waitFor();
    const plain = await openPage("en", false);
    const [link = ""] = new RegExp(`http\\S+/proposals/demo/\\S+`).exec(told) ?? [];
    await plain.goto(link);
    await plain.getByText("卡片已经附在每一包新茶里了。").waitFor();
    expect(errors).toEqual([]);
  });

  it("is read, looked for and made with JavaScript off", { timeout: 120_000 }, async () => {
    const page = await openPage("zh-Hans", false);
    await page.goto(`${shop.service.url}/proposals/demo`);
    await page.getByRole("link", { name: /^已完成/ }).click();
    await page.getByRole("link", { name: SECOND.title }).click();
    await page.getByText("卡片已经附在每一包新茶里了。").waitFor();
    await page.getByRole("link", { name: "全部建议" }).click();
    await page.getByLabel("搜索").fill("壶盖");
    await page.getByRole("button", { name: "搜索" }).click();
    await page.getByRole("link", { name: FIRST.title }).waitFor();
    await page.getByRole("link", { name: "提建议" }).click();
    await page.getByLabel("一句话概括").fill("周六也能收到包裹");
    await page.getByLabel("它会给您带来什么改变").fill("平时家里没有人。");
    await page.getByLabel("我同意将我的信息用于处理本次事项。").check();
    await page.getByRole("button", { name: "提交" }).click();
    await page.getByText("谢谢！您的建议我们已收到。").waitFor();
    const admin = await openPage("en");
    await admin.goto(`${shop.service.url}/desk/`);
    expect(page.url()).toContain("/received?by=");
  });
});
