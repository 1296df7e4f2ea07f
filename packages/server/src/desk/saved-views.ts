import { randomUUID } from "node:crypto";
import { TEXT_PATTERN } from "@heed/contract/rules";
import { isPermitted, newSavedViewSchema, type NewSavedView, type SavedView } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { checkQueueFilter } from "./queue-filter.ts";
import { countViews, deleteView, insertView, isOwnView, isViewNameTaken, readViews, updateView } from "./saved-view-store.ts";
import type { CaseReader } from "./visible-cases.ts";

/** More views than these nobody finds their way in. */
const MAX_VIEWS = 100;

const UUID_PATTERN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One's own views and those that others share. */
export async function listViews(queries: Queries, reader: CaseReader): Promise<{ items: SavedView[] }> {
  return { items: await readViews(queries, reader) };
}

/** @throws ProblemError `validation_failed`, `permission_denied`, `name_taken` */
export async function saveView(
  queries: Queries,
  reader: CaseReader,
  { input, now }: { input: unknown; now: Date },
): Promise<SavedView> {
  const view = parseView(reader, input);
  if ((await countViews(queries, reader)) >= MAX_VIEWS) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/name", code: "too_many", max: MAX_VIEWS }] });
  }
  const viewId = randomUUID();
  if (!(await insertView(queries, reader, { ...view, viewId, now }))) throw new ProblemError("name_taken");
  return present(viewId, view);
}

/**
 * Changes one of one's own, in a transaction of the caller.
 *
 * @throws ProblemError `validation_failed`, `permission_denied`, `resource_not_found`, `name_taken`
 */
export async function changeView(
  queries: Queries,
  reader: CaseReader,
  { viewId, input }: { viewId: string; input: unknown },
): Promise<SavedView> {
  const view = parseView(reader, input);
  const isOwn = UUID_PATTERN.test(viewId) && (await isOwnView(queries, reader, viewId));
  if (!isOwn) throw new ProblemError("resource_not_found");
  if (await isViewNameTaken(queries, reader, { name: view.name, except: viewId })) throw new ProblemError("name_taken");
  await updateView(queries, reader, { ...view, viewId });
  return present(viewId, view);
}

/** @throws ProblemError `resource_not_found` */
export async function removeView(queries: Queries, reader: CaseReader, viewId: string): Promise<void> {
  const isDeleted = UUID_PATTERN.test(viewId) && (await deleteView(queries, reader, viewId));
  if (!isDeleted) throw new ProblemError("resource_not_found");
}

function parseView({ role }: CaseReader, input: unknown): NewSavedView {
  const view = parseInput(newSavedViewSchema, input);
  checkQueueFilter(view.filter, "/filter");
  // Any character can be searched for; what is kept must be text.
  if (!TEXT_PATTERN.test(view.filter.q ?? "")) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/filter/q", code: "invalid_characters" }] });
  }
  // Who gives work to others also shows them what to look at.
  if (view.isShared && !isPermitted(role, "cases.assign")) throw new ProblemError("permission_denied");
  return view;
}

function present(id: string, { name, filter, isShared = false }: NewSavedView): SavedView {
  return { id, name, filter, isShared, isMine: true };
}
