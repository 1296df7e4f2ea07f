export { createCasesApi, type CasesApi } from "./cases-api.ts";
export type { CallOptions, ChangeOptions, OpenedCase, WatchOptions } from "./opened-case.ts";
