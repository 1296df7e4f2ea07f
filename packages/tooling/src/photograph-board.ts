import type { Browser, Page } from "playwright";
import type { DemoService } from "./demo-service.ts";
import { inEveryLook, type LookOptions } from "./every-look.ts";

/** What is looked at and typed for one set of pictures. */
interface Script extends LookOptions {
  /** The page with the board. */
  readonly path: string;
  /** A proposal that was answered and commented on. */
  readonly answered: string;
  /** What a visitor types who has not seen that it was proposed before. */
  readonly typed: string;
}

const scripts: readonly Script[] = [
  { locale: "en", path: "/proposals", answered: "Sell lids on their own", typed: "Please sell spare lids" },
  { locale: "zh-Hans", path: "/zh/proposals", answered: "积分可以换茶叶", typed: "希望自动发送电子发票" },
  // The example shop speaks no Arabic: a page of its own shows the board from right to left.
  { locale: "ar", path: "/arabic", widths: [390], schemes: ["light"], answered: "Sell lids on their own", typed: "Please sell spare lids" },
];

const arabicPage = `<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="/style.css" />
    <link rel="stylesheet" href="/widgets/heed.css" />
    <script type="module" src="/widgets/proposal-board.js"></script>
  </head>
  <body>
    <main class="wrap"><h1>ماذا نصنع بعد ذلك؟</h1><heed-proposal-board site-key="demo" base-url="/"></heed-proposal-board></main>
  </body>
</html>`;

/** The example shop's board as its customers see it, then the service's own page for readers without scripts. */
export async function photographBoard(browser: Browser, { url }: DemoService): Promise<void> {
  for (const { path, answered, typed, ...look } of scripts) {
    await inEveryLook(browser, look, async ({ page, save }) => {
      await page.route("**/arabic", (route) => route.fulfill({ contentType: "text/html", body: arabicPage }));
      await page.goto(url + path);
      const board = page.locator("heed-proposal-board");
      const vote = board.locator("[part~=item] button[part~=vote]").first();
      await vote.waitFor();
      await save("board");
      await vote.click();
      await page.getByRole("dialog").waitFor();
      await save("board-vote");
      await page.keyboard.press("Escape");
      await openProposal(page, answered);
      await save("board-proposal", { isWholePage: true });
      await page.goto(`${url}${path}#proposal/new`);
      await writeAgain(page, typed);
      await save("board-form", { isWholePage: true });
    });
  }
  for (const look of [{ locale: "en" }, { locale: "zh-Hans", schemes: ["light"] }] as const) {
    await inEveryLook(browser, { ...look, javaScriptEnabled: false }, async ({ page, save }) => {
      await page.goto(`${url}/proposals/demo?lang=${look.locale}`);
      await page.locator("heed-proposal-board [part~=item]").first().waitFor();
      await save("board-without-script");
    });
  }
}

async function openProposal(page: Page, title: string): Promise<void> {
  const board = page.locator("heed-proposal-board");
  await page.goto(`${page.url().replace(/#.*/, "")}#proposals?q=${encodeURIComponent(title)}`);
  await board.getByRole("link", { name: title }).click();
  await board.locator("[part~=comments] .comment").first().waitFor();
}

/** Types what was proposed before, and has a look at it. */
async function writeAgain(page: Page, title: string): Promise<void> {
  const form = page.locator("heed-proposal-form");
  await form.locator("[name=title]").pressSequentially(title);
  await form.locator("[part~=similar-toggle]").click();
  await form.locator("[part~=similar-item] summary").first().click();
}
