import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, control, findAll, openDesk, shownPage, signInAs, textOf, type testStaff } from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";
import type { EmbedPage } from "./embed-page.ts";
import type { EmbedPreview } from "./embed-preview.ts";
import type { PageCheckForm } from "./page-check.ts";

afterEach(() => clearPage());

async function open({ as = "manager", width = 1280 }: { as?: keyof typeof testStaff; width?: number } = {}): Promise<{ app: DeskApp; page: EmbedPage; root: ShadowRoot }> {
  await signInAs(as);
  const app = await openDesk("/desk/demo/embed", { width });
  const page = await shownPage<EmbedPage>(app, "desk-embed-page");
  await expect.poll(() => page.renderRoot.querySelector("select")).not.toBeNull();
  return { app, page, root: page.renderRoot as ShadowRoot };
}

const snippets = (root: ShadowRoot): string[] => [...root.querySelectorAll("pre")].map((each) => each.textContent);

function select(root: ShadowRoot, label: string): HTMLSelectElement {
  const found = [...root.querySelectorAll("label")].find((each) => each.textContent.trim().startsWith(label))?.querySelector("select");
  if (!found) throw new Error(`There is no choice ${label}.`);
  return found;
}

async function wear(root: ShadowRoot, id: string, value: string): Promise<void> {
  const input = root.querySelector<HTMLInputElement>(`#${id}`)!;
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await expect.poll(() => root.querySelector<HTMLInputElement>(`#${id}`)!.value).toBe(value);
}

function frameOf(root: ShadowRoot): HTMLIFrameElement | null {
  return root.querySelector("desk-embed-preview")?.shadowRoot?.querySelector("iframe") ?? null;
}

describe("what to paste", () => {
  it("is the tag with the site's key, and the element that was chosen with what it is told", async () => {
    const { app, root } = await open();
    const tag = `<script type="module" src="${location.origin}/widgets/heed.js" data-site="demo"></script>\n`;
    expect(snippets(root)).toEqual([`${tag}<heed-complaint-form></heed-complaint-form>`]);
    await expectNoAxeFindings(app);
    await userEvent.selectOptions(select(root, "Category"), "late");
    await userEvent.selectOptions(select(root, "Language"), "zh-Hans");
    await expect.poll(() => snippets(root)[0]).toBe(`${tag}<heed-complaint-form category="late" locale="zh-Hans"></heed-complaint-form>`);
    await userEvent.selectOptions(select(root, "Element"), "case-tracker");
    await expect.poll(() => snippets(root)[0]).toBe(`${tag}<heed-case-tracker locale="zh-Hans"></heed-case-tracker>`);
  });

  it("is copied by the keyboard, and that is said", async () => {
    const { app, root } = await open();
    const copy = control(root, "Copy the markup");
    copy.focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => textOf(app)).toMatch(/The markup is copied\.|The browser does not allow copying/);
  });
});

describe("colours", () => {
  it("are checked against both schemes, with a shade that can be read, and become styles for the page", async () => {
    const { app, root } = await open();
    expect(textOf(root)).toMatch(/Contrast [67](?:\.\d)? to 1: links can be read\./);
    await wear(root, "light", "#ffd400");
    await expect.poll(() => textOf(root)).toContain("links need at least 4.5. A darker shade can be read.");
    await expectNoAxeFindings(app);
    const [better] = [...root.querySelectorAll("button")].filter((each) => each.textContent.startsWith("Use "));
    await userEvent.click(better!);
    await expect.poll(() => textOf(root)).not.toContain("links need at least 4.5");
    await wear(root, "radius", "2");
    const { value } = root.querySelector<HTMLInputElement>("#light")!;
    await expect.poll(() => snippets(root)[1]).toBe(
      `:root {\n  --heed-sys-color-accent: light-dark(${value}, #6fd0bd);\n  --heed-sys-color-on-accent: light-dark(#ffffff, #111111);\n  --heed-sys-radius: 2px;\n}`,
    );
  });
});

