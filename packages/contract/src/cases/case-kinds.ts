/** What can be filed that must be answered. */
export const caseKinds = ["complaint", "inquiry", "service_request"] as const;

export type CaseKind = (typeof caseKinds)[number];
