import { join } from "node:path";
import { LinkChecker } from "linkinator";
import { rootFolder } from "../workspace.ts";
import { docsFolder } from "./build-docs.ts";

/** A type and a constant of one name are one heading to typedoc's links, and two on the page. */
const twins = "/reference/sdk/#\\w+-1$";

/** Follows every link of the built site, down to the heading; answers those that lead nowhere. Other sites are not asked. */
export async function brokenLinks(): Promise<string[]> {
  const { links } = await new LinkChecker().check({
    path: ".",
    serverRoot: join(rootFolder, docsFolder),
    recurse: true,
    cleanUrls: true,
    checkFragments: true,
    linksToSkip: ["^https?://(?!localhost|127\\.|\\[::1)", twins],
  });
  const broken = links.filter(({ state }) => state === "BROKEN").map(({ url, parent }) => `${parent ?? "the first page"} leads to ${url}, which is not there.`);
  return links.length > 50 ? broken : [...broken, "The site has hardly any links: it was not built whole."];
}
