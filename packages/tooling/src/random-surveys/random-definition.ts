import type { LocalizedText, QuestionDefinition, SurveyDefinition } from "@heed/contract";
import { type Draw, happens, oneOf, someOf } from "./draw.ts";
import { randomCondition } from "./random-condition.ts";
import { randomQuestion } from "./random-question.ts";

const unpiped: ReadonlySet<string> = new Set(["statement", "matrix", "matrix_multiple", "contact", "consent"]);

/** Whatever authors and strangers write; all of it is text. */
const words = ["How was it?", "服务如何？", "كيف كانت الخدمة؟", "<img src=x onerror=alert(1)>", "$& $1 %s", "\u202eright to left", "a {} b", "{ nothing }"];

/** A survey that may be published: every type, conditions, jumps, offers, and texts that speak of earlier answers. */
export function randomDefinition(draw: Draw, { maxPages = 5, maxQuestionsOfPage = 4 } = {}): SurveyDefinition {
  const locales = ["en", ...someOf(draw, ["zh-Hans", "ar"])];
  const earlier: QuestionDefinition[] = [];
  const text = (): LocalizedText => Object.fromEntries(locales.map((locale) => [locale, randomText(draw, earlier)]));
  const pageCount = draw(1, maxPages);
  const pages = Array.from({ length: pageCount }, (_, index): SurveyDefinition["pages"][number] => {
    const title = happens(draw, 40) ? text() : undefined;
    const showWhen = happens(draw, 30) ? randomCondition(draw, earlier) : undefined;
    const questions = Array.from({ length: draw(1, maxQuestionsOfPage) }, () => {
      const question = randomQuestion(draw, `q${earlier.length}`, text);
      const [isShownWhen, isRequiredWhen] = [randomCondition(draw, earlier), randomCondition(draw, earlier)];
      if (isShownWhen && happens(draw, 35)) question.showWhen = isShownWhen;
      if (isRequiredWhen && question.type !== "statement" && happens(draw, 25)) question.requiredWhen = isRequiredWhen;
      earlier.push(question);
      return question;
    });
    const targets = [...Array.from({ length: pageCount - index - 1 }, (__, later) => `p${index + later + 1}`), "end"];
    const jumps = Array.from({ length: happens(draw, 50) ? draw(1, 3) : 0 }).flatMap(() => {
      const when = randomCondition(draw, earlier);
      return when ? [{ when, to: oneOf(draw, targets) }] : [];
    });
    return { id: `p${index}`, questions, ...(title && { title }), ...(showWhen && { showWhen }), ...(jumps.length > 0 && { jumps }) };
  });
  const isAnonymous = happens(draw, 30);
  const offer = randomCondition(draw, earlier);
  return {
    title: Object.fromEntries(locales.map((locale) => [locale, "A survey"])),
    locales,
    shows: oneOf(draw, ["page", "question"] as const),
    isAnonymous,
    savesUnfinished: !isAnonymous && earlier.some(({ type }) => type === "consent"),
    pages,
    thanks: { title: text() },
    ...(happens(draw, 40) && { offers: [{ action: "link" as const, label: text(), url: "https://example.org/", ...(offer && { when: offer }) }] }),
  };
}

function randomText(draw: Draw, earlier: readonly QuestionDefinition[]): string {
  const piped = earlier.filter(({ type }) => !unpiped.has(type));
  const written = oneOf(draw, words);
  if (piped.length === 0 || !happens(draw, 30)) return written;
  return `${written} {${oneOf(draw, piped).id}${oneOf(draw, ["", "|", "|nothing yet"])}}`;
}
