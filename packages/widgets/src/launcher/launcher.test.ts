import { afterEach, beforeEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, dialogOf, focused, isShown, named, placeLauncher } from "../../testing/portal-page.ts";
import type { Launcher } from "./launcher.ts";

beforeEach(clearPage);
afterEach(async () => {
  clearPage();
  await page.viewport(1024, 900);
});

async function openWithKeyboard(launcher: Launcher): Promise<void> {
  launcher.button.focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => launcher.isOpen).toBe(true);
  await isShown(launcher.portal!);
  // What fades in has no colour of its own yet.
  await Promise.all(dialogOf(launcher)!.getAnimations().map(({ finished }) => finished));
}

it("says what its link says, and the link is out of sight", () => {
  const launcher = placeLauncher();
  expect(launcher.button.textContent).toBe("Contact us");
  expect(launcher.querySelector("a")!.getBoundingClientRect().width).toBe(0);
  launcher.remove();
  expect(placeLauncher({ label: "Write to us" }).button.textContent).toBe("Write to us");
});

it("says it in the reader's language where the page says nothing", async () => {
  const launcher = placeLauncher({ locale: "zh-CN" }, "");
  await expect.poll(() => launcher.button.textContent).toBe("帮助");
  launcher.setAttribute("locale", "en");
  const other = placeLauncher({ locale: "en" }, "");
  await expect.poll(() => other.button.textContent).toBe("Help");
});

it("opens with the keyboard, takes the focus in, closes with Escape and gives the focus back", async () => {
  const launcher = placeLauncher();
  expect(launcher.button.getAttribute("aria-expanded")).toBe("false");
  const heard: string[] = [];
  for (const name of ["heed-open", "heed-close"]) document.addEventListener(name, ({ type }) => heard.push(type), { once: true });
  await openWithKeyboard(launcher);
  const dialog = dialogOf(launcher)!;
  expect(launcher.button.getAttribute("aria-expanded")).toBe("true");
  expect(launcher.button.getAttribute("aria-controls")).toBe(dialog.id);
  expect(dialog.matches(":modal")).toBe(false);
  expect(dialog.ariaLabel).toBe("Contact us");
  expect(dialog.contains(focused()) || focused() === dialog).toBe(true);
  await expectNoAxeFindings(document.body);
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => launcher.isOpen).toBe(false);
  expect(dialog.open).toBe(false);
  await expect.poll(focused).toBe(launcher.button);
  expect(launcher.button.getAttribute("aria-expanded")).toBe("false");
  expect(heard).toEqual(["heed-open", "heed-close"]);
});

it("leaves the page beside it in use: Tab leads out of the panel, and what is pressed there closes nothing", async () => {
  const launcher = placeLauncher();
  const beside = document.body.appendChild(document.createElement("input"));
  await openWithKeyboard(launcher);
  await userEvent.fill(beside, "still here");
  expect(beside.value).toBe("still here");
  await userEvent.keyboard("{Escape}");
  expect(launcher.isOpen).toBe(true);
  await launcher.close();
  await expect.poll(() => launcher.isOpen).toBe(false);
  expect(focused()).toBe(beside);
});

it("covers the page on a phone, keeps the focus within, and fits again when the phone is turned", async () => {
  await page.viewport(390, 844);
  const launcher = placeLauncher();
  document.body.appendChild(document.createElement("input")).ariaLabel = "Beside";
  await openWithKeyboard(launcher);
  const dialog = dialogOf(launcher)!;
  expect(dialog.matches(":modal")).toBe(true);
  const { width, height } = dialog.getBoundingClientRect();
  expect([width, height]).toEqual([390, 844]);
  for (let steps = 0; steps < 12; steps++) {
    await userEvent.tab();
    expect(document.activeElement === launcher || document.activeElement === document.body).toBe(true);
  }
  await expectNoAxeFindings(document.body);
  await page.viewport(1024, 900);
  await expect.poll(() => dialog.matches(":modal")).toBe(false);
  expect(launcher.isOpen).toBe(true);
  expect(dialog.open).toBe(true);
  await page.viewport(390, 844);
  await expect.poll(() => dialog.matches(":modal")).toBe(true);
  const close = named(launcher.portal!.renderRoot, "Close");
  close.click();
  await expect.poll(() => launcher.isOpen).toBe(false);
  await expect.poll(focused).toBe(launcher.button);
});

it.each(["ltr", "rtl"])("stands at the end of the lines, or at their beginning, written %s", (dir) => {
  document.documentElement.dir = dir;
  const middle = ({ button }: Launcher): number => {
    const { left, width } = button.getBoundingClientRect();
    return left + width / 2;
  };
  const isRight = (launcher: Launcher): boolean => middle(launcher) > innerWidth / 2;
  expect(isRight(placeLauncher())).toBe(dir === "ltr");
  expect(isRight(placeLauncher({ position: "bottom-start" }))).toBe(dir === "rtl");
});

it("opens at a view, and keeps what is on view while it is closed", async () => {
  const launcher = placeLauncher();
  await launcher.open({ at: "file", kind: "inquiry" });
  await isShown(launcher.portal!);
  await expect.poll(() => launcher.portal!.renderRoot.querySelector("heed-inquiry-form")).not.toBeNull();
  const form = launcher.portal!.renderRoot.querySelector("heed-inquiry-form");
  await launcher.close();
  await expect.poll(() => launcher.isOpen).toBe(false);
  await launcher.open();
  await launcher.portal!.updateComplete;
  expect(launcher.portal!.renderRoot.querySelector("heed-inquiry-form")).toBe(form);
  expect(location.hash).toBe("");
});

it("stores nothing and asks for nothing while nobody uses it", async () => {
  const asked: string[] = [];
  const observer = new PerformanceObserver((list) => asked.push(...list.getEntries().map(({ name }) => name)));
  observer.observe({ type: "resource" });
  placeLauncher();
  // Longer than the button waits before it looks whether there is something to count.
  await new Promise((done) => setTimeout(done, 1_200));
  observer.disconnect();
  expect(asked.filter((name) => name.includes("/v1/"))).toEqual([]);
  expect(localStorage.length + sessionStorage.length).toBe(0);
});

it("is not printed", () => {
  const { adoptedStyleSheets } = placeLauncher().shadowRoot!;
  const rules = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText.replace(/\s+/g, " "));
  expect(rules.find((rule) => rule.startsWith("@media print"))).toContain("display: none");
});

it.each(["light", "dark"])("shows the count so that it can be read and called by what is seen, in %s", async (scheme) => {
  localStorage.setItem("heed:cases:demo", JSON.stringify({ cases: [], hasAccount: true, account: { askedAt: Date.now(), unread: 12 } }));
  const launcher = placeLauncher({ "color-scheme": scheme });
  await expect.poll(() => launcher.shadowRoot!.querySelector("[part=count]")?.textContent).toBe("12");
  expect(launcher.button.ariaLabel).toBe("Contact us 12. Cases with something new: 12");
  await expectNoAxeFindings(launcher);
});
