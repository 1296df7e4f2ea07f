import { expect, inject } from "vitest";
import { userEvent } from "vitest/browser";
import { createClient, type ClientOptions, type HeedClient, type SubmittedProposal } from "@heed/core";
import type {} from "./start-service.ts";
import "../src/proposal-form/define.ts";
import type { ProposalForm } from "../src/proposal-form/proposal-form.ts";

/** A form on the test's page, of the site that shows proposals at once, talking to the real service. */
export function placeProposalForm(properties: Partial<ProposalForm> = {}, parent: Element = document.body): ProposalForm {
  const form = document.createElement("heed-proposal-form") as ProposalForm;
  // As in markup: colours are chosen by the attribute.
  if (properties.colorScheme) form.setAttribute("color-scheme", properties.colorScheme);
  Object.assign(form, { siteKey: "ideas", baseUrl: inject("serviceUrl"), locale: "en", ...properties });
  parent.append(form);
  return form;
}

/** A form that can be typed into. */
export async function openProposalForm(properties: Partial<ProposalForm> = {}, parent?: Element): Promise<ProposalForm> {
  const form = placeProposalForm(properties, parent);
  await expect.poll(() => form.renderRoot?.querySelector("form"), { timeout: 5_000 }).not.toBeNull();
  await form.updateComplete;
  return form;
}

export function serviceClient(options: Partial<ClientOptions> = {}): HeedClient {
  return createClient({ baseUrl: inject("serviceUrl"), siteKey: "ideas", ...options });
}

export function find<Found extends HTMLElement = HTMLElement>(form: ProposalForm, selector: string): Found {
  const found = form.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector} in: ${textOf(form)}`);
  return found;
}

/** The texts on view. */
export function textOf({ renderRoot }: ProposalForm): string {
  return renderRoot.textContent.replace(/\s+/g, " ").trim();
}

export async function write(form: ProposalForm, texts: Record<string, string>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) await userEvent.fill(find(form, `#${id}`), text);
  await form.arm();
  await form.updateComplete;
}

export async function agree(form: ProposalForm): Promise<void> {
  await userEvent.click(find(form, "#consent-handle_case"));
}

/** Presses the button that sends. */
export async function send(form: ProposalForm): Promise<void> {
  find(form, "[part=submit]").click();
  await form.arm();
  await form.updateComplete;
}

/** A title that no other test uses. */
export function mintTitle(words: string): string {
  return `${words} ${crypto.randomUUID().slice(0, 8)}`;
}

/** Proposals of somebody else, without an address. */
export async function propose(title: string, client = serviceClient()): Promise<SubmittedProposal> {
  const { consent } = await client.site.get();
  const agreed = { version: consent.version, purposes: ["handle_case"] };
  if (!client.participants.token) await client.participants.join({ locale: "en", consent: agreed });
  return client.proposals.submit({ title, text: "It would help.", locale: "en", consent: agreed });
}

export async function receiptOf(form: ProposalForm): Promise<HTMLElement> {
  await expect.poll(() => form.renderRoot.querySelector("[part=receipt]"), { timeout: 10_000 }).not.toBeNull();
  return find(form, "[part=receipt]");
}

/** The dialog that asks who takes part, in its own tree. */
export async function joinDialogOf({ renderRoot }: { renderRoot: ParentNode }): Promise<ShadowRoot> {
  const find = (): ShadowRoot | null | undefined => renderRoot.querySelector("[exportparts]")?.shadowRoot;
  await expect.poll(() => find()?.querySelector("dialog[open]"), { timeout: 5_000 }).toBeTruthy();
  // It has just been there.
  return find() as ShadowRoot;
}

/** What the test's service does besides: it sends mails, and tells the code in one. */
export async function askService(asked: { sendsMail: true } | { codeTo: string }): Promise<unknown> {
  const response = await fetch(inject("deskUrl"), { method: "POST", body: JSON.stringify(asked) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Removes what a test has put on the page and into the storage. */
export function clearPage(): void {
  document.body.replaceChildren();
  localStorage.clear();
  document.documentElement.removeAttribute("dir");
  document.documentElement.lang = "en";
}
