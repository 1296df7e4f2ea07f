/** What a page's markup says about Heed, as far as it can be seen without running it. */
export interface PageMarkup {
  /** Policies of `<meta http-equiv>`. */
  policies: string[];
  /** The scripts it loads, with what they say. */
  scripts: { src: URL; site: string | undefined; hasNonce: boolean }[];
  hasElement: boolean;
}

interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** What stands in these is text, or not shown. */
const CONTENT_SKIPPED = new Set(["script", "style", "template", "textarea", "title", "noscript"]);

/** Reads markup that nobody has checked: it is looked through, not understood, and what a script adds is not seen. */
export function readMarkup(html: string, pageUrl: URL): PageMarkup {
  const found: PageMarkup = { policies: [], scripts: [], hasElement: false };
  let base = pageUrl;
  for (const { name, attributes } of tagsOf(html)) {
    if (name === "base") base = URL.parse(attributes.get("href") ?? "", pageUrl.href) ?? base;
    else if (name === "meta" && attributes.get("http-equiv")?.toLowerCase() === "content-security-policy") found.policies.push(attributes.get("content") ?? "");
    else if (name.startsWith("heed-")) found.hasElement = true;
    else if (name === "script" && attributes.has("src")) {
      const src = URL.parse(attributes.get("src") ?? "", base.href);
      if (src) found.scripts.push({ src, site: attributes.get("data-site"), hasNonce: attributes.has("nonce") });
    }
  }
  return found;
}

/** Goes through the text once, never back: whoever wrote it may mean to keep us busy. */
function* tagsOf(html: string): Generator<Tag> {
  const small = html.toLowerCase();
  const opening = /<([a-z][a-z0-9-]*)/y;
  let place = html.indexOf("<");
  while (place !== -1) {
    opening.lastIndex = place;
    const name = opening.exec(small)?.[1];
    if (name !== undefined) {
      const { attributes, end } = attributesFrom(html, opening.lastIndex);
      yield { name, attributes };
      place = CONTENT_SKIPPED.has(name) ? after(small, `</${name}`, end) : end;
    } else place = small.startsWith("<!--", place) ? after(small, "-->", place + 4) : place + 1;
    place = html.indexOf("<", place);
  }
}

function attributesFrom(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
  const attributes = new Map<string, string>();
  let place = start;
  while (place < html.length && html[place] !== ">") {
    attribute.lastIndex = place;
    const [, name, double, single, bare] = attribute.exec(html) ?? [];
    place = name === undefined ? place + 1 : attribute.lastIndex;
    if (name !== undefined && !attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ""));
  }
  return { attributes, end: place };
}

function after(text: string, sought: string, start: number): number {
  const found = text.indexOf(sought, start);
  return found === -1 ? text.length : found + sought.length;
}

function decoded(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll(/&#(?:39|x27);/g, "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
