import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rootFolder } from "@heed/tooling/workspace";

/** A fenced block of a page, as its reader copies it. */
export interface CodeBlock {
  /** Such as `tsx`. */
  readonly language: string;
  readonly text: string;
  /** What its first line says that it is, such as `src/main.tsx`. */
  readonly file: string | undefined;
}

/** The code blocks of a page of the repository's, in their order. */
export function codeBlocksOf(page: string): CodeBlock[] {
  const text = readFileSync(join(rootFolder, page), "utf8");
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = "", code = ""]) => ({
    language,
    text: code,
    file: /^(?:\/\/|<!--) ([\w./-]+\.\w+)(?: -->)?\n/.exec(code)?.[1],
  }));
}

/** The first block with this in it. */
export function blockWith(page: string, part: string): string {
  const found = codeBlocksOf(page).find(({ text }) => text.includes(part));
  if (!found) throw new Error(`${page} has no code with ${part} in it.`);
  return found.text;
}
