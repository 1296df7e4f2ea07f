import type { SurveysApi } from "@heed/core";

const never = (): Promise<never> => new Promise(() => undefined);

/** For clients that stand in for the service where no survey is asked. */
export const noSurveys: SurveysApi = {
  get: never,
  start: never,
  save: never,
  complete: never,
  decline: never,
  track: () => undefined,
  onTrack: () => () => undefined,
};
