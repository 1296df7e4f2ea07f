import { regionPath, categoryPath, type CaseKind } from "@heed/core/rules";
import type { Site } from "@heed/core";
import { treeAnswers, type Answers } from "../case-form/answers.ts";
import type { CaseForm } from "../case-form/case-form.ts";
import type { ReceiptTexts } from "../case-form/receipt.ts";
import { siteFields } from "../case-form/site-fields.ts";
import { ComplaintForm } from "../complaint-form/complaint-form.ts";
import { InquiryForm } from "../inquiry-form/inquiry-form.ts";
import { textsLocale } from "../localization/locale.ts";
import { msg } from "../localization/msg.ts";
import { ServiceRequestForm } from "../service-request-form/service-request-form.ts";
import type { FieldTrouble } from "../field/problem-text.ts";
import { plainFields, withoutFieldTags, type PlainField } from "./plain-fields.ts";
import { makeElement, plainMarkup, type ElementClass } from "./render-element.ts";

const forms = {
  complaint: ["heed-complaint-form", ComplaintForm],
  inquiry: ["heed-inquiry-form", InquiryForm],
  service_request: ["heed-service-request-form", ServiceRequestForm],
} as const satisfies Record<CaseKind, readonly [string, ElementClass<CaseForm>]>;

interface PlainForm {
  kind: CaseKind;
  site: Site;
  locale: string;
  answers: Answers;
  problems?: Readonly<Record<string, FieldTrouble>>;
  /** A script follows what is chosen and sends what is filled in: all is as in the element, which says so where it cannot be loaded. */
  hasScript?: boolean;
}

/** The tag of the element that files this kind of case. */
export function caseFormTag(kind: CaseKind): `heed-${string}` {
  return forms[kind][0];
}

/** What a receipt says that is not the same for every kind of case. */
export function receiptTextsOf(kind: CaseKind): ReceiptTexts | undefined {
  return makeElement<CaseForm>(forms[kind][1]).receiptTexts?.();
}

/**
 * A form as its element renders it with these answers, with the browser's own controls, and which fields those are. To be
 * called with the texts of the reader's language.
 */
export function renderPlainForm({ kind, site, locale, answers, problems, hasScript = false }: PlainForm): { markup: string; fields: PlainField[] } {
  const [tag, element] = forms[kind];
  const form = makeElement<CaseForm>(element);
  const { visible } = siteFields(answers, { kind, categories: site.categories, rules: site.forms[kind]?.fields ?? [] });
  // Nobody can hide, without a script, what an anonymous customer is not asked.
  const { "/anonymous": isAnonymous = false, ...others } = answers;
  const unconditional = visible.map(({ visibleWhen: _, ...field }) => field);
  Object.assign(form, {
    site: { ...site, forms: { [kind]: { fields: unconditional } } },
    answers: others,
    textsLocale: textsLocale(locale),
    failedToLoad: hasScript,
  });
  const categories = site.categories.filter(({ kinds }) => !kinds || kinds.includes(kind));
  const seen: PlainField[] = [];
  const renderers = [
    plainFields({
      seen,
      problems,
      values: { "/anonymous": isAnonymous, "/top/category": chosen(answers, "/category"), "/top/region": chosen(answers, "/region") },
      ...(!hasScript && {
        trees: {
          "/category": { label: msg("What is it about?"), options: categories, takesWholes: false },
          "/region": { label: msg("Your region"), options: site.regions, takesWholes: true },
        },
      }),
    }),
  ];
  // Protected, and what Lit itself calls.
  const body = (form as unknown as { render(): Parameters<typeof plainMarkup>[0] }).render();
  return { markup: withoutFieldTags(plainMarkup(body, tag, renderers)), fields: seen };
}

/** The answers of a form in which both lists of a tree are one. */
export function withTrees(answers: Answers, { kind, site }: Pick<PlainForm, "kind" | "site">): Answers {
  return {
    ...answers,
    ...treeAnswers("/category", categoryPath(site.categories, String(answers["/category"] ?? ""), kind)),
    ...treeAnswers("/region", regionPath(site.regions, String(answers["/region"] ?? ""))),
  };
}

function chosen(answers: Answers, name: string): string {
  return String(answers[name] || (answers[`/top${name}`] ?? ""));
}
