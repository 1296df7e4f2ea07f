import type { Browser, Page, Route } from "playwright";
import { serveCompanyPage } from "./company-page.ts";
import type { DemoService } from "./demo-service.ts";
import { inEveryLook, type Look, type LookOptions } from "./every-look.ts";
import { fileExampleCases, type CaseWords, type FiledCase } from "./example-cases.ts";
import type { MailServer } from "./test-mail-server.ts";

/** What the company's own page says, and what its customer wrote, for one set of pictures. */
interface Script extends LookOptions {
  /** Where the example shop begins, in its languages. */
  readonly home: string;
  readonly launcher: string;
  readonly email: string;
  readonly cases: CaseWords;
}

const scripts: readonly Script[] = [
  {
    locale: "en",
    home: "/",
    launcher: "Contact us",
    email: "ada.green@example.org",
    cases: {
      name: "Ada Green",
      subjects: ["The lid arrived broken", "Is there a lid for the old Pebble pot?", "The handle of the Heron has come loose", "The parcel came a week late"],
      question: "What does the bottom of your pot say?",
      explanation: "The straw was packed too thinly. We are sorry.",
    },
  },
  {
    locale: "zh-Hans",
    schemes: ["light"],
    home: "/zh/",
    launcher: "联系我们",
    email: "xiaoming@example.org",
    cases: {
      name: "王小明",
      subjects: ["壶盖碎了", "旧款的壶还能配到盖子吗？", "茶壶的把手松动了", "包裹晚到了一周"],
      question: "请问壶底写的型号是什么？",
      explanation: "包装时稻草放得太薄，非常抱歉。",
    },
  },
  {
    locale: "ar",
    widths: [390],
    schemes: ["light"],
    home: "/arabic",
    launcher: "اتصلوا بنا",
    email: "layla@example.org",
    cases: {
      name: "ليلى",
      subjects: ["وصل الغطاء مكسوراً", "هل يوجد غطاء للإبريق القديم؟", "ارتخى مقبض الإبريق", "تأخر الطرد أسبوعاً"],
      question: "ما المكتوب أسفل الإبريق؟",
      explanation: "كان القش قليلاً، ونحن آسفون.",
    },
  },
];

/** The views of the front desk that need no more than their address, and what of each is the last to be there. */
const views = [
  ["portal", "#heed", "heed-portal [part=choice]"],
  ["portal-file", "#heed/file/complaint", "heed-complaint-form [part=submit]"],
  ["portal-proposals", "#proposals", "heed-proposal-board [part~=item]"],
  ["portal-commitments", "#heed/commitments", "heed-commitments [part=promise]"],
] as const;

/** The front desk behind a button and in a page, as customers of a company see it. The service has to send mail. */
export async function photographFrontDesk(browser: Browser, service: DemoService, mail: MailServer): Promise<void> {
  for (const { home, launcher, email, cases, ...look } of scripts) {
    const { locale } = look;
    const filed = await fileExampleCases(service, email, locale, cases);
    await inEveryLook(browser, look, async ({ page, save }) => {
      await serveCompanyPage(page, { path: "/arabic", locale, title: "شاي يأخذ وقته", elements: [], body: "" });
      await serveCompanyPage(page, { ...{ path: "/front-desk", locale, elements: ["portal"] }, body: '<heed-portal site-key="demo" base-url="/"></heed-portal>' });
      await page.route("**/v1/sites/demo/commitments*", tellFigures);
      await page.goto(service.url + home);
      await photographLauncher({ page, save }, launcher, filed);
      for (const [name, fragment, last] of views) {
        await page.goto(`${service.url}/front-desk${fragment}`);
        await page.locator(last).first().waitFor();
        await save(name);
      }
      await photographCases({ page, save }, service.url, { email, mail });
    });
  }
}

/** The button as it is for somebody who opened cases here before, and what it opens. */
async function photographLauncher({ page, save }: Look, text: string, filed: readonly FiledCase[]): Promise<void> {
  const cases = filed.slice(0, 2).map((each) => ({ ...each, askedAt: Date.now(), isUnread: true }));
  // Element by element: the example shop takes no markup from scripts.
  await page.evaluate(`
    localStorage.setItem("heed:cases:demo", ${JSON.stringify(JSON.stringify({ cases }))});
    const launcher = document.createElement("heed-launcher");
    for (const [name, value] of [["site-key", "demo"], ["base-url", "/"], ["label", ${JSON.stringify(text)}]]) launcher.setAttribute(name, value);
    document.body.append(launcher);
    import("/widgets/launcher.js");
  `);
  await page.locator("heed-launcher [part=count]").waitFor();
  await save("launcher");
  await page.locator("heed-launcher [part=button]").click();
  await page.locator("heed-launcher heed-portal [part=choice]").first().waitFor();
  await save("launcher-open");
}

/** The example company has too few cases to say how it keeps its promises: one that has more shows what that looks like. */
async function tellFigures(route: Route): Promise<void> {
  const response = await route.fetch();
  // The service's own answer.
  const published = (await response.json()) as { commitments: { promises: { figures: object | null }[] }[] };
  const figures = [
    { n: 214, keptShare: 1, medianHours: 0 },
    { n: 209, keptShare: 0.928, medianHours: 61 },
    { n: 187, keptShare: 0.989, medianHours: 250 },
  ];
  for (const { promises } of published.commitments) promises.forEach((promise, index) => (promise.figures = figures[index] ?? null));
  await route.fulfill({ response, json: published });
}

/** The customer's cases, from the question who they are; then those of somebody who has none. */
async function photographCases({ page, save }: Look, url: string, { email, mail }: { email: string; mail: MailServer }): Promise<void> {
  const list = page.locator("heed-case-list");
  await page.goto(`${url}/front-desk#heed/cases`);
  await list.locator("[name=email]").waitFor();
  await save("case-list-sign-in");
  await askForCode(page, email);
  await save("case-list-code");
  await enterCode(page, email, mail);
  await list.locator("[part=sign-out]").waitFor();
  await save("case-list");
  await list.locator("[part=sign-out]").click();
  await list.locator("[name=email]").waitFor();
  await askForCode(page, `new.${email}`);
  await enterCode(page, `new.${email}`, mail);
  await list.locator(".empty").waitFor();
  await save("case-list-empty");
}

async function askForCode(page: Page, email: string): Promise<void> {
  const list = page.locator("heed-case-list");
  await list.locator("[name=email]").fill(email);
  for (const tick of await list.locator("[type=checkbox][required]").all()) await tick.check();
  await list.locator("form .primary").click();
  await list.locator("[name=code]").waitFor();
}

async function enterCode(page: Page, email: string, mail: MailServer): Promise<void> {
  const { mails } = mail;
  const { parsed } = await mail.waitFor((each) => each.to.includes(email) && /\b\d{6}\b/.test(each.parsed.text ?? ""));
  mails.length = 0;
  const [code = ""] = /\b\d{6}\b/.exec(parsed.text ?? "") ?? [];
  await page.locator("heed-case-list [name=code]").fill(code);
  await page.keyboard.press("Enter");
}
