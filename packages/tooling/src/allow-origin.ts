import type { Browser } from "playwright";
import type { DemoService } from "./demo-service.ts";
import { joinDesk } from "./join-desk.ts";

/** Lets pages of another origin embed the example company's elements, as its admin does at the desk. */
export async function allowOrigin(browser: Browser, service: DemoService, origin: string): Promise<void> {
  const context = await browser.newContext({ storageState: await joinDesk(browser, service) });
  const page = await context.newPage();
  await page.goto(`${service.url}/desk/`);
  const status = await page.evaluate(async (origin) => {
    const address = "/v1/desk/sites/demo/settings";
    // The service's own JSON.
    const { version, settings } = (await (await fetch(address)).json()) as { version: number; settings: { allowedOrigins: string[] } };
    const body = JSON.stringify({ version, settings: { ...settings, allowedOrigins: [...settings.allowedOrigins, origin] } });
    return (await fetch(address, { method: "PUT", headers: { "Content-Type": "application/json" }, body })).status;
  }, origin);
  await context.close();
  if (status !== 200) throw new Error(`The settings were not taken: ${status}.`);
}
