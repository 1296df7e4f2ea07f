import type { Browser } from "playwright";
import type { DemoService } from "./demo-service.ts";
import { inEveryLook, type LookOptions } from "./every-look.ts";

const looks: readonly LookOptions[] = [{ locale: "en" }, { locale: "zh-Hans", schemes: ["light"] }];

const pages = [
  ["plain-ways", "/file/demo"],
  ["plain-file", "/file/demo/complaint"],
  ["plain-track", "/track/demo"],
  ["plain-survey", "/survey/demo/shop"],
] as const;

/** The service's own pages, as they are where no script runs. */
export async function photographPlainPages(browser: Browser, { url }: DemoService): Promise<void> {
  for (const look of looks) {
    await inEveryLook(browser, { ...look, javaScriptEnabled: false }, async ({ page, save }) => {
      for (const [name, path] of pages) {
        await page.goto(`${url}${path}?lang=${look.locale}`);
        await page.locator("main").waitFor();
        await save(name);
      }
    });
  }
}
