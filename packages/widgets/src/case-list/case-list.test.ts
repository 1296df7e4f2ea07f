import { afterEach, beforeEach, describe, expect, inject, it, onTestFinished, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { HeedClient, MyCasePage } from "@heed/core";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { act, fileCase } from "../../testing/case-tracker-page.ts";
import { clearPage, focused, named, textOf } from "../../testing/portal-page.ts";
import { signHostToken } from "../../testing/sign-host-token.ts";
import { signIn } from "../../testing/sign-in-by-mail.ts";
import type { CaseList } from "./case-list.ts";
import "./define.ts";

beforeEach(clearPage);
afterEach(async () => {
  clearPage();
  await page.viewport(1024, 900);
});

let count = 0;
/** Somebody whom no other test knows. */
const someone = (): string => `ada.${Date.now()}.${++count}@example.org`;

function placeList(properties: Partial<CaseList> = {}): CaseList {
  const list = document.createElement("heed-case-list") as CaseList;
  Object.assign(list, { siteKey: "demo", baseUrl: inject("serviceUrl"), locale: "en", ...properties });
  document.body.append(list);
  return list;
}

async function isReady(list: CaseList): Promise<CaseList> {
  await expect.poll(() => list.renderRoot?.querySelector("form, ol, [role=alert], .empty")).not.toBeNull();
  await list.updateComplete;
  return list;
}

/** The list of somebody whom the page has signed in. */
async function openFor(email: string, properties: Partial<CaseList> = {}): Promise<CaseList> {
  return isReady(placeList({ getToken: () => signHostToken(email), ...properties }));
}

const textIn = (list: CaseList): string => textOf(list.renderRoot);
const field = (list: CaseList, name: string): HTMLInputElement => list.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

describe("by a mailed code", () => {
  it("signs in, lists what was filed under the address, keeps it for the next visit, and forgets everything when signed out", async () => {
    await fetch(inject("deskUrl"), { method: "POST", body: JSON.stringify({ sendsMail: true }) });
    const email = someone();
    const filed = await fileCase({ subject: "The lid is broken", contact: { email } });
    const list = await isReady(placeList());
    expect(localStorage.length).toBe(0);
    expect(textIn(list)).toContain("Sign in to see your cases");
    await signIn(list, email);
    await expect.poll(() => textIn(list)).toContain("The lid is broken");
    expect(textIn(list)).toContain(`Signed in as ${email}`);
    expect(textIn(list)).toContain(filed.reference);
    await expect.poll(focused).toBe(list.renderRoot.querySelector("[part=title]"));
    list.remove();

    const later = placeList();
    await expect.poll(() => textIn(later)).toContain("The lid is broken");
    named(later.renderRoot, "Sign out").click();
    await expect.poll(() => textIn(later)).toContain("Sign in to see your cases");
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it("shows nothing any more once its customer was signed out: by the page, or in another tab", async () => {
    const { forgetDevice } = await import("../kept-cases/kept-cases.ts");
    const elsewhere = document.createElement("iframe");
    document.documentElement.append(elsewhere);
    onTestFinished(() => elsewhere.remove());
    for (const signOut of [() => forgetDevice({ siteKey: "demo" }), () => elsewhere.contentWindow!.localStorage.clear()]) {
      const email = someone();
      await fileCase({ subject: "For my eyes alone", contact: { email } });
      const list = await isReady(placeList());
      await signIn(list, email);
      await expect.poll(() => textIn(list)).toContain("For my eyes alone");
      signOut();
      await expect.poll(() => textIn(list)).toContain("Sign in to see your cases");
      expect(textIn(list)).not.toContain("For my eyes alone");
      list.remove();
    }
  });

  it("signs in for as long as the page is open where the browser keeps nothing", async () => {
    const setItem = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("Denied", "SecurityError");
    });
    onTestFinished(() => setItem.mockRestore());
    const email = someone();
    await fileCase({ subject: "Kept nowhere", contact: { email } });
    const list = await isReady(placeList());
    await signIn(list, email);
    await expect.poll(() => textIn(list)).toContain("Kept nowhere");
    named(list.renderRoot, "Sign out").click();
    await expect.poll(() => textIn(list)).toContain("Sign in to see your cases");
  });

  it("tells a wrong code from a right one", async () => {
    const email = someone();
    const list = await isReady(placeList());
    await userEvent.fill(field(list, "email"), email);
    for (const tick of list.renderRoot.querySelectorAll<HTMLInputElement>("[type=checkbox][required]")) await userEvent.click(tick);
    await userEvent.click(named(list.renderRoot, "Send me a code"));
    await expect.poll(() => field(list, "code")).not.toBeNull();
    await userEvent.fill(field(list, "code"), "000000");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => textIn(list)).toContain("This code is not right");
    await expectNoAxeFindings(list);
  });

  it("says that somebody was signed out, and asks again", async () => {
    localStorage.setItem("heed:participant:demo", JSON.stringify({ token: "long-gone", isVerified: true }));
    const list = await isReady(placeList());
    await expect.poll(() => textIn(list)).toContain("You were signed out. Please sign in again.");
    expect(localStorage.getItem("heed:participant:demo")).toBeNull();
  });
});

