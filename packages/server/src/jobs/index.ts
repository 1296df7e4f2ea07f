export type { JobData } from "./job-queues.ts";
export { startJobWorkers, type JobHandlers } from "./job-workers.ts";
export { migrateJobs } from "./migrate-jobs.ts";
export { sendJob, sendJobs } from "./send-job.ts";
