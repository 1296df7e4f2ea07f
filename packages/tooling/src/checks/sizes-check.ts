import { type BundleSize, measureBundles } from "../bundle-sizes.ts";
import { formatTable } from "../format-table.ts";
import type { Check } from "./check.ts";

/** The weight of what visitors download, against its ceilings. Every ceiling counts as one test. */
export const sizesCheck: Check = {
  name: "bundle ceilings",
  async run() {
    const sizes = await measureBundles();
    const bounded = sizes.filter(({ maxBytes }) => maxBytes !== undefined);
    const tooLarge = bounded.filter(({ bytes, maxBytes = Infinity }) => bytes > maxBytes);
    return {
      passed: bounded.length - tooLarge.length,
      failed: tooLarge.length,
      output: tooLarge.map(({ name }) => `Over its ceiling: ${name}.`).join("\n"),
      figures: formatSizes(sizes),
    };
  },
};

/** The sizes as a table in kB (1000 bytes). */
export function formatSizes(sizes: readonly BundleSize[]): string {
  const rows = sizes.map(({ name, bytes, maxBytes }) => [
    name,
    kilobytes(bytes),
    maxBytes === undefined ? "" : kilobytes(maxBytes),
    maxBytes !== undefined && bytes > maxBytes ? "OVER" : "",
  ]);
  return formatTable([["download, gzip", "kB", "ceiling", ""], ...rows]);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(2);
}
