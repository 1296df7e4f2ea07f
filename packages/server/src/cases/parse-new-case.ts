import {
  checkNewCase,
  fieldProblemsFromIssues,
  jsonPointer,
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
  const errors = result.success ? [] : fieldProblemsFromIssues(result.error.issues, body);
  errors.push(...checkFieldTexts(body));
  if (result.success && errors.length === 0) return result.data;
  const known = new Set(errors.map(({ path }) => path));
  const others = siteProblems(body, site, now).filter(({ path }) => !known.has(path));
  throw new ProblemError("validation_failed", { errors: [...errors, ...others] });
}

/**
 * What the schema lets through among the site's own fields and the service cannot keep: half a
 * surrogate pair is no text (and has no canonical JSON, RFC 8785), `__proto__` is no key.
 */
function checkFieldTexts(body: unknown): FieldProblem[] {
  const result = z.safeParse(z.object({ fields: z.unknown() }), body);
  const given = result.success ? result.data.fields : undefined;
  if (typeof given !== "object" || given === null) return [];
  return Object.entries(given).flatMap(([id, value]): FieldProblem[] => {
    const path = jsonPointer(["fields", id]);
    if (id === "__proto__" || !id.isWellFormed()) return [{ path, code: "unknown_field" }];
    const texts = [value].flat().filter((item) => typeof item === "string");
    return texts.every((text) => text.isWellFormed()) ? [] : [{ path, code: "invalid_characters" }];
  });
}

function siteProblems(body: unknown, site: StoredSite, now: Date): FieldProblem[] {
  const result = z.safeParse(siteDependentSchema, body);
  return result.success ? checkNewCase(result.data, site.settings, now) : [];
}
