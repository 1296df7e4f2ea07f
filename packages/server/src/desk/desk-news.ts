import type { CaseWakeups } from "../cases/index.ts";
import type { HeedDatabase } from "../database/index.ts";
import { DESK_CHANNEL, parseDeskNews, type DeskNews } from "./desk-channel.ts";

/** What an open desk hears of its site: what is told, what happens to a case, or that something may have been missed. */
export type SiteNews = DeskNews | { type: "case"; siteId: string; reference: string } | { type: "gap" };

/** Tells open desks what happens at their site, in whichever process it happens. */
export interface DeskNewsroom {
  /** Resolves once nothing can be missed any more. The returned function ends it. */
  subscribe(siteId: string, hear: (news: SiteNews) => void): Promise<() => void>;
  close(): Promise<void>;
}

/** Listens from the first subscription on, on one connection for all desks beside that of the cases. */
export function createDeskNewsroom(database: Pick<HeedDatabase, "listen">, wakeups: CaseWakeups): DeskNewsroom {
  const hearersBySite = new Map<string, Set<(news: SiteNews) => void>>();
  let listening: Promise<() => Promise<void>> | undefined;

  function tell(news: Exclude<SiteNews, { type: "gap" }>): void {
    hearersBySite.get(news.siteId)?.forEach((hear) => hear(news));
  }

  function tellOfGap(): void {
    hearersBySite.forEach((hearers) => hearers.forEach((hear) => hear({ type: "gap" })));
  }

  async function start(): Promise<() => Promise<void>> {
    const hearPayload = (payload: string) => {
      const news = parseDeskNews(payload);
      if (news) tell(news);
    };
    const stopDesk = await database.listen(DESK_CHANNEL, hearPayload, tellOfGap);
    const stopCases = await wakeups.subscribeAll((name) => {
      const [siteId, reference] = name?.split("/") ?? [];
      if (siteId !== undefined && reference !== undefined) tell({ type: "case", siteId, reference });
      else tellOfGap();
    });
    return async () => {
      stopCases();
      await stopDesk();
    };
  }

  return {
    async subscribe(siteId, hear) {
      listening ??= start().catch((error: unknown) => {
        listening = undefined;
        throw error;
      });
      await listening;
      const hearers = hearersBySite.get(siteId) ?? new Set();
      hearersBySite.set(siteId, hearers.add(hear));
      return () => {
        hearers.delete(hear);
        if (hearers.size === 0 && hearersBySite.get(siteId) === hearers) hearersBySite.delete(siteId);
      };
    },
    async close() {
      const stop = await listening?.catch(() => undefined);
      await stop?.();
    },
  };
}
