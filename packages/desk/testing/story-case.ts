import type { DeskCase, DeskTimelineEntry } from "@heed/core/desk";

const customer = { role: "customer", name: "Carla Núñez" } as const;
const mei = { role: "staff", name: "Lin Mei" } as const;
const service = { role: "system", name: null } as const;

const timeline: DeskTimelineEntry[] = [
  { id: "1", type: "received", at: "2026-11-02T08:05:00Z", by: customer, status: "received", visibility: "public" },
  { id: "2", type: "acknowledged", at: "2026-11-02T08:05:00Z", by: service, status: "acknowledged", visibility: "public" },
  { id: "3", type: "routed", at: "2026-11-02T08:05:00Z", by: service, status: "acknowledged", visibility: "internal", details: { team: "service", rule: "refunds", severity: "high" } },
  { id: "4", type: "assigned", at: "2026-11-02T09:12:00Z", by: mei, status: "investigating", visibility: "internal", details: { from: null, to: "Lin Mei" } },
  { id: "5", type: "question", at: "2026-11-02T09:30:00Z", by: mei, status: "waiting_for_customer", visibility: "public", text: "Which card did you pay with? The last four digits are enough." },
  { id: "6", type: "message", at: "2026-11-03T18:44:00Z", by: customer, status: "investigating", visibility: "public", text: "It ends in 4410.\nI have asked my bank: nothing has come." },
  { id: "7", type: "note", at: "2026-11-04T10:02:00Z", by: mei, status: "investigating", visibility: "internal", text: "@Inês Prado the payment company says it was returned. Can you release it again?", details: { mentions: ["Inês Prado"] } },
];

/** One case with something of everything, and what a story changes in it. */
export function storyCase(over: Partial<DeskCase> = {}): DeskCase {
  return {
    reference: "K7MP-4XQ2",
    kind: "complaint",
    category: "other",
    subject: "Refund promised three weeks ago has not arrived",
    description: "You promised me a refund of 84.90 on the 12th of October.\n\nIt is not there, and nobody calls back.",
    desiredOutcome: "The money, and an explanation.",
    locale: "es",
    status: "investigating",
    escalationLevel: "owner",
    promises: [{ kind: "answer", state: "broken", dueAt: "2026-11-16T16:00:00Z", dueOn: "2026-11-16", workingDaysLeft: -4 }],
    owner: { id: "mei", name: "Lin Mei" },
    outcome: null,
    decideBy: null,
    rating: null,
    mergedInto: null,
    timeline,
    hasEarlier: false,
    version: 7,
    createdAt: "2026-11-02T08:05:00Z",
    updatedAt: "2026-11-04T10:02:00Z",
    severity: "high",
    channel: "phone",
    team: "service",
    region: null,
    tier: "key_account",
    isRestricted: false,
    concerns: [],
    contact: { name: "Carla Núñez", email: "carla@example.com", phone: "+34 91 123 45 67" },
    customer: {
      id: "carla",
      name: "Carla Núñez",
      email: "carla@example.com",
      phone: "+34 91 123 45 67",
      tier: "key_account",
      note: "Calls from Madrid, best after 18:00.",
      isVerified: false,
      createdAt: "2025-03-01T10:00:00Z",
      version: 2,
    },
    otherCases: [{ reference: "P2RT-8VWX", kind: "complaint", subject: "Two pots instead of one", status: "closed", createdAt: "2026-10-01T10:00:00Z" }],
    links: [{ reference: "X2CM-7RFP", kind: "complaint", subject: "Refunds of October are late", status: "investigating", createdAt: "2026-10-20T10:00:00Z", type: "caused_by", isIncoming: false }],
    occurredOn: "2026-10-12",
    orderNumber: "A-20261",
    product: "Kettle 2",
    organisation: null,
    serialNumber: null,
    purchasedOn: null,
    preferredTime: null,
    address: null,
    fields: {},
    conclusion: null,
    filedBy: "Lin Mei",
    allowedActions: ["hand_over", "ask", "inform", "answer", "note", "set_severity", "escalate", "merge", "link", "unlink"],
    ...over,
  };
}
