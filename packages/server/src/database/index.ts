export { isDatabaseAway } from "./database-away.ts";
export { announceControl, DataDirHeldError, type DataDirHolder } from "./data-dir-lock.ts";
export { migrate } from "./migrate.ts";
export { openDatabase, type DatabaseLocation, type HeedDatabase, type OpenDatabaseOptions } from "./open-database.ts";
export { tidyUp } from "./tidy-up.ts";
export type { StoredNotice } from "./notice-schema.ts";
export type { Database, Queries } from "./schema.ts";
export { readServiceSecret } from "./service-secret.ts";
