import { createClient, type FiledCase, type NewCase } from "@heed/core";
import { createDeskClient, type DeskClient, type DeskSiteApi } from "@heed/core/desk";
import { showTextsIn } from "@heed/widgets/localization";
import { expect, inject } from "vitest";
import type {} from "./start-service.ts";
import { PASSWORD, testStaff, type TestPerson, type TestStaffName } from "./test-staff.ts";
import type { DeskApp } from "../src/app/desk-app.ts";
import "../src/app/desk-app.ts";
import { addDeskTexts } from "../src/localization/desk-texts.ts";

export { PASSWORD, testStaff };

addDeskTexts();

/** The client of whoever is signed in: the tests' page and the service are one origin, so cookies are the browser's own. */
export function deskClient(): DeskClient {
  return createDeskClient({ baseUrl: location.origin });
}

export function deskSite(): DeskSiteApi {
  return deskClient().site("demo");
}

/** Signs in for real: from here on the browser has the session's cookie. */
export async function signInAs(name: TestStaffName): Promise<DeskSiteApi> {
  await deskClient().session.signIn({ email: testStaff[name].email, password: PASSWORD });
  return deskSite();
}

/** What somebody else does at the same time, in a browser of their own. */
export function colleague(name: TestStaffName): DeskSiteApi {
  return createDeskClient({ baseUrl: `${inject("colleaguesUrl")}/${name}` }).site("demo");
}

export async function signOut(): Promise<void> {
  await deskClient().session.signOut().catch(() => undefined);
}

/** The token of a new invitation. */
export async function invite(person: TestPerson): Promise<string> {
  const response = await fetch(inject("doorUrl"), { method: "POST", body: JSON.stringify(person) });
  if (!response.ok) throw new Error(await response.text());
  // Written by testing/start-service.ts.
  return ((await response.json()) as { token: string }).token;
}

/** The whole desk on the tests' page, at this address. */
export async function openDesk(path = "/desk/", { width = 1280, height = 900 } = {}): Promise<DeskApp> {
  const { page } = await import("vitest/browser");
  await page.viewport(width, height);
  history.replaceState(null, "", path);
  const app = document.createElement("desk-app");
  document.body.append(app);
  // The tag is the class's.
  return app as DeskApp;
}

/** The page of the desk that is on view, once it is there. */
export async function shownPage<Page extends HTMLElement>(app: DeskApp, tag: string): Promise<Page> {
  const find = () => app.renderRoot.querySelector("desk-frame")?.shadowRoot?.querySelector<Page>(tag) ?? null;
  await expect.poll(find).not.toBeNull();
  return find()!;
}

const testPath = location.href;

/** Takes the desk off the page, signs out and forgets what was kept. */
export async function clearPage(): Promise<void> {
  document.body.replaceChildren();
  history.replaceState(null, "", testPath);
  localStorage.clear();
  sessionStorage.clear();
  document.documentElement.removeAttribute("dir");
  document.documentElement.lang = "en";
  delete document.documentElement.dataset.colorScheme;
  await showTextsIn("en");
  await signOut();
}

/** Files a case as a customer would. */
export async function fileCase(over: Partial<NewCase> = {}): Promise<FiledCase> {
  const client = createClient({ baseUrl: location.origin, siteKey: "demo" });
  const { consent } = await client.site.get({ locale: "en" });
  return client.cases.file({
    kind: "inquiry",
    category: "other",
    subject: "Does the large kettle whistle?",
    description: "I would like to hear it from the garden.",
    locale: "en",
    contact: { name: "Ada Green", email: "ada@example.com" },
    consent: { version: consent.version, purposes: ["handle_case"] },
    ...over,
  });
}

/** All elements that match, in whatever shadow tree below they are. */
export function findAll<Found extends Element = HTMLElement>(root: ParentNode, selector: string): Found[] {
  const here = [...root.querySelectorAll<Found>(selector)];
  const below = [...root.querySelectorAll("*")].flatMap((each) => (each.shadowRoot ? findAll<Found>(each.shadowRoot, selector) : []));
  return [...here, ...below];
}

/** The texts on view, of every shadow tree. */
export function textOf(root: Element | ShadowRoot): string {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof HTMLStyleElement) return;
    if (node instanceof Text) texts.push(node.data);
    if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
    node.childNodes.forEach(visit);
  };
  visit(root);
  return texts.join(" ").replace(/\s+/g, " ").trim();
}

/** A button or link by the words on it. */
export function control(root: ParentNode, name: string): HTMLElement {
  const found = findAll(root, "button, a").find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent).trim() === name && each.getClientRects().length > 0,
  );
  if (!found) throw new Error(`There is no control ${name}.`);
  return found;
}
