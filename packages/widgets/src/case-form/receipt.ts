import { html, nothing, type TemplateResult } from "lit";
import type { FiledCase } from "@heed/core";
import { msg } from "../localization/msg.ts";
import { promiseInWords } from "../localization/promise-in-words.ts";
import type { CaseForm } from "./case-form.ts";
import type { Filing } from "./filing.ts";
import { printOnly } from "./print-only.ts";
import { copyText, saveText } from "./take-along.ts";

/** What a receipt says that is not the same for every kind of case. */
export interface ReceiptTexts {
  thanks: string;
  /** On the link to the tracker. */
  follow: string;
  /** On the button that brings an empty form. */
  again: string;
}

/** What the customer takes along: the reference, the access code, and what the company now owes them. */
export function renderReceipt(filed: FiledCase, filing: Filing, form: CaseForm): TemplateResult {
  const link = trackerLink(filed, form.trackerUrl);
  const print = (): void => printOnly(form);
  const save = (): void => saveText(`${filed.reference}.txt`, receiptText(filed, form));
  const texts = form.receiptTexts?.();
  const startAnew = async (): Promise<void> => {
    form.reset();
    await form.updateComplete;
    form.fields[0]?.focus();
  };
  return html`<section class="receipt" part="receipt">
    <h2 tabindex="-1">${texts?.thanks ?? msg("Thank you. Your case has reached us.")}</h2>
    ${promisesInWords(filed, form.readerLocale).map((promise) => html`<p>${promise}</p>`)}
    ${filing.isForEarlierText ? html`<p class="notice">${earlierText()}</p>` : nothing}
    <div class="card">
      ${renderCopyable(filing, { part: "reference", label: msg("Reference"), text: filed.reference, action: msg("Copy the reference") })}
      ${renderCopyable(filing, { part: "access-code", label: msg("Access code"), text: filed.accessCode, action: msg("Copy the access code") })}
      <p class="secret">
        ${msg("Keep this code secret: whoever has it and the reference can read the case and write to us. It is shown only once.")}
      </p>
    </div>
    <div class="actions">
      ${link ? html`<a class="button primary" href=${link}>${texts?.follow ?? msg("Follow your case")}</a>` : nothing}
      <button class="button" @click=${save}>${msg("Save receipt")}</button>
      <button class="button" @click=${print}>${msg("Print")}</button>
      <button class="link" @click=${startAnew}>${texts?.again ?? msg("File another")}</button>
    </div>
    <p role="status" class="unseen">${filing.announcement}</p>
  </section>`;
}

interface Copyable {
  part: string;
  label: string;
  text: string;
  /** What the button does, for those who hear it without seeing where it stands. */
  action: string;
}

function renderCopyable(filing: Filing, { part, label, text, action }: Copyable): TemplateResult {
  const copy = async ({ target }: Event): Promise<void> => {
    // The button stands right behind what it copies.
    const isCopied = await copyText((target as Element).previousElementSibling as Element);
    filing.announce(isCopied ? msg("Copied.") : msg("Selected. Copy it with your keyboard."));
  };
  return html`<div class="copyable">
    <span class="name">${label}</span>
    <bdi class="code" part=${part} translate="no">${text}</bdi>
    <button class="button" aria-label=${action} @click=${copy}>${msg("Copy")}</button>
  </div>`;
}

function earlierText(): string {
  return msg(
    "Your first attempt had arrived after all, without your later changes: please write them to us in the case.",
  );
}

/** What is still owed, each with its day; what is kept already goes without saying. */
function promisesInWords({ promises }: FiledCase, locale: string): string[] {
  return promises.filter(({ state }) => state === "running").map((promise) => promiseInWords(promise, locale));
}

/** The fragment of an address is not sent to anybody: it is where a secret may stand. */
function trackerLink({ reference, accessCode }: FiledCase, trackerUrl: string | undefined): string | undefined {
  const url = trackerUrl ? URL.parse(trackerUrl, document.baseURI) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = `case=${reference}&code=${accessCode}`;
  return url.href;
}

function receiptText(filed: FiledCase, form: CaseForm): string {
  const link = trackerLink(filed, form.trackerUrl);
  return [
    form.shownSite?.name ?? "",
    `${msg("Reference")}: ${filed.reference}`,
    `${msg("Access code")}: ${filed.accessCode}`,
    "",
    ...promisesInWords(filed, form.readerLocale),
    ...(link ? ["", link] : []),
    "",
  ].join("\r\n");
}
