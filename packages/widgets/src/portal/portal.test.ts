import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { page } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { act, fileCase } from "../../testing/case-tracker-page.ts";
import { answer, completeAnswers, receiptOf, send, serviceClient } from "../../testing/case-form-page.ts";
import { clearPage, focused, isShown, named, openPortal, placePortal, textOf } from "../../testing/portal-page.ts";
import { signHostToken } from "../../testing/sign-host-token.ts";
import { signIn } from "../../testing/sign-in-by-mail.ts";
import type { CaseForm } from "../case-form/case-form.ts";
import type { CaseList } from "../case-list/case-list.ts";
import { forgetDevice, readKeptCases } from "../kept-cases/kept-cases.ts";
import { keepParticipant } from "../participation/kept-participant.ts";
import type { Portal } from "./portal.ts";
import type { PortalView } from "./portal-view.ts";

beforeEach(clearPage);
afterEach(async () => {
  vi.restoreAllMocks();
  clearPage();
  await page.viewport(1024, 900);
});

const titleOf = (portal: Portal): string | undefined => portal.renderRoot.querySelector("[part=title]")?.textContent.trim();
const find = <Found extends HTMLElement>(portal: Portal, selector: string): Found | null => portal.renderRoot.querySelector<Found>(selector);

async function shows(portal: Portal, selector: string): Promise<HTMLElement> {
  await expect.poll(() => find(portal, selector)).not.toBeNull();
  return find(portal, selector)!;
}

describe("addresses", () => {
  it.each([
    ["", "How can we help?"],
    ["#heed", "How can we help?"],
    ["#heed/file", "What would you like to do?"],
    ["#heed/file/complaint", "File a complaint"],
    ["#heed/cases", "Your cases"],
    ["#heed/case/K7MP-4XQ2", "Your case"],
    ["#proposals", "Proposals"],
    ["#heed/proposals", "Proposals"],
    ["#heed/surveys", "Surveys"],
    ["#heed/commitments", "What we promise"],
  ])("%s leads to “%s”", async (hash, title) => {
    history.replaceState(null, "", `${location.pathname}${location.search}${hash}`);
    expect(titleOf(await openPortal())).toBe(title);
  });

  it("follow the visitor, back and forward, and the focus goes to each heading", async () => {
    const portal = await openPortal();
    expect(focused()).toBe(document.body);
    named(portal.renderRoot, "Ask a question").click();
    await expect.poll(() => location.hash).toBe("#heed/file/inquiry");
    await shows(portal, "heed-inquiry-form");
    expect(focused()).toBe(find(portal, "[part=title]"));
    named(portal.renderRoot, "Back to the start").click();
    await expect.poll(() => titleOf(portal)).toBe("How can we help?");
    history.back();
    await expect.poll(() => titleOf(portal)).toBe("Ask a question");
    await expect.poll(focused).toBe(find(portal, "[part=title]"));
    history.forward();
    await expect.poll(() => titleOf(portal)).toBe("How can we help?");
  });

  it("leave a fragment alone that speaks of something else", async () => {
    const portal = await openPortal({ view: { at: "cases" } });
    location.hash = "#imprint";
    await new Promise((done) => addEventListener("hashchange", done, { once: true }));
    expect(portal.view).toEqual({ at: "cases" });
  });

  it("are the page's own paths where it wants them, the board's below them", async () => {
    const before = location.href;
    const portal = await openPortal({ routing: "path", linkBase: "/help" });
    portal.go({ at: "file", kind: "service-request" });
    expect(location.pathname).toBe("/help/file/service-request");
    portal.go({ at: "proposals" });
    const board = await shows(portal, "heed-proposal-board");
    expect(board).toMatchObject({ routing: "path", linkBase: "/help/proposals" });
    history.replaceState(null, "", before);
  });

  it("are left to a page that routes itself", async () => {
    const portal = await openPortal({ routing: "none" });
    const asked: unknown[] = [];
    portal.addEventListener("heed-navigate", (event) => {
      event.preventDefault();
      asked.push((event as unknown as { view: unknown }).view);
    });
    named(portal.renderRoot, "Your cases").click();
    await portal.updateComplete;
    expect(asked).toEqual([{ at: "cases" }]);
    expect(titleOf(portal)).toBe("How can we help?");
    portal.view = { at: "cases" };
    await expect.poll(() => titleOf(portal)).toBe("Your cases");
    expect(location.hash).toBe("");
  });
});

