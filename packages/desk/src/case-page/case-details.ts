import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { regionPath } from "@heed/contract/rules";
import type { DeskCase, RelatedCase } from "@heed/core/desk";
import { dayInWords } from "../localization/times.ts";
import type { Desk } from "../page/desk-context.ts";
import { icon } from "../parts/icon.ts";
import { dateInWords, linkInWords, rootCauseInWords, statusInWords } from "./case-words.ts";

type Row = readonly [label: string, value: unknown];

/** What the customer wrote, exactly as it was written. */
export function renderWords(found: DeskCase): TemplateResult {
  return html`<section class="words" aria-labelledby="words">
    <h2 id="words">${msg("What the customer wrote")}</h2>
    <p class="text" dir="auto" lang=${found.locale}>${found.description}</p>
    ${found.desiredOutcome
      ? html`<h3>${msg("What the customer wishes for")}</h3>
          <p class="text" dir="auto" lang=${found.locale}>${found.desiredOutcome}</p>`
      : nothing}
  </section>`;
}

/** What else was told with the case, and how to reach the customer. */
export function renderDetails(found: DeskCase, desk: Desk): TemplateResult {
  return html`<section aria-labelledby="details">
    <h2 id="details">${msg("Details")}</h2>
    ${renderRows([...contactRows(found), ...matterRows(found, desk), ...fieldRows(found, desk)])}
  </section>`;
}

function renderRows(rows: readonly Row[]): TemplateResult {
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== "");
  if (!known.length) return html`<p class="muted">${msg("Nothing else was told.")}</p>`;
  return html`<dl class="rows">${known.map(([label, value]) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`)}</dl>`;
}

function contactRows({ contact, organisation }: DeskCase): Row[] {
  if (!contact) return [[msg("Contact"), msg("Anonymous: reads the answer in the tracker")]];
  const { name, email, phone } = contact;
  return [
    [msg("Name"), name],
    [msg("E-mail"), email && html`<a href="mailto:${encodeURIComponent(email)}">${email}</a>`],
    [msg("Telephone"), phone && html`<a href="tel:${phone.replaceAll(/[^+0-9]/g, "")}">${phone}</a>`],
    [msg("Organisation"), organisation],
  ];
}

function matterRows(found: DeskCase, { data, clockwork }: Desk): Row[] {
  const { address, preferredTime, region } = found;
  const day = (date: string | null): string | null => date && dateInWords(date, clockwork.locale);
  return [
    [msg("Order number"), found.orderNumber],
    [msg("Product"), found.product],
    [msg("Serial number"), found.serialNumber],
    [msg("Bought on"), day(found.purchasedOn)],
    [msg("Happened on"), day(found.occurredOn)],
    [msg("Preferred time"), preferredTime && [day(preferredTime.on ?? null), preferredTime.partOfDay && partInWords(preferredTime.partOfDay)].filter(Boolean).join(", ")],
    [msg("Address"), address && html`<span class="text">${[address.street, [address.postalCode, address.city].filter(Boolean).join(" "), address.province, address.country].filter(Boolean).join("\n")}</span>`],
    [msg("Region"), region && regionLabel(region, data.site.regions)],
    [msg("Language"), new Intl.DisplayNames(clockwork.locale, { type: "language" }).of(found.locale)],
  ];
}

function partInWords(part: NonNullable<NonNullable<DeskCase["preferredTime"]>["partOfDay"]>): string {
  return { morning: msg("Morning"), afternoon: msg("Afternoon"), evening: msg("Evening") }[part];
}

function regionLabel(region: string, regions: Desk["data"]["site"]["regions"]): string {
  const [top, child] = regionPath(regions, region);
  const found = regions.find(({ id }) => id === top);
  return found ? [found.label, found.children?.find(({ id }) => id === child)?.label].filter(Boolean).join(" › ") : region;
}

/** The site's own fields by their labels; one that the site no longer has keeps its id. */
function fieldRows({ fields, kind }: DeskCase, { data }: Desk): Row[] {
  const known = data.site.forms[kind]?.fields ?? [];
  return Object.entries(fields).map(([id, value]) => {
    const field = known.find((one) => one.id === id);
    const optionLabel = (chosen: string): string => field?.options?.find((option) => option.value === chosen)?.label ?? chosen;
    if (typeof value === "boolean") return [field?.label ?? id, value ? msg("Yes") : msg("No")];
    const texts = [value].flat().map((one) => optionLabel(String(one)));
    return [field?.label ?? id, html`<span class="text">${texts.join(", ")}</span>`];
  });
}

/** Who files, their grade, and what else they have filed. */
export function renderCustomer({ customer, otherCases }: DeskCase, desk: Desk): TemplateResult | typeof nothing {
  if (!customer) return nothing;
  const tier = desk.data.tiers.find(({ id }) => id === customer.tier);
  return html`<section aria-labelledby="customer">
    <h2 id="customer">${msg("Customer")}</h2>
    <p class="person">
      <a href=${desk.url(`customers/${encodeURIComponent(customer.id)}`)}><bdi>${customer.name ?? customer.email ?? customer.phone ?? msg("Without a name")}</bdi></a>
      ${tier ? html`<span class="badge tier">${icon("star")} ${tier.label}</span>` : nothing}
    </p>
    ${customer.isVerified ? nothing : html`<p class="muted">${msg("Address given, not verified")}</p>`}
    ${customer.note ? html`<p class="text note" dir="auto">${customer.note}</p>` : nothing}
    ${otherCases.length ? html`<h3>${msg("Other cases")}</h3>${renderCases(otherCases, desk)}` : html`<p class="muted">${msg("No other cases.")}</p>`}
  </section>`;
}

/** Cases that belong together with this one. */
export function renderLinks({ links }: DeskCase, desk: Desk): TemplateResult | typeof nothing {
  if (!links.length) return nothing;
  return html`<section aria-labelledby="links">
    <h2 id="links">${msg("Linked cases")}</h2>
    <ul class="cases">${links.map((link) => html`<li><span class="muted">${linkInWords(link)}</span> ${renderCase(link, desk)}</li>`)}</ul>
  </section>`;
}

function renderCases(cases: readonly RelatedCase[], desk: Desk): TemplateResult {
  return html`<ul class="cases">${cases.map((one) => html`<li>${renderCase(one, desk)}</li>`)}</ul>`;
}

function renderCase({ reference, subject, status, createdAt }: RelatedCase, desk: Desk): TemplateResult {
  return html`<a href=${desk.url(`cases/${reference}`)}><bdi>${subject}</bdi></a>
    <span class="muted">${reference} · ${statusInWords(status)} · ${dayInWords(createdAt, desk.clockwork)}</span>`;
}

/** How the customer rates it, what was learned, and whom it concerns. */
export function renderLessons({ conclusion, rating, concerns }: DeskCase): TemplateResult | typeof nothing {
  if (!conclusion && !rating && !concerns.length) return nothing;
  return html`<section aria-labelledby="lessons">
    <h2 id="lessons">${msg("Looking back")}</h2>
    ${renderRows([
      [msg("Rating"), rating && `${rating.score} / 5`],
      [msg("Comment"), rating?.comment && html`<span class="text">${rating.comment}</span>`],
      [msg("Root cause"), conclusion && rootCauseInWords(conclusion.rootCause)],
      [msg("Lesson learned"), conclusion?.lesson && html`<span class="text">${conclusion.lesson}</span>`],
      [msg("Concerns"), concerns.map(({ name }) => name).join(", ")],
    ])}
  </section>`;
}
