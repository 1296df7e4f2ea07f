import type * as z from "zod/mini";
import { fieldProblemCodes, type FieldProblem, type FieldProblemCode } from "./problem-codes.ts";

type Issue = z.core.$ZodIssue;

/** Turns what a schema found into the `errors` of a problem: a path and a code for each field. */
export function fieldProblemsFromIssues(issues: readonly Issue[]): FieldProblem[] {
  const problems = issues.flatMap(fromIssue);
  const firstByPath = new Map<string, FieldProblem>();
  for (const problem of problems) {
    if (!firstByPath.has(problem.path)) firstByPath.set(problem.path, problem);
  }
  return [...firstByPath.values()];
}

/** A JSON Pointer (RFC 6901) from the keys that lead to a value. */
export function jsonPointer(keys: readonly PropertyKey[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function fromIssue(issue: Issue): FieldProblem[] {
  const path = jsonPointer(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: jsonPointer([...issue.path, key]), code: "unknown_field" }));
    case "invalid_type":
      return [{ path, code: issue.input === undefined ? "required" : "invalid_type" }];
    case "too_big": {
      const max = Number(issue.maximum);
      if (issue.origin === "string") return [{ path, code: "too_long", max }];
      return [{ path, code: issue.origin === "array" ? "too_many" : "out_of_range", max }];
    }
    case "too_small": {
      if (issue.origin === "string") return [{ path, code: "required" }];
      const min = Number(issue.minimum);
      return [{ path, code: issue.origin === "array" ? "too_few" : "out_of_range", min }];
    }
    case "invalid_value":
      return [{ path, code: issue.input === undefined ? "required" : "not_an_option" }];
    default:
      return [{ path, code: isFieldProblemCode(issue.message) ? issue.message : "invalid_type" }];
  }
}

function isFieldProblemCode(text: string): text is FieldProblemCode {
  return (fieldProblemCodes as readonly string[]).includes(text);
}
