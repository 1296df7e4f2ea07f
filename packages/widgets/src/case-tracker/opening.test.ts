import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { FiledCase, HeedClient } from "@heed/core";
import {
  buttonOf,
  clearPage,
  fieldsOf,
  fileCase,
  headlineOf,
  openLive,
  placeTracker,
  press,
  textOf,
  type,
} from "../../testing/case-tracker-page.ts";
import { serviceClient } from "../../testing/case-form-page.ts";
import type { CaseTracker } from "./case-tracker.ts";

beforeEach(clearPage);
afterEach(clearPage);

const NO_CASE = "No case opens with these. Please check both.";
const linkOf = ({ reference, accessCode }: FiledCase): string => `#case=${reference}&code=${accessCode}`;
const isShown = (tracker: CaseTracker, text: string) => expect.poll(() => textOf(tracker)).toContain(text);

async function lookUp(tracker: CaseTracker, reference: string, accessCode: string): Promise<void> {
  await expect.poll(() => fieldsOf(tracker).length).toBe(2);
  if (reference) await type(tracker, reference);
  if (accessCode) await type(tracker, accessCode, 1);
  await press(tracker, "Show my case");
}

describe("by what the customer types", () => {
  it("opens the case and leads to where it stands", async () => {
    const filed = await fileCase();
    const tracker = placeTracker();
    await lookUp(tracker, filed.reference, filed.accessCode);
    await expect.poll(() => headlineOf(tracker)).toBe("We have acknowledged your case.");
    await expect.poll(() => tracker.shadowRoot!.activeElement?.textContent).toBe("We have acknowledged your case.");
  });

  it("takes lower case, spaces and full-width characters for what they mean", async () => {
    const { reference, accessCode } = await fileCase();
    const tracker = placeTracker();
    const wide = reference.replace(/[0-9A-Z]/g, (character) => String.fromCodePoint(character.codePointAt(0)! + 0xfee0));
    await lookUp(tracker, ` ${wide} `, accessCode.toLowerCase().replaceAll("-", "  "));
    await expect.poll(() => headlineOf(tracker)).toBe("We have acknowledged your case.");
  });

  it("gives one answer to an unknown reference, a wrong code and what can be neither", async () => {
    const [mine, other] = [await fileCase(), await fileCase()];
    const pairs = [
      [mine.reference, other.accessCode],
      ["K7MP-4XQ2", mine.accessCode],
      ["nonsense", "more nonsense"],
      [mine.reference, mine.accessCode.slice(0, -5)],
    ] as const;
    for (const [reference, accessCode] of pairs) {
      const tracker = placeTracker();
      await lookUp(tracker, reference, accessCode);
      await isShown(tracker, NO_CASE);
      expect(tracker.shadowRoot!.activeElement?.textContent.trim()).toBe(NO_CASE);
      expect(fieldsOf(tracker).map(({ value }) => value)).toEqual([reference, accessCode]);
      tracker.remove();
    }
  });

  it("asks for what is missing and leads there", async () => {
    const tracker = placeTracker();
    await lookUp(tracker, "", "");
    expect(tracker.shadowRoot!.activeElement).toBe(fieldsOf(tracker)[0]);
    await isShown(tracker, "Please fill this in.");
  });

  it("needs no more than the keyboard", async () => {
    const { reference, accessCode } = await fileCase();
    const tracker = placeTracker();
    await expect.poll(() => fieldsOf(tracker).length).toBe(2);
    await userEvent.tab();
    await userEvent.keyboard(reference);
    await userEvent.tab();
    await userEvent.keyboard(`${accessCode}{Enter}`);
    await expect.poll(() => headlineOf(tracker)).toBe("We have acknowledged your case.");
  });
});

describe("by a link", () => {
  it("opens the case its fragment carries, and leaves focus and address alone", async () => {
    const filed = await fileCase();
    location.hash = linkOf(filed);
    const tracker = placeTracker();
    await expect.poll(() => headlineOf(tracker)).toBe("We have acknowledged your case.");
    expect(document.activeElement).toBe(document.body);
    expect(location.hash).toBe(linkOf(filed));
  });

  it("follows the address when it changes", async () => {
    const tracker = placeTracker();
    await expect.poll(() => fieldsOf(tracker).length).toBe(2);
    location.hash = linkOf(await fileCase({ subject: "The first" }));
    await isShown(tracker, "The first");
    location.hash = linkOf(await fileCase({ subject: "The second" }));
    await isShown(tracker, "The second");
  });

  it("shows a link that lost its end as something to put right", async () => {
    const filed = await fileCase();
    location.hash = linkOf(filed).slice(0, -6);
    const tracker = placeTracker();
    await isShown(tracker, NO_CASE);
    expect(fieldsOf(tracker)[0]!.value).toBe(filed.reference);
  });

  it("is not followed again once the customer has left the case", async () => {
    location.hash = linkOf(await fileCase());
    const tracker = placeTracker();
    await expect.poll(() => headlineOf(tracker)).toBe("We have acknowledged your case.");
    await press(tracker, "Look at another case");
    await expect.poll(() => fieldsOf(tracker).map(({ value }) => value)).toEqual(["", ""]);
    expect(tracker.shadowRoot!.activeElement).toBe(fieldsOf(tracker)[0]);
    tracker.locale = "en-GB";
    await tracker.updateComplete;
    expect(textOf(tracker)).not.toContain("Opening");
    expect(headlineOf(tracker)).toBeUndefined();
  });
});

