import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CaseForm } from "./case-form.ts";
import {
  answer,
  buttonNamed,
  clearPage,
  completeAnswers,
  fieldOf,
  openForm,
  receiptOf,
  send,
  serviceClient,
  textOf,
} from "../../testing/case-form-page.ts";

beforeEach(clearPage);
afterEach(() => {
  vi.restoreAllMocks();
  clearPage();
});

const stored = (): string => JSON.stringify({ ...localStorage });

/** What a reload does to a form: the page says goodbye, and another form starts with what was stored. */
async function reload(form: CaseForm, properties: Partial<CaseForm> = {}): Promise<CaseForm> {
  dispatchEvent(new PageTransitionEvent("pagehide"));
  form.remove();
  return openForm(properties);
}

it("stores nothing and sets no cookie before the customer types", async () => {
  const form = await openForm();
  form.prefill({ subject: "From the page" });
  await expect.poll(() => fieldOf(form, "/subject").value).toBe("From the page");
  fieldOf(form, "/subject").focus();
  fieldOf(form, "/description").focus();
  await reload(form);
  expect(localStorage).toHaveLength(0);
  expect(sessionStorage).toHaveLength(0);
  expect(document.cookie).toBe("");
});

it("brings back what was typed, and says so", async () => {
  const form = await openForm();
  await answer(form, { "/top/category": "order", "/category": "damaged", "/subject": "Half a", "/fields/photos_available": "true" });
  const next = await reload(form);
  expect(fieldOf(next, "/category").value).toBe("damaged");
  expect(fieldOf(next, "/subject").value).toBe("Half a");
  expect(fieldOf(next, "/fields/photos_available").value).toBe("true");
  expect(textOf(next)).toContain("What you wrote last time is here again.");
});

it("shows a draft at once, without moving what is there", async () => {
  const form = await openForm();
  await answer(form, { "/subject": "Half a" });
  dispatchEvent(new PageTransitionEvent("pagehide"));
  form.remove();
  const seen: string[] = [];
  const next = document.createElement("heed-complaint-form") as CaseForm;
  const observer = new MutationObserver(() => {
    const field = next.renderRoot.querySelector("[name='/subject']");
    if (field) seen.push((field as HTMLInputElement).value);
  });
  Object.assign(next, { siteKey: "demo", client: serviceClient(), locale: "en" });
  document.body.append(next);
  observer.observe(next.renderRoot, { childList: true, subtree: true });
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  observer.disconnect();
  expect(new Set(seen)).toEqual(new Set(["Half a"]));
});

it("never brings back a consent", async () => {
  const form = await openForm();
  await answer(form, completeAnswers);
  const next = await reload(form);
  expect(stored()).not.toContain("handle_case");
  expect(fieldOf(next, "/consent/purposes/handle_case").value).toBe(false);
});

it("is gone once the case is filed", async () => {
  const form = await openForm();
  await answer(form, completeAnswers);
  await send(form);
  await receiptOf(form);
  dispatchEvent(new PageTransitionEvent("pagehide"));
  expect(localStorage).toHaveLength(0);
});

it("is thrown away when asked, and taken back when that was a mistake", async () => {
  const form = await openForm();
  await answer(form, { "/subject": "Half a" });
  const next = await reload(form);
  buttonNamed(next, "Discard it").click();
  await next.updateComplete;
  expect(fieldOf(next, "/subject").value).toBe("");
  expect(localStorage).toHaveLength(0);
  buttonNamed(next, "Undo").click();
  await next.updateComplete;
  expect(fieldOf(next, "/subject").value).toBe("Half a");
  expect(localStorage).toHaveLength(1);
});

it("is not brought back after thirty days", async () => {
  const form = await openForm();
  await answer(form, { "/subject": "Half a" });
  dispatchEvent(new PageTransitionEvent("pagehide"));
  const later = Date.now() + 31 * 24 * 3_600_000;
  for (const [key, text] of Object.entries({ ...localStorage })) {
    localStorage.setItem(key, JSON.stringify({ ...JSON.parse(String(text)), savedAt: Date.now() - (later - Date.now()) }));
  }
  form.remove();
  const next = await openForm();
  expect(fieldOf(next, "/subject").value).toBe("");
  expect(localStorage).toHaveLength(0);
});

it("keeps the drafts of two forms apart, by their place or by their key", async () => {
  const first = await openForm();
  const second = await openForm();
  await answer(first, { "/subject": "First" });
  await answer(second, { "/subject": "Second" });
  dispatchEvent(new PageTransitionEvent("pagehide"));
  first.remove();
  second.remove();
  const keyed = await openForm({ draftKey: "pot-17" });
  expect(fieldOf(keyed, "/subject").value).toBe("");
  keyed.remove();
  const [firstAgain, secondAgain] = [await openForm(), await openForm()];
  expect(fieldOf(firstAgain, "/subject").value).toBe("First");
  expect(fieldOf(secondAgain, "/subject").value).toBe("Second");
});

it("works without a storage that can be written to", async () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("Full.", "QuotaExceededError");
  });
  const form = await openForm();
  await answer(form, completeAnswers);
  dispatchEvent(new PageTransitionEvent("pagehide"));
  await send(form);
  await receiptOf(form);
});

it("works where the page may not touch a storage at all", async () => {
  vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("Denied.", "SecurityError");
  });
  const form = await openForm();
  await answer(form, completeAnswers);
  await send(form);
  await receiptOf(form);
});

it("passes over something else under its key", async () => {
  const form = await openForm();
  const key = form.draftStorageKey;
  form.remove();
  localStorage.setItem(key, "{ not ours");
  const next = await openForm();
  expect(fieldOf(next, "/subject").value).toBe("");
});

it("keeps the key of a filing that failed, so that it is filed once after a reload", async () => {
  const keys: unknown[] = [];
  const { cases } = serviceClient();
  let isDown = true;
  const client: typeof form.client = {
    ...serviceClient(),
    cases: {
      ...cases,
      file: async (newCase, options) => {
        keys.push(options?.idempotencyKey);
        const filed = await cases.file(newCase, options);
        if (isDown) throw new TypeError("The connection broke.");
        return filed;
      },
    },
  };
  const form: CaseForm = await openForm({ client });
  await answer(form, completeAnswers);
  await send(form);
  await expect.poll(() => textOf(form)).toContain("This could not be sent.");
  const next = await reload(form, { client });
  isDown = false;
  await answer(next, { "/consent/purposes/handle_case": true });
  await send(next);
  await receiptOf(next);
  expect(new Set(keys).size).toBe(1);
});

it("sends by itself after a reload what was waiting for the connection, once", async () => {
  const down = serviceClient({ fetch: () => Promise.reject(new TypeError("offline")), timeoutMs: 300 });
  const form = await openForm({ client: { ...serviceClient(), cases: down.cases } });
  await answer(form, completeAnswers);
  Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
  await send(form);
  await expect.poll(() => textOf(form), { timeout: 5_000 }).toContain("You are offline.");
  const next = await reload(form);
  await expect.poll(() => textOf(next)).toContain("You are offline.");
  Reflect.deleteProperty(navigator, "onLine");
  dispatchEvent(new Event("online"));
  const { reference, accessCode } = await receiptOf(next);
  expect((await serviceClient().cases.open(reference, accessCode).get()).subject).toBe(completeAnswers["/subject"]);
  expect(localStorage).toHaveLength(0);
});
