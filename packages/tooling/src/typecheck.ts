import { typesCheck } from "./checks/program-checks.ts";

const { failed, output } = await typesCheck.run();
if (output) console.error(output);
process.exitCode = failed;
