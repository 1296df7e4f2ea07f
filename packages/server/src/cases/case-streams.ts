import type { HeedDatabase } from "../database/index.ts";
import { createCaseWakeups } from "./case-wakeups.ts";
import { openEventStream } from "./event-stream.ts";
import { presentEvent } from "./present-case.ts";
import { readContact, readEventsAfter, wakeupOf, type CaseKey } from "./store.ts";

/** The open live timelines of this process. */
export interface CaseStreams {
  open(
    caseKey: CaseKey,
    options: { lastEventId: string | undefined; signal: AbortSignal },
  ): Promise<ReadableStream<Uint8Array>>;
  /** How many are open. */
  readonly size: number;
  close(): Promise<void>;
}

export function createCaseStreams(
  database: Pick<HeedDatabase, "db" | "listen">,
  { heartbeatMs }: { heartbeatMs?: number | undefined } = {},
): CaseStreams {
  const { db } = database;
  const wakeups = createCaseWakeups(database);
  const open = new Set<AbortController>();
  return {
    get size() {
      return open.size;
    },
    async open(caseKey, { lastEventId, signal }) {
      const contact = await readContact(db, caseKey);
      const ending = new AbortController();
      open.add(ending);
      const stream = openEventStream({
        afterSeq: seqFrom(lastEventId),
        readAfter: async (seq, limit) => {
          const events = await readEventsAfter(db, caseKey, { seq, limit });
          return events.map((event) => presentEvent(event, contact?.name));
        },
        subscribe: (wake) => wakeups.subscribe(wakeupOf(caseKey), wake),
        signal: AbortSignal.any([signal, ending.signal]),
        onEnd: () => open.delete(ending),
        ...(heartbeatMs !== undefined && { heartbeatMs }),
      });
      return stream.catch((error: unknown) => {
        open.delete(ending);
        throw error;
      });
    },
    async close() {
      open.forEach((stream) => stream.abort());
      await wakeups.close();
    },
  };
}

/** What is no id of ours asks for everything. */
function seqFrom(lastEventId: string | undefined): number {
  return /^[0-9]{1,9}$/.test(lastEventId ?? "") ? Number(lastEventId) : 0;
}
