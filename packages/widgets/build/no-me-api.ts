/** Stands in for the SDK's `me/index.ts` in the files of the board: nobody reads their own cases there. */
export const createMeApi = (): undefined => undefined;
