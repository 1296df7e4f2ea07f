import { mkdir, rm } from "node:fs/promises";
import { chromium } from "playwright";
import { startDemoService } from "./demo-service.ts";
import { screenshotsFolder } from "./every-look.ts";
import { photographDesk } from "./photograph-desk.ts";
import { photographShop } from "./photograph-shop.ts";
import { chromiumArgs, chromiumPath } from "./test-browser.ts";

await rm(screenshotsFolder, { recursive: true, force: true });
await mkdir(screenshotsFolder, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
const service = await startDemoService({ sampleCases: true });
try {
  // The desk first, while its cases are those that were made for it.
  await photographDesk(browser, service);
  await photographShop(browser, service);
} finally {
  await service.stop();
  await browser.close();
}
