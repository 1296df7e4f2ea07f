import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A network between client and service that can be broken in the ways networks break. */
export interface BreakingProxy {
  readonly url: string;
  /** What clients sent, as it went over the wire. */
  readonly sent: readonly string[];
  /** How many connections it took. */
  readonly connections: number;
  /** The next answers are lost: the service gave them, and `afterBytes` of each arrive; all but so many if negative. */
  cutAnswers(count: number, afterBytes?: number): void;
  /** Breaks every connection that is open. */
  cutNow(): void;
  /** Open connections stay open and carry nothing more; later ones work. */
  freezeOpenConnections(): void;
  close(): Promise<void>;
}

/** A proxy on TCP in front of a service. */
export async function startBreakingProxy(target: string): Promise<BreakingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const sent: string[] = [];
  let cuts = { count: 0, afterBytes: 0 };
  let connections = 0;

  const server = createServer((client) => {
    connections += 1;
    const upstream = connect({ host: hostname, port: Number(port) });
    for (const [socket, other] of [[client, upstream], [upstream, client]] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    client.on("data", (bytes) => {
      sent.push(bytes.toString());
      upstream.write(bytes);
    });
    upstream.on("data", (bytes) => {
      if (cuts.count === 0) return void client.write(bytes);
      cuts = { ...cuts, count: cuts.count - 1 };
      client.write(bytes.subarray(0, cuts.afterBytes), () => client.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Listening on a port, so the address is not that of a pipe.
  const address = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${address.port}`,
    sent,
    get connections() {
      return connections;
    },
    cutAnswers(count, afterBytes = 0) {
      cuts = { count, afterBytes };
    },
    cutNow: () => sockets.forEach((socket) => socket.destroy()),
    freezeOpenConnections: () => sockets.forEach((socket) => socket.pause()),
    async close() {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
