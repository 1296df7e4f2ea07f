/** Where the service is: `npm start` in the repository's top folder serves one there. For loaders, which run on the server. */
export function findService(): { siteKey: string; baseUrl: string } {
  return { siteKey: "demo", baseUrl: process.env.HEED_URL ?? "http://localhost:8080" };
}
