import * as z from "zod/mini";
import { fieldProblemCodes, problemCodes, type ProblemCode } from "./problem-codes.ts";

export const fieldProblemSchema = z.object({
  path: z.string(),
  code: z.enum(fieldProblemCodes),
  max: z.optional(z.union([z.number(), z.string()])),
  min: z.optional(z.union([z.number(), z.string()])),
});

/** An answer of 4xx or 5xx: `application/problem+json` of RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(fieldProblemSchema)),
});

export type Problem = z.infer<typeof problemSchema>;
