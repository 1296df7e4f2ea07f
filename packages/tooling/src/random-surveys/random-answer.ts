import type { AnswerValue, OtherAnswer, QuestionRule } from "@heed/contract/survey-rules";
import { type Draw, happens, oneOf, someOf } from "./draw.ts";

const written = ["a", "yes", "{q1}", "日本語のお客様", "<script>alert(1)</script>", "$& 'quoted' \"twice\"", "long words ".repeat(20)];
const addresses = { email: "ada@example.org", phone: "+49 30 1234567", url: "https://example.org/a?b=c#d" } as const;

/** An answer that says something and that the question takes. Not for a statement. */
export function randomAnswer(draw: Draw, question: QuestionRule): AnswerValue {
  const { options = [], rows = [], columns = [], contact = [], maxLength = 200 } = question;
  const line = (): string => oneOf(draw, written).slice(0, maxLength).trimEnd();
  switch (question.type) {
    case "statement":
      throw new Error(`${question.id} is a statement: nothing answers it.`);
    case "csat":
      return draw(1, 5);
    case "nps":
      return draw(0, 10);
    case "ces":
      return draw(1, 7);
    case "rating":
      return draw(1, Number(question.max ?? 5));
    case "slider":
      return randomPlace(draw, question);
    case "number": {
      const [min, max] = [Number(question.min ?? -1e12), Number(question.max ?? 1e12)];
      return oneOf(draw, [min, max, (min + max) / 2, Math.max(min, Math.min(max, 7.25))]);
    }
    case "choice":
      return question.other !== undefined && happens(draw, 30) ? { other: "something else" } : oneOf(draw, options).id;
    case "multiple_choice":
      return randomChoices(draw, question);
    case "ranking": {
      const { maxChoices = options.length } = question;
      return someOf(draw, options, { min: maxChoices, max: maxChoices }).map(({ id }) => id);
    }
    case "matrix":
      return Object.fromEntries(rows.map(({ id }) => [id, oneOf(draw, columns).id]));
    case "matrix_multiple":
      return Object.fromEntries(rows.map(({ id }) => [id, someOf(draw, columns, { min: 1 }).map((column) => column.id)]));
    case "short_text":
      return question.format ? addresses[question.format] : line();
    case "long_text":
      return happens(draw, 30) ? `${line()}\n${line()}`.slice(0, maxLength) : line();
    case "date":
      return oneOf(draw, ["1999-12-31", "2026-02-28", "2027-02-28"].filter((day) => isWithin(day, question)));
    case "yes_no":
      return happens(draw, 50);
    case "consent":
      return true;
    case "contact":
      return Object.fromEntries(contact.map(({ field }) => [field, field === "email" || field === "phone" ? addresses[field] : "Ada 王"]));
  }
}

function randomPlace(draw: Draw, { min, max, step = 1 }: QuestionRule): number {
  const [low, high] = [Number(min), Number(max)];
  return Math.min(high, low + step * draw(0, Math.floor((high - low) / step + 1e-9)));
}

function randomChoices(draw: Draw, { options = [], other, minChoices = 1, maxChoices = Infinity }: QuestionRule): (string | OtherAnswer)[] {
  const alone = options.filter(({ isExclusive }) => isExclusive).map(({ id }) => id);
  const together: (string | OtherAnswer)[] = options.filter(({ isExclusive }) => !isExclusive).map(({ id }) => id);
  if (other !== undefined) together.push({ other: "something else" });
  if (together.length === 0 || (alone.length > 0 && happens(draw, 30))) return [oneOf(draw, alone)];
  return someOf(draw, together, { min: minChoices, max: maxChoices });
}

function isWithin(day: string, { min = "", max = "9999" }: QuestionRule): boolean {
  return day >= String(min) && day <= String(max);
}
