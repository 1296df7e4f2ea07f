import * as z from "zod/mini";
import { ProblemError } from "../problems/index.ts";

/**
 * Reads what a page's `nextCursor` was; the items are what `writeCursor` was given.
 *
 * @throws ProblemError `validation_failed`
 */
export function readCursor<Schema extends z.ZodMiniType>(schema: Schema, cursor: string | undefined): z.output<Schema> | null {
  if (cursor === undefined) return null;
  const result = z.safeParse(schema, parseJson(Buffer.from(cursor, "base64url").toString()));
  if (!result.success) throw new ProblemError("validation_failed", { errors: [{ path: "/cursor", code: "not_an_option" }] });
  return result.data;
}

export function writeCursor(items: readonly (string | Date)[]): string {
  return Buffer.from(JSON.stringify(items)).toString("base64url");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
