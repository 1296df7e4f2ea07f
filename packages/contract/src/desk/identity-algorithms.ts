/** By which the company's own site may sign who its customers are. Each key has one, and no token chooses another. */
export const identityAlgorithms = ["HS256", "ES256", "RS256", "EdDSA"] as const;

export type IdentityAlgorithm = (typeof identityAlgorithms)[number];
