import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  answer,
  clearPage,
  completeAnswers,
  fieldOf,
  isOpen,
  openForm,
  placeForm,
  receiptOf,
  send,
  serviceClient,
} from "../../testing/case-form-page.ts";

beforeEach(clearPage);
afterEach(clearPage);

describe("on a page that changes", () => {
  it("keeps what was typed when it is moved and when it is put back", async () => {
    const form = await openForm();
    await answer(form, { "/subject": "Kept" });
    const elsewhere = document.body.appendChild(document.createElement("section"));
    elsewhere.append(form);
    await isOpen(form);
    expect(fieldOf(form, "/subject").value).toBe("Kept");
    form.remove();
    await Promise.resolve();
    document.body.append(form);
    await isOpen(form);
    expect(fieldOf(form, "/subject").value).toBe("Kept");
    await answer(form, completeAnswers);
    await send(form);
    await receiptOf(form);
  });

  it("loads its site once when it is mounted twice in a row", async () => {
    const { site } = serviceClient();
    const asked: AbortSignal[] = [];
    const client = {
      ...serviceClient(),
      site: { get: (options: Parameters<typeof site.get>[0]) => (asked.push(options?.signal as AbortSignal), site.get(options)) },
    };
    const form = placeForm({ client });
    form.remove();
    document.body.append(form);
    await isOpen(form);
    expect(asked).toHaveLength(1);
  });

  it("stops asking for its site once it is gone", async () => {
    let signal: AbortSignal | undefined;
    const form = placeForm({
      client: { ...serviceClient(), site: { get: (options) => ((signal = options?.signal as AbortSignal), new Promise(() => {})) } },
    });
    await expect.poll(() => signal).toBeDefined();
    form.remove();
    await expect.poll(() => signal?.aborted).toBe(true);
  });

  it("keeps two forms on one page apart", async () => {
    const first = await openForm();
    const second = await openForm({ kind: "inquiry" });
    await answer(first, { "/subject": "First" });
    await answer(second, { ...completeAnswers, "/subject": "Second" });
    await send(second);
    await receiptOf(second);
    expect(fieldOf(first, "/subject").value).toBe("First");
  });

  it("adds nothing to the page's globals", async () => {
    const before = new Set(Object.getOwnPropertyNames(window));
    await openForm();
    expect(Object.getOwnPropertyNames(window).filter((name) => !before.has(name))).toEqual([]);
  });
});
