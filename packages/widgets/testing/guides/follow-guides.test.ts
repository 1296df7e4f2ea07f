import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { allowOrigin } from "@heed/tooling/allow-origin";
import { startDemoService, type DemoService } from "@heed/tooling/demo-service";
import { packPackage } from "@heed/tooling/pack-package";
import { runProgram } from "@heed/tooling/run-program";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { complaintsOf, fillInComplaint, sendComplaint } from "@heed/tooling/walk-form";
import { publishedPackages } from "@heed/tooling/workspace";
import { chromium, type Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blockWith, codeBlocksOf } from "./code-blocks.ts";
import { filesOf } from "./files-of.ts";

const REACT = "docs/guides/react.md";
const EMBED = "docs/guides/embed.md";

let browser: Browser;
let service: DemoService;
let host: Server;
let url: string;
let folder: string;
/** What the host's server has, by path. */
let served: (path: string) => { type: string; body: string | Buffer } | undefined = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "heed-guides-"));
  service = await startDemoService();
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
  host = createServer((request, response) => {
    const found = served(new URL(request.url ?? "", url).pathname);
    response.writeHead(found ? 200 : 404, { "Content-Type": found?.type ?? "text/plain" }).end(found?.body);
  });
  await new Promise<void>((done) => host.listen(0, "127.0.0.1", done));
  // A TCP server's address.
  url = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  await allowOrigin(browser, service, url);
});

afterAll(async () => {
  await browser.close();
  host.close();
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

describe("the guide for React", () => {
  let tarballs: string[];

  beforeAll(async () => {
    const packed = publishedPackages().filter(({ name }) => ["@heed/contract", "@heed/core", "@heed/widgets"].includes(name));
    tarballs = packed.map(({ name }) => join(folder, `${name.replace("@heed/", "")}.tgz`));
    for (const [index, each] of packed.entries()) await packPackage(each, tarballs[index] ?? "");
  });

  it.each([19, 18])("leads from an empty folder to a form that files a case, with React %i", async (version) => {
    const app = join(folder, `react-${version}`);
    await mkdir(app);
    await run(app, "npm init --yes");
    const blocks = codeBlocksOf(REACT);
    for (const line of blocks.find(({ language }) => language === "sh")?.text.trim().split("\n") ?? []) await run(app, asInstalledHere(line, tarballs, version));
    for (const { file, text } of blocks) if (file) await write(join(app, file), inService(text));
    await run(app, "npx vite build");
    await run(app, `tsc --noEmit --strict --jsx react-jsx --module esnext --moduleResolution bundler --target es2022 --types vite/client --skipLibCheck src/main.tsx`);
    served = filesOf(join(app, "dist"));
    await filesACase("/", "What went wrong?");
  });
});

/** What can be pasted for a form: the one tag, or the element's own script. */
const pasted = [EMBED, "README.md"].flatMap((guide) =>
  codeBlocksOf(guide).flatMap(({ language, text }) => (language === "html" && text.includes("<script") && text.includes("<heed-complaint-form") ? [{ guide, text, script: /\w[\w-]*\.js/.exec(text)?.[0] }] : [])),
);

describe("the guide for site owners, and the README", () => {
  it("give the one tag, and the element's own script", () => {
    expect(pasted.map(({ guide, script }) => `${guide} ${script}`)).toEqual(expect.arrayContaining([`${EMBED} heed.js`, `${EMBED} forms.js`, expect.stringContaining("README.md")]));
  });

  it.each(pasted)("$guide has with $script what to paste for a form that files a case", async ({ text }) => {
    const pages: Record<string, string> = { "/": text, "/track": blockWith(EMBED, "<heed-case-tracker") };
    served = (path) => (pages[path] === undefined ? undefined : { type: "text/html", body: `<!doctype html><html lang="en"><title>A page</title><h1>Help</h1>${inService(pages[path])}</html>` });
    const page = await filesACase("/", "Help");
    await page.getByRole("link", { name: "Follow your case" }).click();
    await page.locator("heed-case-tracker").getByText("The lid arrived broken").first().waitFor();
    await page.close();
  });
});

async function filesACase(path: string, heading: string): Promise<Awaited<ReturnType<Browser["newPage"]>>> {
  const page = await browser.newPage({ locale: "en" });
  const complaints = complaintsOf(page);
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith("/favicon.ico")) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(url + path);
  await page.getByRole("heading", { name: heading }).waitFor();
  await page.locator("heed-complaint-form").getByText("In your own words").first().waitFor();
  await fillInComplaint(page);
  await sendComplaint(page);
  expect(complaints.filter((text) => !text.startsWith("Failed to load resource"))).toEqual([]);
  return page;
}

async function run(app: string, command: string): Promise<void> {
  const { isSuccess, output } = await runProgram(command, { folder: app });
  if (!isSuccess) throw new Error(`${command}\n${output}`);
}

/** The packages come from here, the rest from where npm has it; React in one of the versions that the guide names. */
function asInstalledHere(line: string, tarballs: readonly string[], version: number): string {
  const types = `@types/react@${version} @types/react-dom@${version}`;
  return `${line.replace("@heed/widgets", tarballs.join(" ")).replace(/ react(-dom)?(?= |$)/g, ` react$1@${version}`)}${line.includes("--save-dev") ? ` ${types}` : ""} --no-audit --no-fund --prefer-offline`;
}

/** The address and the key that stand for the reader's own. */
function inService(text: string): string {
  return text.replaceAll("https://desk.example", service.url).replace(/((?:site-?key|data-site)=)"(?:shop|demo)"/gi, '$1"demo"');
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
