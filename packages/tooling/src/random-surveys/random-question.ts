import type { LocalizedText, QuestionDefinition } from "@heed/contract";
import { type QuestionType, questionTypes } from "@heed/contract/survey-rules";
import { type Draw, happens, oneOf, someOf } from "./draw.ts";

/** Makes a text in every language of the survey. */
export type MakeText = () => LocalizedText;

/** A question of any type with all that it needs, and some of what it may have. */
export function randomQuestion(draw: Draw, id: string, text: MakeText): QuestionDefinition {
  const type = oneOf(draw, questionTypes);
  const question: QuestionDefinition = { id, type, title: text(), ...membersOf(draw, type, text) };
  if (happens(draw, 30)) question.hint = text();
  if (type !== "statement" && happens(draw, 50)) question.required = happens(draw, 70);
  return question;
}

function membersOf(draw: Draw, type: QuestionType, text: MakeText): Partial<QuestionDefinition> {
  switch (type) {
    case "statement":
    case "yes_no":
    case "consent":
      return {};
    case "csat":
    case "nps":
    case "ces":
      return happens(draw, 50) ? { lowLabel: text(), highLabel: text() } : {};
    case "rating":
      return happens(draw, 50) ? { max: draw(3, 10), look: oneOf(draw, ["faces", "stars", "numbers"] as const) } : {};
    case "choice":
      return { options: labelled(draw, text, "o", 2), ...(happens(draw, 50) && { other: text(), randomOrder: true }) };
    case "multiple_choice":
      return multipleChoice(draw, text);
    case "ranking": {
      const options = labelled(draw, text, "o", 2);
      return { options, ...(happens(draw, 50) && { maxChoices: draw(1, options.length) }) };
    }
    case "slider":
      return slider(draw, text);
    case "matrix":
    case "matrix_multiple":
      return { rows: labelled(draw, text, "r", 1), columns: labelled(draw, text, "c", 2) };
    case "short_text":
      if (happens(draw, 50)) return { format: oneOf(draw, ["email", "phone", "url"] as const) };
      return happens(draw, 50) ? { maxLength: draw(1, 1_000) } : {};
    case "long_text":
      return happens(draw, 50) ? { maxLength: draw(1, 4_000) } : {};
    case "number": {
      const [min, max] = [draw(-5, 5), draw(5, 50)];
      return oneOf(draw, [{}, { min }, { max, unit: text() }, { min, max }]);
    }
    case "date":
      return oneOf(draw, [{}, { min: "2026-02-01" }, { max: "2026-12-31" }, { min: "2026-02-28", max: "2026-02-28" }]);
    case "contact":
      return {
        contact: someOf(draw, ["name", "email", "phone", "organisation"] as const, { min: 1 }).map((field) => ({ field, required: happens(draw, 40) })),
      };
  }
}

function labelled(draw: Draw, text: MakeText, prefix: string, min: number) {
  return Array.from({ length: draw(min, 5) }, (_, index) => ({ id: `${prefix}${index}`, label: text() }));
}

function multipleChoice(draw: Draw, text: MakeText): Partial<QuestionDefinition> {
  const options = labelled(draw, text, "o", 2).map((option) => ({ ...option, ...(happens(draw, 20) && { isExclusive: true }) }));
  const hasOther = happens(draw, 40);
  const available = options.filter((option) => !("isExclusive" in option)).length + (hasOther ? 1 : 0);
  const minChoices = available > 0 && happens(draw, 40) ? draw(1, available) : undefined;
  const maxChoices = available > 0 && happens(draw, 40) ? draw(minChoices ?? 1, available) : undefined;
  return {
    options,
    ...(hasOther && { other: text() }),
    ...(minChoices !== undefined && { minChoices }),
    ...(maxChoices !== undefined && { maxChoices }),
  };
}

function slider(draw: Draw, text: MakeText): Partial<QuestionDefinition> {
  const min = draw(-10, 10);
  const step = oneOf(draw, [undefined, 1, 2, 0.1, 0.25]);
  const max = min + (step ?? 1) * draw(1, 40);
  return { min, max, ...(step !== undefined && { step }), ...(happens(draw, 30) && { unit: text() }) };
}
