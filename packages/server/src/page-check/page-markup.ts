import { SAXParser } from "parse5-sax-parser";

/** What a page's markup says about Heed, as far as it can be seen without running it. */
export interface PageMarkup {
  /** Policies of `<meta http-equiv>`. */
  policies: string[];
  /** The scripts it loads, with what they say. */
  scripts: { src: URL; site: string | undefined; hasNonce: boolean }[];
  /** The style sheets it loads. */
  sheets: URL[];
  hasElement: boolean;
}

/** What stands in a template is no part of the page. */
const TEMPLATE = "template";

/** The parser keeps a list of the drawings and formulas it is in, and goes through all of it for each more. */
const FOREIGN = new Set(["svg", "math"]);
const DEEPEST = 100;

/** So much of an attribute is read: as much as a server may say in all of its headers. */
const LONGEST = 16_384;

/** Reads markup that nobody has checked, as a browser does whose scripts run. What a script adds is not seen. */
export function readMarkup(html: string, pageUrl: URL): PageMarkup {
  const found: PageMarkup = { policies: [], scripts: [], sheets: [], hasElement: false };
  const parser = new SAXParser();
  let base = pageUrl;
  let [templates, foreign] = [0, 0];
  parser.on("startTag", ({ tagName, attrs, selfClosing }) => {
    if (tagName === TEMPLATE) templates += 1;
    // Whoever nests them so deep means to keep us busy.
    else if (FOREIGN.has(tagName) && !selfClosing && ++foreign > DEEPEST) parser.stop();
    if (templates > 0) return;
    const attribute = (name: string): string | undefined => attrs.find((each) => each.name === name)?.value.slice(0, LONGEST);
    if (tagName === "base") base = URL.parse(attribute("href") ?? "", pageUrl.href) ?? base;
    else if (tagName === "meta" && attribute("http-equiv")?.toLowerCase() === "content-security-policy") found.policies.push(attribute("content") ?? "");
    else if (tagName.startsWith("heed-")) found.hasElement = true;
    else if (tagName === "script" && attribute("src") !== undefined) {
      const src = URL.parse(attribute("src") ?? "", base.href);
      if (src) found.scripts.push({ src, site: attribute("data-site"), hasNonce: attribute("nonce") !== undefined });
    } else if (tagName === "link" && /\bstylesheet\b/i.test(attribute("rel") ?? "")) {
      const href = URL.parse(attribute("href") ?? "", base.href);
      if (href) found.sheets.push(href);
    }
  });
  parser.on("endTag", ({ tagName }) => {
    if (tagName === TEMPLATE) templates -= 1;
    else if (FOREIGN.has(tagName)) foreign -= 1;
  });
  parser.end(html);
  return found;
}
