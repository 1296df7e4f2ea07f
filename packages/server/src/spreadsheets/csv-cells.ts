import { stringify } from "csv-stringify/sync";

/** What stands in a cell. Numbers are ours; a text may be anybody's. */
export type Cell = string | number | null;

/**
 * What makes a spreadsheet take a text for a formula: one of these at its beginning, in their full-width forms too, and
 * behind spaces and invisible marks, which some programs take away before they look.
 */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A text that no spreadsheet calculates: it gets an apostrophe in front, which is the spreadsheets' own mark for text.
 * So does one that begins with an apostrophe, so that whoever takes one away from every cell that has it reads back
 * what was written.
 */
export function inertText(text: string): string {
  return text.startsWith("'") || FORMULA.test(text) ? `'${text}` : text;
}

/** So that spreadsheets read the file as UTF-8, and Chinese in it as Chinese. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** Rows as RFC 4180 has them, every cell in quotes: then none is cut at a line break or a separator of another country's. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  const inert = rows.map((row) => row.map((cell) => (typeof cell === "string" ? inertText(cell) : cell)));
  return stringify(inert, { quoted: true, quoted_empty: false, record_delimiter: "\r\n" });
}
