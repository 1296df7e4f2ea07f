import { html, nothing, type TemplateResult } from "lit";
import type { Survey, SurveyQuestion } from "@heed/core";
import { surveyPath, type SurveyAnswers } from "@heed/core/survey-rules";
import { textsLocale } from "../localization/locale.ts";
import { answerInWords } from "../survey/answer-in-words.ts";
import type { Answering } from "../survey/answering.ts";
import { moreQuestions } from "../survey/more-questions.ts";
import type { Control } from "../survey/question-view.ts";
import { renderEnd, renderTrouble } from "../survey/render-answering.ts";
import { shuffled } from "../survey/shuffle.ts";
import { SurveyElement } from "../survey/survey.ts";
import { surveyFields } from "./advance-survey.ts";
import { escapeAttribute } from "./embedded-json.ts";
import type { SurveyPageOnServer, SurveyProgress } from "./on-server.ts";
import { elementAround, hiddenFields, plainBlock } from "./plain-page.ts";
import { makeElement, plainMarkup } from "./render-element.ts";
import { inTextsOf } from "./texts-in.ts";

/** One page of a survey, to be sent without any script. */
export function renderSurveyPage(page: SurveyPageOnServer): string {
  const { survey, siteKey, locale, baseUrl, action, hidden, progress, isTakenOver, colorScheme } = page;
  return inTextsOf(locale, () => {
    const { answers, at, faults, seed } = progress;
    const element = madeFor(survey, locale, answers);
    const moreControls = { ...moreQuestions.moreControls, ranking: rankingOf(page), slider };
    // Of lines and columns nobody knows whether they fit: below one another they always do.
    Object.assign(element, { at, faults, seed, isNarrow: true, more: { ...moreQuestions, moreControls } });
    const questions = element.screens[at]?.questions ?? [];
    const fields = { [surveyFields.onView]: questions.map(({ id }) => id).join(" "), [surveyFields.seed]: seed, [surveyFields.answers]: JSON.stringify(answers) };
    const markup = named(plainMarkup(bodyOf(element), "heed-survey"), questions, element)
      .replace("<form ", () => `<form method="post" action="${escapeAttribute(action)}" data-seed="${escapeAttribute(seed)}" `)
      // Of several buttons, Enter presses the first.
      .replace(/<form[^>]*>/, (tag) => `${tag}${hiddenFields({ ...hidden, ...fields })}<button class="unseen" name="${surveyFields.go}" value="next" tabindex="-1" aria-hidden="true"></button>`)
      .replace(/<button ([^>]*)type="button" part="back"/, `<button $1name="${surveyFields.go}" value="back" part="back"`);
    const attributes = { "site-key": siteKey, "base-url": baseUrl, "survey-id": survey.id, locale, "color-scheme": colorScheme, "from-link": isTakenOver ? "" : undefined };
    return elementAround(`<div class="heed-plain">${markup}</div>`, { tag: "heed-survey", attributes, isTakenOver });
  });
}

/** What stands in place of the questions: thanks for these answers, or why there is nothing to answer. */
export function renderSurveyEnd({ survey, locale, answers = {}, trouble }: { survey?: Survey | undefined; locale: string; answers?: SurveyAnswers | undefined; trouble?: string | undefined }): string {
  return inTextsOf(locale, () => {
    if (trouble !== undefined) return plainBlock(plainMarkup(renderTrouble(trouble, makeElement(SurveyElement)), "heed-survey"), locale);
    if (!survey) return "";
    const element = madeFor(survey, locale, answers);
    // All that the end is made of.
    const answering = { ...element.answering, phase: "sent", survey, sent: answers, isEarlier: false } as Answering;
    element.answering = Object.assign(element.answering as Answering, { renderEnd: () => renderEnd(answering, element) });
    return `<div class="heed-plain">${plainMarkup(bodyOf(element), "heed-survey")}</div>`;
  });
}

/** The element as it is with these answers, and what its texts need of what is otherwise loaded with the first answer. */
function madeFor(survey: Survey, locale: string, answers: SurveyAnswers): SurveyElement {
  const element = makeElement(SurveyElement);
  const { counted } = surveyPath(survey, answers);
  const inWords = (id: string): string | undefined => {
    const given = counted.get(id);
    const question = survey.pages.flatMap(({ questions }) => questions).find((each) => each.id === id);
    return given && question && answerInWords(question, given.value, survey.locale);
  };
  const answering = { inWords, renderNotice: () => nothing, renderOutcome: () => nothing, renderEnd: () => undefined, isSending: false };
  Object.assign(element, { loaded: survey, answers, isShown: true, textsLocale: textsLocale(locale), answering });
  return element;
}

