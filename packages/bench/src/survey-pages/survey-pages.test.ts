import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { formatSurveyPages } from "./format-survey-pages.ts";
import { benchSurveyPages } from "./survey-pages.ts";

/** The element from its source, whatever was built last: what is measured is not of interest here. */
async function heedFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    stdin: { contents: `import "@heed/widgets/survey/define";`, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    conditions: ["@heed/source"],
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: "survey",
    write: false,
  });
  const named = outputFiles.map(({ path, contents }) => [path.slice(path.lastIndexOf("/") + 1).replace("stdin", "survey"), contents] as const);
  return new Map(named);
}

it("sees all ten questions in each of the pages, painted and weighed", async () => {
  const results = await benchSurveyPages({ rounds: 1, slowdown: 1, heedFiles: await heedFiles() });
  expect(results.map(({ name }) => name)).toEqual(["bare HTML", "bare HTML, dressed alike", "Heed, by a server", "Heed, by a server, style in the page", "Heed", "Heed, definition fetched", "SurveyJS"]);
  const [bare, dressed, linked, inPage, heed, fetched, peer] = results.map(({ visits: [visit] }) => visit!);
  for (const visit of [bare!, dressed!, linked!, inPage!, heed!, fetched!, peer!]) {
    expect(visit.visibleMs).toBeGreaterThan(0);
    expect(visit.heapBytes).toBeGreaterThan(0);
    expect(visit.layoutShift).toBeGreaterThanOrEqual(0);
  }
  // What has no script of its own is the measure of all.
  expect(bare!.bytes).toBeLessThan(5_000);
  expect(dressed!.scriptMs).toBeLessThan(heed!.scriptMs);
  expect(heed!.bytes).toBeGreaterThan(bare!.bytes);
  expect(peer!.bytes).toBeGreaterThan(300_000);
  expect(peer!.scriptMs).toBeGreaterThan(bare!.scriptMs);
  expect(heed!.wholeScriptMs).toBeGreaterThan(0);
  expect(formatSurveyPages(results)).toMatch(/^bare HTML\s+\d+\s+1\.000/m);
});
