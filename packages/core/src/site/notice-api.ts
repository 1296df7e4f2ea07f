import type { CurrentNotice, Notice } from "@heed/contract";
import { currentNoticeShape } from "../generated/notice-answer-shapes.ts";
import { pause, queryText, send, startDeadline, withJitter, type AbortSignalLike, type Service } from "../http/index.ts";
import type { SiteOptions } from "./site-api.ts";

/** How often is asked, at most; half as long at least, so that a crowd does not ask at one moment. */
const PACE_MS = 20_000;

/** A service that is in trouble itself is asked ever more rarely, down to this. */
const LONGEST_PACE_MS = 160_000;

/** What a company tells everybody who uses its front desk, such as in a crisis. */
export interface NoticeApi {
  /**
   * Reads the notice that is up now; null where none is.
   *
   * @throws {ProblemError} `site_not_found` when there is no site with this key
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const notice = await client.notice.get({ locale: "zh-Hans" });
   * console.log(notice?.title ?? "All is well.");
   * ```
   */
  get(options?: SiteOptions): Promise<Notice | null>;

  /**
   * Calls `onNotice` with the notice that is up, and again whenever another is, or none any more. All who watch in one
   * language share one request, about every 15 seconds, until their signals abort. What fails is tried again.
   *
   * @example
   * ```ts
   * import { createClient } from "@heed/core";
   *
   * const client = createClient({ baseUrl: "http://localhost:8080", siteKey: "demo" });
   * const leaving = new AbortController();
   * client.notice.watch((notice) => console.log(notice?.title ?? "All is well."), { signal: leaving.signal });
   * leaving.abort();
   * console.log("Nobody watches any more.");
   * ```
   */
  watch(onNotice: (notice: Notice | null) => void, options?: SiteOptions): void;
}

type Watcher = (notice: Notice | null) => void;

/** Who asks in one language for all who watch in it. */
interface Asker {
  readonly watchers: Set<Watcher>;
  readonly end: ReturnType<typeof startDeadline>;
  /** Undefined until it is known. */
  notice?: Notice | null;
}

export function createNoticeApi(service: Service, clientLocale: string | undefined): NoticeApi {
  const askers = new Map<string | undefined, Asker>();

  const read = async (locale: string | undefined, signal: AbortSignalLike | undefined): Promise<Notice | null> => {
    const path = `/notice${queryText({ locale })}`;
    const { notice } = await send<CurrentNotice>(service, { purpose: "read the notice", path, shape: currentNoticeShape, signal });
    return notice;
  };

  const ask = async (locale: string | undefined, asker: Asker): Promise<void> => {
    const { signal } = asker.end;
    for (let paceMs = PACE_MS; !signal.aborted; ) {
      try {
        tell(asker, await read(locale, signal));
        paceMs = PACE_MS;
      } catch {
        paceMs = Math.min(paceMs * 2, LONGEST_PACE_MS);
      }
      await pause(withJitter(paceMs), signal).catch(() => undefined);
    }
  };

  return {
    get: ({ locale = clientLocale, signal } = {}) => read(locale, signal),
    watch(onNotice, { locale = clientLocale, signal } = {}) {
      if (signal?.aborted) return;
      const watcher: Watcher = (notice) => onNotice(notice);
      const asker: Asker = askers.get(locale) ?? { watchers: new Set(), end: startDeadline({}) };
      asker.watchers.add(watcher);
      signal?.addEventListener("abort", () => {
        asker.watchers.delete(watcher);
        if (asker.watchers.size > 0) return;
        if (askers.get(locale) === asker) askers.delete(locale);
        asker.end.abort();
      }, { once: true });
      if (asker.notice !== undefined) void Promise.resolve(asker.notice).then((notice) => asker.watchers.has(watcher) && watcher(notice));
      if (askers.has(locale)) return;
      askers.set(locale, asker);
      void ask(locale, asker);
    },
  };
}

/** A watcher that throws disturbs neither the others nor the asking. */
function tell(asker: Asker, notice: Notice | null): void {
  const isNew = asker.notice === undefined || asker.notice?.updatedAt !== notice?.updatedAt;
  asker.notice = notice;
  if (isNew) for (const watcher of asker.watchers) void Promise.resolve(notice).then(watcher);
}
