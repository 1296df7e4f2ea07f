/** How grave a notice is: something good to know, something that changes plans, something that concerns safety. */
export const noticeLevels = ["info", "warning", "critical"] as const;

export type NoticeLevel = (typeof noticeLevels)[number];
