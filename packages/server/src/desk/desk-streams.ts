import { COUNT_LIMIT } from "@heed/contract/desk";
import type { StreamPlaces } from "../cases/index.ts";
import type { HeedDatabase } from "../database/index.ts";
import { openPulledStream } from "../http/index.ts";
import type { StaffMember } from "../staff/index.ts";
import type { DeskNewsroom, SiteNews } from "./desk-news.ts";
import { countUnread } from "./notification-store.ts";
import { readReaders } from "./reader-store.ts";
import { readVisible } from "./visible-store.ts";

/** What happens in so short a time is told at once. */
const GATHER_MS = 250;
/** A reader who is told of more cases than this had better read the queue again. */
const MAX_GATHERED = 100;
/** How long somebody whose session has ended, or who has left, still hears anything. */
const CHECK_MS = 4_000;

interface DeskStreamsOptions {
  newsroom: DeskNewsroom;
  places: StreamPlaces;
  heartbeatMs?: number | undefined;
}

interface OpenDeskStream {
  staff: StaffMember;
  isStillStaff: () => Promise<boolean>;
  /** Whether the reader comes back after a lost connection. */
  isBack: boolean;
  signal: AbortSignal;
}

/** The open desks of this process. */
export interface DeskStreams {
  /** @throws ProblemError `too_many_streams` */
  open(options: OpenDeskStream): Promise<ReadableStream<Uint8Array>>;
}

/** What has been heard and not been told yet. */
interface Gathered {
  cases: Set<string>;
  presence: Set<string>;
  proposals: Set<string>;
  hasNotification: boolean;
  mustRefresh: boolean;
}

/**
 * Live events of the desk: `case` and `presence` name a case, `proposal` a proposal, `notification` says how many are
 * not read, `refresh` that something may have been missed. Whether the reader may see a case is asked when it is told;
 * proposals all of the staff may see.
 */
export function createDeskStreams(
  { db }: Pick<HeedDatabase, "db">,
  { newsroom, places, heartbeatMs }: DeskStreamsOptions,
): DeskStreams {
  return {
    async open({ staff, isStillStaff, isBack, signal }) {
      const place = places.take(`desk/${staff.siteId}/${staff.id}`);
      const over = new AbortController();
      let gathered: Gathered = { ...nothing(), mustRefresh: isBack };
      try {
        return await openPulledStream({
          async pull() {
            const news = gathered;
            gathered = nothing();
            return { text: await tellVisible(news), hasMore: false };
          },
          subscribe: (wake) => subscribeGathering((news) => gather(gathered, news, staff.id), wake),
          signal: AbortSignal.any([signal, place.signal, over.signal]),
          onEnd: place.leave,
          // Whoever was cut off says so by sending this back.
          greeting: "id: 0\n",
          heartbeatMs,
        });
      } catch (error) {
        place.leave();
        throw error;
      }

      async function subscribeGathering(hear: (news: SiteNews) => boolean, wake: () => void): Promise<() => void> {
        let timer: NodeJS.Timeout | undefined;
        const unsubscribe = await newsroom.subscribe(staff.siteId, (news) => {
          if (!hear(news)) return;
          timer ??= setTimeout(() => {
            timer = undefined;
            wake();
          }, GATHER_MS);
        });
        const checking = setInterval(() => void endWhenOver(), CHECK_MS);
        return () => {
          clearTimeout(timer);
          clearInterval(checking);
          unsubscribe();
        };
      }

      async function endWhenOver(): Promise<void> {
        // While the database is away nobody can say; nothing is told then either.
        if (!(await isStillStaff().catch(() => true))) over.abort();
      }

      async function tellVisible({ cases, presence, proposals, hasNotification, mustRefresh }: Gathered): Promise<string> {
        if (mustRefresh) return encode("refresh", {});
        if (cases.size + presence.size + proposals.size === 0 && !hasNotification) return "";
        // Teams and roles may have changed since the stream was opened.
        const [reader] = await readReaders(db, staff.siteId, [staff.id]);
        if (!reader) return "";
        const visible = await readVisible(db, reader, [...new Set([...cases, ...presence])]);
        const named = (event: string, references: Set<string>) =>
          visible.filter((reference) => references.has(reference)).map((reference) => encode(event, { reference }));
        const unread = hasNotification ? [encode("notification", { unread: await countUnread(db, reader, COUNT_LIMIT) })] : [];
        const changed = [...proposals].map((proposalId) => encode("proposal", { proposalId }));
        return [...named("case", cases), ...named("presence", presence), ...changed, ...unread].join("");
      }
    },
  };
}

function nothing(): Gathered {
  return { cases: new Set(), presence: new Set(), proposals: new Set(), hasNotification: false, mustRefresh: false };
}

/** Whether there is something to tell. */
function gather(gathered: Gathered, news: SiteNews, staffId: string): boolean {
  switch (news.type) {
    case "gap":
      gathered.mustRefresh = true;
      return true;
    case "notification":
      if (news.staffId !== staffId) return false;
      gathered.hasNotification = true;
      return true;
    case "case":
      return add(gathered, gathered.cases, news.reference);
    case "presence":
      return add(gathered, gathered.presence, news.reference);
    case "proposal":
      return add(gathered, gathered.proposals, news.proposalId);
  }
}

function add(gathered: Gathered, names: Set<string>, name: string): true {
  if (names.size < MAX_GATHERED) names.add(name);
  else gathered.mustRefresh = true;
  return true;
}

function encode(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
