import type { ProposalQuery } from "@heed/core/desk";

/** What a list of proposals is narrowed down to. */
export type ProposalFilter = Omit<ProposalQuery, "cursor" | "limit">;

const filterNames = ["needs", "status", "category", "q", "sort"] as const satisfies readonly (keyof ProposalFilter)[];

/** The filter that an address names; what it does not know is left out. */
export function proposalFilterFrom(query: URLSearchParams): ProposalFilter {
  const pairs = filterNames.flatMap((name) => {
    const value = query.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  // Typed by people too: whether the values are ones, the service says.
  return Object.fromEntries(pairs);
}

/** The address below the site's that shows this filter; the same filter always has the same. */
export function proposalsAddress(filter: ProposalFilter = {}): string {
  const query = new URLSearchParams(filterNames.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])));
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `proposals?${text}` : "proposals";
}

export function proposalAddress(proposalId: string): string {
  return `proposals/${encodeURIComponent(proposalId)}`;
}
