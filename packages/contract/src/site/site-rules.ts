import type { CaseKind } from "../cases/case-kinds.ts";
import type { FormFieldRule } from "./form-fields.ts";

/** What is needed of a category to check a choice of it. */
export interface CategoryRule {
  id: string;
  /** The kinds of case it is for; all where it is not said. A child has those of its parent. */
  kinds?: readonly CaseKind[] | undefined;
  children?: readonly CategoryRule[] | undefined;
}

/** A part of the company's country, or of the world, and what lies within it. */
export interface RegionRule {
  id: string;
  children?: readonly { id: string }[] | undefined;
}

/** What a site demands of a case, with or without its texts: the site as the widgets see it, or its settings. */
export interface SiteRules {
  locales: readonly string[];
  categories: readonly CategoryRule[];
  regions: readonly RegionRule[];
  forms: Readonly<Partial<Record<CaseKind, { fields: readonly FormFieldRule[] }>>>;
  consent: { version: string; purposes: readonly { id: string; required: boolean }[] };
}

/** The ids from the top category down to this one; empty where the site has no such category for this kind. */
export function categoryPath(categories: readonly CategoryRule[], id: string, kind: CaseKind): string[] {
  for (const top of categories) {
    if (top.kinds && !top.kinds.includes(kind)) continue;
    if (top.id === id) return [top.id];
    if (top.children?.some((child) => child.id === id)) return [top.id, id];
  }
  return [];
}

/** The ids from the region down to this one; empty where the site has no such region. */
export function regionPath(regions: readonly RegionRule[], id: string): string[] {
  for (const top of regions) {
    if (top.id === id) return [top.id];
    if (top.children?.some((child) => child.id === id)) return [top.id, id];
  }
  return [];
}
