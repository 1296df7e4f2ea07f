import { ProblemError } from "../problems/index.ts";

/** How many live timelines may be open at once. */
export interface StreamLimits {
  perCase: number;
  perProcess: number;
}

/** Each event of a case is read once for each of its streams, and each stream holds a socket. */
const defaultLimits: StreamLimits = { perCase: 32, perProcess: 5_000 };

const RETRY_AFTER_SECONDS = "10";

interface StreamPlace {
  /** Aborted when the place is taken back. */
  signal: AbortSignal;
  /** Gives the place to whoever comes next. Safe to call twice. */
  leave: () => void;
}

/** The places that streams take. One is taken before anything else is done, so that a rush cannot pass the limit. */
export interface StreamPlaces {
  /** @throws ProblemError `too_many_streams` */
  take(name: string): StreamPlace;
  readonly taken: number;
  /** Takes all places back. */
  clear(): void;
}

export function createStreamPlaces({ perCase, perProcess }: StreamLimits = defaultLimits): StreamPlaces {
  const placesByCase = new Map<string, Set<AbortController>>();
  let taken = 0;
  return {
    take(name) {
      const places = placesByCase.get(name) ?? new Set();
      if (places.size >= perCase || taken >= perProcess) {
        throw new ProblemError("too_many_streams", { headers: { "Retry-After": RETRY_AFTER_SECONDS } });
      }
      const place = new AbortController();
      placesByCase.set(name, places.add(place));
      taken++;
      const leave = () => {
        if (!places.delete(place)) return;
        taken--;
        if (places.size === 0) placesByCase.delete(name);
      };
      return { signal: place.signal, leave };
    },
    get taken() {
      return taken;
    },
    clear() {
      placesByCase.forEach((places) => places.forEach((place) => place.abort()));
    },
  };
}
