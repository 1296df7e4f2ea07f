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
import type { HeedDatabase } from "../database/index.ts";
import { parseInput, ProblemError } from "../problems/index.ts";
import { getSite } from "../site/index.ts";
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
    await takeStep({ queries, site, caseKey, now }, step);
    return getCase(queries, site, caseKey, now);
  });
}

function stepFrom(action: StaffAction, input: unknown, by: StaffActor): Step {
  const parsed = parseInput(staffActionSchemas[action], input);
  const { name } = parseInput(commandActorSchema, { actor: by }).actor;
  const actor = { role: "staff", name } as const;
  // The answer's input is the outcome itself; the schema that was used above says so.
  if (action === "answer") return { action, actor, outcome: parsed as Outcome };
  const { text, owner, reason } = parsed as { text?: string; owner?: string; reason?: string };
  return { action, actor, text: text ?? reason, owner };
}
