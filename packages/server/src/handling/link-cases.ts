import type { DeskActionInput } from "@heed/contract/desk";
import { changeCase, lockCase, type CaseContext } from "../cases/index.ts";
import { checkAction } from "./action-rules.ts";
import { changeHeldCase, checkVersion, invalid, notAnOption, type HandlingContext } from "./held-case.ts";
import { countLinks, deleteLink, insertLink } from "./link-store.ts";
import { atOther, holdTwo, type CasePair } from "./other-case.ts";

/** All of them stand beside the case, whose answer is bounded. */
const MAX_LINKS = 50;

/** Links a case that the service has just opened with the one that it came of, if that has room for a link. */
export async function linkCaused({ queries, site, caseKey, now }: CaseContext, cause: string): Promise<void> {
  const other = { ...caseKey, reference: cause };
  const [locked, lockedCause] = [await lockCase(queries, caseKey), await lockCase(queries, other)];
  if ((await countLinks(queries, other)) >= MAX_LINKS) return;
  await insertLink(queries, caseKey, { other: cause, type: "caused_by", now });
  const actor = { role: "system", name: null } as const;
  const linked = (reference: string) =>
    ({ actor, happenings: [{ type: "linked", visibility: "internal", details: { reference, type: "caused_by" } }] }) as const;
  await changeCase({ queries, site, caseKey, now }, locked, linked(cause));
  await changeCase({ queries, site, caseKey: other, now }, lockedCause, linked(caseKey.reference));
}

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
