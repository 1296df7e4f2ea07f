/**
 * The part of the SDK that files a case, for pages where every kilobyte counts. It does not pass through the
 * modules that also know how to follow one, so that no bundler takes those along.
 */
export { createFilingClient, type FilingClient } from "./create-filing-client.ts";
export * from "./errors/index.ts";
