import { html } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { msg } from "../localization/msg.ts";
import { promiseInWords } from "../localization/promise-in-words.ts";
import { caseFormTag, receiptTextsOf } from "./case-form-of.ts";
import type { CaseReceiptOnServer } from "./on-server.ts";
import { hiddenFields, plainBlock } from "./plain-page.ts";
import { plainMarkup } from "./render-element.ts";
import { inTextsOf } from "./texts-in.ts";

/** What the customer takes along, as a page shows it: the reference, the access code, and what the company now owes them. */
export function renderCaseReceipt({ filed, kind, locale, action, advice }: CaseReceiptOnServer): string {
  return inTextsOf(locale, () => {
    const { reference, accessCode, promises } = filed;
    const texts = receiptTextsOf(kind);
    const card = (part: string, label: string, text: string) =>
      html`<div class="copyable"><span class="name">${label}</span><bdi class="code" part=${part} translate="no">${text}</bdi></div>`;
    const template = html`<section class="receipt" part="receipt">
      <h2 tabindex="-1" autofocus>${texts?.thanks ?? msg("Thank you. Your case has reached us.")}</h2>
      ${promises.filter(({ state }) => state === "running").map((promise) => html`<p>${promiseInWords(promise, locale)}</p>`)}
      <div class="card">
        ${card("reference", msg("Reference"), reference)} ${card("access-code", msg("Access code"), accessCode)}
        <p class="secret">
          ${msg("Keep this code secret: whoever has it and the reference can read the case and write to us. It is shown only once.")} ${advice}
        </p>
      </div>
      <form class="actions" method="post" action=${action}>
        ${unsafeHTML(hiddenFields({ reference, accessCode }))}
        <button class="button primary">${texts?.follow ?? msg("Follow your case")}</button>
      </form>
    </section>`;
    return plainBlock(plainMarkup(template, caseFormTag(kind)), locale);
  });
}
