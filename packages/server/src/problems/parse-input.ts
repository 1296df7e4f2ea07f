import { fieldProblemsFromIssues } from "@heed/contract";
import * as z from "zod/mini";
import { ProblemError } from "./problem-error.ts";

/**
 * What a schema makes of an unknown value.
 *
 * @throws ProblemError `validation_failed` with every field at fault.
 */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  throw new ProblemError("validation_failed", { errors: fieldProblemsFromIssues(result.error.issues, input) });
}
