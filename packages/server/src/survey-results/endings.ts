import { addTo, countKeys, type Counts } from "./count-keys.ts";
import { alwaysAsked, questionsOf, type SurveyVersions, type VersionCounts } from "./survey-versions.ts";

/** Where unfinished responses of a version stand, and how many. `null` before the first question. */
export interface Ending {
  version: number;
  reached: string | null;
  count: number;
}

/** How many unfinished responses came to each question, and how many ended there. */
export interface Endings {
  total: number;
  reached: Map<number, Counts>;
  left: Map<number, Counts>;
}

/** The endings of the responses that are gone, as their counts tell them. */
export function endingsIn(counts: VersionCounts, versions: SurveyVersions): Ending[] {
  return [...counts].flatMap(([version, of]) => {
    const definition = versions.get(version);
    const told = (definition ? questionsOf(definition) : []).flatMap(({ id }) => {
      const count = of.get(countKeys.left(id)) ?? 0;
      return count > 0 ? [{ version, reached: id, count }] : [];
    });
    const silent = (of.get(countKeys.unfinished) ?? 0) - told.reduce((sum, { count }) => sum + count, 0);
    return silent > 0 ? [...told, { version, reached: null, count: silent }] : told;
  });
}

/**
 * Whoever ended at a question has come to it, and to all questions before it that everybody is asked. What they answered
 * is not looked at: a question that only some are asked counts for those who finished, and for those who ended there.
 */
export function addUpEndings(endings: readonly Ending[], versions: SurveyVersions): Endings {
  const result: Endings = { total: 0, reached: new Map(), left: new Map() };
  for (const [version, definition] of versions) {
    const questions = questionsOf(definition);
    const everybodys = alwaysAsked(definition);
    const reached: Counts = new Map();
    const left: Counts = new Map();
    for (const ending of endings) {
      if (ending.version !== version) continue;
      result.total += ending.count;
      // An id that is none of this version's says no more than that they began.
      const last = Math.max(0, questions.findIndex(({ id }) => id === ending.reached));
      for (const [index, { id }] of questions.slice(0, last + 1).entries()) {
        if (index === last || everybodys.has(id)) addTo(reached, id, ending.count);
        if (index === last) addTo(left, id, ending.count);
      }
    }
    result.reached.set(version, reached);
    result.left.set(version, left);
  }
  return result;
}
