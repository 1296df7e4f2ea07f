import type { DeskActionInput } from "@heed/contract/desk";
import { checkAction } from "./action-rules.ts";
import { changeHeldCase, checkVersion, invalid, notAnOption, type HandlingContext } from "./held-case.ts";
import { countLinks, deleteLink, insertLink } from "./link-store.ts";
import { atOther, holdTwo, type CasePair } from "./other-case.ts";

/** All of them stand beside the case, whose answer is bounded. */
const MAX_LINKS = 50;

/** Links a case with another one, or says anew how they belong together. Both say so from then on. */
export async function linkCase(context: HandlingContext, { version, to, type }: DeskActionInput<"link">): Promise<void> {
  const pair = await holdTwo(context, { named: to, path: "/to" });
  checkVersion(pair.locked, version);
  checkAction("link", pair.locked, context.staff.role);
  const { queries, caseKey, now } = context;
  await deleteLink(queries, caseKey, pair.reference);
  const most = Math.max(await countLinks(queries, caseKey), await countLinks(queries, { ...caseKey, reference: pair.reference }));
  if (most >= MAX_LINKS) throw invalid({ path: "/to", code: "too_many", max: MAX_LINKS });
  await insertLink(queries, caseKey, { other: pair.reference, type, now });
  await tellBoth(context, pair, { event: "linked", type });
}

export async function unlinkCase(context: HandlingContext, { version, to }: DeskActionInput<"unlink">): Promise<void> {
  const pair = await holdTwo(context, { named: to, path: "/to" });
  checkVersion(pair.locked, version);
  checkAction("unlink", pair.locked, context.staff.role);
  if (!(await deleteLink(context.queries, context.caseKey, pair.reference))) throw notAnOption("/to");
  await tellBoth(context, pair, { event: "unlinked" });
}

async function tellBoth(
  context: HandlingContext,
  { locked, other, reference }: CasePair,
  { event, type }: { event: "linked" | "unlinked"; type?: string },
): Promise<void> {
  const happening = (named: string) =>
    ({ type: event, visibility: "internal", details: { reference: named, ...(type !== undefined && { type }) } }) as const;
  await changeHeldCase(context, locked, { happenings: [happening(reference)] });
  await changeHeldCase(atOther(context, reference), other, { happenings: [happening(context.caseKey.reference)] });
}