it("keeps what was typed while another view is looked at", async () => {
  const portal = await openPortal({ view: { at: "file", kind: "complaint" } });
  const form = (await shows(portal, "heed-complaint-form")) as CaseForm;
  await expect.poll(() => form.fields.length).toBeGreaterThan(3);
  await answer(form, { "/subject": "It drips" });
  portal.go({ at: "start" });
  await expect.poll(() => titleOf(portal)).toBe("How can we help?");
  portal.go({ at: "file", kind: "complaint" });
  const again = (await shows(portal, "heed-complaint-form")) as CaseForm;
  expect(again.answers["/subject"]).toBe("It drips");
});

it("opens a case from its receipt, leaves the access code out of the address, and remembers the case until it is forgotten", async () => {
  const portal = await openPortal({ view: { at: "file", kind: "complaint" } });
  const form = (await shows(portal, "heed-complaint-form")) as CaseForm;
  await expect.poll(() => form.fields.length).toBeGreaterThan(3);
  await answer(form, completeAnswers);
  await send(form);
  const { reference, accessCode } = await receiptOf(form);
  named(form.renderRoot, "Follow your case").click();
  await expect.poll(() => location.hash).toBe(`#heed/case/${reference}`);
  const tracker = await shows(portal, "heed-case-tracker");
  await expect.poll(() => textOf(tracker.shadowRoot)).toContain(completeAnswers["/subject"]);
  await expect.poll(() => readKeptCases(portal).cases.map((kept) => [kept.reference, kept.accessCode])).toEqual([[reference, accessCode]]);
  portal.remove();

  const later = await openPortal();
  await shows(later, "heed-case-tracker");
  await expect.poll(() => textOf(later.renderRoot)).toContain(completeAnswers["/subject"]);
  await expect.poll(() => textOf(later.renderRoot)).toContain("Forget it on this device");
  named(later.renderRoot, "Forget it on this device").click();
  expect(readKeptCases(later).cases).toEqual([]);
  await later.updateComplete;
  expect(textOf(later.renderRoot)).not.toContain("Forget it on this device");
});

it("keeps nothing again of a case that was forgotten while it is on view", async () => {
  const filed = await fileCase({ subject: "Forgotten" });
  location.hash = `#case=${filed.reference}&code=${filed.accessCode}`;
  const portal = await openPortal();
  const kept = (): string[] => readKeptCases({ siteKey: "demo" }).cases.map(({ reference }) => reference);
  await expect.poll(kept).toEqual([filed.reference]);
  await expect.poll(() => textOf(portal.renderRoot)).toContain("This device remembers the case");
  forgetDevice({ siteKey: "demo" });
  await act(filed, "investigate", { owner: "Mei", text: "We look into it." });
  await expect.poll(() => textOf(portal.renderRoot)).toContain("We look into it.");
  await new Promise((done) => setTimeout(done, 100));
  expect(kept()).toEqual([]);
});

it("opens the case of a link with its code, as the tracker does", async () => {
  const { reference, accessCode } = await fileCase({ subject: "By its link" });
  history.replaceState(null, "", `${location.pathname}${location.search}#case=${reference}&code=${accessCode}`);
  const portal = await openPortal();
  await expect.poll(() => textOf(portal.renderRoot)).toContain("By its link");
});

it("shows a customer's case no longer once they were signed out on this device", async () => {
  const email = `mei.${Date.now()}@example.org`;
  const { reference } = await fileCase({ subject: "Mine until I leave", contact: { email } });
  const { token } = await serviceClient().participants.identify({ token: await signHostToken(email) });
  keepParticipant({ siteKey: "demo" }, { token, isVerified: true });
  const portal = await openPortal({ routing: "none", view: { at: "case", reference } });
  await expect.poll(() => textOf(portal.renderRoot)).toContain("Mine until I leave");
  forgetDevice({ siteKey: "demo" });
  await expect.poll(() => textOf(portal.renderRoot)).not.toContain("Mine until I leave");
  await expect.poll(() => portal.renderRoot.querySelector("heed-case-tracker")?.shadowRoot?.querySelector("form")).toBeTruthy();
});

