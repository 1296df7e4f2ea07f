import { parseReference } from "@heed/contract";
import type { presenceSchema, Viewers } from "@heed/contract/desk";
import type * as z from "zod/mini";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import { deleteGoneViewers, deleteViewer, putViewer, readViewers, tellPresence } from "./presence-store.ts";
import type { CaseReader } from "./visible-cases.ts";
import { readVisible } from "./visible-store.ts";

/** Who has not been heard of for so long is gone. */
const GONE_AFTER_MS = 40_000;

type Presence = z.infer<typeof presenceSchema>;

/**
 * Notes that somebody looks at a case, or writes, or has left, and answers with the others who are there.
 *
 * @throws ProblemError `case_not_found`
 */
export async function notePresence(
  queries: Queries,
  reader: CaseReader,
  { typed, doing, now }: Presence & { typed: string; now: Date },
): Promise<Viewers> {
  const [reference] = await readVisible(queries, reader, [parseReference(typed) ?? ""]);
  if (reference === undefined) throw new ProblemError("case_not_found");
  const viewer = { siteId: reader.siteId, reference, staffId: reader.id };
  const goneBefore = new Date(now.getTime() - GONE_AFTER_MS);
  const isNews =
    doing === "left" ? await deleteViewer(queries, viewer) : await putViewer(queries, { ...viewer, doing, now, goneBefore });
  // A sign of life that changes nothing is no news: others would ask again and again.
  if (isNews) await tellPresence(queries, viewer);
  return { viewers: await readViewers(queries, viewer, goneBefore) };
}

/** Forgets who is long gone; they are not shown in any case. */
export async function purgePresence(queries: Queries, now: Date): Promise<void> {
  await deleteGoneViewers(queries, new Date(now.getTime() - GONE_AFTER_MS));
}
