import { everyQuestion } from "@heed/tooling/every-question";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, startMailedShop, type MailedShop } from "./testing/mailed-shop.ts";
import { DESCRIPTION, fileInArabic, lookWithAxe, PROPOSAL, proposeInArabic, SUBJECT, voteInArabic } from "./plain-steps.ts";
import { openProposalAtDesk, takeStep } from "./proposal-steps.ts";
import { callDesk, joinDesk } from "./survey-desk.ts";

const CUSTOMER = "layla@example.com";
const VOTER = "yusuf@example.com";

/** A score and, where it is low, why: in every language of the example survey. */
const survey = {
  ...everyQuestion,
  pages: [
    {
      id: "only",
      questions: [
        { id: "overall", type: "csat", look: "faces", required: true, title: { en: "How was it?", "zh-Hans": "感觉如何？", ar: "كيف كانت؟" } },
        {
          id: "why",
          type: "long_text",
          title: { en: "What went wrong?", "zh-Hans": "哪里出了问题？", ar: "ما الذي لم ينجح؟" },
          showWhen: { question: "overall", op: "le", value: 2 },
        },
      ],
    },
  ],
  savesUnfinished: false,
  thanks: { title: { en: "Thank you.", "zh-Hans": "谢谢您。", ar: "شكراً لك." } },
  offers: [],
};

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
});

afterAll(() => browser.close());

describe.each(engines)("with JavaScript off, in Arabic, on %s", (engine) => {
  let shop: MailedShop;
  let admin: Page;
  let page: Page;
  const look = () => lookWithAxe(browser, page);

  beforeAll(async () => {
    shop = await startMailedShop(engine);
    admin = await joinDesk(browser, shop.service);
    const context = await browser.newContext({ locale: "ar", javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
  });

  afterAll(() => shop.stop());

  it("a case is filed, followed, written to, answered, sent back, accepted and rated", { timeout: 200_000 }, async () => {
    const { url } = shop.service;
    const { reference, accessCode } = await fileInArabic(page, { url, email: CUSTOMER, look });
    await shop.mailTo(CUSTOMER, reference);
    await page.reload();
    expect(await page.locator("[part=reference]").innerText()).toBe(reference);
    expect(await callDesk(admin, "GET", `/cases/${reference}`)).toMatchObject({ subject: SUBJECT, description: DESCRIPTION });

    await page.goto(`${url}/track/demo?lang=ar`);
    await look();
    await page.getByLabel("الرقم المرجعي").fill(reference);
    await page.getByLabel("رمز الوصول").fill(accessCode);
    await page.getByRole("button", { name: "اعرض طلبي" }).click();
    await page.getByRole("heading", { name: SUBJECT }).waitFor();
    expect(page.url()).not.toContain(accessCode);
    await look();
    await page.locator("summary", { hasText: "مراسلتنا" }).click();
    await page.getByLabel("رسالتك").fill("هل من جديد؟");
    await page.locator("details[open]").getByRole("button", { name: "إرسال" }).click();
    await page.getByText("أُرسلت رسالتك.").waitFor();
    await page.getByText("هل من جديد؟").waitFor();

    const answer = async (explanation: string) => {
      await shop.service.heed("case", reference, "investigate", "--owner", "Lin Mei").catch(() => undefined);
      await shop.service.heed("case", reference, "answer", "--decision", "upheld", "--explanation", explanation, "--remedy", "replacement");
    };
    await answer("نرسل إبريقًا جديدًا.");
    await page.reload();
    await page.getByText("نرسل إبريقًا جديدًا.").first().waitFor();
    await look();
    await page.locator("summary", { hasText: "لا، لم يُحل الأمر" }).click();
    await page.getByLabel("ما الذي لم يُحل؟").fill("متى يصل؟");
    await page.locator("details[open]").getByRole("button", { name: "إرسال" }).click();
    await page.getByText("تم. هذا هو وضع طلبك الآن.").waitFor();
    await answer("يصل يوم الثلاثاء.");
    await page.reload();
    await page.getByLabel("جيد جدًا").check();
    await page.getByRole("button", { name: "إرسال التقييم" }).click();
    await page.getByText("شكرًا على تقييمك.").waitFor();
    await page.locator("summary", { hasText: "نعم، أقبل الرد" }).click();
    await page.locator("details[open]").getByRole("button", { name: "تأكيد" }).click();
    await page.getByText("تم. هذا هو وضع طلبك الآن.").waitFor();
    await look();
    expect(await callDesk(admin, "GET", `/cases/${reference}`)).toMatchObject({ status: "closed" });
  });

  it("a survey is answered by its own logic, and recorded once", { timeout: 120_000 }, async () => {
    const { version } = await callDesk(admin, "POST", "/surveys", { id: "plain", definition: survey });
    await callDesk(admin, "POST", "/surveys/plain/publish", { version });
    await page.goto(`${shop.service.url}/survey/demo/plain?lang=ar`);
    await look();
    await page.getByRole("button", { name: "إرسال" }).click();
    await page.getByRole("alert").getByRole("link", { name: "كيف كانت؟" }).waitFor();
    await look();
    await page.getByRole("radio", { name: "غير مُرضٍ", exact: true }).check();
    await page.getByRole("button", { name: "إرسال" }).click();
    await page.getByLabel("ما الذي لم ينجح؟").fill("تأخرت الشحنة.");
    await look();
    await page.getByRole("button", { name: "إرسال" }).click();
    await page.locator("[part=thanks]").waitFor();
    await look();
    await page.reload();
    await page.locator("[part=thanks]").waitFor();
    expect(await callDesk(admin, "GET", "/surveys/plain/results")).toMatchObject({ started: 1, complete: 1 });
  });

  it("a proposal is voted for with a mailed code, once, and the vote is taken back", { timeout: 200_000 }, async () => {
    const { url } = shop.service;
    await proposeInArabic(page, url);
    await openProposalAtDesk(admin, url, PROPOSAL);
    await admin.getByRole("button", { name: "Begin to look at it" }).click();
    await takeStep(admin, { begin: "Publish…", confirm: "Publish it" });
    // A page without a script stays as it was when it was loaded.
    const board = async () => (await fetch(`${url}/v1/sites/demo/proposals`)).text();
    await expect.poll(board, { timeout: 30_000 }).toContain(PROPOSAL);
    await page.goto(`${url}/proposals/demo?lang=ar`);
    await page.getByRole("link", { name: PROPOSAL }).click();
    await page.getByRole("link", { name: "صوّت في صفحة تعمل بدونه" }).click();
    const readCode = async () => /\b\d{6}\b/.exec((await shop.mailTo(VOTER, "code")).text ?? "")?.[0] ?? "";
    await voteInArabic(page, { email: VOTER, readCode, look });
    await page.reload();
    await page.getByText("الأصوات: 1").waitFor();
    await page.getByRole("button", { name: "اسحب صوتي" }).click();
    await page.getByText("سُحب صوتك.").waitFor();
    await page.getByRole("button", { name: "انسَني على هذا الجهاز" }).click();
    await page.getByLabel("بريدك الإلكتروني").waitFor();
    expect((await page.context().cookies()).filter(({ name }) => name === "heed_participant")).toEqual([]);
  });
});
