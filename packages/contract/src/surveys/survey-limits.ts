/** The most that a definition and its answers hold. Texts are counted in UTF-16 code units. */
export const surveyLimits = {
  /** Of a definition as JSON, in all its languages. */
  definitionBytes: 524_288,
  /** Of a response as JSON. */
  answersBytes: 524_288,
  pages: 50,
  questions: 100,
  options: 50,
  rankedOptions: 20,
  rows: 20,
  columns: 11,
  jumps: 10,
  /** In one condition. */
  comparisons: 20,
  offers: 5,
  title: 500,
  text: 4_000,
  label: 500,
  shortText: 1_000,
  longText: 4_000,
  otherText: 500,
  /** Of a number, upwards and downwards. */
  number: 1e12,
  /** That a slider can stand at. */
  sliderSteps: 1_000,
  url: 2_000,
} as const;
