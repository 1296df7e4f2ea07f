import type { FieldProblem, SiteSettings } from "@heed/contract";
import { repeatedIds } from "./repeated-ids.ts";

/** Whether teams, tiers, regions and rules are each named once, and rules speak only of what the site has. */
export function checkDeskSettings({ regions, categories, locales, desk }: SiteSettings): FieldProblem[] {
  const { teams, tiers, rules, defaultTeam } = desk;
  const regionIds = withChildren(regions);
  const known = {
    teams: new Set(teams.map(({ id }) => id)),
    categories: new Set(withChildren(categories)),
    regions: new Set(regionIds),
    tiers: new Set(tiers.map(({ id }) => id)),
    locales: new Set(locales),
  };
  const problems: FieldProblem[] = [
    ...repeatedIds(teams, "/settings/desk/teams"),
    ...repeatedIds(tiers, "/settings/desk/tiers"),
    ...repeatedIds(rules, "/settings/desk/rules"),
  ];
  if (known.regions.size < regionIds.length) problems.push({ path: "/settings/regions", code: "not_an_option" });
  if (!known.teams.has(defaultTeam)) problems.push({ path: "/settings/desk/defaultTeam", code: "not_an_option" });
  rules.forEach(({ when, then }, index) => {
    const path = `/settings/desk/rules/${index}`;
    for (const condition of ["categories", "regions", "tiers", "locales"] as const) {
      const isKnown = (when[condition] ?? []).every((id) => known[condition].has(id));
      if (!isKnown) problems.push({ path: `${path}/when/${condition}`, code: "not_an_option" });
    }
    if (!known.teams.has(then.team)) problems.push({ path: `${path}/then/team`, code: "not_an_option" });
  });
  return problems;
}

function withChildren(items: readonly { id: string; children?: readonly { id: string }[] | undefined }[]): string[] {
  return items.flatMap(({ id, children = [] }) => [id, ...children.map((child) => child.id)]);
}
