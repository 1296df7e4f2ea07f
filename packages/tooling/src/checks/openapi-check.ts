import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createOpenApiDocument } from "@heed/contract/openapi";
import { runProgram } from "../run-program.ts";
import { rootFolder } from "../workspace.ts";
import { type Check, oneResult } from "./check.ts";

/** The OpenAPI document, looked over by a linter that knows nothing of Heed. */
export const openapiCheck: Check = {
  name: "OpenAPI",
  async run() {
    const file = join(rootFolder, ".cache/openapi.json");
    mkdirSync(join(rootFolder, ".cache"), { recursive: true });
    const document = createOpenApiDocument({ serverUrl: "https://desk.example", version: "0.0.0" });
    writeFileSync(file, JSON.stringify(document, null, 2));
    // TimelineEntry is what the `data` lines of a stream hold, which OpenAPI has no words for: nothing refers to it.
    // The company's own sign-in is reached and left by redirects, which have no 2xx.
    const skipped = "--skip-rule no-unused-components --skip-rule operation-2xx-response";
    const command = `redocly lint --extends recommended-strict ${skipped} "${file}"`;
    const { isSuccess, output } = await runProgram(command, { folder: join(rootFolder, "packages/tooling") });
    return oneResult(isSuccess, output);
  },
};
