import type { HeedClient } from "@heed/core";

/** For clients that stand in for the service of a company that tells nothing and promises nothing. */
export const noNotice: Pick<HeedClient, "notice" | "commitments"> = {
  notice: { get: () => Promise.resolve(null), watch: () => undefined },
  commitments: { get: () => Promise.resolve({ period: { days: 90, from: "2026-08-30", to: "2026-11-28" }, commitments: [] }) },
};