it("opens a case with the account where the browser keeps nothing, and shows it no longer once they have signed out", async () => {
  for (const storage of ["localStorage", "sessionStorage"] as const) {
    vi.spyOn(window, storage, "get").mockImplementation(() => {
      throw new DOMException("Denied", "SecurityError");
    });
  }
  await fetch(inject("deskUrl"), { method: "POST", body: JSON.stringify({ sendsMail: true }) });
  const email = `kept.nowhere.${Date.now()}@example.org`;
  const { reference } = await fileCase({ subject: "Kept nowhere", contact: { email } });
  const portal = await openPortal({ routing: "none", view: { at: "cases" } });
  const list = (await shows(portal, "heed-case-list")) as CaseList;
  await expect.poll(() => list.renderRoot?.querySelector("[name=email]")).toBeTruthy();
  await signIn(list, email);
  await expect.poll(() => textOf(list.renderRoot)).toContain("Kept nowhere");
  named(list.renderRoot, "Kept nowhere").click();
  const tracker = await shows(portal, "heed-case-tracker");
  await expect.poll(() => textOf(tracker.shadowRoot)).toContain("Kept nowhere");

  portal.go({ at: "cases" });
  await shows(portal, "heed-case-list");
  named(list.renderRoot, "Sign out").click();
  await expect.poll(() => textOf(list.renderRoot)).toContain("Sign in to see your cases");
  portal.go({ at: "case", reference });
  const again = await shows(portal, "heed-case-tracker");
  await expect.poll(() => again.shadowRoot?.querySelector("form")).toBeTruthy();
  expect(textOf(again.shadowRoot)).not.toContain("Kept nowhere");
});

it("opens a case as whom the page says now, though it says so late", async () => {
  const [first, second] = [`one.${Date.now()}@example.org`, `two.${Date.now()}@example.org`];
  const { reference } = await fileCase({ subject: "Of the first", contact: { email: first } });
  let signFirst = (): void => {};
  const portal = await openPortal({ routing: "none", getToken: () => new Promise((done) => (signFirst = () => done(signHostToken(first)))) });
  portal.view = { at: "case", reference };
  await expect.poll(() => portal.renderRoot.querySelector("[aria-busy=true]")).not.toBeNull();
  await expect.poll(() => `${signFirst}`).toContain("done");
  portal.getToken = () => signHostToken(second);
  await portal.updateComplete;
  signFirst();
  await expect.poll(() => textOf(portal.renderRoot)).toContain("No case opens with these");
  expect(textOf(portal.renderRoot)).not.toContain("Of the first");
});

it("says that no survey waits", async () => {
  const portal = await openPortal({ view: { at: "surveys" } });
  await expect.poll(() => textOf(portal.renderRoot)).toContain("No survey waits for you.");
});

it("offers what the company takes", async () => {
  const portal = await openPortal();
  const choices = [...portal.renderRoot.querySelectorAll("[part=choice] b")].map(({ textContent }) => textContent);
  expect(choices).toEqual(["File a complaint", "Ask a question", "Request a service", "Make a proposal", "Your cases", "Proposals", "Surveys", "What we promise"]);
  const { site } = portal.shownSite ? { site: portal.shownSite } : { site: undefined };
  const poor = await openPortal({ site: { ...site!, proposals: null, commitments: [], categories: [{ id: "other", label: "Other", kinds: ["inquiry"] }] } });
  const fewer = [...poor.renderRoot.querySelectorAll("[part=choice] b")].map(({ textContent }) => textContent);
  expect(fewer).toEqual(["Ask a question", "Your cases", "Surveys"]);
});

it("says that it cannot be reached, and comes once it can", async () => {
  const portal = placePortal({ baseUrl: "http://localhost:9" });
  await expect.poll(() => portal.renderRoot?.querySelector("[role=alert]")).not.toBeNull();
  await expectNoAxeFindings(portal);
  portal.baseUrl = inject("serviceUrl");
  await isShown(portal);
  expect(titleOf(portal)).toBe("How can we help?");
});

it("stores nothing while one looks around", async () => {
  const portal = await openPortal();
  for (const view of [{ at: "file", kind: "complaint" }, { at: "cases" }, { at: "proposals" }, { at: "case" }] as const) {
    portal.view = view;
    await isShown(portal);
  }
  expect(localStorage.length + sessionStorage.length).toBe(0);
});

const views: readonly PortalView[] = [{ at: "start" }, { at: "file" }, { at: "file", kind: "complaint" }, { at: "cases" }, { at: "case" }, { at: "surveys" }, { at: "commitments" }];

describe.each(views)("the view %o", (view) => {
  it.each([
    ["light", "en"],
    ["dark", "zh-Hans"],
    ["light", "ar"],
  ] as const)("leaves axe nothing to find in %s and %s, and fits a phone", async (colorScheme, locale) => {
    await page.viewport(390, 844);
    document.documentElement.lang = locale;
    document.documentElement.dir = locale === "ar" ? "rtl" : "ltr";
    const portal = await openPortal({ view, colorScheme, locale, routing: "none" });
    await expectNoAxeFindings(portal);
    expect(portal.scrollWidth).toBeLessThanOrEqual(390);
  });
});
