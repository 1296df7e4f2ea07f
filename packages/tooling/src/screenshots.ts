import { mkdir, rm } from "node:fs/promises";
import { chromium } from "playwright";
import { startDemoService } from "./demo-service.ts";
import { screenshotsFolder } from "./every-look.ts";
import { joinDesk } from "./join-desk.ts";
import { photographBoard } from "./photograph-board.ts";
import { photographDesk } from "./photograph-desk.ts";
import { photographProposals } from "./photograph-proposals.ts";
import { photographShop } from "./photograph-shop.ts";
import { photographSurveys } from "./photograph-surveys.ts";
import { chromiumArgs, chromiumPath } from "./test-browser.ts";

await rm(screenshotsFolder, { recursive: true, force: true });
await mkdir(screenshotsFolder, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
const service = await startDemoService({ sampleCases: true });
try {
  // The desk first, while its cases and answers are those that were made for it.
  const signedIn = await joinDesk(browser, service);
  await photographDesk(browser, service, signedIn);
  await photographProposals(browser, service, signedIn);
  await photographBoard(browser, service);
  await photographSurveys(browser, service, signedIn);
  await photographShop(browser, service);
} finally {
  await service.stop();
  await browser.close();
}
