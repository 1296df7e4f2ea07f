/** Stands in for the SDK's `cases/index.ts` in the survey's files: a survey files no case. */
export const createCasesApi = (): undefined => undefined;
