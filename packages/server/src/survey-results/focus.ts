import type { SurveyResults, SurveyScore, SurveySplit } from "@heed/contract/desk";
import { addAll, type Counts } from "./count-keys.ts";
import type { CountReader, Selection } from "./count-reader.ts";
import { hiddenGroups } from "./disclosure.ts";
import { scoreOf } from "./measures.ts";
import { partsOf, type Period } from "./period.ts";
import { without } from "./response-filter.ts";
import type { SurveyView } from "./survey-view.ts";
import { countsFor, type MergedQuestion } from "./survey-versions.ts";

type Trend = SurveyResults["trend"];
type Groups = SurveyResults["splits"][SurveySplit];

/** How the figure of a question went, part by part of the period. Too few anonymous answers give none. */
export async function trendOfFocus(reader: CountReader, view: SurveyView, focus: MergedQuestion): Promise<Trend> {
  const parts = partsOf(view.selection.period);
  const read = (selection: Selection) => readParts(reader, parts, { focus, selection });
  const scores = await read(view.selection);
  const hidden = view.isAnonymous ? hiddenGroups(sizesOf(scores), view.smallestGroup, await widerSizes(view, read)) : new Set();
  return parts.map((part) => {
    const score = hidden.has(part.from) ? figureOf(focus, new Map()) : (scores.get(part.from) ?? figureOf(focus, new Map()));
    return { ...part, score };
  });
}

type Scores = Map<string, SurveyScore>;

async function readParts(
  reader: CountReader,
  parts: readonly Period[],
  { focus, selection }: { focus: MergedQuestion; selection: Selection },
): Promise<Scores> {
  const days = await reader.readBy("day", focus.question.id, selection);
  const partOf = (day: string) => parts.find(({ to }) => day <= to)?.from ?? "";
  const sums = new Map(parts.map(({ from }): [string, Counts] => [from, new Map<string, number>()]));
  for (const [day, versions] of days) addAll(sums.get(partOf(day)) ?? new Map<string, number>(), countsFor(focus, versions));
  return new Map([...sums].map(([part, counts]) => [part, figureOf(focus, counts)]));
}

/** How many there are without each thing that is filtered by: who looks at both sees the difference. */
async function widerSizes(
  { isAnonymous, selection: { filter, period } }: SurveyView,
  read: (selection: Selection) => Promise<Scores>,
): Promise<Map<string, number>[]> {
  const sizes: Map<string, number>[] = [];
  for (const split of isAnonymous ? filter.keys() : []) sizes.push(sizesOf(await read({ filter: without(filter, split), period })));
  return sizes;
}

/** The figure of a question for each category, region, team or tier, in the order of the site's settings. */
export async function splitFocus(
  reader: CountReader,
  view: SurveyView,
  { focus, split }: { focus: MergedQuestion; split: SurveySplit },
): Promise<Groups> {
  const read = async (selection: Selection): Promise<Scores> => {
    const found = await reader.readBy(split, focus.question.id, selection);
    return new Map([...found].map(([id, versions]) => [id, figureOf(focus, countsFor(focus, versions))]));
  };
  const scores = await read(view.selection);
  const hidden = hiddenGroups(sizesOf(scores), view.smallestGroup, await widerSizes(view, read));
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
