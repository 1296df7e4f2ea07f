import { ConnectionError } from "../errors/index.ts";
import { platform, type PlatformRequest, type ResponseLike } from "./platform.ts";
import type { Service } from "./service.ts";

/** One request, one response; throws a ConnectionError where there is none. */
export async function connect(service: Service, request: PlatformRequest, failure: string): Promise<ResponseLike> {
  try {
    return await (service.fetch ? service.fetch(request) : platform.fetch(request));
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
