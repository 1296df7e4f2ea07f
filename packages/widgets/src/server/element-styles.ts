import { CSSResult, type CSSResultGroup } from "lit";
import { escapeAttribute } from "./embedded-json.ts";

/**
 * How what a server renders is dressed. `folder` is where the page reaches the files of `dist/browser`: the elements' sheets
 * are linked, which a policy such as `style-src 'self'` allows. `inline` puts them in the page, which shows them a round trip
 * earlier and takes a `nonce` where the page has a policy.
 */
export type ElementStyles = { readonly folder: string } | { readonly inline: true; readonly nonce?: string };

/** Sheets by the names of the files that the build writes them to. */
export type NamedSheets = Readonly<Record<string, CSSResultGroup>>;

export function styleMarkup(sheets: NamedSheets, styles: ElementStyles): string {
  if ("folder" in styles) {
    const folder = styles.folder.replace(/\/?$/, "/");
    return Object.keys(sheets).map((name) => `<link rel="stylesheet" href="${escapeAttribute(`${folder}${name}.css`)}">`).join("");
  }
  const nonce = styles.nonce === undefined ? "" : ` nonce="${escapeAttribute(styles.nonce)}"`;
  return `<style${nonce}>${Object.values(sheets).map((sheet) => cssTextOf(sheet).replace(/\n\s*/g, "\n")).join("")}</style>`;
}

/** The text of sheets, one after the other. */
export function cssTextOf(sheets: CSSResultGroup): string {
  return [sheets]
    .flat(Infinity)
    .map((sheet) => (sheet instanceof CSSResult ? sheet.cssText : ""))
    .join("\n");
}
