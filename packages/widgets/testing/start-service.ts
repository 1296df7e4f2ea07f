import { createServer, type Server } from "node:http";
import { actOnCase, createApp, createSite, demoSite, listen, migrate, openDatabase, type HeedDatabase } from "@heed/server";
import type { TestProject } from "vitest/node";

/** The browser's test page is served from the first of these ports that is free. */
const TEST_PAGE_PORTS = Array.from({ length: 40 }, (_, index) => 63_315 + index);

/** Starts the real service for the tests, with the demo site and a door for what its staff do. */
export default async function startService(project: TestProject): Promise<() => Promise<void>> {
  const database = await openDatabase({ memory: true });
  await migrate(database);
  const allowedOrigins = TEST_PAGE_PORTS.map((port) => `http://localhost:${port}`);
  await createSite(database, { ...demoSite, settings: { ...demoSite.settings, allowedOrigins } });
  const app = createApp({ database, publicUrl: "http://localhost" });
  const service = await listen({ app, port: 0 });
  const desk = await openDesk(database);
  project.provide("serviceUrl", service.url);
  project.provide("deskUrl", desk.url);
  return async () => {
    await new Promise((done) => desk.server.close(done));
    await service.close();
    await database.close();
  };
}

/** `POST { reference, action, input }`: what staff do to a case, asked for by a test in the browser. */
async function openDesk(database: HeedDatabase): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    try {
      const { reference, action, input } = JSON.parse(await Array.fromAsync(request).then((chunks) => Buffer.concat(chunks).toString()));
      const acted = await actOnCase({ database }, { siteKey: demoSite.key, reference, action, input, actor: { name: "Mei" } });
      response.end(JSON.stringify(acted));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The desk for the tests has no port.");
  return { url: `http://127.0.0.1:${address.port}`, server };
}

declare module "vitest" {
  interface ProvidedContext {
    serviceUrl: string;
    deskUrl: string;
  }
}
