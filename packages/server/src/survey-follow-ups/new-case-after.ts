import type { NewCase, SurveyDefinition } from "@heed/contract";
import { caseLimits } from "@heed/contract/rules";
import { resolveLocale } from "../site/index.ts";
import { describeAnswers } from "./describe-answers.ts";
import type { FollowedCase, StoredAnswer } from "./follow-up-store.ts";

const subjects: Readonly<Record<string, (reference: string) => string>> = {
  en: (reference) => `Not satisfied after ${reference}`,
  "zh-Hans": (reference) => `对 ${reference} 的处理结果不满意`,
};

interface WhatWasSaid {
  definition: SurveyDefinition;
  locale: string;
  said: readonly StoredAnswer[];
}

/**
 * The case that a customer's answers are, in the language they answered in: they read it in the tracker. `null` where
 * the customer cannot be reached.
 */
export function newCaseAfter(about: FollowedCase, { definition, locale, said }: WhatWasSaid): NewCase | null {
  const { reference, kind, category, contact, consent, region, organisation, orderNumber, product } = about;
  if (!contact?.email && !contact?.phone) return null;
  const subject = subjects[resolveLocale(locale, Object.keys(subjects))]?.(reference) ?? reference;
  const lines = describeAnswers(definition, said, locale).map(({ title, answer }) => `${title}\n${answer}`);
  return {
    kind,
    category,
    subject,
    description: lines.join("\n\n").slice(0, caseLimits.description) || subject,
    locale: about.locale,
    contact,
    // What the customer agreed to: this is about the same matter.
    consent,
    ...(region !== null && { region }),
    ...(organisation !== null && { organisation }),
    ...(orderNumber !== null && { orderNumber }),
    ...(product !== null && { product }),
  };
}
