import { expect, inject } from "vitest";
import { userEvent } from "vitest/browser";
import { createClient, type ClientOptions, type HeedClient, type Site } from "@heed/core";
import type {} from "./start-service.ts";
import type { CaseKind } from "@heed/core/rules";
import type { CaseForm } from "../src/case-form/case-form.ts";
import "../src/complaint-form/define.ts";
import type { FieldElement } from "../src/field/field-element.ts";
import "../src/inquiry-form/define.ts";
import "../src/service-request-form/define.ts";

const tags: Record<CaseKind, string> = {
  complaint: "heed-complaint-form",
  inquiry: "heed-inquiry-form",
  service_request: "heed-service-request-form",
};

/** What a form on the test's page is, and what the page sets. */
export type FormProperties = Partial<CaseForm>;

/** A form on the test's page, for complaints unless it is said otherwise, talking to the real service. */
export function placeForm({ kind = "complaint", ...properties }: FormProperties = {}, parent: Element = document.body): CaseForm {
  const form = document.createElement(tags[kind]) as CaseForm;
  Object.assign(form, { siteKey: "demo", baseUrl: inject("serviceUrl"), locale: "en", ...properties });
  parent.append(form);
  return form;
}

/** A form that can be typed into. */
export async function openForm(properties: FormProperties = {}, parent?: Element): Promise<CaseForm> {
  const form = placeForm(properties, parent);
  await isOpen(form);
  return form;
}

export async function isOpen(form: CaseForm): Promise<void> {
  await expect.poll(() => form.renderRoot.querySelector("form")).not.toBeNull();
  await form.updateComplete;
}

export async function loadSite(): Promise<Site> {
  return serviceClient().site.get({ locale: "en" });
}

/** A client of the real service, for tests that stand between it and the form. */
export function serviceClient(options: Partial<ClientOptions> = {}): HeedClient {
  return createClient({ baseUrl: inject("serviceUrl"), siteKey: "demo", ...options });
}

export function fieldOf(form: CaseForm, name: string): FieldElement {
  const field = form.fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`There is no field ${name} among ${form.fields.map((other) => other.name).join(" ")}.`);
  return field;
}

export function hasField(form: CaseForm, name: string): boolean {
  return form.fields.some((field) => field.name === name);
}

/** Answers as a customer does: with the mouse, and by typing. */
export async function answer(form: CaseForm, answers: Record<string, string | boolean>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    await expect.poll(() => hasField(form, name), { message: name }).toBe(true);
    const { renderRoot } = fieldOf(form, name);
    if (typeof value === "boolean") await userEvent.click(renderRoot.querySelector("input")!);
    else if (renderRoot.querySelector("select")) await userEvent.selectOptions(renderRoot.querySelector("select")!, value);
    else if (renderRoot.querySelector("[type=radio]")) await userEvent.click(renderRoot.querySelector(`[value="${value}"]`)!);
    else await userEvent.fill(renderRoot.querySelector<HTMLElement>("input, textarea")!, value);
  }
  await form.arm();
  await form.updateComplete;
}

/** What every form needs. */
export const completeAnswers = {
  "/top/category": "other",
  "/subject": "The parcel was left in the rain",
  "/description": "It stood in front of the gate all day.",
  "/contact/email": "mei@example.com",
  "/consent/purposes/handle_case": true,
};

export function buttonNamed(form: CaseForm, name: string): HTMLElement {
  const buttons = [...form.renderRoot.querySelectorAll<HTMLElement>("button, a")];
  const found = buttons.find((button) => button.textContent.trim() === name);
  if (!found) throw new Error(`There is no ${name} among ${buttons.map((button) => button.textContent.trim()).join(", ")}.`);
  return found;
}

export async function send(form: CaseForm): Promise<void> {
  await userEvent.click(form.renderRoot.querySelector("[part=submit]")!);
}

/** The texts on view, those of the fields included. */
export function textOf(form: CaseForm): string {
  const texts = [form.renderRoot.textContent, ...form.fields.map((field) => field.renderRoot.textContent)];
  return texts.join(" ").replace(/\s+/g, " ");
}

export async function receiptOf(form: CaseForm): Promise<{ reference: string; accessCode: string }> {
  const read = (part: string): string => form.renderRoot.querySelector(`[part=${part}]`)?.textContent ?? "";
  await expect.poll(() => read("access-code")).not.toBe("");
  return { reference: read("reference"), accessCode: read("access-code") };
}

/** Removes what a test has put on the page and in the storage. */
export function clearPage(): void {
  for (const form of document.querySelectorAll(Object.values(tags).join())) form.remove();
  document.body.replaceChildren();
  localStorage.clear();
  document.documentElement.removeAttribute("dir");
  document.documentElement.lang = "en";
}
