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
      const ended = new AbortController();
      const stream = await openEventStream({
        afterSeq: seqFrom(lastEventId),
        readAfter: async (seq, limit) => {
          const events = await readEventsAfter(db, caseKey, { seq, limit });
          return events.map((event) => presentEvent(event, contact?.name));
        },
        subscribe: (wake) => wakeups.subscribe(wakeupOf(caseKey), wake),
        signal: AbortSignal.any([signal, ended.signal]),
        onEnd: () => open.delete(ended),
        ...(heartbeatMs !== undefined && { heartbeatMs }),
      });
      open.add(ended);
      return stream;
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
