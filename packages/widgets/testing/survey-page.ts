import { expect, inject } from "vitest";
import { userEvent } from "vitest/browser";
import type { SurveyAnswers } from "@heed/core/survey-rules";
import type {} from "./start-service.ts";
import "../src/survey/define.ts";
import type { SurveyElement } from "../src/survey/survey.ts";

/** A survey on the test's page, talking to the real service. */
export function placeSurvey(properties: Partial<SurveyElement> = {}, parent: Element = document.body): SurveyElement {
  const element = document.createElement("heed-survey") as SurveyElement;
  Object.assign(element, { siteKey: "demo", baseUrl: inject("serviceUrl"), locale: "en", surveyId: "short", ...properties });
  parent.append(element);
  return element;
}

/** A survey that can be answered. */
export async function openSurvey(properties: Partial<SurveyElement> = {}, parent?: Element): Promise<SurveyElement> {
  const element = placeSurvey(properties, parent);
  await isReady(element);
  return element;
}

export async function isReady(element: SurveyElement): Promise<void> {
  await expect.poll(() => element.renderRoot?.querySelector("form"), { timeout: 5_000 }).not.toBeNull();
  await expect.poll(() => element.renderRoot.querySelector("[aria-busy]"), { timeout: 5_000 }).toBeNull();
  await element.updateComplete;
}

/** The texts on view, without the marks that set an answer apart from the text around it. */
export function textOf(element: SurveyElement): string {
  return element.renderRoot.textContent.replace(/\s+/g, " ").replace(/[\u2068\u2069]/g, "");
}

export function find(element: SurveyElement, selector: string): HTMLElement {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector} in: ${textOf(element)}`);
  return found;
}

/** Chooses a radio button or a checkbox of a question, by its value. */
export async function choose(element: SurveyElement, question: string, value: string | number): Promise<void> {
  find(element, `#q-${question} [value="${value}"]`).click();
  await element.updateComplete;
}

export async function write(element: SurveyElement, question: string, text: string): Promise<void> {
  await userEvent.fill(find(element, `#c-${question}`), text);
  await element.updateComplete;
}

/** Presses the button that leads on or sends. */
export async function goOn(element: SurveyElement): Promise<void> {
  find(element, "[part=next], [part=submit]").click();
  await element.arm();
  await element.updateComplete;
}

export function errorOf(element: SurveyElement, question: string): string {
  return find(element, `#e-${question}`).textContent.trim();
}

/** Where the keyboard is, through the shadow root. */
export function focused(element: SurveyElement): Element | null {
  return element.shadowRoot?.activeElement ?? null;
}

/** A response as the service has it. */
export interface KeptResponse {
  id: string;
  status: "in_progress" | "complete";
  answers: SurveyAnswers;
  reached: string | null;
  source: string;
  version: number;
  locale: string;
}

async function askDesk(body: object): Promise<unknown> {
  const response = await fetch(inject("deskUrl"), { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** What the service has of a survey's responses, the oldest first. */
export async function responsesTo(surveyId: string): Promise<KeptResponse[]> {
  // Sent by our own service.
  return (await askDesk({ responsesTo: surveyId })) as KeptResponse[];
}

export async function setStatus(surveyId: string, status: "published" | "paused" | "closed"): Promise<void> {
  await askDesk({ surveyId, status });
}

/** Removes what a test has put on the page and in the storage. */
export function clearPage(): void {
  document.body.replaceChildren();
  localStorage.clear();
  history.replaceState(null, "", location.pathname + location.search);
  document.documentElement.removeAttribute("dir");
  document.documentElement.lang = "en";
}
