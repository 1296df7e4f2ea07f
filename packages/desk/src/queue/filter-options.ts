import { msg } from "@lit/localize";
import { caseChannels, caseKinds, severities } from "@heed/contract/rules";
import type { QueueFilter } from "@heed/core/desk";
import { channelInWords, kindInWords, levelInWords, severityInWords, statusInWords } from "../case-page/case-words.ts";
import type { Desk } from "../page/desk-context.ts";

/** What of a filter is chosen from a list, several at once. */
export type ListFilter = Exclude<keyof QueueFilter, "due" | "from" | "to" | "q" | "sort">;

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

export interface FilterGroup {
  readonly name: ListFilter | "due";
  readonly label: string;
  readonly options: readonly FilterOption[];
}

const statuses = ["open", "received", "acknowledged", "investigating", "waiting_for_customer", "answered", "closed", "withdrawn", "merged"] as const;
const levels = ["owner", "supervisor", "manager"] as const;

/** All that the queue can be filtered by at this site, in the reader's words. Groups without a choice are left out. */
export function filterGroups(desk: Desk): FilterGroup[] {
  const { site, teams, tiers, staff } = desk.data;
  const language = new Intl.DisplayNames(desk.clockwork.locale, { type: "language" });
  const nested = (items: readonly { id: string; label: string; children?: readonly { id: string; label: string }[] | undefined }[]) =>
    items.flatMap(({ id, label, children = [] }) => [{ value: id, label }, ...children.map((child) => ({ value: child.id, label: `${label} › ${child.label}` }))]);
  const groups: FilterGroup[] = [
    { name: "status", label: msg("Status"), options: statuses.map((value) => ({ value, label: value === "open" ? msg("Open") : statusInWords(value) })) },
    {
      name: "owner",
      label: msg("Owner"),
      options: [
        { value: "me", label: msg("Me") },
        { value: "none", label: msg("Nobody") },
        ...staff.filter(({ id }) => id !== desk.me.staffId).map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    { name: "due", label: msg("Due"), options: dueOptions() },
    { name: "severity", label: msg("Severity"), options: severities.toReversed().map((value) => ({ value, label: severityInWords(value) })) },
    { name: "escalation", label: msg("Level"), options: levels.map((value) => ({ value, label: levelInWords(value) })) },
    { name: "kind", label: msg("Kind"), options: caseKinds.map((value) => ({ value, label: kindInWords(value) })) },
    { name: "team", label: msg("Team"), options: teams.map(({ id, name }) => ({ value: id, label: name })) },
    { name: "category", label: msg("Category"), options: nested(site.categories) },
    { name: "region", label: msg("Region"), options: nested(site.regions) },
    { name: "tier", label: msg("Customer tier"), options: tiers.map(({ id, label }) => ({ value: id, label })) },
    { name: "channel", label: msg("Channel"), options: caseChannels.map((value) => ({ value, label: channelInWords(value) })) },
    { name: "locale", label: msg("Language"), options: site.locales.map((value) => ({ value, label: language.of(value) ?? value })) },
  ];
  return groups.filter(({ options }) => options.length > 1);
}

function dueOptions(): FilterOption[] {
  return [
    { value: "overdue", label: msg("Overdue") },
    { value: "today", label: msg("Today") },
    { value: "this_week", label: msg("This week") },
  ];
}

/** What a filter is set to, as a list. */
export function valuesOf(filter: QueueFilter, name: keyof QueueFilter): string[] {
  return filter[name]?.split(",") ?? [];
}

/** The filter with one of its parts set to other values; none takes it away. */
export function withValues(filter: QueueFilter, name: keyof QueueFilter, values: readonly string[]): QueueFilter {
  const { [name]: _, ...rest } = filter;
  return values.length > 0 ? { ...rest, [name]: values.join(",") } : rest;
}
