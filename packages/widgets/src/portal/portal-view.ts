/** What can be filed. */
export const filings = ["complaint", "inquiry", "service-request", "proposal"] as const;

export type Filing = (typeof filings)[number];

/** What of the front desk is on view. */
export type PortalView =
  | { readonly at: "start" | "cases" | "proposals" | "surveys" | "commitments" }
  /** Without `kind`, what can be filed. */
  | { readonly at: "file"; readonly kind?: Filing | undefined }
  /** Without `reference`, the two fields that open a case. */
  | { readonly at: "case"; readonly reference?: string | undefined };

/** `#heed`, `#heed/file/complaint`, `#heed/case/K7MP-4XQ2`, and what the tracker's and the board's links carry; undefined where it speaks of something else. */
export function viewFromFragment(hash: string): PortalView | undefined {
  if (hash.length < 2) return { at: "start" };
  if (/^#proposals?(?:[/?]|$)/.test(hash)) return { at: "proposals" };
  const reference = new URLSearchParams(hash.slice(1)).get("case");
  if (reference) return { at: "case", reference };
  const rest = /^#heed(?:\/(.*))?$/.exec(hash);
  return rest ? viewOf(rest[1] ?? "") : undefined;
}

/** The same from the address of a page below `linkBase`, such as `/help/file/complaint`. */
export function viewFromPath(pathname: string, linkBase: string): PortalView | undefined {
  const base = linkBase.replace(/\/$/, "");
  const rest = pathname.slice(base.length);
  return pathname.startsWith(base) && /^(?:\/|$)/.test(rest) ? viewOf(rest.slice(1)) : undefined;
}

/** The link to a view: an address below `linkBase`, or a fragment. */
export function hrefOf(view: PortalView, linkBase?: string): string {
  const rest = [view.at === "start" ? "" : view.at, "kind" in view ? view.kind : undefined, "reference" in view ? view.reference : undefined];
  const path = rest.flatMap((part) => (part ? [`/${encodeURIComponent(part)}`] : [])).join("");
  if (linkBase !== undefined) return linkBase.replace(/\/$/, "") + path || "/";
  // The board's own address: whoever goes back from one of its proposals comes to the list.
  return view.at === "proposals" ? "#proposals" : `#heed${path}`;
}

function viewOf(path: string): PortalView | undefined {
  const [at = "", rest = ""] = path.split("/");
  if (at === "file") return { at, kind: filings.find((known) => known === rest) };
  if (at === "case") return { at, reference: decoded(rest) || undefined };
  if (at === "cases" || at === "proposals" || at === "surveys" || at === "commitments") return { at };
  return at ? undefined : { at: "start" };
}

/** What is no code of anything is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
