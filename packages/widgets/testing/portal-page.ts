import { expect, inject } from "vitest";
import "../src/launcher/define.ts";
import type { Launcher } from "../src/launcher/launcher.ts";
import "../src/portal/define.ts";
import type { Portal } from "../src/portal/portal.ts";
import type {} from "./start-service.ts";

/** A front desk on the test's page, talking to the real service. */
export function placePortal(properties: Partial<Portal> = {}, parent: Element = document.body): Portal {
  const portal = document.createElement("heed-portal");
  Object.assign(portal, { siteKey: "demo", baseUrl: inject("serviceUrl"), locale: "en", ...properties });
  parent.append(portal);
  return portal as Portal;
}

/** A front desk that shows what it is to show. */
export async function openPortal(properties: Partial<Portal> = {}, parent?: Element): Promise<Portal> {
  const portal = placePortal(properties, parent);
  await isShown(portal);
  return portal;
}

export async function isShown(portal: Portal): Promise<void> {
  await expect.poll(() => portal.renderRoot?.querySelector("[part=title]")).not.toBeNull();
  await expect.poll(() => portal.renderRoot.querySelector("[aria-busy=true]")).toBeNull();
  await portal.updateComplete;
}

/** A launcher on the test's page. */
export function placeLauncher(attributes: Record<string, string> = {}, link = "Contact us"): Launcher {
  const launcher = document.createElement("heed-launcher") as Launcher;
  const all = { "site-key": "demo", "base-url": inject("serviceUrl"), locale: "en", ...attributes };
  for (const [name, value] of Object.entries(all)) launcher.setAttribute(name, value);
  if (link) launcher.append(Object.assign(document.createElement("a"), { href: "#contact", textContent: link }));
  document.body.append(launcher);
  return launcher;
}

export function dialogOf(launcher: Launcher): HTMLDialogElement | null {
  return launcher.shadowRoot!.querySelector("dialog");
}

/** What is read in an element, its parts included. */
export function textOf(root: ParentNode | null | undefined): string {
  if (!root) return "";
  const inner = [...root.querySelectorAll("*")].map((each) => textOf(each.shadowRoot));
  return [root.textContent, ...inner].join(" ").replace(/\s+/g, " ").trim();
}

/** What has the focus, in whatever shadow tree. */
export function focused(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}

/** A link or a button by what it says. */
export function named(root: ParentNode, name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>("a, button, summary")];
  const found = all.find(({ textContent, ariaLabel }) => (ariaLabel ?? textContent).replace(/\s+/g, " ").trim().startsWith(name));
  if (!found) throw new Error(`There is no ${name} among ${all.map(({ textContent }) => textContent.trim()).join(", ")}.`);
  return found;
}

/** Removes what a test has put on the page, into its address and into the storage. */
export function clearPage(): void {
  document.body.replaceChildren();
  localStorage.clear();
  document.documentElement.removeAttribute("dir");
  document.documentElement.lang = "en";
  history.replaceState(null, "", `${location.pathname}${location.search}`);
  scrollTo(0, 0);
}
