import {
  checkNewCase,
  fieldProblemsFromIssues,
  newCaseSchema,
  type FieldProblem,
  type NewCase,
} from "@heed/contract";
import * as z from "zod/mini";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";

const { kind, category, occurredOn, fields, consent } = newCaseSchema.shape;

/** What the site has a say in, whatever is wrong with the rest. */
const siteDependentSchema = z.object({ kind, category, occurredOn, fields, consent });

/**
 * A new case from a body. Where the schema refuses it, what the site would refuse as well is said
 * too, so that a client learns of everything at once. What the site alone refuses is left to the
 * filing: an answer that was given once is given again even after the site has changed.
 *
 * @throws ProblemError `validation_failed`
 */
export function parseNewCase(body: unknown, site: StoredSite, now: Date): NewCase {
  const result = z.safeParse(newCaseSchema, body);
  if (result.success) return result.data;
  const errors = fieldProblemsFromIssues(result.error.issues, body);
  throw new ProblemError("validation_failed", { errors: [...errors, ...otherProblems(errors, body, site, now)] });
}

function otherProblems(known: readonly FieldProblem[], body: unknown, site: StoredSite, now: Date): FieldProblem[] {
  const result = z.safeParse(siteDependentSchema, body);
  if (!result.success) return [];
  const paths = new Set(known.map(({ path }) => path));
  return checkNewCase(result.data, site.settings, now).filter(({ path }) => !paths.has(path));
}
