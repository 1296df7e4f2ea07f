import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { Case } from "@heed/core";
import { caseLimits } from "@heed/core/rules";
import { ratingInWords } from "../case-tracker/case-rating.ts";
import type { CustomerStep } from "../case-tracker/case-tracker.events.ts";
import { renderCase, type CaseView } from "../case-tracker/opened-case.ts";
import { isOffered, stepTexts } from "../case-tracker/step-texts.ts";
import type { FieldTrouble } from "../field/problem-text.ts";
import { msg, str } from "../localization/msg.ts";
import { escapeAttribute } from "./embedded-json.ts";
import type { CaseLookUpOnServer, CasePageOnServer } from "./on-server.ts";
import { plainFields, withoutFieldTags } from "./plain-fields.ts";
import { elementAround, hiddenFields, plainBlock } from "./plain-page.ts";
import { plainMarkup } from "./render-element.ts";
import { inTextsOf } from "./texts-in.ts";

/** The two fields that open a case, and where a link from a mail can be put instead. The element takes their place. */
export function renderCaseLookUp({ siteKey, baseUrl, locale, action, link, button, given, isTakenOver }: CaseLookUpOnServer): string {
  return inTextsOf(locale, () => {
    const field = (name: string, label: string, hint: string) =>
      html`<heed-text-field name=${name} .label=${label} .hint=${hint} .required=${name !== "link"} .value=${given?.[name] ?? ""}></heed-text-field>`;
    const template = html`<form part="look-up" method="post" action=${action} novalidate>
      ${field("reference", msg("Reference"), msg("Such as K7MP-4XQ2."))}
      ${field("accessCode", msg("Access code"), msg("Seven groups of four, as on your receipt."))} ${field("link", link.label, link.hint)}
      <button class="button primary">${button}</button>
    </form>`;
    const markup = plainBlock(withFields(template), locale);
    const attributes = { "site-key": siteKey, "base-url": baseUrl, locale };
    return elementAround(markup, { tag: "heed-case-tracker", attributes, isTakenOver });
  });
}

/** An opened case, with a form for each step that its customer can take now. */
export function renderCasePage(page: CasePageOnServer): string {
  const { found, locale, timeZone, closing } = page;
  return inTextsOf(locale, () => {
    const view: CaseView = {
      news: undefined,
      readerLocale: locale,
      isLive: undefined,
      asOf: new Date(0),
      startAnew: () => {},
      steps: { render: (shown) => renderSteps(shown, page) },
      caseRating: { render: (shown) => renderRating(shown, page) },
      waitingSurvey: page.survey && renderSurveyLink(page.survey),
    };
    const markup = withFields(html`${renderCase(found, view)}`)
      .replace(/(<time[^>]*datetime="([^"]+)"[^>]*>)[^<]*/g, (_, tag: string, instant: string) => tag + escapeAttribute(instantAt(instant, { locale, timeZone })))
      .replace(/<button class="link">([^<]*)<\/button>/, (_, text: string) => `<form method="post" action="${escapeAttribute(closing)}"><button class="link">${text}</button></form>`);
    return plainBlock(markup, locale);
  });
}

function renderSteps({ status, decideBy }: Case, page: CasePageOnServer): TemplateResult {
  const { locale, timeZone, now, given } = page;
  const texts = stepTexts();
  const isTooLate = decideBy !== null && Date.parse(decideBy) < now.getTime();
  const isAsked = status === "waiting_for_customer";
  // Object.keys() widens what it is given.
  const steps = (Object.keys(texts) as CustomerStep[]).filter((step) => isOffered(step, status, isTooLate));
  return html`${status === "answered" && decideBy
      ? html`<p class="line name">
          ${isTooLate ? msg("The time to say no is over.") : msg(str`You can say no until ${instantAt(decideBy, { locale, timeZone })}.`)}
        </p>`
      : nothing}
    ${isAsked ? renderStep("reply", texts.reply, page) : nothing}
    ${steps.map(
      (step) =>
        html`<details ?open=${given?.step === step}>
          <summary class=${step === "accept" ? "button primary" : "button"}>${texts[step][0]}</summary>
          ${renderStep(step, texts[step], page)}
        </details>`,
    )}`;
}

