import { startWork, type HeedDatabase } from "@heed/server";
import { startMailServer } from "@heed/tooling/test-mail-server";

/** What goes out of the service while tests want to read mail. */
export interface ServiceMail {
  /** The digits in the newest mail to an address, once it has come. */
  codeTo(address: string): Promise<string>;
  stop(): Promise<void>;
}

/** The service sends its mails from now on, to a server that keeps them. */
export async function startServiceMail(database: HeedDatabase): Promise<ServiceMail> {
  const server = await startMailServer();
  const sender = { name: null, address: "care@fernandkettle.example" };
  const work = await startWork({ database, publicUrl: "http://localhost", mail: { smtpUrl: server.url, sender } });
  return {
    async codeTo(address) {
      const { parsed } = await server.waitFor(({ to, parsed: { text } }) => to.includes(address) && /\b\d{6}\b/.test(text ?? ""));
      return /\b\d{6}\b/.exec(parsed.text ?? "")?.[0] ?? "";
    },
    async stop() {
      await work.stop();
      await server.close();
    },
  };
}
