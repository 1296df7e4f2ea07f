/** Where a survey stands. A draft has never been published; what is closed stays closed. */
export const surveyStatuses = ["draft", "published", "paused", "closed"] as const;

export type SurveyStatus = (typeof surveyStatuses)[number];

/** What can be done with a survey, from where, and where it leads. Publishing again makes a new version. */
export const surveyTransitions = {
  publish: { from: ["draft", "published", "paused"], to: "published" },
  pause: { from: ["published"], to: "paused" },
  resume: { from: ["paused"], to: "published" },
  close: { from: ["published", "paused"], to: "closed" },
} as const satisfies Record<string, { from: readonly SurveyStatus[]; to: SurveyStatus }>;

export type SurveyAction = keyof typeof surveyTransitions;

/** Whether a survey that stands there can take this step. */
export function canTakeSurveyStep(status: SurveyStatus, action: SurveyAction): boolean {
  return (surveyTransitions[action].from as readonly SurveyStatus[]).includes(status);
}

/** How a response came about. */
export const responseSources = ["page", "link", "tracker", "email"] as const;

export type ResponseSource = (typeof responseSources)[number];
