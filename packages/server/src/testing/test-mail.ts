import { randomBytes } from "node:crypto";
import { afterAll } from "vitest";
import { setMailOn } from "../mail/index.ts";
import { startWork } from "../start-work.ts";
import { startMailServer, type MailServer } from "@heed/tooling/test-mail-server";
import type { TestDatabase } from "./test-database.ts";
import { PUBLIC_URL, type Credentials } from "./test-site.ts";

export const SENDER = { name: null, address: "care@fernandkettle.example" } as const;

/** The mails of a database that tests share go to a mail server, until the file is done. */
export async function startTestMail(database: TestDatabase): Promise<MailServer> {
  const server = await startMailServer();
  const work = await startWork({ database, publicUrl: PUBLIC_URL, mail: { smtpUrl: server.url, sender: SENDER } });
  afterAll(async () => {
    await work.stop();
    await setMailOn(database.db, false);
    await server.close();
  });
  return server;
}

/** An address that no other test writes to. */
export function mintAddress(): string {
  return `ada.${randomBytes(6).toString("hex")}@example.org`;
}

/** The case and the code in the link of a mail. */
export function credentialsIn(text: string | undefined): Credentials & { url: string } {
  const [url = "", reference = "", accessCode = ""] = /https?:\S+#case=(\S+?)&code=(\S+)/.exec(text ?? "") ?? [];
  return { url, reference, accessCode };
}
