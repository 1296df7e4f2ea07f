export { readEnvironment } from "./environment.ts";
export { runCli } from "./run-cli.ts";
