import { createServer, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { htmlOf, type ShownPage } from "./shown-page.ts";

/** Serves each page under its name, compressed, and nothing from a cache. */
export interface PageServer {
  readonly origin: string;
  show(page: ShownPage): void;
  urlOf(page: ShownPage): string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" };

export async function startPageServer(): Promise<PageServer> {
  const bodies = new Map<string, Buffer>();
  const server = createServer(({ url = "/" }, response) => answer(response, decodeURIComponent(url), bodies));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server of the pages has no port.");
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    show(page) {
      bodies.set(`/${page.name}/index.html`, gzipSync(htmlOf(page), { level: 9 }));
      for (const [name, content] of page.files) bodies.set(`/${page.name}/${name}`, gzipSync(content, { level: 9 }));
    },
    urlOf: ({ name }) => `${origin}/${encodeURIComponent(name)}/index.html`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function answer(response: ServerResponse, path: string, bodies: ReadonlyMap<string, Buffer>): void {
  const body = bodies.get(path);
  if (!body) {
    response.writeHead(404).end();
    return;
  }
  const type = types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Encoding": "gzip", "Cache-Control": "no-store" }).end(body);
}
