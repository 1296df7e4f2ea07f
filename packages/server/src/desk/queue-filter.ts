import type { CaseStatus, FieldProblem, SiteSettings } from "@heed/contract";
import { openStatuses, type QueueFilter } from "@heed/contract/desk";
import { expressionBuilder, sql, type Expression, type SqlBool } from "kysely";
import { createWorkingCalendar, dayOf } from "../calendar/index.ts";
import type { Database } from "../database/index.ts";
import { facetTerms, type Facet } from "../search/index.ts";
import { ProblemError } from "../problems/index.ts";

/** What the words of a filter depend on: who asks, at which site, when. */
export interface FilterContext {
  staffId: string;
  settings: SiteSettings;
  now: Date;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LANGUAGE_TAG = /^[A-Za-z0-9-]{2,35}$/;
const DAYS_OF_WEEK = 7;
/** Beyond these no case was filed, and PostgreSQL writes years otherwise. */
const [FIRST_DAY, LAST_DAY] = [dayOf("1900-01-01"), dayOf("2200-01-01")];

/** As the column `queue_band` says it. */
const bands = {
  received: 0,
  acknowledged: 0,
  investigating: 0,
  waiting_for_customer: 1,
  answered: 2,
  closed: 3,
  withdrawn: 3,
  merged: 3,
} as const satisfies Record<CaseStatus, number>;

/**
 * Checks what a schema cannot: whether owners and languages can be some.
 *
 * @throws ProblemError `validation_failed`
 */
export function checkQueueFilter({ owner, locale }: QueueFilter, at = ""): void {
  const errors: FieldProblem[] = [];
  if (owner !== undefined && !owner.split(",").every((id) => id === "me" || id === "none" || UUID.test(id))) {
    errors.push({ path: `${at}/owner`, code: "not_an_option" });
  }
  if (locale !== undefined && !locale.split(",").every((tag) => LANGUAGE_TAG.test(tag))) {
    errors.push({ path: `${at}/locale`, code: "not_an_option" });
  }
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
}

/** The conditions on `cases` of all that a filter says, but for what it searches for. */
export function filterConditions(filter: QueueFilter, context: FilterContext): Expression<SqlBool>[] {
  const { settings } = context;
  return [
    ...statusConditions(filter.status),
    ...oneOf("cases.kind", filter.kind),
    ...oneOf("cases.severity", filter.severity),
    ...oneOf("cases.escalation_level", filter.escalation),
    ...oneOf("cases.channel", filter.channel),
    ...oneOf("cases.category", withChildren(filter.category, settings.categories)),
    ...oneOf("cases.team", filter.team),
    ...oneOf("cases.region", withChildren(filter.region, settings.regions)),
    ...oneOf("cases.tier", filter.tier),
    ...oneOf("cases.locale", filter.locale),
    ...ownerConditions(filter.owner, context),
    ...dueConditions(filter.due, context),
    ...filedConditions(filter, context),
  ];
}

/** What of a filter the index of words knows, each as a list of terms of which a case has one. */
export function filterFacets(filter: QueueFilter, { settings, staffId }: FilterContext): string[][] {
  const owners = filter.owner?.split(",").map((name) => (name === "none" ? null : name === "me" ? staffId : name.toLowerCase()));
  const values = {
    status: filter.status && statusesOf(filter.status),
    kind: filter.kind?.split(","),
    category: withChildren(filter.category, settings.categories)?.split(","),
    team: filter.team?.split(","),
    region: withChildren(filter.region, settings.regions)?.split(","),
    locale: filter.locale?.split(","),
    owner: owners,
  } satisfies Record<Facet, unknown>;
  // `Object.entries` forgets which keys there are.
  const entries = Object.entries(values) as [Facet, (string | null)[] | undefined][];
  return entries.flatMap(([facet, items]) => (items ? [facetTerms(facet, items)] : []));
}

function statusesOf(text: string): CaseStatus[] {
  return [...new Set(text.split(",").flatMap((status) => (status === "open" ? openStatuses : [status as CaseStatus])))];
}

/** The bands are said beside the statuses, so that only the part of the index is read in which they stand. */
function statusConditions(text: string | undefined): Expression<SqlBool>[] {
  if (text === undefined) return [];
  const statuses = statusesOf(text);
  const inBands = statuses.map((status) => bands[status]);
  return [
    ...oneOf("cases.status", statuses.join(",")),
    sql<SqlBool>`cases.queue_band between ${Math.min(...inBands)} and ${Math.max(...inBands)}`,
  ];
}

type FilteredColumn = `cases.${"status" | "kind" | "severity" | "escalation_level" | "channel" | "category" | "team" | "region" | "tier" | "locale"}`;

function oneOf(column: FilteredColumn, text: string | undefined): Expression<SqlBool>[] {
  return text === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} = any(${text.split(",")}::text[])`];
}

/** A top one stands for those below it, too. */
function withChildren(
  text: string | undefined,
  tops: readonly { id: string; children?: readonly { id: string }[] | undefined }[],
): string | undefined {
  const ids = text?.split(",").flatMap((id) => [id, ...(tops.find((top) => top.id === id)?.children ?? []).map((child) => child.id)]);
  return ids?.join(",");
}

function ownerConditions(text: string | undefined, { staffId }: FilterContext): Expression<SqlBool>[] {
  if (text === undefined) return [];
  const cases = expressionBuilder<Database, "cases">();
  const names = text.split(",");
  const ids = names.filter((name) => name !== "none").map((name) => (name === "me" ? staffId : name));
  const isTheirs = sql<SqlBool>`cases.owner_id = any(${ids}::uuid[])`;
  // A case may also have had its owner's name from the command line, which knows no members of staff.
  const isNobodys = cases.and([cases("cases.owner_id", "is", null)]);
  return [names.includes("none") ? cases.or([isTheirs, isNobodys]) : isTheirs];
}

function dueConditions(due: QueueFilter["due"], { settings, now }: FilterContext): Expression<SqlBool>[] {
  if (due === undefined) return [];
  if (due === "overdue") return [sql<SqlBool>`cases.due_at < ${now}`];
  const calendar = createWorkingCalendar(settings.calendar);
  const today = calendar.dayAt(now);
  // 1970-01-01, day 0, was a Thursday; weeks begin on Monday.
  const monday = today - ((today + 3) % DAYS_OF_WEEK);
  const [first, last] = due === "today" ? [today, today] : [monday, monday + DAYS_OF_WEEK - 1];
  return [sql<SqlBool>`cases.due_at > ${calendar.endOf(first - 1)} and cases.due_at <= ${calendar.endOf(last)}`];
}

function filedConditions({ from, to }: QueueFilter, { settings }: FilterContext): Expression<SqlBool>[] {
  const calendar = createWorkingCalendar(settings.calendar);
  const dayFrom = (date: string) => Math.min(Math.max(dayOf(date), FIRST_DAY), LAST_DAY);
  return [
    ...(from === undefined ? [] : [sql<SqlBool>`cases.created_at > ${calendar.endOf(dayFrom(from) - 1)}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`cases.created_at <= ${calendar.endOf(dayFrom(to))}`]),
  ];
}
