import { caseTransitions, checkNewCase, type CaseAction, type CaseChannel, type CaseStatus, type FiledCase, type NewCase, type Severity } from "@heed/contract";
import type { RoutingResult } from "@heed/contract/desk";
import { attachCustomer } from "../customers/index.ts";
import type { Queries } from "../database/index.ts";
import { notifyStaff } from "../desk/index.ts";
import { ProblemError } from "../problems/index.ts";
import { findNamedStaff, pickLeastOpenWork, routeCase } from "../routing/index.ts";
import type { StoredSite } from "../site/index.ts";
import type { StaffMember } from "../staff/index.ts";
import { createAccessCode, createReference, hashAccessCode } from "./case-secrets.ts";
import { insertCase, type CaseToInsert } from "./filing-store.ts";
import { notifyEscalated } from "./notify-escalated.ts";
import { presentPromise, promisesAfter, promisesFor } from "./promises.ts";
import type { NewEvent } from "./store.ts";

/** With 28⁸ references, ten in a row that are taken means that something else is wrong. */
const MAX_REFERENCE_TRIES = 10;

export interface Filing {
  newCase: NewCase;
  now: Date;
  /** Where staff files for a customer. @default the customer's own filing on the web */
  byStaff?: { staff: StaffMember; channel: CaseChannel; isTaken: boolean };
  /**
   * Where the service itself files what a customer said elsewhere, after a case of theirs: to this team, and with what
   * was said alone. What the site's form asks besides was asked for that case.
   */
  afterCase?: { team: string; severity: Severity };
}

/**
 * Files a case, within a transaction of the caller: finds its customer, its team and, where the team gives out
 * its work, its owner.
 *
 * @throws ProblemError `validation_failed`
 */
export async function fileCase(queries: Queries, site: StoredSite, filing: Filing): Promise<FiledCase> {
  const { newCase, now, byStaff, afterCase } = filing;
  const errors = afterCase ? [] : checkNewCase(newCase, site.settings, now);
  const isRestricted = isAboutStaff(newCase, site);
  // Whoever takes a complaint about staff must be one of those who may see it.
  if (isRestricted && byStaff?.isTaken) errors.push({ path: "/take", code: "not_applicable" });
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
  const customer = await attachCustomer(queries, { siteId: site.id, contact: newCase.contact, now });
  const route = { ...routeCase(site.settings, { ...newCase, tier: customer.tier }), ...(afterCase && { ...afterCase, rule: null }) };
  const excluded = isRestricted ? await findNamedStaff(queries, site.id, textsOf(newCase)) : [];
  const owner = isRestricted ? null : await findOwner(queries, site, { filing, team: route.team });
  const { events, status, promises } = whatHappensFirst(site, { filing, route, owner });
  const accessCode = createAccessCode();
  const toInsert: Omit<CaseToInsert, "reference"> = {
    siteId: site.id,
    accessCodeHash: hashAccessCode(accessCode),
    newCase,
    team: route.team,
    severity: route.severity,
    channel: byStaff?.channel ?? "web",
    customer,
    owner,
    isRestricted,
    excluded,
    filedBy: byStaff?.staff.name ?? null,
    status,
    promises,
    events,
    now,
  };
  const reference = await insertWithReference(queries, toInsert);
  const caseKey = { siteId: site.id, reference };
  const by = { id: null, name: null };
  if (isRestricted) await notifyEscalated(queries, { caseKey, team: route.team, level: "manager", by, at: now });
  if (owner && !byStaff?.isTaken) await notifyStaff(queries, { ...caseKey, type: "assigned", to: [owner.id], by, at: now });
  return {
    reference,
    accessCode,
    status,
    promises: promises.map((promise) => presentPromise(promise, site.settings, now)),
    createdAt: now.toISOString(),
  };
}

async function insertWithReference(queries: Queries, toInsert: Omit<CaseToInsert, "reference">): Promise<string> {
  for (let tries = 0; tries < MAX_REFERENCE_TRIES; tries++) {
    const reference = createReference();
    if (await insertCase(queries, { ...toInsert, reference })) return reference;
  }
  throw new Error("No free reference was found.");
}

/** A child category is about staff where the one above it is. */
function isAboutStaff({ category }: NewCase, { settings }: StoredSite): boolean {
  return settings.categories.some(
    ({ id, concernsStaff, children }) => concernsStaff === true && (id === category || children?.some((child) => child.id === category)),
  );
}

function textsOf({ subject, description, desiredOutcome, product, fields = {} }: NewCase): string[] {
  return [subject, description, desiredOutcome, product, ...Object.values(fields).flat()].filter((text) => typeof text === "string");
}

async function findOwner(
  queries: Queries,
  site: StoredSite,
  { filing: { byStaff, now }, team }: { filing: Filing; team: string },
): Promise<{ id: string; name: string } | null> {
  if (byStaff?.isTaken) return byStaff.staff;
  const isGivenOut = site.settings.desk.teams.some(({ id, assignment }) => id === team && assignment === "least_open_work");
  return isGivenOut ? pickLeastOpenWork(queries, { siteId: site.id, team, except: [], now }) : null;
}

/** The first events, and where they lead: received, acknowledged where the site does that by itself, routed, and who owns it. */
function whatHappensFirst(
  site: StoredSite,
  { filing, route, owner }: { filing: Filing; route: RoutingResult; owner: { name: string } | null },
): Pick<CaseToInsert, "events" | "status" | "promises"> {
  const { newCase, byStaff, now } = filing;
  const events: NewEvent[] = [];
  let promises = promisesFor(newCase.kind, site.settings, now);
  let status: CaseStatus = "received";
  const system = { actor_role: "system", actor_name: null, actor_id: null } as const;
  const staff = byStaff && ({ actor_role: "staff", actor_name: byStaff.staff.name, actor_id: byStaff.staff.id } as const);
  const add = (event: Partial<NewEvent> & Pick<NewEvent, "type">, action?: CaseAction) => {
    const from = status;
    if (action) {
      status = caseTransitions[action].to;
      promises = promisesAfter(promises, { action, from, to: status, at: now }, site.settings);
    }
    const isFirst = events.length === 0;
    const happened = { seq: events.length + 1, from_status: isFirst ? null : from, to_status: status, at: now };
    events.push({ ...system, visibility: "public", text: null, outcome: null, details: null, ...happened, ...event });
  };
  add({ type: "received", ...(staff ?? { actor_role: "customer" }) });
  if (site.settings.acknowledgement === "automatic") add({ type: "acknowledged" }, "acknowledge");
  const { team, rule, severity } = route;
  add({ type: "routed", visibility: "internal", details: { team, rule, severity } });
  if (owner) {
    const by = byStaff?.isTaken ? staff : system;
    add({ type: "assigned", visibility: "internal", details: { from: null, to: owner.name }, ...by });
  }
  if (byStaff?.isTaken) {
    if (status === "received") add({ type: "acknowledged", ...staff }, "acknowledge");
    add({ type: "investigating", ...staff }, "investigate");
  }
  return { events, status, promises };
}
