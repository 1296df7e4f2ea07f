import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "./workspace.ts";

/** What tells whether an element has a text: the starts of all texts' ids. */

/** As long as the ids in the files of texts that a tag loads: whole, they would be three times as much. */
const ID_LENGTH = 6;

const folder = join(rootFolder, "packages/widgets/src/localization/generated");
// Every language has all of them.
const ids = readFileSync(join(folder, "zh-Hans.ts"), "utf8").matchAll(/^\s*'([hs][0-9a-f]{16})':/gm);
const starts = new Set([...ids].map(([, id = ""]) => id.slice(0, ID_LENGTH)));

writeFileSync(
  join(folder, "id-starts.ts"),
  `// Generated from the texts of the elements. Change those, then run \`npm run generate\`.

/** How the ids of all texts of the elements begin, with spaces between them. */
export const idStarts = "${[...starts].toSorted().join(" ")}";
`,
);
