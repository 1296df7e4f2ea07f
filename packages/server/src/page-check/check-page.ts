import { newPageCheckSchema, type PageCheck, type PageFinding, type PageFindingCode } from "@heed/contract/desk";
import { parseInput } from "../problems/index.ts";
import type { StoredSite } from "../site/index.ts";
import { fetchPage, type FetchedPage } from "./fetch-page.ts";
import { inspectPage } from "./inspect-page.ts";
import { AddressNotPublicError, type ResolveHost } from "./public-address.ts";

interface CheckOptions {
  site: StoredSite;
  input: unknown;
  publicUrl: string;
  resolve: ResolveHost;
}

const MAX_REDIRECTS = 3;
/** For all of it, redirects included. */
const TIMEOUT_MS = 8_000;

/**
 * Looks at one of the company's pages as a browser would get it. Only pages of origins that the site allows are
 * fetched, and only from the public internet; of what they hold nothing is handed on but what was found.
 *
 * @throws ProblemError `validation_failed`
 */
export async function checkPage({ site, input, publicUrl, resolve }: CheckOptions): Promise<PageCheck> {
  const { url } = parseInput(newPageCheckSchema, input);
  const allowed = [...site.settings.allowedOrigins, new URL(publicUrl).origin];
  const reached = await reach(new URL(url), { allowed, resolve });
  if ("findings" in reached) return { url, findings: reached.findings };
  const { page, address } = reached;
  return { url: address.href, findings: inspectPage(page, { address, publicUrl, siteKey: site.key }) };
}

type Reached = { page: FetchedPage; address: URL } | { findings: PageFinding[] };

/** Follows redirects as far as each place is one that may be looked at. */
async function reach(start: URL, { allowed, resolve }: { allowed: readonly string[]; resolve: ResolveHost }): Promise<Reached> {
  const fail = (code: PageFindingCode, value: string | null = null): Reached => ({ findings: [{ code, value }] });
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let address = start;
  for (let steps = 0; steps <= MAX_REDIRECTS; steps += 1) {
    if (!allowed.includes(address.origin)) return fail(steps === 0 ? "origin_not_allowed" : "page_leads_elsewhere", address.origin);
    let page: FetchedPage;
    try {
      page = await fetchPage(address, { resolve, signal });
    } catch (error) {
      return fail(codeOf(error));
    }
    const next = page.location === null ? null : URL.parse(page.location, address.href);
    if (next === null) return judge(page, address, fail);
    address = next;
  }
  return fail("page_leads_elsewhere", address.origin);
}

function judge(page: FetchedPage, address: URL, fail: (code: PageFindingCode, value?: string) => Reached): Reached {
  if (page.status !== 200) return fail("page_refused", String(page.status));
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(page.contentType) ? { page, address } : fail("page_not_html");
}

function codeOf(error: unknown): PageFindingCode {
  if (error instanceof AddressNotPublicError) return "address_not_public";
  return error instanceof Error && "code" in error && error.code === "ENOTFOUND" ? "page_not_found" : "page_not_reachable";
}
