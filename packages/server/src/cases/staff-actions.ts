import {
  parseReference,
  staffActionSchemas,
  staffActorSchema,
  type Case,
  type Outcome,
  type StaffAction,
  type StaffActor,
} from "@heed/contract";
import * as z from "zod/mini";
import { systemClock, type Clock } from "../clock.ts";
import type { HeedDatabase, Queries } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { getSite, type StoredSite } from "../site/index.ts";
import { checkRemedies } from "./check-remedies.ts";
import { getCase } from "./service.ts";
import { isCase } from "./store.ts";
import { takeStep, type Step } from "./take-step.ts";

const commandActorSchema = z.object({ actor: staffActorSchema });

export interface StaffCommand {
  siteKey: string;
  /** As a person typed it. */
  reference: string;
  action: StaffAction;
  /** What `staffActionSchemas[action]` takes. */
  input: unknown;
  actor: StaffActor;
}

/**
 * Takes a step of the staff on a case.
 *
 * @throws ProblemError `site_not_found`, `case_not_found`, `validation_failed`, `transition_not_allowed`
 * @example
 * await actOnCase({ database }, {
 *   siteKey: "demo",
 *   reference: "K7MP-4XQ2",
 *   action: "investigate",
 *   input: { owner: "Lin Mei" },
 *   actor: { name: "Lin Mei" },
 * });
 */
export async function actOnCase(
  { database, clock = systemClock }: { database: Pick<HeedDatabase, "db">; clock?: Clock },
  { siteKey, reference, action, input, actor }: StaffCommand,
): Promise<Case> {
  const step = stepFrom(action, input, actor);
  const site = await getSite(database, siteKey);
  const parsed = parseReference(reference);
  const caseKey = { siteId: site.id, reference: parsed ?? "" };
  if (parsed === null || !(await isCase(database.db, caseKey))) {
    throw new ProblemError("case_not_found", { detail: `There is no case ${reference} at the site ${siteKey}.` });
  }
  const now = clock();
  return database.db.transaction().execute(async (queries) => {
    if (step.outcome) checkOutcome(step.outcome, site, now);
    await takeStep({ queries, site, caseKey, now }, await withKnownPeople(queries, site, step));
    return getCase(queries, site, caseKey, now);
  });
}

function checkOutcome(outcome: Outcome, { settings }: StoredSite, now: Date): void {
  const errors = checkRemedies(outcome, { settings, now, path: "" });
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
}

/** On the command line people have names alone: whoever has one on the staff that nobody shares is that person. */
async function withKnownPeople(queries: Queries, { id: siteId }: StoredSite, step: Step): Promise<Step> {
  const { actor, owner } = step;
  return {
    ...step,
    actor: { ...actor, id: await findStaffId(queries, siteId, actor.name) },
    ...(owner && { owner: { ...owner, id: await findStaffId(queries, siteId, owner.name) } }),
  };
}

async function findStaffId(queries: Queries, siteId: string, name: string | null): Promise<string | null> {
  const rows = await queries
    .selectFrom("staff_members")
    .select("id")
    .where("site_id", "=", siteId)
    .where("name", "=", name)
    .where("is_active", "=", true)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

function stepFrom(action: StaffAction, input: unknown, by: StaffActor): Step {
  const parsed = parseInput(staffActionSchemas[action], input);
  const { name } = parseInput(commandActorSchema, { actor: by }).actor;
  const actor = { role: "staff", name } as const;
  // The answer's input is the outcome itself; the schema that was used above says so.
  if (action === "answer") return { action, actor, outcome: parsed as Outcome };
  const { text, owner, reason } = parsed as { text?: string; owner?: string; reason?: string };
  return { action, actor, text: text ?? reason, owner: owner === undefined ? undefined : { id: null, name: owner } };
}
