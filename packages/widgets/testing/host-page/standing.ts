import type { Locator } from "playwright";

/** How an element stands on a page of a site owner. */
export interface Standing {
  /** Its file in `dist/browser`, without `.js`. */
  script: string;
  /** What its tag says. */
  attributes?: Readonly<Record<string, string>>;
  /** What the page does besides, such as setting a property. */
  prepare?: (element: Locator) => Promise<unknown>;
  /** What of it can be seen once it is there. */
  shows: (element: Locator) => Locator;
}

const onDemo = { "site-key": "demo" };
const field = { script: "complaint-form", attributes: { label: "A label" } };

/**
 * Every element by its tag. The suite beside this asks the same of all of them; one that is missing here fails it.
 */
export const standings: Readonly<Record<string, Standing>> = {
  "heed-complaint-form": { script: "complaint-form", attributes: onDemo, shows: (element) => element.getByLabel("Subject") },
  "heed-inquiry-form": { script: "inquiry-form", attributes: onDemo, shows: (element) => element.getByLabel("Subject") },
  "heed-service-request-form": { script: "service-request-form", attributes: onDemo, shows: (element) => element.getByLabel("Which product is it?") },
  "heed-case-tracker": { script: "case-tracker", attributes: onDemo, shows: (element) => element.getByLabel("Reference") },
  "heed-survey": {
    script: "survey",
    attributes: { ...onDemo, "survey-id": "noted" },
    shows: (element) => element.getByRole("button", { name: "Send" }),
  },
  "heed-proposal-board": {
    script: "proposal-board",
    attributes: { "site-key": "board", routing: "none" },
    shows: (element) => element.getByRole("searchbox", { name: "Search" }),
  },
  "heed-proposal-form": {
    script: "proposal-form",
    attributes: { "site-key": "board" },
    shows: (element) => element.getByLabel("In one sentence"),
  },
  "heed-launcher": { script: "launcher", attributes: { ...onDemo, label: "Contact us" }, shows: (element) => element.getByRole("button", { name: "Contact us" }) },
  "heed-portal": { script: "portal", attributes: { ...onDemo, routing: "none" }, shows: (element) => element.getByRole("heading", { name: "How can we help?" }) },
  "heed-case-list": { script: "case-list", attributes: onDemo, shows: (element) => element.getByLabel("E-mail") },
  "heed-notice": {
    script: "notice",
    attributes: onDemo,
    prepare: (element) =>
      element.evaluate((notice) =>
        Object.assign(notice, { notice: { id: "1", level: "warning", locale: "en", title: "Closed on Friday", text: "Back on Monday.", updatedAt: "2026-11-28T09:00:00Z" } }),
      ),
    shows: (element) => element.getByText("Closed on Friday"),
  },
  "heed-commitments": { script: "commitments", attributes: onDemo, shows: (element) => element.getByRole("heading", { name: "Complaints" }) },
  "heed-text-field": { ...field, shows: (element) => element.getByLabel("A label") },
  "heed-checkbox-field": { ...field, shows: (element) => element.getByLabel("A label") },
  "heed-choice-field": {
    ...field,
    prepare: (element) => element.evaluate((field) => Object.assign(field, { options: [{ value: "tea", label: "Tea" }] })),
    shows: (element) => element.getByLabel("Tea"),
  },
};
