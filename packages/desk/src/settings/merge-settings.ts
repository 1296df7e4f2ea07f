import type { SiteSettings } from "@heed/contract";
import { readAt, writeAt } from "./json-pointer.ts";
import { placesOf, sectionIds, type SectionId } from "./setting-sections.ts";

/** Whether two values are the same JSON, whatever the order of their members. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key as never], other[key as never]))
  );
}

/** The sections in which two settings differ. */
export function changedSections(before: SiteSettings, after: SiteSettings): SectionId[] {
  return sectionIds.filter((section) => placesOf(section).some((place) => !isSame(readAt(before, place), readAt(after, place))));
}

export interface SettingsSides {
  /** What both began from. */
  base: SiteSettings;
  mine: SiteSettings;
  theirs: SiteSettings;
}

/** The sections that both sides changed, each in its own way. */
export function disputedSections({ base, mine, theirs }: SettingsSides): SectionId[] {
  const mineToo = new Set(changedSections(base, mine));
  const different = new Set(changedSections(mine, theirs));
  return changedSections(base, theirs).filter((section) => mineToo.has(section) && different.has(section));
}

/** What both sides changed, in one: section by section mine where I changed it, else theirs. `yielded` are given up. */
export function mergeSettings({ base, mine, theirs }: SettingsSides, yielded: readonly SectionId[] = []): SiteSettings {
  const kept = changedSections(base, mine).filter((section) => !yielded.includes(section));
  return kept.flatMap(placesOf).reduce((merged, place) => writeAt(merged, place, readAt(mine, place)), theirs);
}

/** One text, number or choice that has changed. */
export interface LeafChange {
  pointer: string;
  before: string | undefined;
  after: string | undefined;
}

/** What has changed in a section, value by value. */
export function leafChanges(before: SiteSettings, after: SiteSettings, section: SectionId): LeafChange[] {
  return placesOf(section).flatMap((place) => compare(readAt(before, place), readAt(after, place), place));
}

function compare(before: unknown, after: unknown, pointer: string): LeafChange[] {
  if (isSame(before, after)) return [];
  const isHolder = (value: unknown) => typeof value === "object" && value !== null;
  if (!isHolder(before) && !isHolder(after)) return [{ pointer, before: inWords(before), after: inWords(after) }];
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return keys.flatMap((key) => compare(readAt(before, `/${key}`), readAt(after, `/${key}`), `${pointer}/${key}`));
}

function inWords(value: unknown): string | undefined {
  return typeof value === "string" || value === undefined ? value : JSON.stringify(value);
}
