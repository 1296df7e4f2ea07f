import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { HeedApp } from "./app.ts";

export interface ListenOptions {
  app: Pick<HeedApp, "fetch" | "close">;
  /** 0 takes any free port. */
  port: number;
  /** @default every address of the machine */
  host?: string | undefined;
}

export interface Listener {
  /** Where it is reached on this machine, such as `http://localhost:8080`. */
  url: string;
  /** Takes no more connections, ends the live timelines, waits for requests at work, a bounded time. */
  close(): Promise<void>;
}

/** For the addresses of requests that name no host, as HTTP/1.0 allows; nothing is made of a host here. */
const NO_HOST = "localhost";

const CLOSE_TIMEOUT_MS = 10_000;
const CLOSE_POLL_MS = 25;

/**
 * Serves an app over HTTP.
 *
 * @throws an error with `code` `EADDRINUSE` where the port is taken.
 */
export async function listen({ app, port, host }: ListenOptions): Promise<Listener> {
  const answer = getRequestListener(
    (request, { incoming }) => app.fetch(request, { remoteAddress: incoming.socket.remoteAddress }),
    { overrideGlobalObjects: false, hostname: NO_HOST },
  );
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host !== undefined && { host }) }, resolve);
  });
  // Listening on a port, so the address is not that of a pipe.
  const address = server.address() as AddressInfo;
  return {
    url: `http://${nameOf(host)}:${address.port}`,
    async close() {
      const closed = closeServer(server);
      await app.close();
      await closed;
    },
  };
}

/** Connections that are kept alive close as soon as their request is answered. */
async function closeServer(server: Server): Promise<void> {
  const poll = setInterval(() => server.closeIdleConnections(), CLOSE_POLL_MS);
  const timeout = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(poll);
  clearTimeout(timeout);
}

function nameOf(host: string | undefined): string {
  if (host === undefined || host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
