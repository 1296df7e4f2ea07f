import { eventTypes, type CaseHappening } from "../cases/index.ts";
import { checkAction } from "./action-rules.ts";
import { changeHeldCase, checkVersion, holdCase, type HandlingContext } from "./held-case.ts";
import { checkStillHere } from "./ownership.ts";

/**
 * The first who takes a case owns it, and is looking into it from then on: what was not acknowledged yet is
 * acknowledged by that, so that one can ask or answer at once.
 */
export async function takeCase(context: HandlingContext, { version }: { version: number }): Promise<void> {
  const locked = await holdCase(context);
  const { staff } = context;
  // Of many who take it at once all but one are late: that it has an owner says more than that it has changed.
  checkAction("take", locked, staff.role);
  checkVersion(locked, version);
  await checkStillHere(context);
  const steps: CaseHappening[] = [];
  if (locked.status === "received") steps.push({ type: eventTypes.acknowledge, action: "acknowledge" });
  const isBegun = locked.status !== "received" && locked.status !== "acknowledged";
  if (!isBegun) steps.push({ type: eventTypes.investigate, action: "investigate" });
  await changeHeldCase(context, locked, {
    happenings: [{ type: "assigned", visibility: "internal", details: { from: null, to: staff.name } }, ...steps],
    change: { owner_id: staff.id, owner_name: staff.name },
  });
}
