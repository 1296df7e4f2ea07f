import { caseScopes } from "@heed/contract/desk";
import { expressionBuilder, sql, type Expression, type SqlBool } from "kysely";
import type { Database } from "../database/index.ts";
import { facetTerms } from "../search/index.ts";
import type { StaffMember } from "../staff/index.ts";

/** What of somebody decides which cases they see. */
export type CaseReader = Pick<StaffMember, "id" | "siteId" | "role" | "teams">;

/**
 * Which cases somebody sees, as a condition on a query over `cases`: the one place where that is decided. It
 * holds to the site, to what the role's scope allows, to restricted complaints about staff, and keeps every case
 * from those it is about, whatever their role. What it leaves out is to be answered as if it never was.
 *
 * @example
 * const row = await queries.selectFrom("cases").select("version").where("reference", "=", reference)
 *   .where(visibleTo(staff)).executeTakeFirst();
 * if (!row) throw new ProblemError("case_not_found");
 */
export function visibleTo(staff: CaseReader): Expression<SqlBool> {
  const cases = expressionBuilder<Database, "cases">();
  const isOfSite = cases("cases.site_id", "=", staff.siteId);
  switch (caseScopes[staff.role]) {
    case "none":
      return sql<SqlBool>`false`;
    case "site":
      return cases.and([isOfSite, isNotAbout(staff)]);
    case "teams":
      return cases.and([isOfSite, isTheirs(staff), cases("cases.is_restricted", "=", false), isNotAbout(staff)]);
  }
}

/**
 * Whether somebody may read what was said about a case, as a condition on a query over what was said: where `reference`
 * names a case they do not see, it is not there for them. What is about no case anybody may read.
 */
export function isReadableBy(staff: CaseReader, reference: Expression<unknown>): Expression<SqlBool> {
  // A single value, so that each case is looked up by its key, and not all that somebody sees are gathered first.
  return sql<SqlBool>`(${reference} is null or coalesce((
    select true from cases where cases.reference = ${reference} and ${visibleTo(staff)}
  ), false))`;
}

/** The part of `visibleTo` that the index of words knows, for a search to begin with; it replaces nothing of it. */
export function visibleFacets({ id, role, teams }: CaseReader): string[][] {
  return caseScopes[role] === "teams" ? [[...facetTerms("team", teams), ...facetTerms("owner", [id])]] : [];
}

function isTheirs({ id, teams }: CaseReader): Expression<SqlBool> {
  const cases = expressionBuilder<Database, "cases">();
  return cases.or([sql<SqlBool>`cases.team = any(${teams}::text[])`, cases("cases.owner_id", "=", id)]);
}

/**
 * An array that is read once, rather than a join: whatever else a query asks, this stays a filter, and the
 * query keeps the order of the index that it walks.
 */
function isNotAbout({ id, siteId }: CaseReader): Expression<SqlBool> {
  return sql<SqlBool>`cases.reference <> all (array(
    select about.reference from case_excluded_staff as about
    where about.staff_id = ${id} and about.site_id = ${siteId}
  ))`;
}
