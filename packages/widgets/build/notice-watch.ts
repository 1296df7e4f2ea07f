import { writeFile } from "node:fs/promises";
import { build, type Metafile } from "esbuild";
import { standalone } from "./standalone.ts";
import { shortened } from "./without-stub.ts";

const NAME = "notice-watch.js";

/**
 * Writes `notice-watch.js`: what asks whether the company has something to tell, for the elements of all bundles on a page.
 * It stands by itself, so that one asks for all of them, and stands on nothing, because every page loads it. Gives back
 * esbuild's account of it.
 */
export async function buildNoticeWatch({ root, outDir }: { root: URL; outDir: URL }): Promise<Metafile["outputs"]> {
  const { outputFiles, metafile } = await build({
    entryPoints: [{ in: "src/notice/watch-notice.ts", out: "notice-watch" }],
    outdir: outDir.pathname,
    absWorkingDir: root.pathname,
    ...standalone,
    metafile: true,
    plugins: [
      {
        name: "notice",
        setup: ({ onResolve }) => onResolve({ filter: /^\.\/define\.ts$/ }, () => ({ path: "./notice.js", external: true })),
      },
    ],
  });
  const texts = await shortened(new Map(outputFiles.map(({ path, text }) => [path, text])));
  await writeFile(new URL(NAME, outDir), [...texts.values()].join(""));
  return metafile.outputs;
}
