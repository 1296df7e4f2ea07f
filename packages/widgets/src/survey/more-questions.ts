import { boundsInWords } from "./bounds-in-words.ts";
import { contact, date, number, slider } from "./further-controls.ts";
import { matrix } from "./matrix.ts";
import { moreStyles } from "./more-questions.styles.ts";
import type { Control } from "./question-view.ts";
import { ranking } from "./ranking.ts";
import { shuffled } from "./shuffle.ts";
import type { SurveyState } from "./survey-state.ts";

/** What not every survey has: controls of further types, a random order, a number of options to choose. */
export interface MoreQuestions {
  moreControls: Readonly<Record<string, Control>>;
  shuffled: typeof shuffled;
  boundsInWords: typeof boundsInWords;
}

export const moreQuestions: MoreQuestions = {
  moreControls: { contact, date, number, slider, ranking, matrix, matrix_multiple: matrix },
  shuffled,
  boundsInWords,
};

/** Below this a table with a column for each answer does not fit. */
const TABLE_FROM_PX = 560;

/** Dresses the controls, and tells the element whether there is room for tables, until it is removed. */
export function prepare(element: SurveyState): void {
  element.wear(moreStyles);
  const root = element.renderRoot.querySelector(".root");
  // Until it takes the place of what a server has rendered, the root is not on the page.
  element.isNarrow = element.panel || (root?.clientWidth || element.clientWidth) < TABLE_FROM_PX;
  if (!root || element.panel) return;
  const observer = new ResizeObserver(([entry]) => {
    const isNarrow = (entry?.contentRect.width ?? 0) < TABLE_FROM_PX;
    // What changes its size while sizes are told would be told at once again, and browsers complain of that.
    requestAnimationFrame(() => (element.isNarrow = isNarrow));
  });
  observer.observe(root);
}
