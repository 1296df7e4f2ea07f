/** What can be filed that must be answered. */
export const caseKinds = ["complaint", "inquiry", "service_request"] as const;

export type CaseKind = (typeof caseKinds)[number];

/** When on a day a visit or a call suits. */
export const partsOfDay = ["morning", "afternoon", "evening"] as const;

export type PartOfDay = (typeof partsOfDay)[number];
