import type { Case, TimelineEntry } from "@heed/contract";
import type { StoredSite } from "../site/index.ts";
import { presentPromise, type StoredPromise } from "./promises.ts";
import type { StoredCase, StoredEvent } from "./store.ts";

/** A case as its customer sees it at this moment. */
export function presentCase(stored: StoredCase, { settings }: StoredSite, now: Date): Case {
  return {
    reference: stored.reference,
    kind: stored.kind,
    category: stored.category,
    subject: stored.subject,
    description: stored.description,
    desiredOutcome: stored.desired_outcome,
    locale: stored.locale,
    status: stored.status,
    escalationLevel: stored.escalation_level,
    promises: inOrder(stored.promises).map((promise) => presentPromise(promise, settings, now)),
    owner: stored.owner_name === null ? null : { name: stored.owner_name },
    outcome: stored.outcome,
    decideBy: stored.decide_by?.toISOString() ?? null,
    rating: stored.rating_score === null ? null : { score: stored.rating_score, comment: stored.rating_comment },
    mergedInto: stored.merged_into,
    timeline: stored.events.map((event) => presentEvent(event, stored.contact?.name)),
    version: stored.version,
    createdAt: stored.created_at.toISOString(),
    updatedAt: stored.updated_at.toISOString(),
  };
}

/**
 * An event as the customer sees it. The customer's own name is not part of the event, which can
 * never be changed: it is taken from the contact, which can be erased.
 */
export function presentEvent(event: StoredEvent, customerName: string | undefined): TimelineEntry {
  const { seq, type, at, actor_role, actor_name, author_name, to_status, text, outcome, details } = event;
  const { score, reference } = details ?? {};
  return {
    id: String(seq),
    type,
    at: at.toISOString(),
    by: { role: actor_role, name: (actor_role === "customer" ? (author_name ?? customerName) : actor_name) ?? null },
    status: to_status,
    ...(text !== null && { text }),
    ...(outcome !== null && { outcome }),
    ...(typeof score === "number" && { score }),
    ...(typeof reference === "string" && { reference }),
  };
}

/** As they fall due: acknowledge, answer, close. */
export function inOrder(promises: readonly StoredPromise[]): StoredPromise[] {
  const order = ["acknowledge", "answer", "close"];
  return promises.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
