import { platform, type AbortSignalLike } from "./platform.ts";

/** The longest delay that timers keep; a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface DeadlineOptions {
  /** The caller's own signals: whichever aborts first aborts the new one, with its reason. */
  signals?: readonly (AbortSignalLike | undefined)[];
  timeoutMs?: number;
  onTimeout?: () => Error;
}

/** A signal that aborts with the caller's or when time is up; `release` lets go of timers and listeners. */
export interface Deadline {
  readonly signal: AbortSignalLike;
  abort(reason?: unknown): void;
  timeLeftMs(): number;
  release(): void;
}

export function startDeadline({ signals = [], timeoutMs = Infinity, onTimeout }: DeadlineOptions): Deadline {
  const controller = new platform.AbortController();
  const listeners = signals.flatMap((signal) => {
    if (!signal) return [];
    const abort = () => controller.abort(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    return [{ signal, abort }];
  });
  const endsAtMs = Date.now() + timeoutMs;
  const timer =
    timeoutMs <= LONGEST_TIMER_MS
      ? platform.setTimeout(() => controller.abort(onTimeout?.()), timeoutMs)
      : undefined;
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    timeLeftMs: () => (controller.signal.aborted ? 0 : endsAtMs - Date.now()),
    release() {
      platform.clearTimeout(timer);
      for (const { signal, abort } of listeners) signal.removeEventListener("abort", abort);
    },
  };
}

/**
 * The work's result, or a rejection with the signal's own reason as soon as it aborts, whether or not the work
 * itself heeds the signal. Work is not begun when the signal has aborted before.
 */
export function untilAborted<Result>(signal: AbortSignalLike, work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    // An abort is rethrown as the caller made it, whatever it is.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", abort));
  });
}

/** Waits; rejects with the signal's reason when it aborts first. */
export async function pause(delayMs: number, signal: AbortSignalLike): Promise<void> {
  let timer: ReturnType<typeof platform.setTimeout> | undefined;
  try {
    await untilAborted(signal, () => new Promise<void>((resolve) => {
      timer = platform.setTimeout(resolve, delayMs);
    }));
  } finally {
    platform.clearTimeout(timer);
  }
}
