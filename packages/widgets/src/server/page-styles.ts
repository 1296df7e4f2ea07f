import type { CSSResultGroup } from "lit";
import { CaseForm } from "../case-form/case-form.ts";
import { filingStyles } from "../case-form/filing.styles.ts";
import { CaseTracker } from "../case-tracker/case-tracker.ts";
import { fieldStyles } from "../field/field.styles.ts";
import { answeringStyles } from "../survey/answering.styles.ts";
import { moreStyles } from "../survey/more-questions.styles.ts";
import { SurveyElement } from "../survey/survey.ts";
import { cssTextOf } from "./element-styles.ts";
import type { PageSheet } from "./on-server.ts";
import { plainFieldStyles } from "./plain-fields.styles.ts";

const sheets: Readonly<Record<PageSheet, CSSResultGroup>> = {
  "case-form": [fieldStyles, CaseForm.styles, filingStyles, plainFieldStyles],
  "case-tracker": [fieldStyles, CaseTracker.styles, plainFieldStyles],
  survey: [SurveyElement.styles, moreStyles, answeringStyles, plainFieldStyles],
};

/** What dresses the markup of plain pages: the elements' own sheets, for what stands within `.heed-plain`. */
export function pageStyles(sheet: PageSheet): string {
  return within(cssTextOf(sheets[sheet]), ".heed-plain");
}

/**
 * Sheets that were written for a tree of their own, for a part of a page. Nesting would say it in a line, but old
 * browsers are what plain pages are for.
 */
function within(css: string, place: string): string {
  let isTurning = false;
  return css.replace(/([^{}]+)\{/g, (found, prelude: string) => {
    const head = prelude.trim();
    isTurning = /^@keyframes/.test(head) || (isTurning && /^(?:from|to|[\d.]+%)/.test(head));
    if (isTurning || head.startsWith("@")) return found;
    const selectors = head.split(/,(?![^()]*\))/).map((selector) => placed(selector.trim(), place));
    return `\n${selectors.join(", ")} {`;
  });
}

function placed(selector: string, place: string): string {
  const onHost = selector.replace(/:host\(([^()]*)\)/g, `${place}$1`).replaceAll(":host", place);
  return onHost === selector ? `${place} ${selector}` : onHost;
}
