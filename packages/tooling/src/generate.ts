import { generateAll } from "./generate-all.ts";

const { isSuccess, output } = await generateAll();
process.stdout.write(output);
process.exitCode = isSuccess ? 0 : 1;
