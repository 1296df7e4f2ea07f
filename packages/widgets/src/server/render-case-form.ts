import type { FieldProblem } from "@heed/core";
import { problemText, type FieldTrouble } from "../field/problem-text.ts";
import type { FieldValue } from "../field/field-element.ts";
import type { CaseForm } from "../case-form/case-form.ts";
import { newCaseFrom } from "../case-form/new-case.ts";
import { siteFields } from "../case-form/site-fields.ts";
import { caseFormTag, renderPlainForm, withTrees } from "./case-form-of.ts";
import { escapeAttribute } from "./embedded-json.ts";
import type { CaseFormMarkup, CaseFormOnServer, SentCaseForm } from "./on-server.ts";
import { plainFieldId, type PlainField } from "./plain-fields.ts";
import { elementAround, hiddenFields } from "./plain-page.ts";
import { inTextsOf } from "./texts-in.ts";

/** Beside the fields: which of the site's own were on view, and which text was agreed to. */
const [ON_VIEW, CONSENT_VERSION] = ["onView", "consentVersion"];

/** A form for a case that can be sent without any script, in the page itself. */
export function renderCaseForm(form: CaseFormOnServer): CaseFormMarkup {
  const { kind, site, locale, action, trackerUrl, faults, colorScheme, baseUrl } = form;
  return inTextsOf(locale, () => {
    const answers = withTrees(form.answers ?? {}, form);
    const { fields } = renderPlainForm({ kind, site, locale, answers });
    const placed = (faults ?? []).map((fault) => ({ fault, field: fieldFor(fault, fields) }));
    const problems = Object.fromEntries<FieldTrouble>(placed.toReversed().flatMap(({ fault, field }) => (field ? [[field.name, fault]] : [])));
    const { markup } = renderPlainForm({ kind, site, locale, answers, problems });
    const onView = fields.flatMap(({ name }) => (name.startsWith("/fields/") ? [name.slice("/fields/".length)] : []));
    const hidden = hiddenFields({ [ON_VIEW]: onView.join(" "), [CONSENT_VERSION]: site.consent.version });
    const sendable = markup.replace("<form ", () => `<form method="post" action="${escapeAttribute(action)}" `).replace(/<form[^>]*>/, (tag) => tag + hidden);
    const attributes = { "site-key": site.key, "base-url": baseUrl, locale, "tracker-url": trackerUrl, "color-scheme": colorScheme };
    return {
      markup: elementAround(sendable, { tag: caseFormTag(kind), attributes, isTakenOver: faults === undefined }),
      faults: placed.map(({ fault, field }) => inWords(fault, field)),
    };
  });
}

/** What somebody has sent with a form that `renderCaseForm` made, as it was typed and as it is filed. */
export function readCaseForm(sent: URLSearchParams, { kind, site, locale }: Pick<CaseFormOnServer, "kind" | "site" | "locale">): SentCaseForm {
  return inTextsOf(locale, () => {
    const { rules, typed } = { rules: site.forms[kind]?.fields ?? [], typed: typedIn(sent) };
    const lists = rules.filter(({ type }) => type === "multiple_choice").map(({ id }) => `/fields/${id}`);
    const answers = Object.fromEntries<FieldValue>(
      Object.entries(typed).map(([name, values]) => [name, valueOf(name, { values, isList: lists.includes(name) })]),
    );
    const whole = withTrees(answers, { kind, site });
    const { visible } = siteFields(whole, { kind, categories: site.categories, rules });
    const { fields } = renderPlainForm({ kind, site, locale, answers: whole });
    const asked = whole["/anonymous"] ? fields.filter(({ name }) => !name.startsWith("/contact/")) : fields;
    // All that is read of a form is what stands in it.
    const newCase = newCaseFrom({ answers: whole, fields: asked, kind } as unknown as CaseForm, site);
    const onView = (sent.get(ON_VIEW) ?? "").split(" ");
    return {
      answers,
      newCase: { ...newCase, consent: { ...newCase.consent, version: sent.get(CONSENT_VERSION) ?? "" } },
      missing: asked.filter(({ name, required }) => required && isEmpty(whole[name])).map(({ name }) => ({ path: pathOf(name), code: "required" })),
      asksMore: visible.some(({ id }) => !onView.includes(id)),
    };
  });
}

function isEmpty(value: FieldValue | undefined): boolean {
  return typeof value === "string" ? value.trim() === "" : value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/** Where it goes in a case. */
function pathOf(name: string): string {
  return name.startsWith("/consent/") ? "/consent/purposes" : name.replace("/top", "");
}

/** By the names of our fields; forms send a line's end as two characters. */
function typedIn(sent: URLSearchParams): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of sent) if (name.startsWith("/")) (typed[name] ??= []).push(value.replaceAll("\r\n", "\n"));
  return typed;
}

function valueOf(name: string, { values, isList }: { values: string[]; isList: boolean }): FieldValue {
  if (name === "/anonymous" || name.startsWith("/consent/")) return true;
  return isList ? values : (values[0] ?? "");
}

/** What concerns a group is shown at the first of its fields, or the first that is to be ticked and is not. */
function fieldFor({ path }: FieldProblem, fields: readonly PlainField[]): PlainField | undefined {
  const named = (name: string): PlainField | undefined => fields.find((field) => field.name === name);
  if (path === "/contact") return named("/contact/email");
  if (path.startsWith("/consent")) {
    const ticks = fields.filter(({ name }) => name.startsWith("/consent/"));
    return ticks.find(({ required, value }) => required && !value) ?? ticks[0];
  }
  return named(`/top${path}`) ?? named(path) ?? fields.find(({ name }) => name.startsWith(`${path}/`) || path.startsWith(`${name}/`));
}

function inWords(fault: FieldProblem, field: PlainField | undefined): CaseFormMarkup["faults"][number] {
  const like = { matches: (tag: string) => tag === field?.tag, type: field?.type } as unknown as HTMLElement;
  return { id: field ? plainFieldId(field.name) : null, label: field?.label ?? null, text: problemText(fault, like) };
}
