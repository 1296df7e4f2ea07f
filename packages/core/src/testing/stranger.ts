import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Somebody else's server, where Heed's was expected. */
export interface Stranger {
  readonly url: string;
  /** The requests it got, oldest first. */
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

/** Listens on a port of its own; `answer` is told how many requests came before. */
export async function startStranger(
  answer: (response: ServerResponse, earlier: number) => void,
): Promise<Stranger> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    request.resume();
    answer(response, requests.length - 1);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Listening on a port, so the address is not that of a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
