import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { PLURAL, pathOf, readable, unitsOf, withValues, type Unit } from "./xliff.ts";

/*
 * node build/translate.ts list <language>          what has no words yet, as JSON: id, source, note, and the Chinese for context
 * node build/translate.ts list <language> --all    all of it, with the words that there are
 * node build/translate.ts put <language> <file>    puts {"<id>": "<words>"} of a JSON file into xliff/<language>.xlf
 *
 * ${0}, ${1} … stand for values; they may change places, and each stands there once. See docs/guides/languages.md.
 */

/** The language whose words stand beside the source, for context; whoever adds a text fills it in. */
const BESIDE = "zh-Hans";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { all: { type: "boolean", default: false } } });
const [command, locale, file] = positionals;
if (command === "list" && locale) list(locale, values.all);
else if (command === "put" && locale && file) put(locale, JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
else {
  console.error("Usage: node build/translate.ts list <language> [--all] | put <language> <file.json>");
  process.exitCode = 1;
}

function list(language: string, isAll: boolean): void {
  const known = unitsOf(language);
  const units = [...unitsOf(BESIDE)].filter(([id]) => isAll || !known.get(id)?.target);
  const shown = units.map(([id, { source, note, target }]) => ({
    id,
    source: readable(source),
    ...(note && { note: readable(note) }),
    chinese: readable(target),
    ...(isAll && { target: readable(known.get(id)?.target ?? "") }),
  }));
  console.log(JSON.stringify(shown, null, 1));
}

function put(language: string, words: Readonly<Record<string, string>>): void {
  const known = unitsOf(language);
  const units = unitsOf(BESIDE);
  const faults = Object.entries(words).flatMap(([id, text]) => faultsIn(id, text, units.get(id)));
  if (faults.length > 0) {
    console.error(faults.join("\n"));
    process.exitCode = 1;
    return;
  }
  const written = [...units].map(([id, unit]) => {
    const text = words[id];
    const target = text === undefined ? known.get(id)?.target : withValues(text, unit.source);
    const lines = [`<source>${unit.source}</source>`, target && `<target>${target}</target>`, unit.note && `<note>${unit.note}</note>`];
    return `<trans-unit id="${id}">\n${lines.filter(Boolean).map((line) => `  ${line}\n`).join("")}</trans-unit>\n`;
  });
  writeFileSync(pathOf(language), `${headOf(language)}${written.join("")}</body>\n</file>\n</xliff>\n`);
  const left = [...units.keys()].filter((id) => !words[id] && !known.get(id)?.target).length;
  console.log(`${language}: ${units.size - left} of ${units.size} texts have words.`);
}

function faultsIn(id: string, text: string, unit: Unit | undefined): string[] {
  if (!unit) return [`${id}: there is no such text.`];
  if (!text.trim()) return [`${id}: there are no words.`];
  const places = (words: string): string => (words.match(/\$\{\d+\}/g) ?? []).sort().join(" ");
  const [expected, found] = [places(readable(unit.source)), places(text)];
  if (expected !== found) return [`${id}: the source has ${expected || "no value"}, these words have ${found || "none"}.`];
  return /[{}]/.test(text.replace(PLURAL, "").replace(/\$\{\d+\}/g, "")) ? [`${id}: braces are for \`{\${0}, plural, one {# …} other {# …}}\` alone.`] : [];
}

function headOf(language: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file target-language="${language}" source-language="en" original="lit-localize-inputs" datatype="plaintext">
<body>
`;
}
