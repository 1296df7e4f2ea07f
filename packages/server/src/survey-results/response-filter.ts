import type { SiteSettings } from "@heed/contract";
import { surveySplits, type SurveySplit } from "@heed/contract/desk";
import { sql, type RawBuilder } from "kysely";
import { dimensionOf, type Dimension, type SplitValues } from "./dimensions.ts";

/** To what responses are held, each to one of some values. */
export type ResponseFilter = ReadonlyMap<SurveySplit, readonly string[]>;

type Top = { id: string; children?: readonly { id: string }[] | undefined };

/** What a request filters by. A category or region stands for those below it, too. */
export function readFilter(query: Partial<Record<SurveySplit, string | undefined>>, { categories, regions }: SiteSettings): ResponseFilter {
  const tops: Partial<Record<SurveySplit, readonly Top[]>> = { category: categories, region: regions };
  const filter = new Map<SurveySplit, readonly string[]>();
  for (const split of surveySplits) {
    const id = query[split];
    if (id === undefined) continue;
    const below = tops[split]?.find((top) => top.id === id)?.children ?? [];
    filter.set(split, [id, ...below.map((child) => child.id)]);
  }
  return filter;
}

export function without(filter: ResponseFilter, split: SurveySplit): ResponseFilter {
  return new Map([...filter].filter(([name]) => name !== split));
}

/** The smallest dimension that knows the filter, and whatever else has to be told apart. */
export function dimensionFor(filter: ResponseFilter, ...splits: readonly SurveySplit[]): Dimension {
  return dimensionOf([...filter.keys(), ...splits]);
}

/** The filter as a condition on whatever table has the columns; an empty one holds for all. */
export function filterSql(filter: ResponseFilter): RawBuilder<boolean> {
  const conditions = [...filter].map(([split, values]) => sql<boolean>`${sql.ref(split)} = any(${values}::text[])`);
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

export function passes(filter: ResponseFilter, values: SplitValues): boolean {
  return [...filter].every(([split, wanted]) => wanted.includes(values[split] ?? ""));
}