function renderStep(step: CustomerStep, [, note, label]: ReturnType<typeof stepTexts>[CustomerStep], page: CasePageOnServer): TemplateResult {
  return html`<form class="card" method="post" action=${page.action(step)} novalidate>
    ${unsafeHTML(hiddenOf(page))} ${note ? html`<p>${note}</p>` : nothing}
    ${label
      ? html`<heed-text-field
          name="${step}-text"
          multiline
          required
          .label=${label}
          .maxLength=${step === "reply" ? caseLimits.message : caseLimits.reason}
          .value=${givenText(step, page)}
          .problem=${troubleOf(step, page)}
        ></heed-text-field>`
      : nothing}
    <div class="actions"><button class="button primary">${label ? msg("Send") : msg("Confirm")}</button></div>
  </form>`;
}

function renderRating({ status, rating }: Case, page: CasePageOnServer): TemplateResult | typeof nothing {
  if (status !== "answered" && status !== "closed") return nothing;
  const words = ratingInWords();
  const { given } = page;
  const score = given?.step === "rate" ? given.score : rating?.score;
  const form = html`<form class="card rating" method="post" action=${page.action("rate")} novalidate>
    ${unsafeHTML(hiddenOf(page))}
    <heed-choice-field
      name="rate-score"
      required
      .label=${msg("How did we handle your case?")}
      .options=${words.map((word, index) => ({ value: `${index + 1}`, label: word }))}
      .value=${String(score ?? "")}
      .problem=${given?.step === "rate" && !given.score ? ({ code: "required" } satisfies FieldTrouble) : undefined}
    ></heed-choice-field>
    <heed-text-field
      name="rate-text"
      multiline
      .label=${msg("Would you like to add something?")}
      .maxLength=${caseLimits.reason}
      .value=${given?.step === "rate" ? given.text : (rating?.comment ?? "")}
      .problem=${troubleOf("rate", page)}
    ></heed-text-field>
    <div class="actions"><button class="button">${msg("Send the rating")}</button></div>
  </form>`;
  if (!rating) return html`<section part="rating">${form}</section>`;
  return html`<section part="rating">
    <p>${msg(str`Your rating: ${words[rating.score - 1]}. Thank you.`)}</p>
    <details ?open=${given?.step === "rate"}><summary class="button">${msg("Change it")}</summary>${form}</details>
  </section>`;
}

/** Which case a form is about: another may have been opened since, on another page. */
function hiddenOf({ found: { reference }, mintKey }: CasePageOnServer): string {
  return hiddenFields({ key: mintKey(), reference });
}

function renderSurveyLink({ action, fields, text }: NonNullable<CasePageOnServer["survey"]>): TemplateResult {
  return html`<form class="card" method="post" action=${action}>
    ${unsafeHTML(hiddenFields(fields))}<button class="button primary">${text}</button>
  </form>`;
}

function givenText(step: CustomerStep | "rate", { given }: CasePageOnServer): string {
  return given?.step === step ? given.text : "";
}

function troubleOf(step: CustomerStep | "rate", { given }: CasePageOnServer): FieldTrouble | undefined {
  return given?.step === step ? given.trouble : undefined;
}

function withFields(template: TemplateResult): string {
  return withoutFieldTags(plainMarkup(template, "heed-case-tracker", [plainFields({ seen: [] })]));
}

/** A browser tells the time at its reader's own clock; a server knows the company's, and says so. */
function instantAt(instant: string, { locale, timeZone }: { locale: string; timeZone: string }): string {
  const shape = { day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit", timeZone } as const;
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, shape).format(new Date(instant));
}
