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

const SHOWN = `document.querySelectorAll("main :is(input, select, textarea, button)")`;

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
