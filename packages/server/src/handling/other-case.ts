import { parseReference } from "@heed/contract";
import { lockCaseWhere, type LockedCase } from "../cases/index.ts";
import { visibleTo } from "../desk/index.ts";
import { holdCase, notAnOption, type HandlingContext } from "./held-case.ts";

/** A case and another one that is named at it, both held. */
export interface CasePair {
  locked: LockedCase;
  other: LockedCase;
  /** The other one's reference. */
  reference: string;
}

/**
 * Holds two cases, always in the order of their references, so that two who do it crosswise do not wait for each
 * other. One that the reader may not see cannot be named, the same as one that never was.
 *
 * @throws ProblemError `case_not_found` for the first, `validation_failed` with `path` for the other.
 */
export async function holdTwo(context: HandlingContext, { named, path }: { named: string; path: string }): Promise<CasePair> {
  const { queries, caseKey, staff } = context;
  const reference = parseReference(named) ?? "";
  const holdOther = () => lockCaseWhere(queries, { siteId: caseKey.siteId, reference }, visibleTo(staff));
  const isOtherFirst = reference < caseKey.reference;
  const early = isOtherFirst ? await holdOther() : undefined;
  const locked = await holdCase(context);
  const other = isOtherFirst ? early : await holdOther();
  if (!other || reference === caseKey.reference) throw notAnOption(path);
  return { locked, other, reference };
}

/** The same work, seen from the other case. */
export function atOther(context: HandlingContext, reference: string): HandlingContext {
  return { ...context, caseKey: { ...context.caseKey, reference } };
}
