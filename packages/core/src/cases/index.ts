export { createCasesApi, type CasesApi } from "./cases-api.ts";
export { openCase, type CallOptions, type CaseCredential, type ChangeOptions, type OpenedCase, type WatchOptions } from "./opened-case.ts";
