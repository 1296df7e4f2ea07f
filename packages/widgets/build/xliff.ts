import { existsSync, readFileSync } from "node:fs";

/** A text and its words in another language, as XLIFF writes them. */
export interface Unit {
  source: string;
  target: string;
  note: string;
}

const root = new URL("../xliff/", import.meta.url);

export function pathOf(locale: string): URL {
  return new URL(`${locale}.xlf`, root);
}

/** All texts in the file of a language, by their ids; none where there is no file yet. */
export function unitsOf(locale: string): Map<string, Unit> {
  const xliff = existsSync(pathOf(locale)) ? readFileSync(pathOf(locale), "utf8") : "";
  const units = xliff.matchAll(/<trans-unit id="(\w+)">(.*?)<\/trans-unit>/gs);
  return new Map([...units].map(([, id = "", unit = ""]) => [id, { source: inside("source", unit), target: inside("target", unit), note: inside("note", unit) }]));
}

/** A text as translators read it: `${0}` stands for the first value. */
export function readable(text: string): string {
  return text
    .replace(/<x id="(\d+)"[^>]*\/>/g, "$${$1}")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** `{${0}, plural, one {# day} other {# days}}`: forms for the numbers of the first value, as ICU's messages have them. */
export const PLURAL = /\{\$\{(\d+)\}, plural, ((?:\w+ \{[^{}]*\} ?)+)\}/g;

/** The forms of a text by the categories of numbers that they are for. */
export function categoriesOf(forms: string): string[] {
  return [...forms.matchAll(/(\w+) \{/g)].map(([, category]) => category ?? "").sort();
}

/** What a translator wrote, with the values as XLIFF has them in `source`. */
export function withValues(text: string, source: string): string {
  const values = new Map([...source.matchAll(/<x id="(\d+)"[^>]*\/>/g)].map(([value, place = ""]) => [place, value]));
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replace(/\$\{(\d+)\}/g, (_, place: string) => values.get(place) ?? "");
}

function inside(tag: string, unit: string): string {
  return new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(unit)?.[1] ?? "";
}
