import { createServer } from "node:http";

/** The example's pages as they would be without Heed: its elements, their scripts and their style sheet are taken out. */
export interface BarePages {
  readonly url: string;
  close(): Promise<void>;
}

/** Passes every request on to the service, and takes out of its pages what is Heed's. */
export async function startBarePages(serviceUrl: string): Promise<BarePages> {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? "/", serviceUrl), { redirect: "manual" });
      const type = answer.headers.get("content-type") ?? "";
      const body = Buffer.from(await answer.arrayBuffer());
      const headers = Object.fromEntries([...answer.headers].filter(([name]) => !/^(content-length|content-encoding|transfer-encoding|connection)$/.test(name)));
      response.writeHead(answer.status, headers);
      response.end(type.startsWith("text/html") ? withoutWidgets(body.toString("utf8")) : body);
    })().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server of the pages has no port.");
  return { url: `http://127.0.0.1:${address.port}`, close: () => new Promise((done) => server.close(() => done())) };
}

/** A page without the elements, their scripts and their style sheet. */
export function withoutWidgets(html: string): string {
  return html
    .replaceAll(/<(heed-[\w-]+)[^>]*>[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<script[^>]*src="[^"]*\/widgets\/[^"]*"[^>]*><\/script>/g, "")
    .replaceAll(/<link[^>]*href="[^"]*\/widgets\/[^"]*"[^>]*>/g, "");
}
