import type { SurveyDefinition } from "@heed/contract";
import type { DeskSurvey } from "@heed/contract/desk";
import { surveyStarters } from "@heed/contract/survey-starters";
import { expect } from "vitest";
import { userEvent } from "vitest/browser";
import { clearPage, colleague, control, findAll, openDesk, shownPage, signInAs, type testStaff } from "./desk-page.ts";
import type { DeskApp } from "../src/app/desk-app.ts";
import type { SurveyPage } from "../src/surveys/survey-page.ts";
import "../src/surveys/survey-page.ts";

/** Who works on the same surveys in another browser. */
export const others = colleague("manager");

/** Takes the desk off the page and every survey out of it, as far as surveys ever go. */
export async function clearSurveys(): Promise<void> {
  await clearPage();
  for (const { id, status, publishedVersion } of (await others.surveys.list()).items) {
    if (publishedVersion === null) await others.surveys.delete(id);
    else if (status !== "closed") await others.surveys.close(id, { version: (await others.surveys.get(id)).version });
  }
}

/** A draft made from a starting point. */
export async function addSurvey(starter = "after_sales_visit", change: (definition: SurveyDefinition) => SurveyDefinition = (same) => same): Promise<DeskSurvey> {
  const { definition, settings } = surveyStarters.find(({ id }) => id === starter)!;
  return others.surveys.add({ id: `${starter}-${crypto.randomUUID().slice(0, 8)}`, definition: change(definition), settings });
}

interface OpenedSurvey {
  app: DeskApp;
  page: SurveyPage;
  root: ShadowRoot;
}

/** A survey's page at the desk, as somebody sees it. */
export async function openSurvey(
  id: string,
  { as = "admin", tab = "", width = 1440 }: { as?: keyof typeof testStaff; tab?: string; width?: number } = {},
): Promise<OpenedSurvey> {
  await signInAs(as);
  const app = await openDesk(`/desk/demo/surveys/${id}${tab && `?tab=${tab}`}`, { width });
  const page = await shownPage<SurveyPage>(app, "desk-survey-page");
  await expect.poll(() => page.renderRoot.querySelector(".whole")).not.toBeNull();
  return { app, page, root: page.renderRoot as ShadowRoot };
}

/** The native control of the field for a place of the survey. */
export function controlAt(root: ShadowRoot, pointer: string): HTMLInputElement {
  const [field] = findAll(root, `[data-pointer="${pointer}"]`);
  const native = field?.matches("input, select") ? field : field?.shadowRoot?.querySelector(".box");
  if (!native) throw new Error(`There is no field for ${pointer}.`);
  // Inputs and selects share what the tests need of them.
  return native as HTMLInputElement;
}

/** Opens a question. */
export async function unfold(root: ShadowRoot, id: string): Promise<HTMLElement> {
  const card = root.querySelector<HTMLElement>(`[data-question="${id}"]`)!;
  await userEvent.click(card.querySelector("summary")!);
  await expect.poll(() => card.querySelector(".fold-body")).not.toBeNull();
  return card;
}

/** Saves, and waits until there is nothing left to save. */
export async function saveSurvey(root: ShadowRoot): Promise<void> {
  await userEvent.click(control(root, "Save"));
  await expect.poll(() => isUnsaved(root)).toBe(false);
}

export function isUnsaved(root: ShadowRoot): boolean {
  return root.querySelector(".save-bar .primary") !== null;
}

/** What is there, once it is there. */
export async function waitFor<Found>(find: () => Found): Promise<Found> {
  const tryIt = (): boolean => {
    try {
      return Boolean(find());
    } catch {
      return false;
    }
  };
  await expect.poll(tryIt).toBe(true);
  return find();
}
