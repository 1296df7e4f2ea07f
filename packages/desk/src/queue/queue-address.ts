import { parseReference } from "@heed/contract/rules";
import type { QueueFilter } from "@heed/core/desk";

/** The filters in the order they stand in an address. */
const filterNames = [
  "status",
  "owner",
  "due",
  "kind",
  "severity",
  "escalation",
  "team",
  "category",
  "region",
  "tier",
  "channel",
  "locale",
  "from",
  "to",
  "q",
  "sort",
] as const satisfies readonly (keyof QueueFilter)[];

/** The filter that an address of the queue names; what it does not know is left out. */
export function filterFrom(query: URLSearchParams): QueueFilter {
  const pairs = filterNames.flatMap((name) => {
    const value = query.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  // Typed by people too: whether the values are ones, the service says.
  return Object.fromEntries(pairs);
}

/** The address below the site's that shows this filter; the same filter always has the same. */
export function queueAddress(filter: QueueFilter): string {
  const query = new URLSearchParams(filterNames.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])));
  // Commas need no escape in a query, and people read addresses.
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `queue?${text}` : "queue";
}

/** Whether two filters ask for the same; how it is sorted does not matter. */
export function isSameFilter(one: QueueFilter, other: QueueFilter): boolean {
  return filterNames.every((name) => name === "sort" || (one[name] ?? "") === (other[name] ?? ""));
}

/** The case that was asked for by its reference, however it was typed; `null` where it is another text. */
export function referenceIn(text: string): string | null {
  return parseReference(text) ?? null;
}
