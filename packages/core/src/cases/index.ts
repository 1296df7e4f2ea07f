export { createCasesApi, type CasesApi } from "./cases-api.ts";
export { createFilingApi, type FilingApi } from "./filing-api.ts";
export type { CallOptions, ChangeOptions, OpenedCase, WatchOptions } from "./opened-case.ts";
