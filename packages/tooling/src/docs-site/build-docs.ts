import { type ProgramResult, runProgram } from "../run-program.ts";

/** Where the site stands once it is built, from the root of the repository. */
export const docsFolder = "docs/.vitepress/dist";

/** Makes the parts of the reference that are not kept in the repository: of the service's routes and of the SDK. */
export async function generateReference(): Promise<ProgramResult> {
  return inTurn(["node --conditions=@heed/source packages/tooling/src/docs-site/generate-http-reference.ts", "typedoc --options docs/.vitepress/typedoc.json"]);
}

/** Builds the documentation as a static site; a link to a page that is not there fails it. */
export async function buildDocs(): Promise<ProgramResult> {
  const reference = await generateReference();
  return reference.isSuccess ? inTurn(["vitepress build docs"]) : reference;
}

async function inTurn(commands: readonly string[]): Promise<ProgramResult> {
  let output = "";
  for (const command of commands) {
    const result = await runProgram(command);
    output += result.output;
    if (!result.isSuccess) return { ...result, output };
  }
  return { isSuccess: true, output };
}
