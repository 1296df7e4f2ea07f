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
import { isCase, type CaseKey } from "./store.ts";
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
    await takeStep({ queries, site, caseKey, now }, await withKnownPeople(queries, caseKey, step));
    return getCase(queries, site, caseKey, now);
  });
}

function checkOutcome(outcome: Outcome, { settings }: StoredSite, now: Date): void {
  const errors = checkRemedies(outcome, { settings, now, path: "" });
  if (errors.length > 0) throw new ProblemError("validation_failed", { errors });
}

/** On the command line people have names alone: whoever has one on the staff that nobody shares is that person. */
async function withKnownPeople(queries: Queries, caseKey: CaseKey, step: Step): Promise<Step> {
  const { actor, owner } = step;
  const actorId = await findStaffId(queries, caseKey, { name: actor.name, path: "/actor/name" });
  const ownerId = owner ? await findStaffId(queries, caseKey, { name: owner.name, path: "/owner" }) : null;
  return { ...step, actor: { ...actor, id: actorId }, ...(owner && { owner: { ...owner, id: ownerId } }) };
}

/** @throws ProblemError `validation_failed` for somebody whom the case concerns. */
async function findStaffId(
  queries: Queries,
  { siteId, reference }: CaseKey,
  { name, path }: { name: string | null; path: string },
): Promise<string | null> {
  const rows = await queries
    .selectFrom("staff_members as staff")
    .leftJoin("case_excluded_staff as excluded", (join) =>
      join
        .onRef("excluded.site_id", "=", "staff.site_id")
        .onRef("excluded.staff_id", "=", "staff.id")
        .on("excluded.reference", "=", reference),
    )
    .select(["staff.id", "excluded.staff_id as excludedId"])
    .where("staff.site_id", "=", siteId)
    .where("staff.name", "=", name)
    .where("staff.is_active", "=", true)
    .limit(2)
    .execute();
  if (rows.some(({ excludedId }) => excludedId !== null)) {
    throw new ProblemError("validation_failed", { errors: [{ path, code: "not_an_option" }] });
  }
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
