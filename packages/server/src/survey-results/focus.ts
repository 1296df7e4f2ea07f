import type { SurveyResults, SurveyScore, SurveySplit } from "@heed/contract/desk";
import type { CountReader } from "./count-reader.ts";
import { hiddenGroups } from "./disclosure.ts";
import { scoreOf } from "./measures.ts";
import { partsOf } from "./period.ts";
import type { SurveyView } from "./survey-view.ts";
import { countsFor, type MergedQuestion } from "./survey-versions.ts";

type Trend = SurveyResults["trend"];
type Groups = SurveyResults["splits"][SurveySplit];

/** How the figure of a question went, part by part of the period. Too few anonymous answers give none. */
export async function trendOfFocus(reader: CountReader, view: SurveyView, focus: MergedQuestion): Promise<Trend> {
  const days = await reader.readBy("day", focus.question.id, view.selection);
  const parts = partsOf(view.selection.period);
  const partOf = (day: string) => parts.find(({ to }) => day <= to)?.from ?? "";
  const sums = new Map<string, Map<string, number>>(parts.map(({ from }) => [from, new Map<string, number>()]));
  for (const [day, versions] of days) {
    const sum = sums.get(partOf(day));
    for (const [key, amount] of countsFor(focus, versions)) sum?.set(key, (sum.get(key) ?? 0) + amount);
  }
  const scores = new Map([...sums].map(([part, counts]) => [part, figureOf(focus, counts)]));
  const hidden = view.isAnonymous ? hiddenGroups(sizesOf(scores), view.survey.settings.smallestGroup) : new Set();
  return parts.map((part) => {
    const score = hidden.has(part.from) ? figureOf(focus, new Map()) : (scores.get(part.from) ?? figureOf(focus, new Map()));
    return { ...part, score };
  });
}

/** The figure of a question for each category, region, team or tier, in the order of the site's settings. */
export async function splitFocus(
  reader: CountReader,
  view: SurveyView,
  { focus, split }: { focus: MergedQuestion; split: SurveySplit },
): Promise<Groups> {
  const found = await reader.readBy(split, focus.question.id, view.selection);
  const scores = new Map([...found].map(([id, versions]) => [id, figureOf(focus, countsFor(focus, versions))]));
  const hidden = hiddenGroups(sizesOf(scores), view.survey.settings.smallestGroup);
  const labels = labelsOf(view, split);
  const order = [...labels.keys()];
  const place = (id: string) => (id === "" ? Infinity : order.indexOf(id) < 0 ? order.length : order.indexOf(id));
  const ids = [...scores].flatMap(([id, { n }]) => (n > 0 ? [id] : []));
  return ids
    .toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((id) => ({
      id: id === "" ? null : id,
      label: id === "" ? view.wording.words.unknown : (labels.get(id) ?? id),
      isHidden: hidden.has(id),
      score: hidden.has(id) ? null : (scores.get(id) ?? null),
    }));
}

function figureOf({ question }: MergedQuestion, counts: ReadonlyMap<string, number>): SurveyScore {
  const score = scoreOf(question, new Map(counts));
  if (!score) throw new Error("The question in focus has a figure.");
  return score;
}

function sizesOf(scores: ReadonlyMap<string, SurveyScore>): Map<string, number> {
  return new Map([...scores].map(([group, { n }]) => [group, n]));
}

/** What the site calls its categories, regions, teams and tiers. */
export function labelsOf({ settings, siteText }: Pick<SurveyView, "settings" | "siteText">, split: SurveySplit): Map<string, string> {
  const { categories, regions, desk } = settings;
  const teams = desk.teams.map(({ id, name }) => ({ id, label: name }));
  const items = { category: withBelow(categories), region: withBelow(regions), team: teams, tier: desk.tiers }[split];
  return new Map(items.map(({ id, label }) => [id, siteText(label)]));
}

type Labelled = Parameters<SurveyView["siteText"]>[0];
type Item = { id: string; label: Labelled };

function withBelow(items: readonly (Item & { children?: readonly Item[] | undefined })[]): Item[] {
  return items.flatMap((item) => [item, ...(item.children ?? [])]);
}
