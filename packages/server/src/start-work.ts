import pino, { type Logger } from "pino";
import { deleteExpiredCodes, lapseCase, lapseOverdueCases } from "./cases/index.ts";
import { systemClock, type Clock } from "./clock.ts";
import type { HeedDatabase } from "./database/index.ts";
import { startJobWorkers } from "./jobs/index.ts";
import { createMailer, createMailSender, purgeMail, setMailOn, type MailerOptions } from "./mail/index.ts";
import { findProposalMail, queueNews } from "./proposal-mails/index.ts";
import { tellOverdue } from "./proposal-handling/index.ts";
import { answerResetRequest } from "./staff/index.ts";
import { findSurveyMail, mailInvitation, visitCustomer } from "./survey-asking/index.ts";
import { foldResponses, foldWaitingResponses, purgeExpiredResponses } from "./survey-results/index.ts";

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
  /** Closes cases and counts responses that no job did, and forgets what is past its time; call it now and then. */
  catchUp(): Promise<void>;
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
      password_reset: (request) => answerResetRequest({ database, clock, publicUrl }, request),
      survey_visit: (visit) => visitCustomer({ database, clock }, visit),
      survey_mail: (invitation) => mailInvitation({ database, clock }, invitation),
      survey_count: (survey) => foldResponses(database, survey),
      proposal_news: (event) => queueNews({ database, clock }, event),
      ...(mailer && { mail: createMailSender({ database, mailer, publicUrl, findSurveyMail, findProposalMail, clock, logger }) }),
    },
    { logger },
  );
  const catchUp = async () => {
    await lapseOverdueCases({ database, clock });
    await purgeMail(database.db, clock());
    await deleteExpiredCodes(database.db, clock());
    await tellOverdue({ database, clock });
    await foldWaitingResponses(database);
    await purgeExpiredResponses(database.db, clock());
  };
  const caughtUp = catchUp().catch((error: unknown) => logger.error({ err: error }, "what was left undone could not be caught up with"));
  return {
    catchUp,
    async stop() {
      await workers.stop();
      await caughtUp;
      mailer?.close();
    },
  };
}
