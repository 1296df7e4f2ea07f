/** One of the ten questions that every contender shows: what is asked, and how it is answered. */
export interface BenchedQuestion {
  id: string;
  title: string;
  kind: "faces" | "stars" | "scale" | "one" | "several" | "yes_no" | "line" | "text" | "email";
  /** The least and the most of a scale. */
  range?: readonly [min: number, max: number];
  options?: readonly string[];
}

/** What a company asks after a purchase, on one page. */
export const surveyTitle = "How did we do?";

export const tenQuestions: readonly BenchedQuestion[] = [
  { id: "overall", title: "How satisfied are you with your order?", kind: "faces", range: [1, 5] },
  { id: "recommend", title: "How likely are you to recommend us to a friend?", kind: "scale", range: [0, 10] },
  { id: "effort", title: "The company made it easy to handle my request.", kind: "scale", range: [1, 7] },
  { id: "channel", title: "Where did you buy?", kind: "one", options: ["In a shop", "On the website", "By telephone", "At a fair", "From a partner"] },
  { id: "reasons", title: "What mattered to you?", kind: "several", options: ["Price", "Quality", "Advice", "Delivery", "Guarantee", "Nearness"] },
  { id: "again", title: "Would you buy from us again?", kind: "yes_no" },
  { id: "packaging", title: "How do you rate the packaging?", kind: "stars", range: [1, 5] },
  { id: "product", title: "Which product did you buy?", kind: "line" },
  { id: "better", title: "What could we do better?", kind: "text" },
  { id: "email", title: "Where can we reach you?", kind: "email" },
];

/** The elements of the questions, once all ten are there. */
export function allTen(found: string): string {
  return `((all) => (all?.length === ${tenQuestions.length} ? all : []))(${found})`;
}
