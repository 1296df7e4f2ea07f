export type { JobData, QueueName } from "./job-queues.ts";
export { startJobWorkers, type JobHandlers, type JobWorkers } from "./job-workers.ts";
export { migrateJobs } from "./migrate-jobs.ts";
export { sendJob } from "./send-job.ts";
