export { printable } from "./printable.ts";
export { readEnvironment } from "./environment.ts";
export { runCli } from "./run-cli.ts";
