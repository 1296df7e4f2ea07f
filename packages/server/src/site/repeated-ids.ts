import type { FieldProblem } from "@heed/contract";

/** Every id of a list that stands in it before, each with its own path. */
export function repeatedIds(items: readonly { id: string }[], path: string): FieldProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [{ path: `${path}/${index}/id`, code: "not_an_option" }] : [];
  });
}
