import { isFinal } from "@heed/contract";
import type { DeskActionInput } from "@heed/contract/desk";
import { notifyStaff } from "../desk/index.ts";
import { excludeStaff } from "../routing/index.ts";
import { deleteExclusions } from "./concern-store.ts";
import { beginAction } from "./handle-case.ts";
import { changeHeldCase, invalid, type HandlingContext } from "./held-case.ts";
import { findOwnerInTeam } from "./ownership.ts";
import { findMembers } from "./staff-store.ts";

/**
 * Records whom a complaint about staff concerns, in place of whom its texts seem to name. It is kept from them
 * from then on, and open to the others of its team. An owner whom it concerns loses it to the team.
 */
export async function recordConcern(context: HandlingContext, { version, staff: named }: DeskActionInput<"concern">): Promise<void> {
  const { queries, caseKey, staff } = context;
  const locked = await beginAction(context, "concern", { version });
  const people = await findMembers(queries, caseKey.siteId, named);
  const known = new Set(people.map(({ id }) => id));
  const unknown = named.flatMap((id, index) => (known.has(id) ? [] : [index]));
  if (unknown.length > 0) throw invalid(...unknown.map((index) => ({ path: `/staff/${index}`, code: "not_an_option" }) as const));
  await deleteExclusions(queries, caseKey);
  await excludeStaff(queries, caseKey, { staffIds: [...known], source: "recorded" });
  const isOwnerConcerned = locked.owner_id !== null && known.has(locked.owner_id);
  const isFree = (isOwnerConcerned || locked.owner_name === null) && !isFinal(locked.status);
  const owner = isFree ? await findOwnerInTeam(context, { ...locked, is_restricted: false }, locked.team) : null;
  const isNewOwner = isOwnerConcerned || owner !== null;
  const { at } = await changeHeldCase(context, locked, {
    happenings: [
      { type: "concern_recorded", visibility: "internal", details: { to: people.map(({ name }) => name) } },
      ...(isNewOwner
        ? [
            {
              type: isOwnerConcerned ? "handed_over" : "assigned",
              visibility: "internal",
              details: { from: isOwnerConcerned ? locked.owner_name : null, to: owner?.name ?? null },
            } as const,
          ]
        : []),
    ],
    change: { is_restricted: false, ...(isNewOwner && { owner_id: owner?.id ?? null, owner_name: owner?.name ?? null }) },
  });
  if (!owner) return;
  await notifyStaff(queries, { ...caseKey, type: "assigned", to: [owner.id], by: { id: staff.id, name: staff.name }, at });
}
