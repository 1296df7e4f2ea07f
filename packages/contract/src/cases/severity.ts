/** How serious a case is, from the least on. */
export const severities = ["low", "normal", "high", "critical"] as const;

export type Severity = (typeof severities)[number];

/** The way by which a case came. */
export const caseChannels = ["web", "phone", "letter", "visit", "email", "chat", "social"] as const;

export type CaseChannel = (typeof caseChannels)[number];
