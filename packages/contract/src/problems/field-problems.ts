import type * as z from "zod/mini";
import { fieldProblemCodes, type FieldProblem, type FieldProblemCode } from "./problem-codes.ts";

type Issue = z.core.$ZodIssue;

/** Turns what a schema found in `input` into the `errors` of a problem: a path and one code for each field. */
export function fieldProblemsFromIssues(issues: readonly Issue[], input: unknown): FieldProblem[] {
  const problems = issues.flatMap((issue) => fromIssue(issue, isMissing(input, issue.path)));
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

/** Issues do not keep the value, so that nothing personal is carried along: whether there was one is looked up. */
function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return true;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value === undefined;
}

function fromIssue(issue: Issue, isAbsent: boolean): FieldProblem[] {
  const path = jsonPointer(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: jsonPointer([...issue.path, key]), code: "unknown_field" }));
    case "invalid_type":
      return [{ path, code: isAbsent ? "required" : "invalid_type" }];
    case "too_big": {
      const max = Number(issue.maximum);
      if (issue.origin === "string") return [{ path, code: "too_long", max }];
      return [{ path, code: issue.origin === "array" ? "too_many" : "out_of_range", max }];
    }
    case "too_small": {
      const min = Number(issue.minimum);
      if (issue.origin === "string") {
        const isEmpty = min <= 1 || issue.message === "required";
        return [isEmpty ? { path, code: "required" } : { path, code: "too_short", min }];
      }
      return [{ path, code: issue.origin === "array" ? "too_few" : "out_of_range", min }];
    }
    case "invalid_value":
      return [{ path, code: isAbsent ? "required" : "not_an_option" }];
    default:
      return [{ path, code: isFieldProblemCode(issue.message) ? issue.message : "invalid_type" }];
  }
}

function isFieldProblemCode(text: string): text is FieldProblemCode {
  return (fieldProblemCodes as readonly string[]).includes(text);
}
