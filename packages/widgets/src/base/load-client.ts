import type { HeedClient } from "@heed/core";
import type { ClientSource } from "./client.ts";

/** The client an element was given, or one made for its site key once the SDK is loaded. */
export async function loadClient(source: ClientSource): Promise<HeedClient> {
  return source.client ?? (await import("./get-client.ts")).getClient(source);
}
