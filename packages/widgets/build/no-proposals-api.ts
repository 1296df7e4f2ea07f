/**
 * Stands in for the SDK's `proposals/index.ts` in files that show no proposals: those are a bundle of their own, with the
 * SDK that it needs.
 */
export const createProposalsApis = (): undefined => undefined;
