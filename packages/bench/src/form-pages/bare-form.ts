import { demoSite } from "@heed/server";
import type { ShownPage } from "../pages/shown-page.ts";

const { settings } = demoSite;
const inEnglish = ({ en = "" }: Readonly<Record<string, string>>): string => en;

/** The fields of the example company's complaint, as the form elements of HTML, without a script. */
export function bareForm(): ShownPage {
  return {
    name: "bare HTML",
    head: "<style>body{font:1rem/1.5 sans-serif}label{display:block}</style>",
    body: formMarkup(),
    shown: SHOWN,
    files: new Map(),
  };
}

/** The same, and as much style as it takes to look like a form that a company would show. */
export function dressedForm(): ShownPage {
  return { ...bareForm(), name: "bare HTML, dressed", head: `<style>${DRESS}</style>` };
}

const SHOWN = `document.querySelectorAll("main :is(input, select, textarea, button)")`;

const DRESS = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; color: light-dark(#23201c, #f1eee9); }
  form, fieldset, label { display: grid; gap: 0.375rem; }
  form { gap: 1.75rem; max-inline-size: 42em; }
  fieldset { gap: 1.25rem; border: 0; padding: 0; margin: 0; min-inline-size: 0; }
  legend { padding: 0; font-size: 1.125rem; font-weight: 600; }
  label { font-weight: 600; }
  .tick { grid-template-columns: auto 1fr; align-items: baseline; font-weight: 400; }
  .optional { color: light-dark(#625c54, #b3aca2); font-size: 0.875rem; font-weight: 400; }
  :is(input:not([type="checkbox"]), select, textarea) { font: inherit; color: inherit; inline-size: 100%; min-block-size: 44px; box-sizing: border-box;
    padding: 0.5rem 0.75rem; background: light-dark(#fff, #211f1d); border: 1px solid light-dark(#8f887e, #7f796f); border-radius: 0.5rem; }
  textarea { min-block-size: 7rem; }
  [type="checkbox"] { inline-size: 1.125rem; block-size: 1.125rem; accent-color: light-dark(#0c6555, #6fd0bd); }
  .consent { margin: 0; color: light-dark(#625c54, #b3aca2); font-size: 0.9375rem; }
  button { font: inherit; font-weight: 600; min-block-size: 44px; padding: 0.5rem 1.25rem; border: 0; border-radius: 0.5rem; justify-self: start;
    color: light-dark(#fff, #04231d); background: light-dark(#0c6555, #6fd0bd); }
  :focus-visible { outline: 2px solid light-dark(#0c6555, #6fd0bd); outline-offset: 2px; }`;

function formMarkup(): string {
  const optional = ` <span class="optional">optional</span>`;
  const line = (label: string, name: string, type = "text", isRequired = false): string =>
    `<label>${label}${isRequired ? "" : optional}<input name="${name}" type="${type}"${isRequired ? " required" : ""}></label>`;
  const text = (label: string, name: string, isRequired: boolean): string =>
    `<label>${label}${isRequired ? "" : optional}<textarea name="${name}"${isRequired ? " required" : ""}></textarea></label>`;
  const tick = (label: string, name: string): string => `<label class="tick"><input type="checkbox" name="${name}"> <span>${label}</span></label>`;
  const choices = settings.categories.map(({ id, label }) => `<option value="${id}">${inEnglish(label)}</option>`);
  const ticks = settings.consent.purposes.map(({ id, label }) => tick(inEnglish(label), id));
  return `<main><form method="post">
<fieldset><legend>What happened</legend>
<label>What is it about?<select name="category" required><option value="">Please choose</option>${choices.join("")}</select></label>
${line("Subject", "subject", "text", true)}${text("What happened?", "description", true)}${text("What would put it right?", "desiredOutcome", false)}
${line("When did it happen?", "occurredOn", "date")}${line("Order number", "orderNumber")}${line("Product", "product")}</fieldset>
<fieldset><legend>How we reach you</legend>${tick("Stay anonymous", "anonymous")}
${line("Name", "name")}${line("E-mail", "email", "email")}${line("Phone", "phone", "tel")}</fieldset>
<fieldset><legend>Your agreement</legend><p class="consent">${inEnglish(settings.consent.text)}</p>${ticks.join("")}</fieldset>
<button>Send</button></form></main>`;
}
