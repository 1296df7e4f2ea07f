import type { Browser } from "playwright";
import type { DemoService } from "./demo-service.ts";
import { inEveryLook } from "./every-look.ts";
import type { SignedIn } from "./join-desk.ts";

const locales = [
  { locale: "en", subject: "I was sent the wrong tea, again" },
  { locale: "zh-Hans", subject: "可以开具增值税专用发票吗？" },
] as const;

/** The desk's pages as an admin of the example company sees them. */
export async function photographDesk(browser: Browser, { url }: DemoService, storageState: SignedIn): Promise<void> {
  for (const { locale, subject } of locales) {
    await inEveryLook(browser, { locale, storageState }, async ({ page, save }) => {
      const desk = `${url}/desk/demo`;
      await page.goto(`${desk}/queue?status=open`);
      await page.getByRole("link", { name: subject }).waitFor();
      await save("desk-queue");
      await page.getByRole("link", { name: subject }).click();
      await page.locator("desk-case-timeline").waitFor();
      await save("desk-case");
      await page.goto(`${desk}/settings?section=forms`);
      const preview = page.frameLocator("desk-form-preview iframe");
      await preview.locator("heed-complaint-form [part=submit]").waitFor({ state: "attached" });
      await save("desk-settings");
    });
  }
}
