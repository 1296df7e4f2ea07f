import { categoryPath, type CaseKind, type SiteSettings, type SurveySettings } from "@heed/contract";

/** What of a closed case decides by which surveys its customer is asked. */
export interface ClosedCase {
  kind: CaseKind;
  category: string;
  tier: string | null;
}

type CaseMatch = Pick<NonNullable<SurveySettings["afterCase"]>, "kinds" | "categories" | "tiers">;

/** Whether a survey is for cases like this one; what it does not say matches all. A category stands for those below it. */
export function matchesCase(match: CaseMatch, { kind, category, tier }: ClosedCase, settings: SiteSettings): boolean {
  const path = [category, ...categoryPath(settings.categories, category, kind)];
  return (
    (match.kinds?.includes(kind) ?? true) &&
    (match.categories?.some((id) => path.includes(id)) ?? true) &&
    (match.tiers?.some((id) => id === tier) ?? true)
  );
}

/** How long after its closing the customer of a case is asked again, by their tier. */
export function visitAfterDays({ afterDays, byTier = [] }: NonNullable<SurveySettings["returnVisit"]>, tier: string | null): number {
  return byTier.find((entry) => entry.tier === tier)?.afterDays ?? afterDays;
}
