import { parseReference } from "@heed/contract";
import { isPermitted, type DeskAction, type DeskCase } from "@heed/contract/desk";
import { inOrder, presentPromise, readPromises, type CaseKey } from "../cases/index.ts";
import { presentCustomer, presentRelatedCase, readCasesOfCustomer } from "../customers/index.ts";
import type { Queries } from "../database/index.ts";
import { ProblemError } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import type { StaffMember } from "../staff/index.ts";
import { allowedActions } from "./action-rules.ts";
import {
  findVisibleCaseRow,
  findVisibleReferences,
  readCaseRow,
  readCustomer,
  readEventsBefore,
  type DeskCaseRow,
} from "./desk-case-store.ts";
import { deskTimeline, EVENTS_READ, namedReferences } from "./desk-timeline.ts";
import { readLinks } from "./link-store.ts";
import { findExcluded } from "./staff-store.ts";

/** An answer of the desk is at most 200 kB; a case that fills it by itself still shows what happened last. */
const MAX_ANSWER_BYTES = 190_000;
const MIN_TIMELINE_BYTES = 20_000;
const OTHER_CASES = 20;

interface Reader {
  site: StoredSite;
  staff: StaffMember;
  now: Date;
}

/**
 * A case with everything that whoever handles it needs.
 *
 * @throws ProblemError `case_not_found`
 */
export async function getDeskCase(
  queries: Queries,
  reader: Reader,
  { reference, before }: { reference: string; before?: string | undefined },
): Promise<DeskCase> {
  const row = await findVisibleCaseRow(queries, reader.staff, parseReference(reference) ?? "");
  if (!row) throw new ProblemError("case_not_found");
  return describeCase(queries, reader, { row, before: before === undefined ? null : Number(before), isVisible: true });
}

/**
 * A case after what the reader just did to it. Handing it over may have taken it out of their sight: they read
 * once more what they saw anyway, and can do nothing more.
 */
export async function getHandledCase(queries: Queries, reader: Reader, caseKey: CaseKey): Promise<DeskCase> {
  const visible = await findVisibleReferences(queries, reader.staff, [caseKey.reference]);
  const row = await readCaseRow(queries, caseKey);
  return describeCase(queries, reader, { row, before: null, isVisible: visible.size > 0 });
}

async function describeCase(
  queries: Queries,
  reader: Reader,
  { row, before, isVisible }: { row: DeskCaseRow; before: number | null; isVisible: boolean },
): Promise<DeskCase> {
  const { staff } = reader;
  const caseKey = { siteId: row.site_id, reference: row.reference };
  const events = await readEventsBefore(queries, caseKey, { before, limit: EVENTS_READ });
  const merged = row.merged_into === null ? [] : [row.merged_into];
  const visible = await findVisibleReferences(queries, staff, [...new Set([...namedReferences(events), ...merged])]);
  const mayReadConcerns = isPermitted(staff.role, "cases.concern");
  const around = {
    ...(await readAround(queries, reader, row)),
    concerns: mayReadConcerns ? await findExcluded(queries, caseKey) : [],
    mergedInto: merged.find((reference) => visible.has(reference)) ?? null,
    allowedActions: isVisible ? allowedActions(row, staff.role) : ([] as DeskAction[]),
  };
  const withoutTimeline = { ...presentRow(row), ...around, timeline: [], hasEarlier: false };
  const maxBytes = Math.max(MIN_TIMELINE_BYTES, MAX_ANSWER_BYTES - Buffer.byteLength(JSON.stringify(withoutTimeline)));
  return { ...withoutTimeline, ...deskTimeline(events, { customerName: row.contact?.name, visible, mayReadConcerns, maxBytes }) };
}

/** The promises, the customer and the other cases, as far as the reader may see them. */
async function readAround(
  queries: Queries,
  { site, staff, now }: Reader,
  { site_id: siteId, reference, customer_id: customerId }: DeskCaseRow,
): Promise<Pick<DeskCase, "promises" | "customer" | "otherCases" | "links">> {
  const promises = await readPromises(queries, { siteId, reference });
  const customer = customerId === null ? null : presentCustomer(await readCustomer(queries, siteId, customerId));
  const cases =
    customerId === null ? [] : await readCasesOfCustomer(queries, staff, { customerId, after: null, limit: OTHER_CASES + 1 });
  const links = await readLinks(queries, staff, { siteId, reference });
  return {
    promises: inOrder(promises).map((promise) => presentPromise(promise, site.settings, now)),
    customer,
    otherCases: cases.filter((other) => other.reference !== reference).slice(0, OTHER_CASES).map(presentRelatedCase),
    links: links.map(({ type, isIncoming, ...row }) => ({ ...presentRelatedCase(row), type, isIncoming })),
  };
}

type OfTheRow = Omit<
  DeskCase,
  "promises" | "customer" | "otherCases" | "links" | "concerns" | "mergedInto" | "allowedActions" | "timeline" | "hasEarlier"
>;

function presentRow(row: DeskCaseRow): OfTheRow {
  return {
    reference: row.reference,
    kind: row.kind,
    category: row.category,
    subject: row.subject,
    description: row.description,
    desiredOutcome: row.desired_outcome,
    locale: row.locale,
    status: row.status,
    escalationLevel: row.escalation_level,
    owner: row.owner_name === null ? null : { id: row.owner_id, name: row.owner_name },
    outcome: row.outcome,
    decideBy: row.decide_by?.toISOString() ?? null,
    rating: row.rating_score === null ? null : { score: row.rating_score, comment: row.rating_comment },
    severity: row.severity,
    channel: row.channel,
    team: row.team,
    region: row.region,
    tier: row.tier,
    isRestricted: row.is_restricted,
    contact: row.contact,
    occurredOn: row.occurred_on,
    orderNumber: row.order_number,
    product: row.product,
    organisation: row.organisation,
    serialNumber: row.serial_number,
    purchasedOn: row.purchased_on,
    preferredTime: row.preferred_time,
    address: row.address,
    fields: row.fields,
    conclusion: row.root_cause === null ? null : { rootCause: row.root_cause, lesson: row.lesson },
    filedBy: row.filed_by,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
