import { startDemoService, type DemoService } from "@heed/tooling/demo-service";
import { startMailServer, type ArrivedMail, type MailServer } from "@heed/tooling/test-mail-server";
import { startTestPostgres } from "@heed/tooling/test-postgres";

/** The databases that a shop can stand on. */
export const engines = ["PGlite", "PostgreSQL"] as const;

/** The example shop, with the mails that it sends. */
export interface MailedShop {
  service: DemoService;
  smtp: MailServer;
  /** The mail to somebody whose subject or text has this in it, once it has arrived. */
  mailTo(recipient: string, part: string): Promise<ArrivedMail["parsed"]>;
  stop(): Promise<void>;
}

export async function startMailedShop(engine: (typeof engines)[number]): Promise<MailedShop> {
  const smtp = await startMailServer();
  const postgres = engine === "PostgreSQL" ? await startTestPostgres() : undefined;
  const service = await startDemoService({ databaseUrl: await postgres?.createDatabase(), smtpUrl: smtp.url });
  return {
    service,
    smtp,
    async mailTo(recipient, part) {
      const fits = ({ to, parsed }: ArrivedMail) => to.includes(recipient) && `${parsed.subject ?? ""}\n${parsed.text ?? ""}`.includes(part);
      return (await smtp.waitFor(fits)).parsed;
    },
    async stop() {
      await service.stop();
      await postgres?.stop();
      await smtp.close();
    },
  };
}
