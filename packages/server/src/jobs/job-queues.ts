import type { Queue } from "pg-boss";

/** What each queue's jobs know. Ids, and nothing of a person: whoever does the job reads the rest then. */
export interface JobData {
  /** Sends one mail that stands in `mail_deliveries`. */
  mail: { siteId: string; deliveryId: string };
  /** Closes a case whose customer has said nothing to the answer in time. */
  lapse: { siteId: string; reference: string };
  /** Asks the customer of a case that has closed some days ago, if they are still to be asked. */
  survey_visit: { siteId: string; surveyId: string; reference: string };
  /** Mails an invitation that was not answered in the tracker till then. */
  survey_mail: { siteId: string; invitationId: string };
  /** Adds the complete responses of a survey that are not counted yet to its counts. */
  survey_count: { siteId: string; surveyId: string };
  /** Queues the mails that tell of an event of a proposal, for its author and whoever follows it. */
  proposal_news: { siteId: string; proposalId: string; seq: number };
  /** Mails a link for a new password, where somebody has the address that stands in `password_reset_requests`. */
  password_reset: { requestId: string };
}

export type QueueName = keyof JobData;

const DAY_SECONDS = 86_400;

/**
 * A job whose process died is taken up again once it has shown no sign of life for `heartbeatSeconds`.
 * Retries wait 1, 2, 4, … seconds, up to an hour: sixty of them outlast a weekend without a mail server.
 */
const ofAllQueues = {
  heartbeatSeconds: 10,
  expireInSeconds: 900,
  retryLimit: 60,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3_600,
  retentionSeconds: 14 * DAY_SECONDS,
  deleteAfterSeconds: DAY_SECONDS,
} as const satisfies Omit<Queue, "name">;

export const jobQueues: Readonly<Record<QueueName, Omit<Queue, "name">>> = {
  mail: ofAllQueues,
  lapse: ofAllQueues,
  survey_visit: ofAllQueues,
  survey_mail: ofAllQueues,
  survey_count: ofAllQueues,
  proposal_news: ofAllQueues,
  password_reset: ofAllQueues,
};

// The keys of the table above are the names; TypeScript widens keys to text.
export const queueNames = Object.keys(jobQueues) as QueueName[];

/** Where pg-boss keeps its tables: another pg-boss in the same database is not disturbed. */
export const JOBS_SCHEMA = "heed_jobs";

/** The channel on which new jobs are told, by the name of their queue. */
export const JOBS_CHANNEL = "heed_jobs";
