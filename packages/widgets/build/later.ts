/**
 * All that `dist/browser` loads with the first focus, as one file: it compresses better than several,
 * and one is on its way as soon as another. The tracker stands on it.
 */
export { Filing } from "../src/case-form/filing.ts";
export { problemText } from "../src/field/problem-text.ts";
