import { ConnectionError } from "../errors/index.ts";
import { platform, type RequestOptions, type ResponseLike } from "./platform.ts";
import type { Service } from "./service.ts";

/** One request below the site's address, one response; throws a ConnectionError where there is none. */
export async function connect({ siteUrl, fetch }: Service, path: string, options: RequestOptions, failure: string): Promise<ResponseLike> {
  const url = siteUrl + path;
  try {
    return await (fetch ? fetch(new platform.Request(url, options)) : platform.fetch(url, options));
  } catch (cause) {
    throw connectionFailed(failure, cause);
  }
}

/** The error for a connection that failed or broke. */
export function connectionFailed(failure: string, cause?: unknown): ConnectionError {
  return new ConnectionError(
    "connection_failed",
    `${failure}: the connection failed. Check the network, baseUrl, and the origins that the site allows.`,
    { cause },
  );
}
