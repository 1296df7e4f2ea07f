import type { FieldProblem, SurveyDefinition, SurveySettings } from "@heed/contract";
import { checkLastCondition, checkSurvey } from "@heed/contract/survey-rules";
import type { StoredSite } from "../site/index.ts";

/** What the schemas cannot say of a definition and settings; paths are those of the body that brings them. */
export function checkSurveyInput(
  { definition, settings }: { definition: SurveyDefinition; settings?: SurveySettings | undefined },
  site: StoredSite,
): FieldProblem[] {
  const inDefinition = checkSurvey(definition).map((problem) => ({ ...problem, path: `/definition${problem.path}` }));
  if (!settings) return inDefinition;
  const inSettings = [...checkMatches(settings, site), ...checkOnPage(settings)];
  // A condition is judged by the questions: where those are wrong, what it would say misleads.
  if (inDefinition.length > 0 || !settings.followUp) return [...inDefinition, ...inSettings];
  return [...inSettings, ...checkLastCondition(definition, settings.followUp.when, "/settings/followUp/when")];
}

/** Categories and tiers that the site does not have would match nothing, and nobody would notice. */
function checkMatches({ afterCase, returnVisit }: SurveySettings, { settings: site }: StoredSite): FieldProblem[] {
  const categories = new Set(site.categories.flatMap(({ id, children = [] }) => [id, ...children.map((child) => child.id)]));
  const tiers = new Set(site.desk.tiers.map(({ id }) => id));
  const unknown = (ids: readonly string[] | undefined, known: ReadonlySet<string>, path: string): FieldProblem[] =>
    (ids ?? []).flatMap((id, index) => (known.has(id) ? [] : [{ path: `${path}/${index}`, code: "not_an_option" }]));
  return [
    ...unknown(afterCase?.categories, categories, "/settings/afterCase/categories"),
    ...unknown(afterCase?.tiers, tiers, "/settings/afterCase/tiers"),
    ...unknown(returnVisit?.categories, categories, "/settings/returnVisit/categories"),
    ...unknown(returnVisit?.tiers, tiers, "/settings/returnVisit/tiers"),
    ...(returnVisit?.byTier ?? []).flatMap(({ tier }, index): FieldProblem[] =>
      tiers.has(tier) ? [] : [{ path: `/settings/returnVisit/byTier/${index}/tier`, code: "not_an_option" }],
    ),
  ];
}

const neededOnPage = { load: null, exit: null, event: "event", seconds: "seconds", scroll: "scrollPercent" } as const;

function checkOnPage({ onPage }: SurveySettings): FieldProblem[] {
  const needed = onPage && neededOnPage[onPage.on];
  return needed && onPage[needed] === undefined ? [{ path: `/settings/onPage/${needed}`, code: "required" }] : [];
}
