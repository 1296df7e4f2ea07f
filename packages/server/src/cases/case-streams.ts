import type { HeedDatabase } from "../database/index.ts";
import { createCaseWakeups } from "./case-wakeups.ts";
import { openEventStream } from "./event-stream.ts";
import { presentEvent } from "./present-case.ts";
import { readContact, readEventsAfter, wakeupOf, type CaseKey } from "./store.ts";
import { createStreamPlaces, type StreamLimits } from "./stream-places.ts";

/** The open live timelines of this process. */
export interface CaseStreams {
  /** @throws ProblemError `too_many_streams` */
  open(
    caseKey: CaseKey,
    options: { lastEventId: string | undefined; signal: AbortSignal },
  ): Promise<ReadableStream<Uint8Array>>;
  /** How many are open. */
  readonly size: number;
  close(): Promise<void>;
}

interface CaseStreamsOptions {
  heartbeatMs?: number | undefined;
  limits?: StreamLimits | undefined;
}

export function createCaseStreams(
  database: Pick<HeedDatabase, "db" | "listen">,
  { heartbeatMs, limits }: CaseStreamsOptions = {},
): CaseStreams {
  const { db } = database;
  const wakeups = createCaseWakeups(database);
  const places = createStreamPlaces(limits);
  return {
    get size() {
      return places.taken;
    },
    async open(caseKey, { lastEventId, signal }) {
      const name = wakeupOf(caseKey);
      const place = places.take(name);
      try {
        const contact = await readContact(db, caseKey);
        return await openEventStream({
          afterSeq: seqFrom(lastEventId),
          readAfter: async (seq, limit) => {
            const events = await readEventsAfter(db, caseKey, { seq, limit });
            return events.map((event) => presentEvent(event, contact?.name));
          },
          subscribe: (wake) => wakeups.subscribe(name, wake),
          signal: AbortSignal.any([signal, place.signal]),
          onEnd: place.leave,
          ...(heartbeatMs !== undefined && { heartbeatMs }),
        });
      } catch (error) {
        place.leave();
        throw error;
      }
    },
    async close() {
      places.clear();
      await wakeups.close();
    },
  };
}

/** What is no id of ours asks for everything. */
function seqFrom(lastEventId: string | undefined): number {
  return /^[0-9]{1,9}$/.test(lastEventId ?? "") ? Number(lastEventId) : 0;
}
