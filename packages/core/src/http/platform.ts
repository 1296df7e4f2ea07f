/**
 * The parts of the web platform that this package uses, as types of its own: a consumer may have lib.dom,
 * @types/node, both or neither. What the platform gives fits them.
 */

/** The part of an `AbortSignal` that Heed reads; the platform's own fits. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** The part of a `Request` that every platform has. */
export interface RequestLike {
  readonly url: string;
  readonly method: string;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** The part of a `Response` that Heed reads; the platform's own fits. */
export interface ResponseLike {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body?: { getReader(): BodyReader } | null;
  /** What a polyfill gives that knows no streams. */
  text?(): Promise<string>;
}

/** The part of a body's reader that Heed uses. */
export interface BodyReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(reason?: unknown): Promise<void>;
}

/** `Request` where the consumer's compiler knows one, else the part of it that every platform has. */
export type PlatformRequest = typeof globalThis extends { Request: { prototype: infer Request } }
  ? Request
  : RequestLike;

/** How requests go out: the platform's `fetch`, or anything that answers a `Request` as it does. */
export type Fetch = (request: PlatformRequest) => ResponseLike | PromiseLike<ResponseLike>;

/** How a request is made. */
export interface RequestOptions {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  headers: Readonly<Record<string, string>>;
  signal: AbortSignalLike;
  body?: string;
}

interface Platform {
  /** An address and options, never a `Request`: what a page has put in the place of its `fetch` may know no more. */
  readonly fetch: (url: string, options: RequestOptions) => PromiseLike<ResponseLike>;
  readonly Request: new (url: string, options: RequestOptions) => PlatformRequest;
  readonly AbortController: new () => { readonly signal: AbortSignalLike; abort(reason?: unknown): void };
  readonly TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };
  readonly URL: { new (url: string): UrlParts; canParse(url: string): boolean };
  readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
  setTimeout(callback: () => void, delayMs: number): Timer;
  clearTimeout(timer: Timer | undefined): void;
  setInterval(callback: () => void, delayMs: number): Timer;
  clearInterval(timer: Timer | undefined): void;
}

interface UrlParts {
  readonly protocol: string;
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly username: string;
  readonly password: string;
}

/** A number in browsers, an object in Node. */
interface Timer {
  readonly timer?: never;
}

// Without lib.dom and @types/node the compiler knows none of these; every runtime we support has them all.
export const platform = globalThis as unknown as Platform;
