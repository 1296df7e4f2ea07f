import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { allowOrigin } from "@heed/tooling/allow-origin";
import { startDemoService, type DemoService } from "@heed/tooling/demo-service";
import { runProgram } from "@heed/tooling/run-program";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { complaintsOf, fillInComplaint, sendComplaint } from "@heed/tooling/walk-form";
import { chromium, type Browser } from "playwright";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

const root = fileURLToPath(new URL(".", import.meta.url));
let browser: Browser;
let service: DemoService;
let pages: ChildProcess;
let url: string;

beforeAll(async () => {
  // React complains of what it cannot hydrate only where it is built for development.
  vi.stubEnv("NODE_ENV", "development");
  const built = await runProgram("react-router build --mode development", { folder: root });
  if (!built.isSuccess) throw new Error(built.output);
  service = await startDemoService();
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, HOST: "127.0.0.1", PORT: String(port), HEED_URL: service.url };
  pages = spawn(process.execPath, ["node_modules/@react-router/serve/bin.cjs", "dist/server/index.js"], { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  if (pages.stdout) await once(pages.stdout, "data");
  await allowOrigin(browser, service, url);
});

afterAll(async () => {
  await browser.close();
  pages.kill();
  await service.stop();
});

it("sends the tag with its attributes, and files a case from it", async () => {
  const markup = await (await fetch(url)).text();
  expect(markup).toContain(`<heed-complaint-form site-key="demo" base-url="${service.url}" locale="en">Without JavaScript`);
  const page = await browser.newPage({ locale: "en" });
  const complaints = complaintsOf(page);
  await page.goto(url);
  await page.locator("heed-complaint-form").getByText("In your own words").first().waitFor();
  await fillInComplaint(page);
  await sendComplaint(page);
  await page.getByRole("heading", { name: /^Filed: [2-9B-Z]{4}-[2-9B-Z]{4}$/ }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it("has a survey's questions in the page before any script, and takes them over without a word", async () => {
  const withoutScript = await browser.newPage({ locale: "en", javaScriptEnabled: false });
  await withoutScript.goto(`${url}/survey`);
  const asked = await withoutScript.locator("heed-survey fieldset").first().innerText();
  expect(asked.length).toBeGreaterThan(20);
  await withoutScript.close();

  const page = await browser.newPage({ locale: "en" });
  const complaints = complaintsOf(page);
  await page.goto(`${url}/survey`);
  const survey = page.locator("heed-survey");
  await expect.poll(() => survey.evaluate((element) => customElements.get(element.localName) !== undefined && !element.shadowRoot?.querySelector("button:disabled"))).toBe(true);
  expect(await survey.locator("fieldset").first().innerText()).toBe(asked);
  // From another page, nothing of a server's is there to take over.
  await page.getByRole("link", { name: "Complaint" }).click();
  await page.locator("heed-complaint-form form").waitFor();
  await page.getByRole("link", { name: "Survey" }).click();
  await survey.locator("fieldset").first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  // A TCP server's address.
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
