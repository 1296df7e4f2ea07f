import { findTypeProblems } from "./checks/type-problems.ts";

const problems = findTypeProblems();
for (const problem of problems) console.error(problem.trimEnd());
process.exitCode = problems.length > 0 ? 1 : 0;
