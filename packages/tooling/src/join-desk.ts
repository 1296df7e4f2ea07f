import type { Browser, BrowserContext } from "playwright";
import type { DemoService } from "./demo-service.ts";

/** A browser's cookies and storage, for others to begin with. */
export type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Joins the example company's desk as its first admin, by the link that is good once. */
export async function joinDesk(browser: Browser, { adminLink }: DemoService): Promise<SignedIn> {
  if (!adminLink) throw new Error("The service printed no link for its first admin.");
  const context = await browser.newContext({ locale: "en" });
  const page = await context.newPage();
  await page.goto(adminLink);
  await page.getByLabel("Your name").fill("Dana Ferris");
  await page.getByLabel("Choose a password").fill("seven brown teapots");
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("navigation").first().waitFor();
  const signedIn = await context.storageState();
  await context.close();
  return signedIn;
}
