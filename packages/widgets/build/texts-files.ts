import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { transform, type Metafile, type Plugin } from "esbuild";
import { targetLocales } from "../src/localization/generated/locale-codes.ts";
import { ID_LENGTH } from "./short-ids.ts";
import { onlyTexts } from "./texts-in-use.ts";
import { shortened } from "./without-stub.ts";

const root = new URL("../", import.meta.url);
const generated = "src/localization/generated";

/** The most that the texts of one language may weigh, in bytes after gzip -9, for the elements that share their files. */
const MOST_BYTES = 4_000;

/** The files of texts that a bundle loads from, one for each language. */
export interface TextsFiles {
  /** What all their names end in: one for all, so that the first file of a bundle knows every language by its tag alone. */
  hash: string;
  texts: ReadonlyMap<string, string>;
}

/** Writes the texts with these ids in every language. A file stands alone: it brings what makes templates of its texts. */
export async function textsFiles(ids: ReadonlySet<string>): Promise<TextsFiles> {
  const whole = await shortened(new Map(await Promise.all(targetLocales.map(async (locale) => [locale, await fileOf(locale, ids)] as const))));
  for (const [locale, text] of whole) {
    const bytes = gzipSync(text, { level: 9 }).length;
    if (bytes > MOST_BYTES) throw new Error(`The texts in ${locale} weigh ${bytes} bytes, more than ${MOST_BYTES}.`);
  }
  const hash = createHash("sha256").update([...whole].flat().join("\n")).digest("hex").slice(0, 8).toUpperCase();
  return { hash, texts: whole };
}

async function fileOf(locale: string, ids: ReadonlySet<string>): Promise<string> {
  const texts = onlyTexts(await readFile(new URL(`${generated}/${locale}.ts`, root), "utf8"), ids);
  const keys = new Map<string, string>();
  const short = texts.replace(/^(\s*)'([hs][0-9a-f]{16})':/gm, (_, before: string, id: string) => {
    const key = id.slice(0, ID_LENGTH);
    const other = keys.get(key);
    if (other !== undefined) throw new Error(`${id} and ${other} are both ${key}: make ID_LENGTH in build/short-ids.ts longer.`);
    keys.set(key, id);
    return `${before}${key}:`;
  });
  const tags = `const str = (strings, ...values) => ({ strTag: true, strings, values }), html = (strings, ...values) => ({ _$litType$: 1, strings, values });`;
  const { code } = await transform(tags + short.replace(/^\s*import .*$/gm, ""), { loader: "ts", minify: true, target: "es2022", charset: "utf8" });
  return code;
}

function nameOf(locale: string, { hash }: TextsFiles): string {
  return `texts-${locale}-${hash}.js`;
}

/** Puts in the place of src/localization/load-texts.ts what loads these files from beside the script. */
export function loadingOf(files: TextsFiles | undefined): Plugin {
  const name = nameOf("${locale}", files ?? { hash: "", texts: new Map() });
  // Named before it is imported: esbuild would look for such files now.
  const contents = `export const loadTexts = (locale) => { const file = \`./${name}\`; return import(file); };`;
  return {
    name: "texts",
    setup(bundle) {
      bundle.onLoad({ filter: /\/localization\/load-texts\.ts$/ }, () => ({ contents }));
    },
  };
}

/** A bundle's account with these files in it, as what is loaded later by whatever loads texts. */
export function withTexts({ inputs, outputs }: Metafile, files: TextsFiles, folder: string): Metafile {
  const imports = [...files.texts.keys()].map((locale) => ({ path: folder + nameOf(locale, files), kind: "dynamic-import" as const }));
  const loading = Object.entries(outputs).map(([path, output]) => {
    const isLoading = Object.keys(output.inputs).some((input) => input.endsWith("/localization/load-texts.ts"));
    return [path, isLoading ? { ...output, imports: [...output.imports, ...imports] } : output] as const;
  });
  const texts = [...files.texts].map(([locale, text]) => {
    const account: Metafile["outputs"][string] = { bytes: Buffer.byteLength(text), inputs: {}, imports: [], exports: ["templates"], entryPoint: `${generated}/${locale}.ts` };
    return [folder + nameOf(locale, files), account] as const;
  });
  return { inputs, outputs: Object.fromEntries([...loading, ...texts]) };
}

/** The files by their paths from the root. */
export function writtenTexts(files: TextsFiles, folder: string): [string, string][] {
  return [...files.texts].map(([locale, text]) => [folder + nameOf(locale, files), text]);
}