describe("the preview", () => {
  it("shows the real element as a phone and a desktop would, in the colours chosen", async () => {
    const { root } = await open();
    await expect.poll(() => frameOf(root)?.contentDocument?.querySelector("heed-complaint-form")?.shadowRoot?.textContent ?? "").toContain("What happened");
    expect(frameOf(root)!.getBoundingClientRect().width).toBeLessThanOrEqual(390);
    const bar = root.querySelector<EmbedPreview>("desk-embed-preview")!.renderRoot as ShadowRoot;
    await userEvent.click(control(bar, "Desktop"));
    await expect.poll(() => frameOf(root)!.getBoundingClientRect().width).toBeGreaterThan(390);
    await wear(root, "light", "#7a2e8e");
    await expect.poll(() => frameOf(root)?.contentDocument?.documentElement.style.getPropertyValue("--heed-sys-color-accent")).toContain("#7a2e8e");
    await userEvent.selectOptions(select(root, "Element"), "case-tracker");
    await expect.poll(() => frameOf(root)?.contentDocument?.querySelector("heed-case-tracker")?.shadowRoot?.textContent ?? "").not.toBe("");
  });
});

describe("what is tried out in the preview", () => {
  /** What the frame has asked the service for, by its path. */
  const askedFor = (root: ShadowRoot): string[] =>
    frameOf(root)!.contentWindow!.performance.getEntriesByType("resource").flatMap(({ name }) => (name.includes("/v1/") ? [new URL(name).pathname] : []));

  async function preview(root: ShadowRoot, element: string, tag = `heed-${element}`): Promise<HTMLElement> {
    await userEvent.selectOptions(select(root, "Element"), element);
    await expect.poll(() => frameOf(root)?.contentDocument?.querySelector(tag)?.shadowRoot?.querySelector("button, input")).toBeTruthy();
    return frameOf(root)!.contentDocument!.querySelector<HTMLElement>(tag)!;
  }

  it("mails no code to anybody, though an address is given, and says why", async () => {
    const { app, root } = await open();
    const list = await preview(root, "case-list");
    const email = findAll<HTMLInputElement>(list.shadowRoot!, "input[type=email]")[0]!;
    email.value = "ada@example.com";
    for (const type of ["input", "change"]) email.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    for (const tick of findAll<HTMLInputElement>(list.shadowRoot!, "input[type=checkbox]")) tick.click();
    list.shadowRoot!.querySelector("form")!.requestSubmit();
    await expect.poll(() => textOf(app)).toContain("This is a preview: nothing was sent.");
    expect(askedFor(root)).toContain("/v1/sites/demo");
    expect(askedFor(root).filter((path) => path.includes("/sessions"))).toEqual([]);
    await expectNoAxeFindings(app);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"])("sends nothing by %s, in whatever way the page asks, and reads as before", async (method) => {
    const { app, root } = await open();
    await preview(root, "complaint-form");
    // A window of another page, whose own names the types of a window do not list.
    const view = frameOf(root)!.contentWindow as unknown as typeof globalThis;
    const address = `${location.origin}/v1/sites/demo/participants`;
    const ways = [() => view.fetch(address, { method }), () => view.fetch(new view.Request(address, { method }))];
    for (const send of ways) {
      const response = await send();
      expect([response.status, await response.json()]).toMatchObject([403, { code: "permission_denied" }]);
    }
    await expect.poll(() => textOf(app)).toContain("This is a preview: nothing was sent.");
    expect(askedFor(root)).not.toContain("/v1/sites/demo/participants");
    expect((await view.fetch(`${location.origin}/v1/sites/demo`)).status).toBe(200);
  });
});

describe("a look at the company's page", () => {
  const checkOf = (root: ShadowRoot): ShadowRoot => root.querySelector<PageCheckForm>("desk-page-check")!.renderRoot as ShadowRoot;

  it("says which origin is to be allowed, and gives the line", async () => {
    const { app, root } = await open();
    const form = checkOf(root);
    await userEvent.fill(form.querySelector("input")!, "elsewhere.example/help");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => textOf(form)).toContain("The site does not allow pages of https://elsewhere.example");
    expect(form.querySelector("code")?.textContent).toBe("https://elsewhere.example");
    await expectNoAxeFindings(app);
  });

  it("asks for an address that is a page's", async () => {
    const { root } = await open();
    const form = checkOf(root);
    await userEvent.fill(form.querySelector("input")!, "ftp://shop.example");
    await userEvent.click(control(form, "Look at the page"));
    await expect.poll(() => textOf(form)).toContain("Please give the address of a page");
    expect(form.activeElement).toBe(form.querySelector("input"));
  });

  it("is not offered to whoever may only read the settings", async () => {
    const { root } = await open({ as: "supervisor" });
    expect(root.querySelector("desk-page-check")).toBeNull();
  });
});

it("has room on a phone", async () => {
  const { app, root } = await open({ width: 390 });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  expect(root.querySelector("pre")!.getBoundingClientRect().width).toBeLessThanOrEqual(390);
  await expectNoAxeFindings(app);
});
