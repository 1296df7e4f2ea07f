import { globSync, readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import type { SvelteHTMLElements } from "svelte/elements";
import { expect, it } from "vitest";
import type { GlobalComponents } from "vue";
import * as components from "../src/react/generated/components.ts";
import type {} from "../src/svelte/generated/elements.ts";
import { isHeedElement } from "../src/vue/generated/elements.ts";

const root = new URL("../", import.meta.url);
const elements = globSync("src/*/define.ts", { cwd: root }).map((path) => path.split("/")[1] ?? "");
const { ComplaintForm, Survey, TextField } = components;

it("has a component for every element", () => {
  const tags = Object.values(components).map((component) => /^<(heed-[a-z-]+)/.exec(renderToString(createElement(component as typeof Survey)))?.[1]);
  expect(tags.sort()).toEqual(elements.map((element) => `heed-${element}`).sort());
});

it.each(["vue", "svelte"])("tells %s of every element", (framework) => {
  const declarations = readFileSync(new URL(`src/${framework}/generated/elements.ts`, root), "utf8");
  const tags = [...declarations.matchAll(/^ {4}"(heed-[a-z-]+)": \w+Element</gm)].map(([, tag = ""]) => tag);
  expect(tags.sort()).toEqual(elements.map((element) => `heed-${element}`).sort());
  expect(tags.every(isHeedElement)).toBe(true);
});

it("renders a tag with its attributes on a server, runs nothing of the element, and leaves no global behind", () => {
  const survey = createElement(Survey, { siteKey: "shop", surveyId: "after-order", panel: true, askSeconds: 30, fromLink: false, className: "wide", onHeedSurveyShown: () => undefined }, "Loading …");
  expect(renderToString(survey)).toBe('<heed-survey class="wide" survey-id="after-order" panel="" ask-seconds="30" site-key="shop">Loading …</heed-survey>');
  const form = createElement(ComplaintForm, { siteKey: "shop", client: {} as never }, createElement("h2", { slot: "intro" }, "Tell us"));
  expect(renderToString(form)).toBe('<heed-complaint-form site-key="shop"><h2 slot="intro">Tell us</h2></heed-complaint-form>');
  expect(renderToString(createElement(TextField, { label: "Name", onInput: () => undefined, hidden: true }))).toBe('<heed-text-field hidden="" label="Name"></heed-text-field>');
  expect(Object.keys(globalThis).filter((name) => /custom|HTML|lit/i.test(name))).toEqual([]);
  expect("customElements" in globalThis).toBe(false);
});

it("types properties and events for React, Vue and Svelte, which the type check reads", () => {
  const note = (reference: string): string => reference;
  const react: components.ComplaintFormProps = { siteKey: "shop", colorScheme: "dark", onHeedCaseFiled: (event) => note(event.reference) };
  const vue: InstanceType<GlobalComponents["heed-complaint-form"]>["$props"] = { siteKey: "shop", onHeedCaseFiled: (event) => note(event.reference) };
  const svelte: SvelteHTMLElements["heed-survey"] = { "site-key": "shop", "ask-seconds": "30", panel: true, "onheed-survey-complete": (event) => note(event.surveyId) };
  // @ts-expect-error: no such scheme of colours
  void ({ ...react, colorScheme: "pink" } satisfies components.ComplaintFormProps);
  // @ts-expect-error: what is called gets an event
  void ({ onHeedCaseFiled: note } satisfies components.ComplaintFormProps);
  // @ts-expect-error: a key is text
  void ({ siteKey: 7 } satisfies typeof vue);
  // @ts-expect-error: it asks by one of its own moments
  void ({ ask: "never" } satisfies typeof svelte);
  expect([react, vue, svelte]).toHaveLength(3);
});

it("says to frameworks with components on servers that its own belong to browsers", () => {
  for (const path of ["create-component.ts", "generated/components.ts"]) {
    expect(readFileSync(new URL(`src/react/${path}`, root), "utf8").startsWith('"use client";\n')).toBe(true);
  }
});
