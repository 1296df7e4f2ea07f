import { isRightToLeft, textsLocale } from "../localization/locale.ts";
import { escapeAttribute } from "./embedded-json.ts";

interface Element {
  tag: `heed-${string}`;
  /** As the page would write them; what is `undefined` is left out. */
  attributes: Readonly<Record<string, string | undefined>>;
  /** Whether the element is to take the place of what is there, once it can. */
  isTakenOver: boolean;
}

const BLOCK = `<div class="heed-plain">`;

/** What `pageStyles` dresses, in the language of the elements' own words. */
export function plainBlock(markup: string, locale: string): string {
  const lang = textsLocale(locale);
  return `${BLOCK}<div class="root" part="root" lang="${lang}"${isRightToLeft(lang) ? ` dir="rtl"` : ""}>${markup}</div></div>`;
}

/**
 * Plain markup, and around it the element that takes its place. It stands in the page's own tree, where links lead to
 * fields, browsers fill in what they know, and old ones show it: those know no trees within a page. New ones show it
 * through a slot, for as long as the element lets them.
 */
export function elementAround(markup: string, { tag, attributes, isTakenOver }: Element): string {
  const plain = markup.startsWith(BLOCK) ? markup : `${BLOCK}${markup.replace(/<slot[^>]*><\/slot>/g, "")}</div>`;
  if (!isTakenOver) return plain;
  const given = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [value === "" ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`]));
  return `<${tag}${given.join("")}><template shadowrootmode="open"><slot></slot></template>${plain}</${tag}>`;
}

/** What a form sends along that nobody sees. */
export function hiddenFields(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<input type="hidden" name="${escapeAttribute(name)}" value="${escapeAttribute(value)}">`)
    .join("");
}
