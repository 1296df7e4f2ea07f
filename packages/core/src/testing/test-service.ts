import { cpSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import {
  actOnCase,
  createApp,
  createSite,
  demoSite,
  listen,
  openDatabase,
  type HeedApp,
  type HeedDatabase,
} from "@heed/server";
import { inject } from "vitest";
import { createClient, type ClientOptions, type FiledCase, type HeedClient, type NewCase } from "../index.ts";

/** The real service on an embedded database, listening on a port of its own. */
export interface TestService {
  readonly url: string;
  readonly app: HeedApp;
  readonly database: HeedDatabase;
  createClient(options?: Partial<ClientOptions>): HeedClient;
  countCases(): Promise<number>;
  fileCase(newCase?: Partial<NewCase>): Promise<FiledCase>;
  investigate(reference: string): Promise<void>;
  /** Investigates and answers. */
  answer(reference: string): Promise<void>;
  close(): Promise<void>;
}

/** A case that the demo site takes. */
export const newCase: NewCase = {
  kind: "inquiry",
  category: "other",
  subject: "Does the large kettle whistle?",
  description: "I would like to hear it from the garden.",
  locale: "en",
  contact: { email: "ada@example.org" },
  consent: { version: demoSite.settings.consent.version, purposes: ["handle_case"] },
};

export async function startTestService(): Promise<TestService> {
  const database = await openDatabase({ dataDir: copyPreparedFolder() });
  await createSite(database, demoSite);
  const app = createApp({ database, publicUrl: "http://localhost:8080" });
  const listener = await listen({ app, port: 0, host: "127.0.0.1" });
  const actor = { name: "Lin Mei" };
  const clientOf = (options: Partial<ClientOptions> = {}) =>
    createClient({ baseUrl: listener.url, siteKey: "demo", ...options });
  const investigate = async (reference: string) => {
    await actOnCase({ database }, { siteKey: "demo", reference, action: "investigate", input: {}, actor });
  };
  return {
    url: listener.url,
    app,
    database,
    createClient: clientOf,
    async countCases() {
      const cases = await database.db.selectFrom("cases").select("reference").execute();
      return cases.length;
    },
    fileCase: (changes) => clientOf().cases.file({ ...newCase, ...changes }),
    investigate,
    async answer(reference) {
      await investigate(reference);
      const input = { decision: "upheld", explanation: "It whistles.", remedies: [{ type: "explanation" }] };
      await actOnCase({ database }, { siteKey: "demo", reference, action: "answer", input, actor });
    },
    async close() {
      await listener.close();
      await database.close();
    },
  };
}

function copyPreparedFolder(): string {
  const scratchFolder = inject("scratchFolder");
  const dataDir = mkdtempSync(join(scratchFolder, "data-"));
  cpSync(join(scratchFolder, "prepared"), dataDir, { recursive: true });
  return dataDir;
}
