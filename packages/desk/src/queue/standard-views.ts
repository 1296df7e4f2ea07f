import { msg } from "@lit/localize";
import type { QueueCounts, QueueFilter } from "@heed/core/desk";
import type { IconName } from "../parts/icon.ts";

/** A view that everybody has. */
export interface StandardView {
  readonly id: keyof QueueCounts;
  readonly icon: IconName;
  readonly filter: QueueFilter;
  name(): string;
}

/** What a member of staff asks first, in this order. */
export const standardViews: readonly StandardView[] = [
  { id: "mine", icon: "person", filter: { status: "open", owner: "me" }, name: () => msg("My cases") },
  { id: "unowned", icon: "inbox", filter: { status: "open", owner: "none" }, name: () => msg("Without an owner") },
  { id: "overdue", icon: "alert", filter: { status: "open", due: "overdue" }, name: () => msg("Overdue") },
  {
    id: "escalated",
    icon: "up",
    filter: { status: "open", escalation: "supervisor,manager" },
    name: () => msg("Escalated"),
  },
  { id: "open", icon: "chat", filter: { status: "open" }, name: () => msg("All open cases") },
];
