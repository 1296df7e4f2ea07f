import { escalationLevels, isFinal } from "@heed/contract";
import type { DeskActionInput } from "@heed/contract/desk";
import { eventTypes } from "../cases/index.ts";
import { excludeStaff } from "../routing/index.ts";
import { checkAction } from "./action-rules.ts";
import { copyMailedCodes } from "./access-code-store.ts";
import { changeHeldCase, checkVersion, notAnOption, type HandlingContext } from "./held-case.ts";
import { atOther, holdTwo } from "./other-case.ts";
import { findExcluded } from "./staff-store.ts";

/**
 * Ends a double in favour of another case of the same customer, which takes in what the double said; the codes that
 * mails brought for it open the other one from then on. The other one must still go on, and once merged a case is
 * over: a circle cannot come about. Whoever is kept from the one is kept from the other afterwards; a complaint about
 * staff that nobody has looked at is merged with none that is open to all, and what was escalated with none that
 * a lower level answers.
 */
export async function mergeCase(context: HandlingContext, { version, into }: DeskActionInput<"merge">): Promise<void> {
  const { locked, other, reference } = await holdTwo(context, { named: into, path: "/into" });
  checkVersion(locked, version);
  checkAction("merge", locked, context.staff.role);
  const isSameCustomer = locked.customer_id === other.customer_id;
  const isLower = escalationLevels.indexOf(other.escalation_level) < escalationLevels.indexOf(locked.escalation_level);
  if (!isSameCustomer || isFinal(other.status) || isLower || locked.is_restricted !== other.is_restricted) throw notAnOption("/into");
  const { queries, caseKey, now } = context;
  const excluded = (await findExcluded(queries, caseKey)).map(({ id }) => id);
  const survivor = atOther(context, reference);
  await excludeStaff(queries, survivor.caseKey, { staffIds: excluded, source: "recorded" });
  await copyMailedCodes(queries, caseKey, { to: reference, now });
  await changeHeldCase(context, locked, {
    happenings: [{ type: eventTypes.merge, action: "merge", details: { reference } }],
    change: { merged_into: reference },
  });
  const isOwnerConcerned = other.owner_id !== null && excluded.includes(other.owner_id);
  await changeHeldCase(survivor, other, {
    happenings: [
      {
        type: "absorbed",
        visibility: "internal",
        text: `${locked.subject}\n\n${locked.description}`,
        details: { reference: caseKey.reference },
      },
    ],
    change: isOwnerConcerned ? { owner_id: null, owner_name: null } : {},
  });
}
