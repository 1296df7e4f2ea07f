import { buildDocs } from "../docs-site/build-docs.ts";
import { brokenLinks } from "../docs-site/check-links.ts";
import { type Check, oneResult } from "./check.ts";

/** The documentation builds, and every link in it leads somewhere. */
export const docsCheck: Check = {
  name: "documentation",
  inputs: ["docs", "packages", "package.json", "pnpm-lock.yaml"],
  async run() {
    const built = await buildDocs();
    if (!built.isSuccess) return oneResult(false, built.output);
    const broken = await brokenLinks();
    return oneResult(broken.length === 0, broken.join("\n"));
  },
};