describe("as whom the page says", () => {
  it("lists their cases without asking, keeps nothing, and offers no signing out", async () => {
    const email = someone();
    await fileCase({ subject: "Too loud", contact: { email } });
    const list = await openFor(email);
    await expect.poll(() => textIn(list)).toContain("Too loud");
    expect(textIn(list)).not.toContain("Sign out");
    expect(localStorage.length).toBe(0);
  });

  it("asks the page for another token where one has expired on its way", async () => {
    const email = someone();
    let asked = 0;
    const list = await isReady(placeList({ getToken: () => signHostToken(email, { hasExpired: asked++ === 0 }) }));
    await expect.poll(() => textIn(list)).toContain(`There is no case under ${email} yet.`);
    expect(asked).toBe(2);
  });

  it("shows nothing of one customer to the next", async () => {
    const [first, second] = [someone(), someone()];
    await fileCase({ subject: "Of the first", contact: { email: first } });
    const list = await openFor(first);
    await expect.poll(() => textIn(list)).toContain("Of the first");
    list.getToken = () => signHostToken(second);
    await expect.poll(() => textIn(list)).toContain(`There is no case under ${second} yet.`);
    expect(textIn(list)).not.toContain("Of the first");
  });

  it("shows nothing of one customer to the next, though it arrives late", async () => {
    const { serviceClient } = await import("../../testing/case-form-page.ts");
    const client = serviceClient();
    let arrive: (page: MyCasePage) => void = () => {};
    const cases = (options: { cursor?: string | undefined } = {}): Promise<MyCasePage> =>
      options.cursor ? new Promise((done) => (arrive = done)) : Promise.resolve({ items: [item], nextCursor: "more" });
    const list = await openFor(someone(), { client: { ...client, me: { ...client.me, cases } } });
    await expect.poll(() => list.renderRoot.querySelectorAll("[part=item]").length).toBe(1);
    named(list.renderRoot, "Show more").click();
    list.getToken = () => signHostToken(someone());
    await expect.poll(() => list.who).toBeUndefined();
    await expect.poll(() => list.renderRoot.querySelectorAll("[part=item]").length).toBe(1);
    arrive({ items: [{ ...item, reference: "B7MP-4XQ2" }], nextCursor: null });
    await expect.poll(() => list.isBusy).toBe(false);
    await list.updateComplete;
    expect(textIn(list)).not.toContain("B7MP-4XQ2");
  });
});

it("marks what is new, shows a case in the list's place, and leads back to it", async () => {
  const email = someone();
  const filed = await fileCase({ subject: "It whistles", contact: { email } });
  await act(filed, "investigate", { owner: "Mei", text: "I have asked the maker." });
  const list = await openFor(email);
  await expect.poll(() => list.renderRoot.querySelector("[part=unread]")).not.toBeNull();
  named(list.renderRoot, "It whistles").click();
  const tracker = (): Element | null => list.renderRoot.querySelector("heed-case-tracker");
  await expect.poll(() => textOf(tracker()?.shadowRoot)).toContain("I have asked the maker.");
  await userEvent.click(named(list.renderRoot, "Back to your cases"));
  await expect.poll(() => list.renderRoot.querySelector("ol")).not.toBeNull();
  expect(list.renderRoot.querySelector("[part=unread]")).toBeNull();
  await expect.poll(focused).toBe(list.renderRoot.querySelector(`#c-${filed.reference}`));
});

it("shows a case of this device no longer once it was forgotten there", async () => {
  const { forgetDevice, keepCase } = await import("../kept-cases/kept-cases.ts");
  const { serviceClient } = await import("../../testing/case-form-page.ts");
  const filed = await fileCase({ subject: "Opened here" });
  keepCase({ siteKey: "demo" }, filed.accessCode, await serviceClient().cases.open(filed.reference, filed.accessCode).get());
  const list = await isReady(placeList());
  named(list.renderRoot, `Case ${filed.reference}`).click();
  await expect.poll(() => textIn(list)).toContain("Opened here");
  forgetDevice({ siteKey: "demo" });
  await expect.poll(() => textIn(list)).toContain("Sign in to see your cases");
  expect(textIn(list)).not.toContain("Opened here");
});

