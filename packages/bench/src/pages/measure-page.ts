import type { Browser, CDPSession, Page } from "playwright";
import type { PageServer } from "./page-server.ts";
import { scriptCategories, scriptTime } from "./script-time.ts";
import type { ShownPage } from "./shown-page.ts";

/** What a visit to a page took, with nothing in the browser's caches. */
export interface PageMeasures {
  /** From the start of the navigation until the frame with all that is compared was painted. */
  readonly visibleMs: number;
  /** What the browser counts as `ScriptDuration`: without microtasks, in which whatever awaits goes on. */
  readonly scriptMs: number;
  /** The same `laterMs` after all was painted: with what a page has put off. */
  readonly laterScriptMs: number;
  /** How long scripts ran with their microtasks, and what they made the browser do meanwhile. */
  readonly wholeScriptMs: number;
  /** By how much tasks were longer than 50 ms, until half a second after all was painted. */
  readonly blockingMs: number;
  /** What scripts hold in memory by then, once all that is not needed is gone. */
  readonly heapBytes: number;
  /** The sum of all shifts, as Cumulative Layout Shift counts them without a window. */
  readonly layoutShift: number;
  /** All that came over the wire, heads of answers included. */
  readonly bytes: number;
}

const VISIBLE = "all of it at ";
const SETTLE_MS = 500;
const LATER_MS = 3_000;
const TIMEOUT_MS = 60_000;

interface Visit {
  server: PageServer;
  page: ShownPage;
  /** How many times slower the processor is than it is. */
  slowdown: number;
  /** @default that of the machine itself */
  network?: Network | undefined;
  /** How long after all was painted what a page has put off is counted in. @default 3000 */
  laterMs?: number | undefined;
}

/** What stands between the browser and the server. */
export interface Network {
  readonly latencyMs: number;
  readonly kilobitsPerSecond: number;
}

/** As the field measures phones: 150 ms there and back, 1.6 megabits a second. */
export const slow4G: Network = { latencyMs: 150, kilobitsPerSecond: 1_600 };

/** Visits a page twice, each time in a context of its own: recording what runs takes time itself. */
export async function measurePage(browser: Browser, visit: Visit): Promise<PageMeasures> {
  const seen = await visited(browser, visit, async (page, session) => {
    const bytes = countBytes(session);
    const visibleMs = await untilVisible(page, visit);
    await page.waitForTimeout(SETTLE_MS);
    const { ScriptDuration: script = NaN } = await metricsOf(session);
    const [loaded, { shift: layoutShift, blocking: blockingMs }] = [bytes(), await page.evaluate<{ shift: number; blocking: number }>("heedBench")];
    await page.waitForTimeout((visit.laterMs ?? LATER_MS) - SETTLE_MS);
    const { ScriptDuration: laterScript = NaN } = await metricsOf(session);
    // Collecting is the bench's own work, and not slowed down.
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await session.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize: heapBytes = NaN } = await metricsOf(session);
    return { visibleMs, scriptMs: script * 1_000, laterScriptMs: laterScript * 1_000, blockingMs, heapBytes, layoutShift, bytes: loaded };
  });
  const wholeScriptMs = await visited(browser, visit, async (page) => {
    await browser.startTracing(page, { categories: [...scriptCategories] });
    await untilVisible(page, visit);
    await page.waitForTimeout(SETTLE_MS);
    return scriptTime(await browser.stopTracing());
  });
  return { ...seen, wholeScriptMs };
}

async function visited<Result>(
  browser: Browser,
  { page: { shown }, slowdown, network }: Visit,
  use: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Performance.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    if (network) {
      const throughput = (network.kilobitsPerSecond * 1_000) / 8;
      await session.send("Network.emulateNetworkConditions", { offline: false, latency: network.latencyMs, downloadThroughput: throughput, uploadThroughput: throughput / 2 });
    }
    await page.addInitScript(probe(shown));
    return await use(page, session);
  } finally {
    await context.close();
  }
}

function countBytes(session: CDPSession): () => number {
  let sum = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (sum += encodedDataLength));
  return () => sum;
}

async function metricsOf(session: CDPSession): Promise<Partial<Record<string, number>>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function untilVisible(page: Page, { server, page: shown }: Visit): Promise<number> {
  const told = page.waitForEvent("console", { predicate: (each) => each.text().startsWith(VISIBLE), timeout: TIMEOUT_MS });
  await page.goto(server.urlOf(shown), { waitUntil: "commit" });
  const visibleMs = Number((await told).text().slice(VISIBLE.length));
  if (!(visibleMs > 0)) throw new Error(`${shown.name} shows something that takes no room.`);
  return visibleMs;
}

/**
 * Runs in the page before anything of its own. The frame that finds everything laid out is the one that paints them; what
 * is put into the same frame tells when the browser did, as nothing within an element's own tree can (Element Timing).
 */
function probe(shown: string): string {
  return `(() => {
    const state = (globalThis.heedBench = { shift: 0, blocking: 0 });
    const observe = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
    observe("layout-shift", ({ value }) => { state.shift += value; });
    observe("longtask", ({ duration }) => { state.blocking += duration - 50; });
    observe("element", ({ renderTime }) => {
      const isSeen = [...${shown}].every((each) => each.getBoundingClientRect().height > 0);
      console.debug("${VISIBLE}" + (isSeen ? renderTime : NaN));
    });
    const look = () => {
      const found = document.body ? ${shown} : undefined;
      if (!found?.length) return void requestAnimationFrame(look);
      const mark = document.createElement("p");
      mark.setAttribute("elementtiming", "all of it");
      mark.style.cssText = "position: fixed; inset: 0 auto auto 0; margin: 0; font-size: 8px";
      mark.textContent = "10";
      document.body.append(mark);
    };
    requestAnimationFrame(look);
  })();`;
}
