// Vite types what the environment says as anything.
const url = import.meta.env.VITE_HEED_URL as string | undefined;

/** Where the service is: `npm start` in the repository's top folder serves one there. */
export const service = { siteKey: "demo", baseUrl: url ?? "http://localhost:8080" };
