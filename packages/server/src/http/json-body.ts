import { requestLimits } from "@heed/contract/rules";
import type { Context } from "hono";
import { isProblemError, ProblemError } from "../problems/index.ts";

export interface JsonBodyOptions {
  /** @default `requestLimits.bodyBytes` */
  maxBytes?: number;
}

/**
 * The JSON of a request, read with every limit held while it is read: whoever sends more than
 * is allowed is stopped before it is in memory.
 *
 * @throws ProblemError
 */
export async function readJsonBody(c: Context, { maxBytes }: JsonBodyOptions = {}): Promise<unknown> {
  checkHeaders(c);
  const text = decode(await readBytes(c.req.raw, maxBytes ?? requestLimits.bodyBytes));
  checkDepth(text, requestLimits.jsonDepth);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError("body_not_json");
  }
}

function checkHeaders(c: Context): void {
  const encoding = c.req.header("Content-Encoding")?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== "" && encoding !== "identity") {
    throw new ProblemError("content_encoding_unsupported");
  }
  const contentType = c.req.header("Content-Type") ?? "";
  if (!/^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType.trim())) {
    throw new ProblemError("content_type_unsupported");
  }
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get("Content-Length") ?? 0) > maxBytes) throw new ProblemError("body_too_large");
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of bodyOf(request)) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new ProblemError("body_too_large");
      chunks.push(chunk);
    }
  } catch (error) {
    // A body that was cut off is no fault of ours, and nobody is left to be answered.
    throw isProblemError(error) ? error : new ProblemError("body_not_json");
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/** The platform's own types say less of a body than its standard does: it gives bytes. */
function bodyOf(request: Request): AsyncIterable<Uint8Array> | Uint8Array[] {
  return (request.body as AsyncIterable<Uint8Array> | null) ?? [];
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError("body_not_json");
  }
}

/** Counts brackets outside of strings, so that nothing deep is ever parsed. */
function checkDepth(text: string, maxDepth: number): void {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (isInString) {
      if (character === "\\") i++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") {
      if (++depth > maxDepth) throw new ProblemError("body_too_deep");
    } else if (character === "}" || character === "]") depth--;
  }
}