describe("another case", () => {
  it("shows nothing of the one before, what was typed for it included", async () => {
    const [first, second] = [await fileCase({ subject: "The first" }), await fileCase({ subject: "The second" })];
    const tracker = await openLive(first);
    await press(tracker, "Write to us");
    await type(tracker, "For the first alone.");
    await press(tracker, "Look at another case");
    await lookUp(tracker, second.reference, second.accessCode);
    await isShown(tracker, "The second");
    await press(tracker, "Write to us");
    expect(fieldsOf(tracker)[0]!.value).toBe("");
    expect(textOf(tracker)).not.toContain("The first");
  });
});

describe("by the page", () => {
  it("opens with properties, and another case when they change", async () => {
    const [first, second] = [await fileCase({ subject: "The first" }), await fileCase({ subject: "The second" })];
    const tracker = placeTracker({ reference: first.reference, accessCode: first.accessCode });
    await isShown(tracker, "The first");
    Object.assign(tracker, { reference: second.reference, accessCode: second.accessCode });
    await isShown(tracker, "The second");
    expect(textOf(tracker)).not.toContain("The first");
  });

  it("opens with open() and tells the page", async () => {
    const filed = await fileCase();
    const tracker = placeTracker();
    const heard: string[] = [];
    document.body.addEventListener("heed-case-opened", (event) => heard.push((event as never as { case: FiledCase }).case.reference));
    tracker.open(filed.reference, filed.accessCode);
    await expect.poll(() => heard).toEqual([filed.reference]);
    tracker.reset();
    await expect.poll(() => fieldsOf(tracker).length).toBe(2);
  });

  it("fills in a reference that comes without a code", async () => {
    const tracker = placeTracker({ reference: "K7MP-4XQ2" });
    await expect.poll(() => fieldsOf(tracker).map(({ value }) => value)).toEqual(["K7MP-4XQ2", ""]);
  });

  it("keeps the access code out of markup and storage", async () => {
    const filed = await fileCase();
    const tracker = await openLive(filed);
    expect(tracker.outerHTML + (tracker.renderRoot as ShadowRoot).innerHTML).not.toContain(filed.accessCode);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, ""]);
  });

  it("tells its developer what is missing", async () => {
    const tracker = placeTracker({ siteKey: undefined });
    await isShown(tracker, "No client. Set .client, or give the element a site-key.");
  });
});

describe("while the service is away", () => {
  it("says so, keeps what was typed, and opens when asked again", async () => {
    const { reference, accessCode } = await fileCase();
    let isAway = true;
    const client: HeedClient = serviceClient({
      timeoutMs: 200,
      fetch: (request) => (isAway ? Promise.reject(new TypeError("Away.")) : (fetch(request))),
    });
    const tracker = placeTracker({ client, reference, accessCode });
    await isShown(tracker, "Your case is safe, but cannot be shown now. We keep trying.");
    expect(fieldsOf(tracker).map(({ value }) => value)).toEqual([reference, accessCode]);
    isAway = false;
    await press(tracker, "Show my case");
    await expect.poll(() => headlineOf(tracker)).toBe("We have acknowledged your case.");
  });

  it("opens by itself once the connection is back", async () => {
    const { reference, accessCode } = await fileCase();
    let isAway = true;
    const client: HeedClient = serviceClient({
      timeoutMs: 200,
      fetch: (request) => (isAway ? Promise.reject(new TypeError("Away.")) : (fetch(request))),
    });
    const tracker = placeTracker({ client, reference, accessCode });
    await isShown(tracker, "Your case is safe, but cannot be shown now.");
    isAway = false;
    dispatchEvent(new Event("online"));
    await expect.poll(() => headlineOf(tracker)).toBe("We have acknowledged your case.");
  });

  it("waits without moving the page", async () => {
    const { reference, accessCode } = await fileCase();
    const never = serviceClient({ fetch: () => new Promise(() => undefined) });
    const tracker = placeTracker({ client: never, reference, accessCode });
    await isShown(tracker, "Opening your case…");
    expect(tracker.getBoundingClientRect().height).toBeGreaterThanOrEqual(24 * 16);
    expect(() => buttonOf(tracker, "Show my case")).toThrow();
  });
});