it("leaves a case to a page that shows it elsewhere", async () => {
  const email = someone();
  const { reference } = await fileCase({ subject: "Elsewhere", contact: { email } });
  const list = await openFor(email, { linkTo: (each) => `#case/${each}` });
  await expect.poll(() => textIn(list)).toContain("Elsewhere");
  const link = named(list.renderRoot, "Elsewhere") as HTMLAnchorElement;
  expect(link.getAttribute("href")).toBe(`#case/${reference}`);
  const asked: string[] = [];
  list.addEventListener("heed-open-case", (event) => {
    event.preventDefault();
    asked.push((event as unknown as { reference: string }).reference);
  });
  link.click();
  await list.updateComplete;
  expect(asked).toEqual([reference]);
  expect(list.renderRoot.querySelector("heed-case-tracker")).toBeNull();
});

it("takes a case into the account by its access code, and says what is wrong with another", async () => {
  const filed = await fileCase({ subject: "Filed without an address", contact: { phone: "+44 20 7946 0018" } });
  const list = await openFor(someone());
  named(list.renderRoot, "A case is missing?").click();
  await userEvent.click(named(list.renderRoot, "Add the case"));
  await expect.poll(() => focused()).toBe(field(list, "claim-reference"));
  await userEvent.fill(field(list, "claim-reference"), filed.reference.toLowerCase().replace("-", " "));
  await userEvent.fill(field(list, "claim-code"), "2222-2222-2222-2222-2222-2222-2222");
  await userEvent.click(named(list.renderRoot, "Add the case"));
  await expect.poll(() => textIn(list)).toContain("No case opens with these.");
  await userEvent.fill(field(list, "claim-code"), filed.accessCode);
  await userEvent.click(named(list.renderRoot, "Add the case"));
  await expect.poll(() => textIn(list)).toContain("Filed without an address");
});

it("narrows to what is open and what is over", async () => {
  const email = someone();
  const open = await fileCase({ subject: "Still open", contact: { email } });
  const over = await fileCase({ subject: "Long over", contact: { email } });
  await act(open, "investigate", { owner: "Mei" });
  const { serviceClient } = await import("../../testing/case-form-page.ts");
  await serviceClient().cases.open(over.reference, over.accessCode).withdraw({});
  const list = await openFor(email);
  const shown = (): string[] => [...list.renderRoot.querySelectorAll("[part=item] h3")].map(({ textContent }) => textContent.trim());
  await expect.poll(shown).toHaveLength(2);
  named(list.renderRoot, "Open").click();
  await expect.poll(shown).toEqual(["Still open"]);
  named(list.renderRoot, "Closed").click();
  await expect.poll(shown).toEqual(["Long over"]);
});

it("says that it cannot be reached, and comes once it can", async () => {
  const list = await isReady(placeList({ baseUrl: "http://localhost:9" }));
  expect(textIn(list)).toContain("Your cases are safe, but cannot be shown now.");
  await expectNoAxeFindings(list);
  list.baseUrl = inject("serviceUrl");
  await expect.poll(() => textIn(list)).toContain("Sign in to see your cases");
});

const item = { reference: "K7MP-4XQ2", kind: "complaint", category: "other", subject: "حطم الغطاء", status: "answered", createdAt: "2026-11-20T09:30:00Z", updatedAt: "2026-11-20T09:30:00Z", unread: true, isOwn: true } as const;

describe.each([
  ["light", "en"],
  ["dark", "zh-Hans"],
  ["light", "ar"],
] as const)("in %s and %s", (colorScheme, locale) => {
  it("leaves axe nothing to find in any state, and fits a phone", async () => {
    await page.viewport(390, 844);
    document.documentElement.lang = locale;
    document.documentElement.dir = locale === "ar" ? "rtl" : "ltr";
    const look = { colorScheme, locale };
    const lead = { email: "ada@example.org", name: null, unreadCases: 1, organisations: [{ id: "1", name: "Tea & Sons", role: "lead" as const }] };
    const { serviceClient } = await import("../../testing/case-form-page.ts");
    const client: HeedClient = serviceClient();
    const me = { ...client.me, get: async () => lead, cases: async () => ({ items: [item, { ...item, reference: "B7MP-4XQ2", status: "closed" as const, unread: false, isOwn: false, customerName: "Bob" }], nextCursor: "more" }) };
    const list = await openFor("ada@example.org", { ...look, client: { ...client, me } });
    await expect.poll(() => list.renderRoot.querySelectorAll("[part=item]").length).toBe(2);
    list.renderRoot.querySelector("summary")!.click();
    await expectNoAxeFindings(list);
    expect(list.scrollWidth).toBeLessThanOrEqual(390);
    list.remove();
    const asking = await isReady(placeList(look));
    await expectNoAxeFindings(asking);
    expect(asking.scrollWidth).toBeLessThanOrEqual(390);
  });
});
