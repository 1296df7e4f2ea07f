import type { FollowUp, Page } from "@heed/contract/desk";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StaffMember } from "../staff/index.ts";
import { findVersion } from "../surveys/index.ts";
import { describeAnswers, describeInAll } from "./describe-answers.ts";
import { findFollowUp, findFollowUps, finishOpenFollowUp, type StoredFollowUp } from "./follow-up-store.ts";

const PAGE_SIZE = 50;
/** Nothing was called for before or after these. */
const [FIRST_MOMENT, LAST_MOMENT] = [new Date("1900-01-01"), new Date("2200-01-01")];
const UUID_PATTERN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface FollowUpsQuery {
  status?: "open" | "done" | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
  locale?: string | undefined;
}

/**
 * What answers have called for, the newest first, a page at a time, as far as the reader may see the cases.
 *
 * @throws ProblemError `validation_failed`
 */
export async function listFollowUps(queries: Queries, staff: StaffMember, query: FollowUpsQuery): Promise<Page<FollowUp>> {
  const { status, cursor, limit = PAGE_SIZE, locale } = query;
  const after = cursor === undefined ? null : parseCursor(cursor);
  const rows = await findFollowUps(queries, staff, { status, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? `${last.at.toISOString()}_${last.id}` : null;
  return { items: await presentAll(queries, staff.siteId, { rows: shown, locale }), nextCursor };
}

/**
 * Somebody says what came of it. Within a transaction of the caller.
 *
 * @throws ProblemError `resource_not_found`, also where it is about a case that they may not see; `settings_changed`
 * where somebody has done so before.
 */
export async function finishFollowUp(
  queries: Queries,
  staff: StaffMember,
  { id, note, now }: { id: string; note: string; now: Date },
): Promise<FollowUp> {
  const find = () => (UUID_PATTERN.test(id) ? findFollowUp(queries, staff, id) : undefined);
  if (!(await find())) throw new ProblemError("resource_not_found");
  const isFirst = await finishOpenFollowUp(queries, { siteId: staff.siteId, id }, { note, by: staff.name, at: now });
  if (!isFirst) throw new ProblemError("settings_changed", { detail: "Somebody has said already what came of it." });
  const row = await find();
  const [followUp] = row ? await presentAll(queries, staff.siteId, { rows: [row], locale: undefined }) : [];
  if (!followUp) throw new ProblemError("resource_not_found");
  return followUp;
}

async function presentAll(
  queries: Queries,
  siteId: string,
  { rows, locale }: { rows: readonly StoredFollowUp[]; locale: string | undefined },
): Promise<FollowUp[]> {
  const versions = new Map<string, Awaited<ReturnType<typeof findVersion>>>();
  const followUps: FollowUp[] = [];
  for (const row of rows) {
    const key = `${row.survey_id}/${row.version}`;
    if (!versions.has(key)) versions.set(key, await findVersion(queries, siteId, row.survey_id, row.version));
    const definition = versions.get(key)?.definition;
    if (!definition) continue;
    const titles = describeInAll(definition, row.answers);
    followUps.push({
      id: row.id,
      surveyId: row.survey_id,
      surveyTitle: definition.title,
      source: row.source,
      reference: row.reference,
      openedReference: row.opened_reference,
      team: row.team,
      answers: describeAnswers(definition, row.answers, locale).map(({ question, answer }) => ({
        question,
        title: titles.get(question) ?? {},
        answer,
      })),
      at: row.at.toISOString(),
      isDone: row.done_at !== null,
      doneBy: row.done_by,
      doneAt: row.done_at?.toISOString() ?? null,
      note: row.note,
    });
  }
  return followUps;
}

function parseCursor(cursor: string): { at: Date; id: string } {
  const [instant = "", id = ""] = cursor.split("_");
  const at = new Date(instant);
  // Not every moment of JavaScript's is one of PostgreSQL's.
  const isMoment = at >= FIRST_MOMENT && at <= LAST_MOMENT;
  if (!isMoment || !UUID_PATTERN.test(id)) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/cursor", code: "not_an_option" }] });
  }
  return { at, id };
}
