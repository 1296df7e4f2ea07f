import { createServer } from "node:net";
import { startDemoService } from "@heed/tooling/demo-service";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { chromium } from "playwright";
import { installOnDemand, onDemandFolder } from "../on-demand.ts";
import { startBarePages } from "./without-widgets.ts";

/** The example's pages that have widgets. */
const pages = ["/help", "/ask", "/service", "/track", "/order", "/survey", "/proposals"] as const;

const categories = ["performance", "accessibility", "best-practices"] as const;
type Category = (typeof categories)[number];

/** The scores of one page, from 0 to 100, with widgets and without; one for each round. */
export interface PageScores {
  readonly page: string;
  readonly withWidgets: readonly Record<Category, number>[];
  readonly without: readonly Record<Category, number>[];
}

/** What is read of Lighthouse's result. */
interface LighthouseResult {
  readonly lhr: { readonly categories: Readonly<Record<Category, { readonly score: number | null }>> };
}

type Lighthouse = (url: string, flags: object) => Promise<LighthouseResult | undefined>;

/** Has Lighthouse judge the example's pages with widgets and without, in turns, as it judges phones by default. */
export async function benchLighthouse({ rounds }: { rounds: number }): Promise<PageScores[]> {
  await installOnDemand();
  // Installed a moment ago, in the version that its manifest names.
  const { default: lighthouse } = (await import(`${onDemandFolder}node_modules/lighthouse/core/index.js`)) as { default: Lighthouse };
  const service = await startDemoService({ sampleCases: true });
  const bare = await startBarePages(service.url);
  const port = await freePort();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs, `--remote-debugging-port=${port}`] });
  const scoresOf = async (url: string): Promise<Record<Category, number>> => {
    const result = await lighthouse(url, { port, onlyCategories: categories, logLevel: "error" });
    if (!result) throw new Error(`Lighthouse has no result for ${url}.`);
    const { performance, accessibility, "best-practices": practices } = result.lhr.categories;
    return { performance: points(performance.score), accessibility: points(accessibility.score), "best-practices": points(practices.score) };
  };
  try {
    const scores = pages.map((page) => ({ page, withWidgets: [] as Record<Category, number>[], without: [] as Record<Category, number>[] }));
    for (let round = 0; round < rounds; round += 1) {
      for (const { page, withWidgets, without } of scores) {
        withWidgets.push(await scoresOf(`${service.url}${page}`));
        without.push(await scoresOf(`${bare.url}${page}`));
      }
    }
    return scores;
  } finally {
    await browser.close();
    await bare.close();
    await service.stop();
  }
}

function points(score: number | null): number {
  return Math.round((score ?? NaN) * 100);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
