import type { QueueItem } from "@heed/core/desk";
import { PAGE_LIMIT } from "./page-limit.ts";

/** Which cases are selected, and from where a range goes on. Never changed; every step makes a new one. */
export interface Selection {
  readonly references: ReadonlySet<string>;
  readonly anchor: number;
}

export const nothingSelected: Selection = { references: new Set(), anchor: -1 };

/** Selects a row or lets it go; as a range, all rows from the last one that was picked become like it. */
export function pick(
  { references, anchor }: Selection,
  items: readonly QueueItem[],
  { index, isRange }: { index: number; isRange: boolean },
): Selection {
  const picked = items[index]?.reference;
  if (picked === undefined) return { references, anchor };
  const isOn = !references.has(picked);
  const next = new Set(references);
  const from = isRange && anchor >= 0 ? Math.min(anchor, index) : index;
  const to = isRange && anchor >= 0 ? Math.max(anchor, index) : index;
  for (const { reference } of items.slice(from, to + 1)) {
    if (!isOn) next.delete(reference);
    else if (next.size < PAGE_LIMIT) next.add(reference);
  }
  return { references: next, anchor: index };
}

/** Lets go of what was dealt with. */
export function without({ references, anchor }: Selection, done: Iterable<string>): Selection {
  const gone = new Set(done);
  return { references: new Set([...references].filter((reference) => !gone.has(reference))), anchor };
}
