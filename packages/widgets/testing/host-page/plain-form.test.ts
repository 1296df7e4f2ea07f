import { createClient, type Site } from "@heed/core";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { renderCaseForm, renderCaseLookUp } from "../../src/server/index.ts";
import { hostPage, startHost, type Host } from "./start-host.ts";

let host: Host;
let site: Site;

beforeAll(async () => {
  host = await startHost();
  site = await createClient({ baseUrl: host.url, siteKey: "demo" }).site.get();
});

afterAll(() => host.stop());

/** A page as its visitor has it before any script has arrived, and what lets the scripts through. */
async function openHeld(markup: string): Promise<{ page: Page; release: () => void; complaints: string[] }> {
  host.serve(hostPage(markup, { scripts: ["after-paint"] }));
  const { page, complaints } = await host.open("/nothing-yet");
  const gate = Promise.withResolvers<void>();
  await page.route(/\/widgets\/.*\.js/, async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page.goto(`${host.url}/`, { waitUntil: "commit" });
  return { page, release: () => gate.resolve(), complaints };
}

it("gives way to the form's element, which keeps what was filled in, and the focus", async () => {
  const { markup } = renderCaseForm({ kind: "complaint", site, locale: "en", action: "/never" });
  const { page, release, complaints } = await openHeld(markup);
  await page.locator("[name='/category']").selectOption("damaged");
  await page.locator("[name='/region']").selectOption("shanghai");
  await page.locator("[name='/description']").fill("Typed before\nany script");
  await page.locator("[name='/contact/email']").fill("ada@example.org");
  await page.locator("[name='/consent/purposes/handle_case']").check();
  await page.locator("[name='/subject']").fill("Early");
  await page.locator("[name='/subject']").focus();
  release();
  const element = page.locator("heed-complaint-form");
  await element.locator(".heed-plain").waitFor({ state: "detached" });
  await expect.poll(() => element.getByLabel("Subject").inputValue()).toBe("Early");
  expect(await element.getByLabel("In your own words").inputValue()).toBe("Typed before\nany script");
  expect(await element.getByLabel("E-mail").inputValue()).toBe("ada@example.org");
  expect(await element.getByLabel("I agree that my details are used").isChecked()).toBe(true);
  expect(await element.getByRole("combobox", { name: "Your region" }).inputValue()).toBe("east");
  expect(await element.getByRole("combobox", { name: "More exactly" }).inputValue()).toBe("shanghai");
  expect(await element.getByRole("radio", { name: "It arrived damaged" }).isChecked()).toBe(true);
  await expect.poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute("name"))).toBe("/subject");
  // Checked by the element from now on, not sent by the browser.
  await element.getByRole("button", { name: "Send" }).click();
  await element.locator("[part~=summary]").waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("gives way to the tracker with what was typed into its two fields", async () => {
  const link = { label: "Or the link from our mail", hint: "Paste the whole link here." };
  const markup = renderCaseLookUp({ siteKey: "demo", locale: "en", action: "/never", link, button: "Show my case", isTakenOver: true });
  const { page, release, complaints } = await openHeld(markup);
  await page.locator("[name=reference]").fill("K7MP-4XQ2");
  release();
  const element = page.locator("heed-case-tracker");
  await element.locator(".heed-plain").waitFor({ state: "detached" });
  await expect.poll(() => element.getByLabel("Reference").inputValue()).toBe("K7MP-4XQ2");
  expect(complaints).toEqual([]);
  await page.context().close();
});

it("opens the case that the address names, and says so where it names none", async () => {
  const agreed = { version: site.consent.version, purposes: site.consent.purposes.map(({ id }) => id) };
  const { cases } = createClient({ baseUrl: host.url, siteKey: "demo" });
  const { reference, accessCode } = await cases.file({ kind: "inquiry", category: "other", subject: "Is the lid sold alone?", description: "I broke mine.", locale: "en", anonymous: true, consent: agreed });
  const link = { label: "Or the link from our mail", hint: "Paste the whole link here." };
  const markup = renderCaseLookUp({ siteKey: "demo", locale: "en", action: "/never", link, button: "Show my case", isTakenOver: true });
  const { page } = await openHeld(markup);
  for (const [code, shown] of [[accessCode, "Is the lid sold alone?"], ["2222-2222-2222-2222-2222-2222-2222", "No case opens with these."]] as const) {
    await page.unrouteAll();
    await page.goto(`${host.url}/?${code}#case=${reference}&code=${code}`);
    const element = page.locator("heed-case-tracker");
    await element.getByText(shown).waitFor();
    await element.locator(".heed-plain").waitFor({ state: "detached" });
  }
  await page.context().close();
});
