import { createElement, StrictMode, type ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, inject, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createClient } from "@heed/core";
import type {} from "../../testing/start-service.ts";
import * as components from "./generated/components.ts";
import type { HeedComponent } from "./create-component.ts";

const { CaseList, CaseTracker, ComplaintForm, Survey, TextField } = components;

const site = { siteKey: "demo", baseUrl: inject("serviceUrl"), locale: "en" };
let root: Root | undefined;

afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
});

function show(element: ReactElement): void {
  root ??= createRoot(document.body.appendChild(document.createElement("main")));
  flushSync(() => root?.render(createElement(StrictMode, null, element)));
}

function shown<Element extends HTMLElement>(tag: string): Element {
  return document.querySelector(`heed-${tag}`) as Element;
}

it("keeps the element, and what was typed, when a callback and a child change", async () => {
  const onHeedReady = vi.fn<(which: string) => void>();
  show(createElement(ComplaintForm, { ...site, onHeedReady: () => onHeedReady("first") }, "Loading …"));
  const form = shown<components.ComplaintFormElement>("complaint-form");
  await expect.poll(() => form.renderRoot?.querySelector("form")).toBeTruthy();
  expect(onHeedReady.mock.calls).toEqual([["first"]]);
  const subject = form.fields.find(({ name }) => name === "/subject");
  await userEvent.fill(subject?.renderRoot.querySelector("input") as HTMLElement, "The lid");

  show(createElement(ComplaintForm, { ...site, onHeedReady: () => onHeedReady("second") }, "Loading more …"));
  expect(shown("complaint-form")).toBe(form);
  expect(subject?.value).toBe("The lid");
  form.dispatchEvent(new Event("heed-ready"));
  expect(onHeedReady.mock.calls).toEqual([["first"], ["second"]]);
  form.reset();
});

it("tells the element what changes, and what is no longer given", async () => {
  const text = (props: components.TextFieldProps): ReactElement => createElement(TextField, props);
  show(text({ label: "Name", value: "Ada", type: "email", required: true, maxLength: 5 }));
  const field = shown<components.TextFieldElement>("text-field");
  await customElements.whenDefined("heed-text-field");
  await field.updateComplete;
  expect(field).toMatchObject({ label: "Name", value: "Ada", type: "email", required: true, maxLength: 5 });

  field.value = "typed";
  show(text({ label: "Your name", value: "Ada", required: false }));
  expect(field).toMatchObject({ label: "Your name", value: "typed", type: "text", required: false, maxLength: undefined });
  show(text({ label: "Your name", value: "Grace" }));
  expect(field.value).toBe("Grace");
});

it("hands properties over that no attribute can carry, before the element first looks for them", async () => {
  const client = createClient({ baseUrl: inject("serviceUrl"), siteKey: "demo" });
  const get = vi.spyOn(client.surveys, "get");
  show(createElement(Survey, { client, surveyId: "short", locale: "en" }));
  await expect.poll(() => shown<components.SurveyElement>("survey").renderRoot?.querySelector("form")).toBeTruthy();
  expect(get).toHaveBeenCalledOnce();
});

it("hands over a function once, and calls the one of the last rendering", () => {
  const getToken = (token: string) => createElement(CaseList, { ...site, getToken: async () => token });
  show(getToken("first"));
  const list = shown<components.CaseListElement>("case-list");
  const handed = list.getToken;
  show(getToken("second"));
  expect(list.getToken).toBe(handed);
  return expect(handed?.()).resolves.toBe("second");
});

it("fills a ref with the element once its code is there, and empties it when the element goes", async () => {
  const refs: (components.CaseTrackerElement | null)[] = [];
  const ref = (element: components.CaseTrackerElement | null): void => void refs.push(element);
  show(createElement(CaseTracker, { ...site, ref, className: "wide", id: "mine", hidden: false, style: { color: "red" } }));
  const tracker = shown<components.CaseTrackerElement>("case-tracker");
  await expect.poll(() => refs.at(-1)).toBe(tracker);
  expect(tracker.matches(".wide#mine:not([hidden])")).toBe(true);
  root?.unmount();
  expect(refs.at(-1)).toBeNull();
  expect(tracker.isConnected).toBe(false);
});

it.each(Object.entries(components as unknown as Record<string, HeedComponent<HTMLElement, object>>))("loads the element of %s", async (_, component) => {
  show(createElement(component));
  const element = document.querySelector("main > *") as HTMLElement;
  await customElements.whenDefined(element.localName);
  expect(element).toBeInstanceOf(customElements.get(element.localName));
});