function bodyOf(element: SurveyElement): TemplateResult {
  // Protected, and what Lit itself calls.
  return (element as unknown as { render(): TemplateResult }).render();
}

/** Gives each control the name under which its answer is sent, and those that hold text what stands in them. */
function named(markup: string, questions: readonly SurveyQuestion[], { answers, fillIn }: SurveyElement): string {
  const filled = markup
    .replace(/<(input|textarea)( [^>]*)? id="c-(\w+?)(?:-(\w+))?"/g, (_, tag: string, before: string | undefined, id: string, part?: string) => `<${tag}${before ?? ""} id="c-${id}${part ? `-${part}` : ""}" name="${id}${part ? `/${part}` : ""}"`)
    .replace(/(<textarea[^>]* name="(\w+)"[^>]*>)(?=<\/textarea>)/g, (tag, _, id: string) => `${tag}\n${escapeAttribute(textOf(answers[id]))}`);
  return questions.reduce((whole, { id, other }) => (other === undefined ? whole : withOther(whole, { id, label: fillIn(other), text: otherOf(answers[id]) })), filled);
}

/** What is written into an option of one's own has its place from the start: nothing can bring it once that is chosen. */
function withOther(markup: string, { id, label, text }: { id: string; label: string; text: string }): string {
  const field = `<input class="box other" name="${id}/other" dir="auto" aria-label="${escapeAttribute(label)}" value="${escapeAttribute(text)}">`;
  const option = new RegExp(`(name="${id}" value="other"[^>]*><bdi>[^<]*</bdi></label>)(<input class="box other"[^>]*>)?`);
  return markup.replace(/<input class="box other" data-at[^>]*>/, "").replace(option, (_, label: string) => label + field);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function otherOf(value: unknown): string {
  const found: unknown = [value].flat().find((item) => typeof item === "object" && item !== null && "other" in item);
  return (found as { other: string } | undefined)?.other ?? "";
}

/** A number from here to there. The browser's own slider always stands somewhere: it would answer for whoever did not. */
const slider: Control = ({ question: { id, min, max, step, lowLabel = "", highLabel = "" }, value, fault, fillIn }) =>
  html`<div class="control">
    <input class="box" id="c-${id}" type="number" inputmode="decimal" min=${min ?? 0} max=${max ?? 100} step=${step ?? 1} aria-describedby="h-${id} e-${id}" aria-invalid=${Boolean(fault)} value=${typeof value === "number" || typeof value === "string" ? value : ""} />
    <p class="ends"><bdi>${fillIn(lowLabel || String(min ?? 0))}</bdi><bdi>${fillIn(highLabel || String(max ?? 100))}</bdi></p>
  </div>`;

/** A place for each option, in a list of its own. */
function rankingOf({ progress, words }: { progress: SurveyProgress; words: SurveyPageOnServer["words"] }): Control {
  return ({ question: { id, options = [], randomOrder, maxChoices: places = options.length }, value, seed, fillIn }) => {
    const ranked = Array.isArray(value) ? (value as readonly string[]) : [];
    const placeOf = (option: string): string => progress.sent?.get(`${id}/${option}`) ?? (ranked.includes(option) ? String(ranked.indexOf(option) + 1) : "");
    const shown = randomOrder ? shuffled(options, seed + id) : options;
    return html`<div class="control fields">
      ${shown.map(
        (option) =>
          html`<div>
            <label for="r-${id}-${option.id}" class="part-label"><bdi>${fillIn(option.label)}</bdi></label>
            <select class="box" id="r-${id}-${option.id}" name="${id}/${option.id}">
              <option value="">${words.noPlace}</option>
              ${Array.from({ length: places }, (_, index) => String(index + 1)).map(
                (place) => html`<option value=${place} ?selected=${place === placeOf(option.id)}>${words.place} ${place}</option>`,
              )}
            </select>
          </div>`,
      )}
    </div>`;
  };
}
