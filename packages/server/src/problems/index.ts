export { parseInput } from "./parse-input.ts";
export { isProblemError, ProblemError } from "./problem-error.ts";
