import { readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { allowOrigin } from "@heed/tooling/allow-origin";
import { startDemoService, type DemoService } from "@heed/tooling/demo-service";
import { runProgram } from "@heed/tooling/run-program";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { complaintsOf, fillInComplaint, sendComplaint } from "@heed/tooling/walk-form";
import { chromium, type Browser } from "playwright";
import { build, preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const root = fileURLToPath(new URL(".", import.meta.url));

describe("the app", () => {
  let browser: Browser;
  let service: DemoService;
  let app: PreviewServer;
  let url: string;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
    service = await startDemoService();
    // Only what is built for development complains.
    vi.stubEnv("NODE_ENV", "development");
    vi.stubEnv("VITE_HEED_URL", service.url);
    await build({ root, mode: "development", logLevel: "warn" });
    app = await preview({ root, logLevel: "warn", preview: { host: "127.0.0.1", port: 0 } });
    url = new URL(app.resolvedUrls?.local[0] ?? "").origin;
    await allowOrigin(browser, service, url);
  });

  afterAll(async () => {
    await app.close();
    await service.stop();
    await browser.close();
  });

  it("files a case, loses nothing when it renders anew, and follows the case", async () => {
    const page = await browser.newPage({ locale: "en" });
    const complaints = complaintsOf(page);
    await page.goto(url);
    const form = page.locator("heed-complaint-form");
    await form.getByText("In your own words").first().waitFor();
    await fillInComplaint(page);
    await page.getByLabel("Your order").fill("FK-20417");
    await page.getByRole("heading", { name: "What went wrong with FK-20417?" }).waitFor();
    await page.getByRole("button", { name: "Use it below" }).click();
    await expect.poll(() => form.getByLabel("Order number").inputValue()).toBe("FK-20417");
    expect(await form.getByLabel("Subject").inputValue()).toBe("The lid arrived broken");
    await sendComplaint(page);
    await page.getByText(/^[2-9B-Z]{4}-[2-9B-Z]{4} about order FK-20417$/).waitFor();

    await form.getByRole("link", { name: "Follow your case" }).click();
    await page.locator("heed-case-tracker").getByText("The lid arrived broken").first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("takes the form off the page when another takes its place", async () => {
    const page = await browser.newPage({ locale: "en" });
    const complaints = complaintsOf(page);
    await page.goto(url);
    await page.locator("heed-complaint-form").getByText("In your own words").first().waitFor();
    await page.getByRole("button", { name: "Follow a case" }).click();
    await page.locator("heed-case-tracker form").waitFor();
    expect(await page.locator("heed-complaint-form").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("vue-tsc", () => {
  it("checks the templates, and refuses an attribute and a callback that the form does not take", async () => {
    const right = await readFile(`${root}src/app.vue`, "utf8");
    const wrong = right.replace('tracker-url="/track"', ':tracker-url="7"').replace("note({ reference }: CaseFiledEvent)", "note({ reference }: { reference: number })");
    const file = `${root}src/wrong.vue`;
    await writeFile(file, wrong);
    const { isSuccess, output } = await runProgram("vue-tsc --noEmit -p tsconfig.json", { folder: root }).finally(() => rm(file));
    expect(isSuccess).toBe(false);
    const faults = output.split("\n").filter((line) => line.includes("error TS"));
    expect(faults.filter((line) => line.startsWith("src/wrong.vue")).join("\n")).toMatch(/'number' is not assignable to type 'string[^]*CaseFiledEvent/);
    expect(faults.filter((line) => !line.startsWith("src/wrong.vue"))).toEqual([]);
  });
});
