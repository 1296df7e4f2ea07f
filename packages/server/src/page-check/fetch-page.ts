import { request as requestOverHttp, type IncomingMessage } from "node:http";
import { request as requestOverHttps } from "node:https";
import type { HostAddress, ResolveHost } from "./public-address.ts";

export interface FetchedPage {
  status: number;
  /** Where a redirect leads; null where it is none. */
  location: string | null;
  contentType: string;
  /** Every policy that the page is under by its headers. */
  policies: string[];
  /** The beginning of it, as far as anything is looked for. */
  html: string;
}

const MAX_BYTES = 1_000_000;

/**
 * Fetches the page at this address from where `resolve` has found its host, and from nowhere else: the name is asked for
 * once, so that it cannot lead elsewhere in between. It follows no redirect, sends no cookie and keeps nothing.
 */
export async function fetchPage(url: URL, { resolve, signal }: { resolve: ResolveHost; signal: AbortSignal }): Promise<FetchedPage> {
  // A bare address is resolved to itself, and so is checked like any other.
  const [place] = await within(resolve(url.hostname.replace(/^\[|\]$/g, "")), signal);
  if (!place) throw new Error(`${url.hostname} has no address.`);
  const answer = await ask(url, place, signal);
  const { statusCode = 0, headers } = answer;
  const policies = headers["content-security-policy"];
  return {
    status: statusCode,
    location: statusCode >= 300 && statusCode < 400 ? (headers.location ?? null) : null,
    contentType: headers["content-type"] ?? "",
    policies: policies === undefined ? [] : [policies].flat().flatMap((text) => text.split(",")),
    html: await beginningOf(answer),
  };
}

async function within<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((done, fail) => {
    signal.addEventListener("abort", () => fail(new Error("It took too long.")), { once: true });
    work.then(done, fail);
  });
}

function ask(url: URL, { address, family }: HostAddress, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestOverHttps : requestOverHttp;
  return new Promise((done, fail) => {
    const outgoing = request(
      {
        host: address,
        family,
        port: url.port || (url.protocol === "https:" ? 443 : 80),
        path: url.pathname + url.search,
        // The certificate must be the host's, whatever its address.
        servername: url.hostname,
        headers: { Host: url.host, Accept: "text/html", "Accept-Encoding": "identity", "User-Agent": "Heed (check of an embedding page)" },
        agent: false,
        signal,
      },
      done,
    );
    outgoing.on("error", fail);
    // As after an answer that only wants to speak another protocol (101): Node tells of no error then.
    outgoing.on("close", () => fail(new Error("The connection was closed.")));
    outgoing.end();
  });
}

/** Stops listening where it is long enough. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // A stream of bytes, as no encoding is set.
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MAX_BYTES) break;
  }
  answer.destroy();
  return Buffer.concat(chunks).subarray(0, MAX_BYTES).toString("utf8");
}
