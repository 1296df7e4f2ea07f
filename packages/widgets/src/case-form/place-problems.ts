import type { FieldProblem } from "@heed/core";
import type { FieldElement } from "../field/field-element.ts";
import type { FieldTrouble } from "../field/problem-text.ts";

/** Problems put to the fields that can show them; the rest is for the summary. */
export interface PlacedProblems {
  byField: Record<string, FieldTrouble>;
  elsewhere: FieldProblem[];
}

/** Finds for each problem the field on view that can show it, if there is one. */
export function placeProblems(problems: readonly FieldProblem[], fields: readonly FieldElement[]): PlacedProblems {
  const placed: PlacedProblems = { byField: {}, elsewhere: [] };
  for (const problem of problems) {
    const { path, ...trouble } = problem;
    const field = fieldFor(path, fields);
    if (field) placed.byField[field.name] ??= trouble;
    else placed.elsewhere.push(problem);
  }
  return placed;
}

/** What concerns a group is shown at the first of its fields that is wrong, or at its first. */
function fieldFor(path: string, fields: readonly FieldElement[]): FieldElement | undefined {
  if (path === "/contact") return named("/contact/email", fields);
  const group = path.startsWith("/consent") ? "/consent/" : `${path}/`;
  const members = fields.filter(({ name }) => name.startsWith(group));
  return named(path, fields) ?? named(`/top${path}`, fields) ?? members.find((field) => !field.checkValidity()) ?? members[0];
}

function named(name: string, fields: readonly FieldElement[]): FieldElement | undefined {
  return fields.find((field) => field.name === name);
}
