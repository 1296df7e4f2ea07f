import type { DeskAction, DeskActionInput } from "@heed/contract/desk";
import { checkRemedies, notifyEscalated, oneLevelUp, takeLockedStep, type LockedCase } from "../cases/index.ts";
import { notifyStaff } from "../desk/index.ts";
import { checkAction } from "./action-rules.ts";
import { actorOf, changeHeldCase, checkVersion, holdCase, invalid, notAnOption, type HandlingContext } from "./held-case.ts";
import { checkStillHere } from "./ownership.ts";
import { findColleagues, findThoseWhoSee } from "./staff-store.ts";

/** Holds the case for an action that its table, the role and the version allow. */
export async function beginAction(context: HandlingContext, action: DeskAction, { version }: { version: number }): Promise<LockedCase> {
  const locked = await holdCase(context);
  checkVersion(locked, version);
  checkAction(action, locked, context.staff.role);
  return locked;
}

/** A step of the life of a case, with words to the customer. */
export async function takeDeskStep(
  context: HandlingContext,
  action: "acknowledge" | "investigate" | "ask" | "resume",
  { version, text }: { version: number; text?: string | undefined },
): Promise<void> {
  const locked = await beginAction(context, action, { version });
  await takeLockedStep(context, locked, { action, actor: actorOf(context.staff), text });
}

export async function answerCase(context: HandlingContext, { version, outcome }: DeskActionInput<"answer">): Promise<void> {
  const locked = await beginAction(context, "answer", { version });
  const errors = checkRemedies(outcome, { settings: context.site.settings, now: context.now, path: "/outcome" });
  if (errors.length > 0) throw invalid(...errors);
  await takeLockedStep(context, locked, { action: "answer", actor: actorOf(context.staff), outcome });
}

/** The end of an answered case in the place of a customer who stays silent; they read why. */
export async function closeCase(context: HandlingContext, { version, reason }: DeskActionInput<"lapse">): Promise<void> {
  const locked = await beginAction(context, "lapse", { version });
  await takeLockedStep(context, locked, { action: "lapse", actor: actorOf(context.staff), text: reason });
}

/** Words to the customer that ask nothing. Who writes to the customer of a case without an owner becomes it. */
export async function informCustomer(context: HandlingContext, { version, text }: DeskActionInput<"inform">): Promise<void> {
  const locked = await beginAction(context, "inform", { version });
  const { id, name } = context.staff;
  const isFirst = locked.owner_name === null;
  if (isFirst) await checkStillHere(context);
  await changeHeldCase(context, locked, {
    happenings: [
      ...(isFirst ? [{ type: "assigned", visibility: "internal", details: { from: null, to: name } } as const] : []),
      { type: "message", text },
    ],
    change: isFirst ? { owner_id: id, owner_name: name } : {},
  });
}

/** A note for the staff. Only those who may see the case can be mentioned: others would learn of it. */
export async function addNote(context: HandlingContext, { version, text, mentions = [] }: DeskActionInput<"note">): Promise<void> {
  const { queries, caseKey, staff } = context;
  const locked = await beginAction(context, "note", { version });
  const colleagues = await findColleagues(queries, caseKey.siteId, mentions);
  const seeing = new Set(await findThoseWhoSee(queries, caseKey, colleagues));
  const unknown = mentions.flatMap((id, index) => (seeing.has(id) ? [] : [index]));
  if (unknown.length > 0) throw invalid(...unknown.map((index) => ({ path: `/mentions/${index}`, code: "not_an_option" }) as const));
  const names = colleagues.map(({ name }) => name);
  const { at } = await changeHeldCase(context, locked, {
    happenings: [{ type: "note", visibility: "internal", text, ...(names.length > 0 && { details: { mentions: names } }) }],
  });
  await notifyStaff(queries, { ...caseKey, type: "mentioned", to: mentions, by: { id: staff.id, name: staff.name }, at });
}

export async function setSeverity(context: HandlingContext, { version, severity, reason }: DeskActionInput<"set_severity">): Promise<void> {
  const locked = await beginAction(context, "set_severity", { version });
  if (locked.severity === severity) throw notAnOption("/severity");
  await changeHeldCase(context, locked, {
    happenings: [{ type: "severity_changed", visibility: "internal", text: reason, details: { from: locked.severity, to: severity } }],
    change: { severity },
  });
}

/** One level up by hand. The customer sees that, and not why. */
export async function escalateByHand(context: HandlingContext, { version, reason }: DeskActionInput<"escalate">): Promise<void> {
  const locked = await beginAction(context, "escalate", { version });
  const { queries, caseKey, staff } = context;
  const level = oneLevelUp(locked.escalation_level);
  const { at } = await changeHeldCase(context, locked, {
    happenings: [{ type: "escalated" }, { type: "escalation_reason", visibility: "internal", text: reason }],
    change: { escalation_level: level },
  });
  await notifyEscalated(queries, { caseKey, team: locked.team, level, by: { id: staff.id, name: staff.name }, at });
}

/** Why it came to the case, and what is learned from it. A later conclusion replaces the earlier one. */
export async function concludeCase(context: HandlingContext, { version, rootCause, lesson }: DeskActionInput<"conclude">): Promise<void> {
  const locked = await beginAction(context, "conclude", { version });
  await changeHeldCase(context, locked, {
    happenings: [{ type: "concluded", visibility: "internal", text: lesson, details: { rootCause } }],
    change: { root_cause: rootCause, lesson: lesson ?? null },
  });
}
