import type { SurveyDefinition } from "@heed/contract";
import { readAt, writeAt } from "../settings/json-pointer.ts";
import { isSame } from "../settings/merge-settings.ts";
import type { SurveyContent } from "./kept-survey.ts";
import { questionsOf } from "./survey-view.ts";

/** The parts in which two people can work side by side. */
const placesOf = {
  frame: ["/definition/title", "/definition/intro", "/definition/thanks", "/definition/offers"],
  questions: ["/definition/pages", "/definition/locales"],
  manner: ["/definition/shows", "/definition/isAnonymous", "/definition/savesUnfinished"],
  settings: ["/settings"],
} as const;

export type PartId = keyof typeof placesOf;

const partIds = Object.keys(placesOf) as PartId[];

export interface ContentSides {
  /** What both began from. */
  base: SurveyContent;
  mine: SurveyContent;
  theirs: SurveyContent;
}

/** The parts in which two surveys differ. */
export function changedParts(before: SurveyContent, after: SurveyContent): PartId[] {
  return partIds.filter((part) => placesOf[part].some((place) => !isSame(readAt(before, place), readAt(after, place))));
}

/** The parts that both sides changed, each in its own way. */
export function disputedParts({ base, mine, theirs }: ContentSides): PartId[] {
  const mineToo = changedParts(base, mine);
  const different = changedParts(mine, theirs);
  return changedParts(base, theirs).filter((part) => mineToo.includes(part) && different.includes(part));
}

/** What both sides changed, in one: part by part mine where I changed it, else theirs. `yielded` are given up. */
export function mergeContent({ base, mine, theirs }: ContentSides, yielded: readonly PartId[]): SurveyContent {
  const kept = changedParts(base, mine).filter((part) => !yielded.includes(part));
  const places = kept.flatMap((part): readonly string[] => placesOf[part]);
  return places.reduce((merged, place) => writeAt(merged, place, readAt(mine, place)), theirs);
}

/** A question that is new, gone or says something else; its id and how. */
export interface QuestionChange {
  id: string;
  how: "added" | "removed" | "changed";
}

/** What has happened to the questions between two definitions. */
export function questionChanges(before: SurveyDefinition, after: SurveyDefinition): QuestionChange[] {
  const old = new Map(questionsOf(before).map((question) => [question.id, question]));
  const young = new Map(questionsOf(after).map((question) => [question.id, question]));
  const removed = [...old.keys()].filter((id) => !young.has(id));
  const others = [...young].flatMap(([id, question]): QuestionChange[] => {
    const was = old.get(id);
    if (!was) return [{ id, how: "added" }];
    return isSame(was, question) ? [] : [{ id, how: "changed" }];
  });
  return [...others, ...removed.map((id): QuestionChange => ({ id, how: "removed" }))];
}
