import type { HeedDatabase } from "../database/index.ts";
import { CASE_CHANNEL } from "./store.ts";

/** Tells open streams that something happened to their case, in whichever process it happened. */
export interface CaseWakeups {
  /** `name` is what `wakeupOf` makes. Resolves once nothing can be missed any more. The returned function ends it. */
  subscribe(name: string, wake: () => void): Promise<() => void>;
  /** Hears of all cases by their names, and `null` where some may have been missed. */
  subscribeAll(hear: (name: string | null) => void): Promise<() => void>;
  close(): Promise<void>;
}

/** Listens from the first subscription on, on one connection for all streams. */
export function createCaseWakeups(database: Pick<HeedDatabase, "listen">): CaseWakeups {
  const wakesByCase = new Map<string, Set<() => void>>();
  const hearers = new Set<(name: string | null) => void>();
  let listening: Promise<() => Promise<void>> | undefined;

  function listen(): Promise<() => Promise<void>> {
    listening ??= database
      .listen(
        CASE_CHANNEL,
        (name) => {
          wakesByCase.get(name)?.forEach((wake) => wake());
          hearers.forEach((hear) => hear(name));
        },
        () => {
          wakesByCase.forEach((wakes) => wakes.forEach((wake) => wake()));
          hearers.forEach((hear) => hear(null));
        },
      )
      .catch((error: unknown) => {
        listening = undefined;
        throw error;
      });
    return listening;
  }

  return {
    async subscribe(name, wake) {
      await listen();
      const wakes = wakesByCase.get(name) ?? new Set();
      wakesByCase.set(name, wakes.add(wake));
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0 && wakesByCase.get(name) === wakes) wakesByCase.delete(name);
      };
    },
    async subscribeAll(hear) {
      await listen();
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    async close() {
      const stop = await listening?.catch(() => undefined);
      await stop?.();
    },
  };
}
