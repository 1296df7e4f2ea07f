import type { HeedDatabase } from "../database/index.ts";
import type { CaseWakeups } from "./case-wakeups.ts";
import { openEventStream } from "./event-stream.ts";
import { presentEvent } from "./present-case.ts";
import { readContact, readEventsAfter, wakeupOf, type CaseKey } from "./store.ts";
import type { StreamPlaces } from "./stream-places.ts";

/** The open live timelines of this process. */
export interface CaseStreams {
  /** @throws ProblemError `too_many_streams` */
  open(
    caseKey: CaseKey,
    options: {
      lastEventId: string | undefined;
      /** Whether the reader may still read; asked before anything more is told. */
      mayRead: () => Promise<boolean>;
      signal: AbortSignal;
    },
  ): Promise<ReadableStream<Uint8Array>>;
}

interface CaseStreamsOptions {
  wakeups: CaseWakeups;
  places: StreamPlaces;
  heartbeatMs?: number | undefined;
}

export function createCaseStreams(
  { db }: Pick<HeedDatabase, "db">,
  { wakeups, places, heartbeatMs }: CaseStreamsOptions,
): CaseStreams {
  return {
    async open(caseKey, { lastEventId, mayRead, signal }) {
      const name = wakeupOf(caseKey);
      const place = places.take(name);
      try {
        const contact = await readContact(db, caseKey);
        return await openEventStream({
          afterSeq: seqFrom(lastEventId),
          readAfter: async (seq, limit) => {
            // The stream ends, and whoever comes back with the same token is refused.
            if (!(await mayRead())) throw new Error("The case does not open to its reader any more.");
            const events = await readEventsAfter(db, caseKey, { seq, limit });
            return events.map((event) => presentEvent(event, contact?.name));
          },
          subscribe: (wake) => wakeups.subscribe(name, wake),
          signal: AbortSignal.any([signal, place.signal]),
          onEnd: place.leave,
          heartbeatMs,
        });
      } catch (error) {
        place.leave();
        throw error;
      }
    },
  };
}

/** What is no id of ours asks for everything. */
function seqFrom(lastEventId: string | undefined): number {
  return /^[0-9]{1,9}$/.test(lastEventId ?? "") ? Number(lastEventId) : 0;
}
