import type { Browser, Page } from "playwright";
import type { DemoService } from "./demo-service.ts";
import { inEveryLook, type LookOptions } from "./every-look.ts";
import type { SignedIn } from "./join-desk.ts";

/** What is looked at for one set of pictures. */
interface Script extends LookOptions {
  /** A proposal that everybody has scored. */
  readonly weighed: string;
  /** A proposal that asks for much the same as another. */
  readonly double: string;
  /** How the other one is searched for, and its title. */
  readonly search: string;
  readonly other: string;
  readonly merge: string;
}

const scripts: readonly Script[] = [
  {
    locale: "en",
    weighed: "A pot for one person",
    double: "Tell me by message when the courier is near",
    search: "delivery",
    other: "Let me choose the day of delivery",
    merge: "Merge with another…",
  },
  {
    locale: "zh-Hans",
    widths: [1280],
    weighed: "包装盒可以当收纳盒",
    double: "售后维修进度希望能看到",
    search: "客服",
    other: "客服回复时请写上姓名",
    merge: "与另一条合并……",
  },
];

/** Proposals as an admin of the example company sees them at the desk. */
export async function photographProposals(browser: Browser, { url }: DemoService, storageState: SignedIn): Promise<void> {
  for (const { weighed, double, search, other, merge, ...look } of scripts) {
    await inEveryLook(browser, { ...look, storageState }, async ({ page, save }) => {
      const proposals = `${url}/desk/demo/proposals`;
      await page.goto(`${proposals}?needs=review`);
      await page.locator("desk-proposals-page .subject").first().waitFor();
      await save("desk-proposals-review");
      await openProposal(page, proposals, weighed);
      await page.locator("desk-evaluation-board table").first().waitFor();
      await save("desk-proposal");
      await page.goto(`${proposals}/roadmap`);
      await page.locator("desk-roadmap-page [data-card]").first().waitFor();
      await save("desk-roadmap");
      await page.goto(proposals);
      await page.locator("desk-proposals-page .subject").first().waitFor();
      await save("desk-proposals");
      await openProposal(page, proposals, double);
      await page.locator("desk-action-menu #opener").first().click();
      await page.getByRole("menuitem", { name: merge }).click();
      const choice = page.locator("desk-merge-choice");
      await choice.locator("#q").fill(search);
      await choice.locator("#q").press("Enter");
      await choice.getByRole("radio", { name: other }).check();
      await choice.locator(".both").waitFor();
      await save("desk-proposal-merge");
    });
  }
}

async function openProposal(page: Page, proposals: string, title: string): Promise<void> {
  await page.goto(`${proposals}?q=${encodeURIComponent(title)}`);
  await page.getByRole("link", { name: title }).first().click();
  await page.locator("desk-proposal-page desk-proposal-comments").waitFor();
}
