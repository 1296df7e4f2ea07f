import type { Browser, CDPSession, Page } from "playwright";
import type { PageServer } from "./page-server.ts";
import type { SurveyPage } from "./survey-page.ts";
import { tenQuestions } from "./ten-questions.ts";

/** What one visit to a page took, with nothing in the browser's caches. */
export interface PageMeasures {
  /** From the start of the navigation until the frame with all ten questions was painted. */
  readonly visibleMs: number;
  /** How long scripts ran and were compiled, until nothing more came. */
  readonly scriptMs: number;
  /** What scripts hold in memory once all that is not needed is gone. */
  readonly heapBytes: number;
  /** The sum of all shifts, as Cumulative Layout Shift counts them without a window. */
  readonly layoutShift: number;
  /** All that came over the wire, heads of answers included. */
  readonly bytes: number;
}

const VISIBLE = "ten questions at ";
const SETTLE_MS = 500;
const TIMEOUT_MS = 60_000;

interface Visit {
  server: PageServer;
  page: SurveyPage;
  /** How many times slower the processor is than it is. */
  slowdown: number;
}

/** Visits a page once, in a context of its own. */
export async function measurePage(browser: Browser, { server, page: shown, slowdown }: Visit): Promise<PageMeasures> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const bytes = countBytes(session);
    await session.send("Network.enable");
    await session.send("Performance.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(probe(shown.questions));
    const visible = untilVisible(page);
    await page.goto(server.urlOf(shown), { waitUntil: "commit" });
    const visibleMs = await visible;
    await page.waitForTimeout(SETTLE_MS);
    // Collecting is the bench's own work, and not slowed down.
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const { ScriptDuration = NaN, V8CompileDuration = 0 } = await metricsOf(session);
    await session.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize = NaN } = await metricsOf(session);
    const layoutShift = await page.evaluate<number>("heedBench.shift");
    return { visibleMs, scriptMs: (ScriptDuration + V8CompileDuration) * 1_000, heapBytes: JSHeapUsedSize, layoutShift, bytes: bytes() };
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

async function untilVisible(page: Page): Promise<number> {
  const message = await page.waitForEvent("console", { predicate: (each) => each.text().startsWith(VISIBLE), timeout: TIMEOUT_MS });
  return Number(message.text().slice(VISIBLE.length));
}

/**
 * Runs in the page before anything of its own. The frame that finds all questions laid out is the one that paints them; what
 * is put into the same frame tells when the browser did, as nothing within an element's own tree can (Element Timing).
 */
function probe(questions: string): string {
  return `(() => {
    const state = (globalThis.heedBench = { shift: 0 });
    const observe = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
    observe("layout-shift", ({ value }) => { state.shift += value; });
    observe("element", ({ renderTime }) => console.debug("${VISIBLE}" + renderTime));
    const look = () => {
      const found = document.body ? ${questions} : undefined;
      if (found?.length !== ${tenQuestions.length} || found[found.length - 1].getBoundingClientRect().height === 0) return void requestAnimationFrame(look);
      const mark = document.createElement("p");
      mark.setAttribute("elementtiming", "ten questions");
      mark.style.cssText = "position: fixed; inset: 0 auto auto 0; margin: 0; font-size: 8px";
      mark.textContent = "10";
      document.body.append(mark);
    };
    requestAnimationFrame(look);
  })();`;
}
