import { isPermitted } from "@heed/contract/desk-rules";
import type { DeskClient, StaffSession } from "@heed/core/desk";
import type { Desk } from "../page/desk-context.ts";
import { LiveEvents } from "../page/live-events.ts";
import { preferredLocale } from "./preferences.ts";
import { DESK_ROOT } from "./router.ts";

interface DeskSource {
  client: DeskClient;
  session: StaffSession;
  siteKey: string;
  /** The connection there is already. */
  live: LiveEvents | undefined;
  signal: AbortSignal;
  onRefreshed: (desk: Desk) => void;
}

/** Reads what every page of a site's desk stands on, and listens to what happens there. */
export async function loadDesk(source: DeskSource): Promise<Desk> {
  const { client, session, siteKey, signal } = source;
  const api = client.site(siteKey);
  const locale = preferredLocale();
  const data = await api.get({ locale, signal });
  const live = source.live ?? new LiveEvents(api, `${siteKey} ${data.me.staffId}`);
  // Where the session had ended in between, nobody listens any more.
  void live.start();
  return {
    client,
    session,
    siteKey,
    api,
    data,
    live,
    me: data.me,
    clockwork: { locale, timeZone: data.site.timeZone },
    may: (permission) => isPermitted(data.me.role, permission),
    url: (path) => `${DESK_ROOT}${encodeURIComponent(siteKey)}/${path}`,
    refresh: () => refreshDesk({ ...source, live }),
  };
}

/** Who has left the site meanwhile has no use for it, and no failure either. */
async function refreshDesk(source: DeskSource): Promise<void> {
  try {
    source.onRefreshed(await loadDesk(source));
  } catch (error) {
    if (!isAbortedBy(source.signal, error)) throw error;
  }
}

/** Whether this is no failure: nobody waits for it any more. */
export function isAbortedBy(signal: AbortSignal, error: unknown): boolean {
  return signal.aborted && error === signal.reason;
}
