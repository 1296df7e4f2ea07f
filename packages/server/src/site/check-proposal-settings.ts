import type { FieldProblem, SiteSettings } from "@heed/contract";
import { repeatedIds } from "./repeated-ids.ts";

/** Whether categories and criteria are each named once, and votes are weighed by tiers that the site has. */
export function checkProposalSettings({ proposals, desk: { tiers } }: SiteSettings): FieldProblem[] {
  if (!proposals) return [];
  const known = new Set(tiers.map(({ id }) => id));
  const weighed = proposals.tierWeights.map(({ tier }) => tier);
  return [
    ...repeatedIds(proposals.categories, "/settings/proposals/categories"),
    ...repeatedIds(proposals.criteria, "/settings/proposals/criteria"),
    ...weighed.flatMap((tier, index): FieldProblem[] =>
      known.has(tier) && weighed.indexOf(tier) === index
        ? []
        : [{ path: `/settings/proposals/tierWeights/${index}/tier`, code: "not_an_option" }],
    ),
  ];
}
