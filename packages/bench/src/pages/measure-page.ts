import type { Browser, CDPSession, Page } from "playwright";
import type { PageServer } from "./page-server.ts";
import { scriptCategories, scriptTime } from "./script-time.ts";
import type { SurveyPage } from "./survey-page.ts";
import { tenQuestions } from "./ten-questions.ts";

/** What a visit to a page took, with nothing in the browser's caches. */
export interface PageMeasures {
  /** From the start of the navigation until the frame with all ten questions was painted. */
  readonly visibleMs: number;
  /** What the browser counts as `ScriptDuration`: without microtasks, in which whatever awaits goes on. */
  readonly scriptMs: number;
  /** How long scripts ran with their microtasks, and what they made the browser do meanwhile. */
  readonly wholeScriptMs: number;
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

/** Visits a page twice, each time in a context of its own: recording what runs takes time itself. */
export async function measurePage(browser: Browser, visit: Visit): Promise<PageMeasures> {
  const seen = await visited(browser, visit, async (page, session) => {
    const bytes = countBytes(session);
    const visibleMs = await untilVisible(page, visit);
    await page.waitForTimeout(SETTLE_MS);
    // Collecting is the bench's own work, and not slowed down.
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const { ScriptDuration = NaN } = await metricsOf(session);
    await session.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize: heapBytes = NaN } = await metricsOf(session);
    const layoutShift = await page.evaluate<number>("heedBench.shift");
    return { visibleMs, scriptMs: ScriptDuration * 1_000, heapBytes, layoutShift, bytes: bytes() };
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
  { page: { questions }, slowdown }: Visit,
  use: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Performance.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.addInitScript(probe(questions));
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
  if (!(visibleMs > 0)) throw new Error(`${shown.name} has ten questions that take no room.`);
  return visibleMs;
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
    observe("element", ({ renderTime }) => {
      const isSeen = [...${questions}].every((question) => question.getBoundingClientRect().height > 0);
      console.debug("${VISIBLE}" + (isSeen ? renderTime : NaN));
    });
    const look = () => {
      const found = document.body ? ${questions} : undefined;
      if (found?.length !== ${tenQuestions.length}) return void requestAnimationFrame(look);
      const mark = document.createElement("p");
      mark.setAttribute("elementtiming", "ten questions");
      mark.style.cssText = "position: fixed; inset: 0 auto auto 0; margin: 0; font-size: 8px";
      mark.textContent = "10";
      document.body.append(mark);
    };
    requestAnimationFrame(look);
  })();`;
}
