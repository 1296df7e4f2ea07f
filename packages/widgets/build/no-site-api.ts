/**
 * Stands in for the SDK's `site/index.ts` in `dist/browser`: the elements ask for their site before the SDK
 * is there (`src/site/fetch-site.ts`), and never through the client they make for themselves.
 */
export const createSiteApis = (): undefined => undefined;
