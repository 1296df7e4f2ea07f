import { fileURLToPath } from "node:url";
import { allowOrigin } from "@heed/tooling/allow-origin";
import { startDemoService, type DemoService } from "@heed/tooling/demo-service";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { complaintsOf, fillInComplaint, sendComplaint } from "@heed/tooling/walk-form";
import { chromium, type Browser } from "playwright";
import { build, preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const root = fileURLToPath(new URL(".", import.meta.url));
let browser: Browser;
let service: DemoService;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
  service = await startDemoService();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
});

// Only what is built for development complains, and mounts everything twice.
describe("the app", () => {
  let app: PreviewServer;
  let url: string;

  beforeAll(async () => {
    vi.stubEnv("NODE_ENV", "development");
    vi.stubEnv("VITE_HEED_URL", service.url);
    await build({ root, mode: "development", logLevel: "warn" });
    app = await preview({ root, logLevel: "warn", preview: { host: "127.0.0.1", port: 0 } });
    url = new URL(app.resolvedUrls?.local[0] ?? "").origin;
    await allowOrigin(browser, service, url);
  });

  afterAll(() => app.close());

  it("files a case, loses nothing when it renders anew, follows the case, and asks how it was", async () => {
    const page = await browser.newPage({ locale: "en" });
    const complaints = complaintsOf(page);
    await page.goto(url);
    const form = page.locator("heed-complaint-form");
    await form.getByText("In your own words").first().waitFor();
    const mounted = await form.elementHandle();
    await fillInComplaint(page);
    await page.getByLabel("Your order").fill("FK-20417");
    expect(await form.getByLabel("Subject").inputValue()).toBe("The lid arrived broken");
    expect(await page.evaluate((element) => element === document.querySelector("heed-complaint-form"), mounted)).toBe(true);
    await sendComplaint(page);
    // The callback of the last rendering, called once.
    await page.getByText(/ about order /).waitFor();
    expect(await page.getByRole("list", { name: "Filed" }).innerText()).toMatch(/^[2-9B-Z]{4}-[2-9B-Z]{4} about order FK-20417$/);

    await form.getByRole("link", { name: "Follow your case" }).click();
    await page.getByRole("heading", { name: "The lid arrived broken", level: 1 }).waitFor();

    await page.getByRole("link", { name: "Survey", exact: true }).click();
    await page.getByRole("heading", { name: "Your opinion" }).waitFor();
    await page.locator("heed-survey form").waitFor();
    expect(await page.locator("heed-case-tracker").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("lets go of a form whose page was left", async () => {
    const page = await browser.newPage({ locale: "en" });
    const complaints = complaintsOf(page);
    await page.goto(url);
    await page.locator("heed-complaint-form form").waitFor();
    const left = await page.evaluateHandle(() => new WeakRef(document.querySelector("heed-complaint-form") as Element));
    // React itself keeps the tree before the last one.
    for (let round = 1; round <= 2; round++) {
      await page.getByRole("link", { name: "Track", exact: true }).click();
      await page.locator("heed-case-tracker form").waitFor();
      expect(await page.locator("heed-complaint-form").count()).toBe(0);
      await page.getByRole("link", { name: "Complaint", exact: true }).click();
      await page.locator("heed-complaint-form form").waitFor();
    }
    await expect
      .poll(async () => {
        await page.requestGC();
        return left.evaluate((element) => element.deref() === undefined);
      })
      .toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
