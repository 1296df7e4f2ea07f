import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { rootFolder } from "./workspace.ts";

/** Where the pictures of the documentation are. */
export const screenshotsFolder = join(rootFolder, "docs/screenshots");

/** One way of showing a page. */
export interface Look {
  readonly page: Page;
  /** Takes a picture; its name tells the page, the look is added. */
  save(name: string, part?: Pick<LookOptions, "isWholePage">): Promise<void>;
}

export interface LookOptions {
  readonly locale: string;
  /** In CSS pixels. @default a phone's and a desk's */
  readonly widths?: readonly number[];
  /** @default both */
  readonly schemes?: readonly ("light" | "dark")[];
  /** As signed in. @default nobody */
  readonly storageState?: BrowserContextOptions["storageState"];
  /** What lies below the window too. @default what the window shows */
  readonly isWholePage?: boolean;
  /** @default true */
  readonly javaScriptEnabled?: boolean;
}

/** Shows a page on a phone and on a desk, in light and in dark, one after another. */
export async function inEveryLook(
  browser: Browser,
  { locale, widths = [390, 1280], schemes = ["light", "dark"], storageState, isWholePage = false, javaScriptEnabled = true }: LookOptions,
  show: (look: Look) => Promise<void>,
): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        colorScheme,
        locale,
        timezoneId: "Europe/Berlin",
        reducedMotion: "reduce",
        javaScriptEnabled,
        ...(storageState && { storageState }),
      });
      const page = await context.newPage();
      const save: Look["save"] = async (name, { isWholePage: fullPage = isWholePage } = {}) => {
        await page.mouse.move(0, 0);
        // Where the focus was led to is no part of the picture.
        await page.evaluate(
          "let on = document.activeElement; while (on?.shadowRoot?.activeElement) on = on.shadowRoot.activeElement; on?.blur(); scrollTo(0, 0)",
        );
        const path = join(screenshotsFolder, `${name}-${width}-${colorScheme}-${locale}.png`);
        await page.screenshot({ path, fullPage });
      };
      await show({ page, save });
      await context.close();
    }
  }
}
