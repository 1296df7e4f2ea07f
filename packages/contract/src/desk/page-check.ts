import * as z from "zod/mini";
import { deskRoute, type DeskRoute } from "./desk-route.ts";

/**
 * What can be found on a page that embeds Heed. What is in order ends in `_ok`; all others keep it from working, apart from
 * `element_not_seen` and `policy_needs_nonce`, which may be as they should.
 */
export const pageFindingCodes = [
  /** The page's origin is not among the site's: `value` is what to add there. Nothing was fetched. */
  "origin_not_allowed",
  "origin_ok",
  /** The page's host is not on the public internet, and the service looks nowhere else. */
  "address_not_public",
  "page_not_found",
  /** It takes too long, or breaks off. */
  "page_not_reachable",
  /** `value` is the status. */
  "page_refused",
  /** `value` is the origin it leads to. */
  "page_leads_elsewhere",
  "page_not_html",
  /** The page is on https and the service on http: `value` is the service's address. */
  "mixed_content",
  "mixed_content_ok",
  /** `value` is the tag's address. */
  "tag_missing",
  /** `value` is the site that the tag names. */
  "tag_of_other_site",
  "tag_ok",
  "element_not_seen",
  "element_ok",
  /** `value` is the whole directive as it should be. */
  "policy_blocks_scripts",
  "policy_blocks_styles",
  "policy_blocks_requests",
  "policy_blocks_trusted_types",
  "policy_needs_nonce",
  "policy_ok",
] as const;

export type PageFindingCode = (typeof pageFindingCodes)[number];

export const newPageCheckSchema = z.strictObject({
  url: z.string().check(z.maxLength(2_000, "too_long"), z.refine(isPageAddress, "not_an_option")),
});

export const pageCheckSchema = z.object({
  url: z.string(),
  findings: z.array(z.object({ code: z.enum(pageFindingCodes), value: z.nullable(z.string()) })),
});

export type PageCheck = z.infer<typeof pageCheckSchema>;

export type PageFinding = PageCheck["findings"][number];

export const pageCheckRoutes: readonly DeskRoute[] = [
  deskRoute({
    method: "post",
    path: "/v1/desk/sites/{siteKey}/page-checks",
    operationId: "checkPage",
    summary: "Look at a page of the company's that embeds Heed, and say what keeps it from working; nothing is kept",
    permission: "settings.edit",
    body: newPageCheckSchema,
    answer: ["PageCheck", pageCheckSchema],
  }),
];

/** Every platform has it; the contract is written for none, and has the types of none. */
const { URL } = globalThis as unknown as { URL: { new (text: string): Record<"protocol" | "username" | "password", string>; canParse(text: string): boolean } };

function isPageAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ["http:", "https:"].includes(protocol) && username === "" && password === "";
}
