import { CSSResult, type CSSResultGroup } from "lit";
import { escapeAttribute } from "./embedded-json.ts";
import type { ElementStyles } from "./on-server.ts";

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
