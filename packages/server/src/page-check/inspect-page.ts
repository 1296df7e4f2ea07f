import type { PageFinding, PageFindingCode } from "@heed/contract/desk";
import { tagUrl } from "@heed/contract/desk-rules";
import { missingFrom, parsePolicy, type Policy } from "./content-policy.ts";
import type { FetchedPage } from "./fetch-page.ts";
import { readMarkup, type PageMarkup } from "./page-markup.ts";

interface Place {
  /** Where the page is. */
  address: URL;
  publicUrl: string;
  siteKey: string;
}

/** What a page that was fetched says about Heed, and what of it keeps the elements from working. */
export function inspectPage({ html, policies }: Pick<FetchedPage, "html" | "policies">, place: Place): PageFinding[] {
  const markup = readMarkup(html, place.address);
  return [finding("origin_ok", place.address.origin), ...findTag(markup, place), ...findPolicies([...policies, ...markup.policies], markup, place)];
}

function findTag({ scripts, hasElement }: PageMarkup, { address, publicUrl, siteKey }: Place): PageFinding[] {
  const tag = tagUrl(publicUrl);
  const widgets = new URL(".", tag).href;
  const ours = scripts.filter(({ src }) => src.href.startsWith(widgets));
  const tags = ours.filter(({ src }) => src.href.split("?")[0] === tag);
  const isMixed = address.protocol === "https:" && new URL(tag).protocol === "http:";
  return [
    isMixed ? finding("mixed_content", publicUrl) : finding("mixed_content_ok"),
    tagFinding(),
    finding(hasElement ? "element_ok" : "element_not_seen"),
  ];

  function tagFinding(): PageFinding {
    if (ours.length === 0) return finding("tag_missing", tag);
    const isOther = tags.length === ours.length && !tags.some(({ site }) => site === siteKey);
    return isOther ? finding("tag_of_other_site", tags[0]?.site ?? "") : finding("tag_ok", ours[0]?.src.href);
  }
}

/** All of a page's policies hold at once. The first that is in the way is told, for each kind of thing. */
function findPolicies(texts: readonly string[], markup: PageMarkup, { address, publicUrl }: Place): PageFinding[] {
  const policies = texts.map(parsePolicy);
  const tag = tagUrl(publicUrl);
  const missing = (path: string, ...names: [string, ...string[]]): string | undefined =>
    policies.map((policy) => missingFrom(policy, { names, url: new URL(path, tag), pageOrigin: address.origin })).find((each) => each !== null);
  const isStrict = policies.some(isStrictDynamic);
  // The tag brings what it needs in a script. A page may link the same, or what our pages for servers link.
  const hasSheet = markup.sheets.some(({ href }) => href.startsWith(new URL(".", tag).href));
  const hasNonce = markup.scripts.some(({ src, hasNonce: has }) => has && src.href.split("?")[0] === tag);
  const blocked: readonly (readonly [PageFindingCode, string | undefined])[] = [
    ["policy_blocks_scripts", isStrict ? undefined : missing("heed.js", "script-src-elem", "script-src", "default-src")],
    ["policy_blocks_styles", hasSheet ? missing("heed.css", "style-src-elem", "style-src", "default-src") : undefined],
    ["policy_blocks_requests", missing("/v1/sites/", "connect-src", "default-src")],
    ["policy_blocks_trusted_types", policies.map(missingTrustedTypes).find((each) => each !== undefined)],
  ];
  const found = blocked.flatMap(([code, value]) => (value === undefined ? [] : [finding(code, value)]));
  if (isStrict && !hasNonce) found.push(finding("policy_needs_nonce"));
  return found.length > 0 ? found : [finding("policy_ok")];
}

/** Then addresses do not count in it: a script is let in by its nonce, and what it loads with it. */
function isStrictDynamic(policy: Policy): boolean {
  return (policy.get("script-src-elem") ?? policy.get("script-src") ?? policy.get("default-src") ?? []).includes("'strict-dynamic'");
}

/** Lit, which the elements stand on, makes its markup by a policy of this name. */
function missingTrustedTypes(policy: Policy): string | undefined {
  const names = policy.get("trusted-types");
  if (!names || names.includes("*") || names.includes("lit-html")) return undefined;
  return ["trusted-types", ...names.filter((name) => name !== "'none'"), "lit-html"].join(" ");
}

function finding(code: PageFindingCode, value: string | null = null): PageFinding {
  return { code, value };
}
