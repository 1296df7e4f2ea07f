import { afterAll, beforeAll, expect, it } from "vitest";
import { fillIn, send } from "./fill-in.ts";
import { hostPage, startHost, type Host } from "./start-host.ts";

let host: Host;

beforeAll(async () => {
  host = await startHost();
});

afterAll(() => host.stop());

const LAUNCHER = `<heed-launcher site-key="demo"><a href="/help">Contact us</a></heed-launcher>`;

it("opens the front desk from its button under the strictest policy, files, follows, and counts the answer on the next page", async () => {
  host.serve(hostPage(LAUNCHER, { scripts: ["launcher"] }));
  const { page, complaints } = await host.open();
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  const launcher = page.locator("heed-launcher");
  const button = launcher.getByRole("button", { name: "Contact us" });
  await button.click();
  await launcher.getByRole("dialog", { name: "Contact us" }).waitFor();
  await launcher.getByRole("button", { name: "File a complaint" }).click();
  const form = launcher.locator("heed-complaint-form");
  await fillIn(form, { subject: "The kettle whistles" });
  const { reference } = await send(form);
  await form.getByRole("link", { name: "Follow your case" }).click();
  await launcher.locator("heed-case-tracker").getByText("The kettle whistles").first().waitFor();
  await launcher.getByText("This device remembers the case").waitFor();
  expect(page.url()).not.toContain("#");
  await page.keyboard.press("Escape");
  await launcher.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await button.evaluate((each) => (each.getRootNode() as ShadowRoot).activeElement === each)).toBe(true);
  expect(files.some((path) => path.endsWith("/survey.js"))).toBe(false);

  await host.answerCase(reference);
  await page.evaluate(() => {
    const kept = localStorage.getItem("heed:cases:demo") ?? "";
    localStorage.setItem("heed:cases:demo", kept.replace(/"askedAt":\d+/, '"askedAt":0'));
  });
  await page.reload();
  await launcher.getByRole("button", { name: "Contact us 1. Cases with something new: 1" }).click();
  await launcher.getByRole("button", { name: "Your cases" }).click();
  await launcher.locator("heed-case-list").getByRole("button", { name: `Case ${reference}` }).click();
  await launcher.locator("heed-case-tracker").getByText("It was our mistake.").first().waitFor();
  await launcher.getByRole("button", { name: "Contact us", exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("follows the link where the panel cannot be loaded", async () => {
  host.serve(hostPage(LAUNCHER.replace("/help", "#help"), { scripts: ["launcher"] }));
  const { page, complaints } = await host.open("/nothing-yet");
  await page.route(/\/widgets\/(?:portal|chunk-)/, (route) => route.abort("internetdisconnected"));
  await page.goto(host.url);
  await page.locator("heed-launcher").getByRole("button", { name: "Contact us" }).click();
  await page.waitForURL("**/#help");
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("shows every view of the front desk by its address, beside the list of cases, without one violation", async () => {
  host.serve(hostPage(`<heed-portal site-key="demo"></heed-portal><heed-case-list site-key="demo"></heed-case-list>${LAUNCHER}`, { scripts: ["portal", "case-list", "launcher"] }));
  const { page, complaints } = await host.open();
  const portal = page.locator("heed-portal");
  const views = [
    ["#heed/file/complaint", "heed-complaint-form"],
    ["#heed/file/inquiry", "heed-inquiry-form"],
    ["#heed/file/service-request", "heed-service-request-form"],
    ["#heed/file/proposal", "heed-proposal-form"],
    ["#heed/cases", "heed-case-list"],
    ["#heed/case", "heed-case-tracker"],
    ["#proposals", "heed-proposal-board"],
    ["#heed/commitments", "heed-commitments"],
  ] as const;
  for (const [hash, tag] of views) {
    await page.evaluate((next) => (location.hash = next), hash);
    await portal.locator(tag).waitFor();
  }
  await page.evaluate(() => (location.hash = "#heed/surveys"));
  await portal.getByText("No survey waits for you.").waitFor();
  await page.locator("heed-case-list").last().getByLabel("E-mail").waitFor();
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

it.each([
  ["zh-Hans", /[\u4e00-\u9fff]/],
  ["ar", /[\u0600-\u06ff]/],
])("speaks the page's language, %s, from the built files", async (lang, title) => {
  host.serve(hostPage(`<heed-portal site-key="demo"></heed-portal>`, { lang, dir: lang === "ar" ? "rtl" : "ltr", scripts: ["portal"] }));
  const { page, complaints } = await host.open();
  await page.locator("heed-portal").getByRole("heading", { name: title }).first().waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("works for a page's own script by its file beside the others, and leaves nothing behind", async () => {
  host.serve(hostPage("", { scripts: [] }));
  const { page, complaints } = await host.open();
  // As text: what compiles this file would have another import than the page.
  await page.evaluate(`import("/widgets/host.js").then(({ setup }) => {
    const heed = setup({ siteKey: "demo", launcher: { label: "Write to us" } });
    heed.open("file/inquiry");
    addEventListener("leave", () => heed.destroy());
  })`);
  const launcher = page.locator("heed-launcher");
  await launcher.locator("heed-inquiry-form").getByLabel("Subject").waitFor();
  await page.evaluate(() => dispatchEvent(new Event("leave")));
  expect(await launcher.count()).toBe(0);
  expect(await page.evaluate(() => Object.getOwnPropertyNames(globalThis).filter((name) => /heed/i.test(name)))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
