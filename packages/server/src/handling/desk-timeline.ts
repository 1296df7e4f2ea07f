import type { DeskTimelineEntry } from "@heed/contract/desk";
import type { DeskEventRow } from "./desk-case-store.ts";

const MAX_EVENTS = 200;

interface TimelineOptions {
  customerName: string | undefined;
  /** Other cases that the reader may see: an event that names another one is not told. */
  visible: ReadonlySet<string>;
  /** Whether they may read whom a complaint concerns. */
  mayReadConcerns: boolean;
  maxBytes: number;
}

/** How many events are read: one more than are shown says whether there are more. */
export const EVENTS_READ = MAX_EVENTS + 1;

/** The other cases that events name. */
export function namedReferences(events: readonly DeskEventRow[]): string[] {
  return events.flatMap(({ details }) => (typeof details?.reference === "string" ? [details.reference] : []));
}

/** The newest events that fit, oldest first; the newest of all is always among them. */
export function deskTimeline(
  newestFirst: readonly DeskEventRow[],
  options: TimelineOptions,
): { timeline: DeskTimelineEntry[]; hasEarlier: boolean } {
  const timeline: DeskTimelineEntry[] = [];
  let bytes = 0;
  let taken = 0;
  for (const event of newestFirst.slice(0, MAX_EVENTS)) {
    const entry = presentDeskEvent(event, options);
    bytes += entry ? Buffer.byteLength(JSON.stringify(entry)) : 0;
    if (bytes > options.maxBytes && timeline.length > 0) break;
    taken++;
    if (entry) timeline.unshift(entry);
  }
  return { timeline, hasEarlier: newestFirst.length > taken };
}

/** `null` for an event that would tell the reader of a case that is kept from them. */
function presentDeskEvent(event: DeskEventRow, { customerName, visible, mayReadConcerns }: TimelineOptions): DeskTimelineEntry | null {
  const { reference, score, ...others } = event.details ?? {};
  const isKeptFrom = typeof reference === "string" && !visible.has(reference);
  if (isKeptFrom && event.visibility === "internal") return null;
  const details = event.type === "concern_recorded" && !mayReadConcerns ? {} : textsOf(others);
  const hasReference = typeof reference === "string" && !isKeptFrom;
  return {
    id: String(event.seq),
    type: event.type,
    visibility: event.visibility,
    at: event.at.toISOString(),
    by: { role: event.actor_role, name: (event.actor_role === "customer" ? (event.author_name ?? customerName) : event.actor_name) ?? null },
    status: event.to_status,
    ...(event.text !== null && { text: event.text }),
    ...(event.outcome !== null && { outcome: event.outcome }),
    ...(typeof score === "number" && { score }),
    ...(hasReference && { reference }),
    ...(Object.keys(details).length + (hasReference ? 1 : 0) > 0 &&
      event.visibility === "internal" && { details: { ...details, ...(hasReference && { reference }) } }),
  };
}

function textsOf(details: Record<string, string | number | string[] | null>): Record<string, string | string[] | null> {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, typeof value === "number" ? String(value) : value]));
}
