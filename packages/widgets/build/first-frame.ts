import { writeFile } from "node:fs/promises";
import { build, transform, type Metafile } from "esbuild";
import { CaseForm } from "../src/case-form/case-form.ts";
import { fieldStyles } from "../src/field/field.styles.ts";
import { cssTextOf } from "../src/server/element-styles.ts";
import { plainFieldStyles } from "../src/server/plain-fields.styles.ts";
import { withShortTokens } from "./short-tokens.ts";
import { standalone } from "./standalone.ts";
import { fileName, shortened } from "./without-stub.ts";

/** A form that is there needs no place kept free. The page's own rule does that, and gives way to nothing less. */
const OWN_HEIGHT = ":host { min-block-size: 0 !important }";

/**
 * Writes what stands on no element: `forms.js`, which shows the forms of a page before their elements are needed, `first-frame.js`, by
 * which the one tag does so, and for the pages of servers that render elements `after-paint.js` and what that loads. Gives back esbuild's account.
 */
export async function buildFirstFrames({ root, outDir }: { root: URL; outDir: URL }): Promise<Metafile["outputs"]> {
  const css = `${cssTextOf([fieldStyles, CaseForm.styles, plainFieldStyles])}${OWN_HEIGHT}`;
  const { code } = await transform(withShortTokens(css), { loader: "css", minify: true, charset: "utf8" });
  const { outputFiles, metafile } = await build({
    entryPoints: [
      { in: "src/first-frame/forms.ts", out: "forms" },
      { in: "src/first-frame/show-form.ts", out: "first-frame" },
      { in: "src/first-frame/rendered-page.ts", out: "rendered-page" },
      { in: "build/after-paint.ts", out: "after-paint" },
    ],
    outdir: outDir.pathname,
    absWorkingDir: root.pathname,
    ...standalone,
    metafile: true,
    define: { FIRST_FRAME_CSS: JSON.stringify(code.trim()) },
    plugins: [
      {
        name: "notice",
        setup({ onResolve }) {
          onResolve({ filter: /\/watch-notice\.ts$/ }, () => ({ path: "./notice-watch.js", external: true }));
          onResolve({ filter: /\/rendered-page\.ts$/ }, ({ kind }) => (kind === "dynamic-import" ? { path: "./rendered-page.js", external: true } : null));
        },
      },
    ],
  });
  const texts = await shortened(new Map(outputFiles.map(({ path, text }) => [path, text])));
  for (const [path, text] of texts) await writeFile(new URL(fileName(path), outDir), text);
  return metafile.outputs;
}
