import type { FieldProblemCode } from "@heed/contract";
import type { QuestionRule } from "@heed/contract/survey-rules";
import { type Draw, oneOf } from "./draw.ts";

/** Something that does not answer a question: what is said of it, and where below the answer. */
export interface WrongAnswer {
  value: unknown;
  code: FieldProblemCode;
  at: string;
}

/** One of the answers that a question cannot take, all of them as JSON can write them. */
export function wrongAnswer(draw: Draw, question: QuestionRule): WrongAnswer {
  const { maxLength = Infinity } = question;
  // A text that is too long as well would be told as that.
  const wrong = wrongAnswers(question).filter(([text, said]) => said !== "invalid_characters" || typeof text !== "string" || text.length <= maxLength);
  const [value, code, at = ""] = oneOf(draw, wrong);
  return { value, code, at };
}

type Wrong = readonly [value: unknown, code: FieldProblemCode, at?: string];

function wrongAnswers(question: QuestionRule): readonly Wrong[] {
  const { type, options = [], rows = [], columns = [], contact = [] } = question;
  switch (type) {
    case "statement":
      return [["read", "not_applicable"], [1, "not_applicable"], [true, "not_applicable"]];
    case "csat":
    case "nps":
    case "ces":
    case "rating":
      return [[11, "out_of_range"], [-1, "out_of_range"], [2.5, "not_an_option"], ["3", "invalid_type"], [true, "invalid_type"], [[3], "invalid_type"]];
    case "slider": {
      const { min, max, step = 1 } = question;
      return [[Number(max) + step, "out_of_range"], [Number(min) - 1, "out_of_range"], [Number(min) + step / 2, "not_an_option"], ["1", "invalid_type"]];
    }
    case "number":
      return [[1e13, "out_of_range"], [-1e13, "out_of_range"], ["12", "invalid_type"], [false, "invalid_type"], [["1"], "invalid_type"]];
    case "choice":
      return [...wrongOptions(question), [[options[0]?.id], "invalid_type"], [1, "invalid_type"]];
    case "multiple_choice":
      return wrongLists(question);
    case "ranking": {
      const [first] = options.map(({ id }) => id);
      return [[[first, first], "not_an_option"], [["nobody"], "not_an_option"], [first, "invalid_type"], [[{ other: "x" }], "not_an_option"]];
    }
    case "matrix":
    case "matrix_multiple": {
      const [row, column] = [rows[0]?.id ?? "", columns[0]?.id ?? ""];
      const cell = (id: string): string | string[] => (type === "matrix" ? id : [id]);
      return [
        [{ [row]: cell("nowhere") }, "not_an_option", `/${row}`],
        [{ nobody: cell(column) }, "unknown_field", "/nobody"],
        [{ "a/b~c": cell(column) }, "unknown_field", "/a~1b~0c"],
        [column, "invalid_type"],
        ...(type === "matrix" ? [] : [[{ [row]: [column, column] }, "not_an_option", `/${row}`] as const]),
      ];
    }
    case "short_text":
      return wrongLines(question);
    case "long_text":
      return [["x".repeat((question.maxLength ?? 4_000) + 1), "too_long"], [7, "invalid_type"], [["a"], "invalid_type"], ["a\0", "invalid_characters"]];
    case "date":
      return [["2026-02-30", "invalid_date"], ["yesterday", "invalid_date"], ["2026-2-3", "invalid_date"], [20260203, "invalid_type"], ["2026-02-28T00:00:00Z", "invalid_date"]];
    case "yes_no":
    case "consent":
      return [["true", "invalid_type"], [1, "invalid_type"], [["yes"], "invalid_type"]];
    case "contact":
      return [...wrongDetails(contact.map(({ field }) => field)), [{ owner: "me" }, "unknown_field", "/owner"], ["Ada", "invalid_type"]];
  }
}

function wrongOptions({ other }: QuestionRule): readonly Wrong[] {
  const unknown: Wrong[] = [["nobody", "not_an_option"], ["constructor", "not_an_option"]];
  if (other === undefined) return [...unknown, [{ other: "x" }, "not_an_option"]];
  return [...unknown, ["other", "not_an_option"], [{ other: "" }, "required", "/other"], [{ other: "x".repeat(501) }, "too_long", "/other"], [{ other: "a\nb" }, "invalid_characters", "/other"]];
}

function wrongLists(question: QuestionRule): readonly Wrong[] {
  const { options = [], other } = question;
  const [first] = options.map(({ id }) => id);
  const ids = options.map(({ id }) => id);
  return [
    [[first, first], "not_an_option"],
    [["nobody"], "not_an_option"],
    [first, "invalid_type"],
    [{ other: "x" }, "invalid_type"],
    ...(other === undefined ? [] : [[[{ other: "" }], "required", "/0/other"] as const, [[{ other: "x" }, { other: "y" }], "not_an_option"] as const]),
    ...(options.some(({ isExclusive }) => isExclusive) ? [[ids, "not_an_option"] as const] : []),
  ];
}

function wrongLines({ format, maxLength = 1_000 }: QuestionRule): readonly Wrong[] {
  const wrong: Wrong[] = [["x".repeat(maxLength + 1), "too_long"], [1, "invalid_type"], [true, "invalid_type"], ["\u202e!", "invalid_characters"]];
  if (format === "email") return [...wrong, ["ada", "invalid_email"], ["ada@localhost", "invalid_email"]];
  if (format === "phone") return [...wrong, ["call me", "invalid_phone"]];
  return format === "url" ? [...wrong, ["javascript:alert(1)", "invalid_url"], ["//example.org", "invalid_url"]] : wrong;
}

function wrongDetails(fields: readonly string[]): readonly Wrong[] {
  const wrong: Readonly<Record<string, readonly Wrong[]>> = {
    name: [[{ name: "a\nb" }, "invalid_characters", "/name"], [{ name: "x".repeat(101) }, "too_long", "/name"]],
    organisation: [[{ organisation: 1 }, "invalid_type", "/organisation"]],
    email: [[{ email: "ada@" }, "invalid_email", "/email"]],
    phone: [[{ phone: "0" }, "invalid_phone", "/phone"]],
  };
  return fields.flatMap((field) => wrong[field] ?? []);
}
