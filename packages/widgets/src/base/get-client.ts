import { createClient, type HeedClient } from "@heed/core";
import { NO_CLIENT, serviceUrl, type ClientSource } from "./client.ts";

/** The client an element was given, or one made for its site key. Brings the SDK along: for what is loaded later. */
export function getClient({ client, siteKey, baseUrl }: ClientSource): HeedClient {
  if (client) return client;
  if (!siteKey) throw new Error(NO_CLIENT);
  return createClient({ baseUrl: serviceUrl(baseUrl), siteKey });
}
