import { afterEach, beforeEach, expect, inject, it, onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { answer, completeAnswers, receiptOf, send } from "../../testing/case-form-page.ts";
import { act, fileCase } from "../../testing/case-tracker-page.ts";
import { clearPage, isShown, textOf } from "../../testing/portal-page.ts";
import { signHostToken } from "../../testing/sign-host-token.ts";
import type { Prefill } from "../case-form/answers.ts";
import type { CaseForm } from "../case-form/case-form.ts";
import { keepCase } from "../kept-cases/kept-cases.ts";
import type { Launcher } from "../launcher/launcher.ts";
import { setup, type HeedHost, type HostOptions } from "./index.ts";

beforeEach(clearPage);
afterEach(async () => {
  clearPage();
  await page.viewport(1024, 900);
});

async function start(options: Partial<HostOptions> = {}): Promise<{ heed: HeedHost; launcher: Launcher }> {
  const heed = setup({ siteKey: "demo", baseUrl: inject("serviceUrl"), locale: "en", ...options });
  onTestFinished(() => heed.destroy());
  await new Promise<void>((done) => heed.on("ready", () => done()));
  const launchers = [...document.querySelectorAll("heed-launcher")] as Launcher[];
  return { heed, launcher: launchers.at(-1)! };
}

async function formIn(launcher: Launcher, tag: string): Promise<CaseForm> {
  await expect.poll(() => launcher.portal?.renderRoot.querySelector(tag)).toBeTruthy();
  const form = launcher.portal!.renderRoot.querySelector<CaseForm>(tag)!;
  await expect.poll(() => form.fields.length).toBeGreaterThan(3);
  return form;
}

it("opens a view, tells so, and closes", async () => {
  const { heed, launcher } = await start({ launcher: { label: "Contact us" } });
  const heard: string[] = [];
  for (const name of ["form-open", "form-close"] as const) heed.on(name, () => heard.push(name));
  heed.open("file/inquiry");
  await formIn(launcher, "heed-inquiry-form");
  expect(heard).toEqual(["form-open"]);
  heed.close();
  await expect.poll(() => heard).toEqual(["form-open", "form-close"]);
  expect(launcher.button.textContent).toBe("Contact us");
});

it("fills in forms that are opened later, and nothing that the customer has typed", async () => {
  const { heed, launcher } = await start();
  // A page may know nothing of some of it.
  const unknown = { description: undefined, product: null, contact: null } as unknown as Prefill;
  heed.prefill(unknown);
  heed.prefill({ subject: "Order 1042", contact: { email: "ada@example.org", name: undefined as unknown as string } });
  heed.open({ at: "file", kind: "complaint" });
  const form = await formIn(launcher, "heed-complaint-form");
  await expect.poll(() => form.answers["/subject"]).toBe("Order 1042");
  expect(form.answers["/contact/email"]).toBe("ada@example.org");
  for (const path of ["/description", "/product", "/contact/name", "/contact"]) expect([path, form.answers[path] || ""]).toEqual([path, ""]);
  await answer(form, { "/subject": "My own words" });
  heed.prefill({ subject: "Order 1043", orderNumber: "1043" });
  await expect.poll(() => form.answers["/orderNumber"]).toBe("1043");
  expect(form.answers["/subject"]).toBe("My own words");
});

it("tells what was filed, and no other on the page does", async () => {
  const { heed, launcher } = await start();
  const { heed: other } = await start({ siteKey: "board" });
  const filed: string[] = [];
  heed.on("submit-success", ({ reference }) => filed.push(reference));
  other.on("submit-success", () => filed.push("of another site"));
  heed.open("file/complaint");
  const form = await formIn(launcher, "heed-complaint-form");
  await answer(form, completeAnswers);
  await send(form);
  const { reference } = await receiptOf(form);
  expect(filed).toEqual([reference]);
});

it("signs in whom the page has signed in, and nobody after logging out", async () => {
  const email = `grace.${Date.now()}@example.org`;
  await fileCase({ subject: "Mine alone", contact: { email } });
  const { heed, launcher } = await start();
  heed.identify(() => signHostToken(email));
  heed.open("cases");
  await expect.poll(() => textOf(launcher.portal?.renderRoot)).toContain("Mine alone");
  heed.logout();
  await expect.poll(() => textOf(launcher.portal?.renderRoot)).toContain("Sign in to see your cases");
  expect(textOf(launcher.portal!.renderRoot)).not.toContain("Mine alone");
});

it("shows no case of somebody's any more, and hears nothing of it, once they are logged out", async () => {
  const email = `lin.${Date.now()}@example.org`;
  const filed = await fileCase({ subject: "Read by me", contact: { email } });
  const { heed, launcher } = await start();
  heed.identify(() => signHostToken(email));
  heed.open({ at: "case", reference: filed.reference });
  await expect.poll(() => textOf(launcher.portal?.renderRoot)).toContain("Read by me");
  heed.logout();
  await expect.poll(() => textOf(launcher.portal?.renderRoot)).not.toContain("Read by me");
  await expect.poll(() => launcher.portal?.renderRoot.querySelector("heed-case-tracker")?.shadowRoot?.querySelector("form")).toBeTruthy();
});

it("counts answers to a case that was opened here, shows them, and asks no more than once a minute", async () => {
  const filed = await fileCase({ subject: "Counted" });
  const { serviceClient } = await import("../../testing/case-form-page.ts");
  const seen = await serviceClient().cases.open(filed.reference, filed.accessCode).get();
  keepCase({ siteKey: "demo" }, filed.accessCode, seen);
  await act(filed, "investigate", { owner: "Mei", text: "We look into it." });
  // A minute ago.
  localStorage.setItem("heed:cases:demo", localStorage.getItem("heed:cases:demo")!.replace(/"askedAt":\d+/, `"askedAt":${Date.now() - 61_000}`));
  const { heed, launcher } = await start({ launcher: { label: "Help" } });
  const counts: number[] = [];
  heed.on("unread-count", ({ count }) => counts.push(count));
  await expect.poll(() => launcher.button.textContent).toBe("Help 1");
  expect(launcher.button.ariaLabel).toBe("Help 1. Cases with something new: 1");
  expect(counts).toEqual([1]);
  const before = performance.getEntriesByType("resource").filter(({ name }) => name.includes(filed.reference)).length;
  document.dispatchEvent(new Event("visibilitychange"));
  await new Promise((done) => setTimeout(done, 100));
  expect(performance.getEntriesByType("resource").filter(({ name }) => name.includes(filed.reference)).length).toBe(before);
  heed.open({ at: "case", reference: filed.reference });
  await expect.poll(() => textOf(launcher.portal?.renderRoot)).toContain("We look into it.");
  await expect.poll(() => launcher.button.textContent).toBe("Help");
  expect(counts).toEqual([1, 0]);
});

it("hides and shows the button, speaks another language, and leaves nothing behind", async () => {
  const { heed, launcher } = await start();
  heed.open();
  await expect.poll(() => launcher.isOpen).toBe(true);
  await isShown(launcher.portal!);
  heed.setLocale("ar");
  await expect.poll(() => launcher.portal!.renderRoot.querySelector("[part=title]")?.textContent).toMatch(/[\u0600-\u06ff]/);
  heed.hide();
  await expect.poll(() => launcher.isOpen).toBe(false);
  expect(getComputedStyle(launcher).display).toBe("none");
  heed.show();
  expect(getComputedStyle(launcher).display).not.toBe("none");
  heed.setLocale("en");
  await expect.poll(() => launcher.portal!.renderRoot.querySelector("[part=title]")?.textContent).toBe("How can we help?");
  heed.destroy();
  expect(document.querySelector("heed-launcher")).toBeNull();
  expect(localStorage.length).toBe(0);
});

it("opens without a button of its own", async () => {
  const { heed, launcher } = await start({ launcher: false });
  expect(launcher.button.checkVisibility()).toBe(false);
  heed.open();
  await expect.poll(() => launcher.isOpen).toBe(true);
});
