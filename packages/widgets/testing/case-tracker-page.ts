import { expect, inject } from "vitest";
import { userEvent } from "vitest/browser";
import type { Case, FiledCase, NewCase } from "@heed/core";
import type { CaseTracker } from "../src/case-tracker/case-tracker.ts";
import "../src/case-tracker/define.ts";
import type { TextField } from "../src/text-field/text-field.ts";
import { loadSite, serviceClient } from "./case-form-page.ts";

/** A tracker on the test's page, talking to the real service. */
export function placeTracker(properties: Partial<CaseTracker> = {}, parent: Element = document.body): CaseTracker {
  const tracker = document.createElement("heed-case-tracker") as CaseTracker;
  Object.assign(tracker, { siteKey: "demo", baseUrl: inject("serviceUrl"), locale: "en", ...properties });
  parent.append(tracker);
  return tracker;
}

/** A tracker that shows this case. */
export async function openTracker(filed: FiledCase, properties: Partial<CaseTracker> = {}, parent?: Element): Promise<CaseTracker> {
  const { reference, accessCode } = filed;
  const tracker = placeTracker({ reference, accessCode, ...properties }, parent);
  await expect.poll(() => tracker.renderRoot?.querySelector("h2")).not.toBeNull();
  return tracker;
}

/** A tracker that shows this case and hears what happens to it. */
export async function openLive(filed: FiledCase, properties: Partial<CaseTracker> = {}): Promise<CaseTracker> {
  const tracker = await openTracker(filed, properties);
  await expect.poll(() => textOf(tracker)).toContain("Live");
  return tracker;
}

/** Files a case as a customer would. */
export async function fileCase(over: Partial<NewCase> = {}): Promise<FiledCase> {
  const { consent } = await loadSite();
  return serviceClient().cases.file({
    kind: "complaint",
    category: "other",
    subject: "The parcel was left in the rain",
    description: "It stood in front of the gate all day.",
    desiredOutcome: "A new one, please.",
    locale: "en",
    contact: { name: "Ada", email: "ada@example.com" },
    consent: { version: consent.version, purposes: ["handle_case"] },
    ...over,
  });
}

/** What the staff do to a case. */
export async function act({ reference }: FiledCase, action: string, input: object = {}): Promise<Case> {
  const response = await fetch(inject("deskUrl"), { method: "POST", body: JSON.stringify({ reference, action, input }) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Case;
}

export const answerInput = {
  decision: "partly_upheld",
  explanation: "The driver did not ring.\nWe have told them to.",
  remedies: [
    { type: "apology" },
    { type: "refund", amount: { value: "12.50", currency: "EUR" }, promisedOn: "2030-12-04", description: "To your card." },
  ],
} as const;

/** A case that the staff have brought to where they ask something or have answered. */
export async function caseAt(status: "investigating" | "waiting_for_customer" | "answered", over?: Partial<NewCase>): Promise<FiledCase> {
  const filed = await fileCase(over);
  await act(filed, "investigate", { owner: "Mei", text: "I have asked the carrier." });
  if (status === "waiting_for_customer") await act(filed, "ask", { text: "Which gate was it?" });
  if (status === "answered") await act(filed, "answer", answerInput);
  return filed;
}

/** The texts on view, those of the fields included. */
export function textOf(tracker: CaseTracker): string {
  const texts = [tracker.renderRoot.textContent, ...fieldsOf(tracker).map(({ renderRoot }) => renderRoot.textContent)];
  // Engines differ in whether a weekday is set off by a comma.
  return texts.join(" ").replace(/(day),/g, "$1").replace(/\s+/g, " ");
}

export function fieldsOf(tracker: CaseTracker): TextField[] {
  return [...tracker.renderRoot.querySelectorAll<TextField>("heed-text-field")];
}

export function buttonOf(tracker: CaseTracker, name: string): HTMLButtonElement {
  const buttons = [...tracker.renderRoot.querySelectorAll("button")];
  const found = buttons.find(({ textContent }) => textContent.trim() === name);
  if (!found) throw new Error(`There is no ${name} among ${buttons.map(({ textContent }) => textContent.trim()).join(", ")}.`);
  return found;
}

export async function press(tracker: CaseTracker, name: string): Promise<void> {
  await userEvent.click(buttonOf(tracker, name));
  await tracker.updateComplete;
}

export async function type(tracker: CaseTracker, text: string, index = 0): Promise<void> {
  await userEvent.fill(fieldsOf(tracker)[index]!.renderRoot.querySelector<HTMLElement>("input, textarea")!, text);
}

export function headlineOf(tracker: CaseTracker): string | undefined {
  return tracker.renderRoot.querySelector("[part=status] h3")?.textContent.trim();
}

/** What is told in the live region. */
export function newsOf(tracker: CaseTracker): string | undefined {
  return tracker.renderRoot.querySelector("[role=status]")?.textContent.trim();
}

/** What happened, newest first, without the times. */
export function historyOf(tracker: CaseTracker): string[] {
  return [...tracker.renderRoot.querySelectorAll("[part=timeline] > ol > li > b")].map(({ textContent }) => textContent.trim());
}

/** Takes the tracker and what it was told off the page. */
export function clearPage(): void {
  document.body.replaceChildren();
  history.replaceState(null, "", location.pathname + location.search);
  document.documentElement.removeAttribute("dir");
  document.documentElement.lang = "en";
}
