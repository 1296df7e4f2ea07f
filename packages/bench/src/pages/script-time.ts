/** One event of a trace, as far as it is read here; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** What has to be recorded for `scriptTime`. Microtasks, in which whatever awaits goes on, are among the last. */
export const scriptCategories: readonly string[] = ["devtools.timeline", "v8", "toplevel"];

/** In which the browser compiles and runs what a page brought. What scripts make it do meanwhile, such as layout, counts as theirs. */
const ofScripts: ReadonlySet<string> = new Set([
  "v8.compile",
  "v8.compileModule",
  "v8.evaluateModule",
  "EvaluateScript",
  "FunctionCall",
  "EventDispatch",
  "TimerFire",
  "FireAnimationFrame",
  "RunMicrotasks",
  "BlinkScheduler_PerformMicrotaskCheckpoint",
]);

/**
 * How long scripts ran on the main threads of a trace, in milliseconds. The browser's own `ScriptDuration` leaves out what runs
 * in microtasks, which is nearly all of some pages and next to nothing of others.
 */
export function scriptTime(trace: Buffer): number {
  // Written by Chromium a moment ago.
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const mains = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(threadOf));
  const spans = traceEvents.filter((event) => event.ph === "X" && ofScripts.has(event.name) && mains.has(threadOf(event)));
  const endOf = new Map<string, number>();
  let sum = 0;
  for (const { ts, dur = 0, ...event } of spans.toSorted((a, b) => a.ts - b.ts)) {
    // One within another is in it already.
    const covered = endOf.get(threadOf(event)) ?? 0;
    const end = ts + dur;
    sum += Math.max(0, end - Math.max(ts, covered));
    endOf.set(threadOf(event), Math.max(covered, end));
  }
  return sum / 1_000;
}

function threadOf({ pid, tid }: Pick<TraceEvent, "pid" | "tid">): string {
  return `${pid} ${tid}`;
}
