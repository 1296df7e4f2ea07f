import { categoryPath, regionPath, type CaseKind, type RoutingRule, type Severity, type SiteSettings } from "@heed/contract";
import type { RoutingResult } from "@heed/contract/desk";

/** What of a case decides where it goes. */
export interface RoutedCase {
  kind: CaseKind;
  category: string;
  region?: string | null | undefined;
  tier?: string | null | undefined;
  locale: string;
}

type Mismatch = RoutingResult["considered"][number]["mismatches"][number];

const USUAL_SEVERITY: Severity = "normal";

/**
 * Where a case goes, and why: to the team of the first rule that matches. Where none does, or its team is no
 * more, the default team takes it: no case goes to nobody.
 */
export function routeCase(settings: SiteSettings, routed: RoutedCase): RoutingResult {
  const { rules, teams, defaultTeam } = settings.desk;
  const considered: RoutingResult["considered"] = [];
  for (const rule of rules) {
    const mismatches = mismatchesOf(rule, routed, settings);
    considered.push({ rule: rule.id, isMatch: mismatches.length === 0, mismatches });
    if (mismatches.length > 0) continue;
    const hasTeam = teams.some(({ id }) => id === rule.then.team);
    const team = hasTeam ? rule.then.team : defaultTeam;
    return { team, severity: rule.then.severity ?? USUAL_SEVERITY, rule: rule.id, considered };
  }
  return { team: defaultTeam, severity: USUAL_SEVERITY, rule: null, considered };
}

function mismatchesOf({ when }: RoutingRule, routed: RoutedCase, settings: SiteSettings): Mismatch[] {
  const { kind, category, region, tier, locale } = routed;
  const categories = [category, ...categoryPath(settings.categories, category, kind)];
  const regions = region ? [region, ...regionPath(settings.regions, region)] : [];
  const checks: [Mismatch, boolean][] = [
    ["kinds", when.kinds?.includes(kind) ?? true],
    ["categories", when.categories?.some((id) => categories.includes(id)) ?? true],
    ["regions", when.regions?.some((id) => regions.includes(id)) ?? true],
    ["tiers", when.tiers?.some((id) => id === tier) ?? true],
    ["locales", when.locales?.some((tag) => isWithin(locale, tag)) ?? true],
  ];
  return checks.filter(([, isMatch]) => !isMatch).map(([name]) => name);
}

/** `zh-Hans-CN` is within `zh-Hans` and within `zh` (RFC 4647, basic filtering). */
function isWithin(locale: string, range: string): boolean {
  const [tag, wanted] = [locale.toLowerCase(), range.toLowerCase()];
  return tag === wanted || tag.startsWith(`${wanted}-`);
}
