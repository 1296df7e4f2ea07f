/**
 * Stands in for the SDK's `surveys/index.ts` in the files of forms and tracker: a survey is a bundle of its own,
 * with the SDK that it needs.
 */
export const createSurveysApi = (): undefined => undefined;
