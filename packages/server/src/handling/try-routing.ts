import { categoryPath, regionPath, type FieldProblem } from "@heed/contract";
import type { RoutingResult, RoutingTrial } from "@heed/contract/desk";
import { routeCase } from "../routing/index.ts";
import type { StoredSite } from "../site/index.ts";
import { invalid } from "./held-case.ts";

/**
 * Where such a case would go, and why: by the settings in force, or by others that are not saved. Nothing is filed.
 *
 * @throws ProblemError `validation_failed` for what the site does not have.
 */
export function tryRouting(site: StoredSite, trial: RoutingTrial): RoutingResult {
  const { kind, category, region, tier, settings = site.settings } = trial;
  const isKnown = {
    category: categoryPath(settings.categories, category, kind).length > 0,
    region: region === undefined || regionPath(settings.regions, region).length > 0,
    tier: tier === undefined || settings.desk.tiers.some(({ id }) => id === tier),
  };
  const errors = Object.entries(isKnown).flatMap(([name, known]): FieldProblem[] =>
    known ? [] : [{ path: `/${name}`, code: "not_an_option" }],
  );
  if (errors.length > 0) throw invalid(...errors);
  return routeCase(settings, trial);
}
