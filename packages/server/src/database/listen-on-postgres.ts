import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";

const RECONNECT_DELAY_MS = 500;

interface ListenOptions {
  connection: pg.ClientConfig;
  channel: string;
  onPayload: (payload: string) => void;
  onGap: (() => void) | undefined;
}

/**
 * Listens on a connection of its own, because LISTEN belongs to a session and a pool hands sessions around.
 * Connects again for as long as it takes. Rejects only when the very first connection fails.
 */
export async function listenOnPostgres({ connection, channel, onPayload, onGap }: ListenOptions) {
  const stopped = new AbortController();
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client(connection);
    let isLost = false;
    const onLost = () => {
      if (isLost) return;
      isLost = true;
      void reconnect();
    };
    next.on("notification", ({ payload }) => onPayload(payload ?? ""));
    try {
      next.on("error", () => {});
      await next.connect();
      await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await next.end().catch(() => {});
      throw error;
    }
    next.on("end", onLost);
    return next;
  }

  async function reconnect(): Promise<void> {
    while (!stopped.signal.aborted) {
      try {
        client = await connect();
        if (stopped.signal.aborted) await client.end();
        else onGap?.();
        return;
      } catch {
        await delay(RECONNECT_DELAY_MS, undefined, { signal: stopped.signal }).catch(() => {});
      }
    }
  }

  return async () => {
    stopped.abort();
    await client.end().catch(() => {});
  };
}
