import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

/** What Chromium needs to run on a build machine, as root too, without calling home. */
export const chromiumArgs: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const namesOnPath = [
  "chromium",
  "google-chrome",
  "google-chrome-stable",
  "chromium-headless-shell",
] as const;

/**
 * The Chromium that tests run in: `HEED_CHROMIUM`, else one on the PATH, else the one that Playwright downloaded.
 *
 * @throws Error when there is none, saying how to get one.
 */
export function chromiumPath(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium. Set HEED_CHROMIUM to one, install your system's package, or run `npx playwright install chromium`.",
  );
}

/** Like {@link chromiumPath}, but `undefined` when there is none. */
export function findChromium(): string | undefined {
  const named = process.env.HEED_CHROMIUM;
  if (named) {
    if (!isExecutable(named)) throw new Error(`HEED_CHROMIUM is ${named}, which cannot be executed.`);
    return named;
  }
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of namesOnPath) {
      const candidate = join(folder, name);
      if (folder !== "" && isExecutable(candidate)) return candidate;
    }
  }
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
