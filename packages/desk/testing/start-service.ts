import { createApp, createSite, demoSite, listen, migrate, openDatabase } from "@heed/server";
import type { TestProject } from "vitest/node";

/** Starts the real service for the tests, with the demo site and somebody of every role. */
export default async function startService(project: TestProject): Promise<() => Promise<void>> {
  const port = project.config.provide.servicePort ?? 0;
  const database = await openDatabase({ memory: true });
  await migrate(database);
  await createSite(database, demoSite);
  const app = createApp({ database, publicUrl: `http://localhost:${port}` });
  const service = await listen({ app, port, host: "127.0.0.1" });
  return async () => {
    await service.close();
    await database.close();
  };
}

declare module "vitest" {
  interface ProvidedContext {
    servicePort: number;
  }
}
