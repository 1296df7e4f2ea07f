import type { Customer, CustomerChange, customerCasesSchema } from "@heed/contract/desk";
import type * as z from "zod/mini";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import type { StaffMember } from "../staff/index.ts";
import { findCustomer, readCasesOfCustomer, updateCustomer, type StoredCustomer } from "./customer-store.ts";
import { presentCustomer, presentRelatedCase } from "./present-customer.ts";

const PAGE_SIZE = 50;
/** No case was filed before or after these. */
const [FIRST_MOMENT, LAST_MOMENT] = [new Date("1900-01-01"), new Date("2200-01-01")];
const UUID_PATTERN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A customer with their cases, a page at a time.
 *
 * @throws ProblemError `resource_not_found`, also for a customer none of whose cases the reader may see.
 */
export async function getCustomer(
  queries: Queries,
  staff: StaffMember,
  { id, cursor, limit = PAGE_SIZE }: { id: string; cursor?: string | undefined; limit?: number | undefined },
): Promise<z.infer<typeof customerCasesSchema>> {
  const customer = await readCustomer(queries, staff, id);
  const after = cursor === undefined ? null : parseCursor(cursor);
  const rows = await readCasesOfCustomer(queries, staff, { customerId: id, after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last ? `${last.created_at.toISOString()}_${last.reference}` : null;
  return { customer: presentCustomer(customer), cases: { items: items.map(presentRelatedCase), nextCursor } };
}

/**
 * Changes what the staff knows of a customer. Their cases keep the tier they were filed with.
 *
 * @throws ProblemError `resource_not_found`, `case_changed`, `validation_failed`
 */
export async function changeCustomer(
  queries: Queries,
  { site, staff, id }: { site: StoredSite; staff: StaffMember; id: string },
  { version, name, tier, note }: CustomerChange,
): Promise<Customer> {
  if (tier && !site.settings.desk.tiers.some((known) => known.id === tier)) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/tier", code: "not_an_option" }] });
  }
  const stored = await readCustomer(queries, staff, id);
  const change = { ...(name !== undefined && { name }), ...(tier !== undefined && { tier }), ...(note !== undefined && { note }) };
  const isNewest = stored.version === version;
  const changed = isNewest ? await updateCustomer(queries, { siteId: site.id, id, version }, change) : undefined;
  if (!changed) throw new ProblemError("case_changed", { detail: "The customer has changed since you read it." });
  return presentCustomer(changed);
}

async function readCustomer(queries: Queries, staff: StaffMember, id: string): Promise<StoredCustomer> {
  const customer = UUID_PATTERN.test(id) ? await findCustomer(queries, staff, id) : undefined;
  if (!customer) throw new ProblemError("resource_not_found");
  return customer;
}

function parseCursor(cursor: string): { at: Date; reference: string } {
  const [instant = "", reference = ""] = cursor.split("_");
  const at = new Date(instant);
  // Not every moment of JavaScript's is one of PostgreSQL's.
  const isMoment = at >= FIRST_MOMENT && at <= LAST_MOMENT;
  if (!isMoment || !/^[0-9A-Z-]{9}$/.test(reference)) {
    throw new ProblemError("validation_failed", { errors: [{ path: "/cursor", code: "not_an_option" }] });
  }
  return { at, reference };
}
