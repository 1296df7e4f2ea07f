import pino, { type Logger } from "pino";
import { lapseCase, lapseOverdueCases } from "./cases/index.ts";
import { systemClock, type Clock } from "./clock.ts";
import type { HeedDatabase } from "./database/index.ts";
import { startJobWorkers } from "./jobs/index.ts";
import { createMailer, createMailSender, setMailOn, type MailerOptions } from "./mail/index.ts";

export interface WorkOptions {
  database: HeedDatabase;
  /** Where the service is reached from outside: links in mails lead there for sites without a tracker page. */
  publicUrl: string;
  /** Where mail goes out. @default nowhere: no mail is queued */
  mail?: MailerOptions | undefined;
  /** @default a logger that says nothing */
  logger?: Logger;
  /** @default the system's */
  clock?: Clock;
}

/** What a service does besides answering requests. */
export interface Work {
  /** Takes up nothing new, and waits for what is under way, a bounded time. */
  stop(): Promise<void>;
}

/**
 * Sends mail and closes cases in time, together with the other processes on the same database.
 *
 * @example
 * const work = await startWork({
 *   database,
 *   publicUrl: "https://desk.shop.example",
 *   mail: { smtpUrl: "smtps://user:password@mail.example", sender: { name: null, address: "care@shop.example" } },
 * });
 */
export async function startWork(options: WorkOptions): Promise<Work> {
  const { database, publicUrl, mail, logger = pino({ enabled: false }), clock = systemClock } = options;
  await setMailOn(database.db, mail !== undefined);
  const mailer = mail && createMailer(mail);
  const workers = await startJobWorkers(
    database,
    {
      lapse: (caseKey) => lapseCase({ database, clock }, caseKey),
      ...(mailer && { mail: createMailSender({ database, mailer, publicUrl, clock, logger }) }),
    },
    { logger },
  );
  const swept = lapseOverdueCases({ database, clock }).catch((error: unknown) => {
    logger.error({ err: error }, "cases whose time is over could not be closed");
  });
  return {
    async stop() {
      await workers.stop();
      await swept;
      mailer?.close();
    },
  };
}
