/** What can be asked. A `statement` asks nothing: it is read. */
export const questionTypes = [
  "statement",
  "csat",
  "nps",
  "ces",
  "rating",
  "choice",
  "multiple_choice",
  "ranking",
  "slider",
  "matrix",
  "matrix_multiple",
  "short_text",
  "long_text",
  "number",
  "date",
  "yes_no",
  "contact",
  "consent",
] as const;

export type QuestionType = (typeof questionTypes)[number];

/** How a scale from 1 upwards looks. NPS and CES are always numbers, so that their figures compare with others'. */
export const scaleLooks = ["faces", "stars", "numbers"] as const;

/** What a short text must be. Authors write no patterns of their own: see docs/decisions. */
export const textFormats = ["email", "phone", "url"] as const;

export const contactFields = ["name", "email", "phone", "organisation"] as const;

export type ContactField = (typeof contactFields)[number];

/** The option that a customer fills in; no other option can have this id. */
export const OTHER_OPTION = "other";

/** Where a jump leads that ends the survey; no page can have this id. */
export const SURVEY_END = "end";

/** The least and the most of the three scales whose figures are compared between companies. */
export const scoreScales = {
  csat: { min: 1, max: 5 },
  nps: { min: 0, max: 10 },
  ces: { min: 1, max: 7 },
} as const;

/** The least and the most that a question on a scale takes; `null` where the type has no scale. */
export function scaleOf({ type, max }: { type: QuestionType; max?: number | string | undefined }): { min: number; max: number } | null {
  if (type === "rating") return { min: 1, max: typeof max === "number" ? max : 5 };
  return type === "csat" || type === "nps" || type === "ces" ? scoreScales[type] : null;
}
