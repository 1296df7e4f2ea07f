import { generateMsgId } from "@lit/localize/internal/id-generation.js";
import type { StrResult } from "@lit/localize/internal/str-tag.js";
import type { TemplateLike } from "@lit/localize/internal/types.js";
import { ID_LENGTH } from "./id-length.ts";

/** Texts by their ids; what stands for a value is its number. */
export type Templates = Readonly<Record<string, TemplateLike>>;

/** A text's id, as the files of texts have it. */
export function textId(strings: string | readonly string[], isHtml: boolean): string {
  return shortId(generateMsgId(strings as string | TemplateStringsArray, isHtml));
}

export function shortId(id: string): string {
  return id.slice(0, ID_LENGTH);
}

const ids = new Map<string | readonly string[], string>();

function idOf(template: TemplateLike): string {
  const strings = typeof template === "string" ? template : template.strings;
  const known = ids.get(strings);
  if (known !== undefined) return known;
  const id = textId(strings, typeof template !== "string" && !isStr(template));
  ids.set(strings, id);
  return id;
}

/** What `msg` gives back for `template`: its words among `templates`, or itself where there are none. */
export function translate(template: TemplateLike, templates: Templates | undefined, locale: string): TemplateLike {
  const found = templates?.[idOf(template)];
  if (found === undefined) return typeof template !== "string" && isStr(template) ? joined(template) : template;
  if (typeof found === "string") return found;
  const values = typeof template === "string" ? [] : template.values;
  if (isStr(found)) return inWords(found, values, locale);
  return { ...found, values: found.values.map((place) => values[place as number]) };
}

function isStr(template: Exclude<TemplateLike, string>): template is StrResult {
  return "strTag" in template;
}

function joined({ strings, values }: StrResult): string {
  return strings.reduce((before, part, index) => before + String(values[index - 1]) + part);
}

/** `{${0}, plural, one {# day} other {# days}}`, as ICU's messages have it: the forms hold no braces. */
const PLURAL = /\{(\u0001(\d+)\u0001), plural, ((?:\w+ \{[^{}]*\} ?)+)\}/g;

/** Values come last, so that nothing in them is taken for a form. A site's own text may ask for one that there is not. */
function inWords({ strings, values: places }: StrResult, values: readonly unknown[], locale: string): string {
  const text = strings.reduce((before, part, index) => `${before}\u0001${String(places[index - 1])}\u0001${part}`);
  return text
    .replace(PLURAL, (_, value: string, place: string, forms: string) => formFor(Number(values[Number(place)]), forms, locale).replaceAll("#", value))
    .replace(/\u0001(\d+)\u0001/g, (_, place: string) => (Number(place) in values ? shown(values[Number(place)], locale) : ""));
}

function formFor(count: number, forms: string, locale: string): string {
  const form = (category: string): string | undefined => new RegExp(`\\b${category} \\{([^}]*)`).exec(forms)?.[1];
  return form(new Intl.PluralRules(locale).select(count)) ?? form("other") ?? "";
}

/** Numbers stand in the digits and groups of the language. */
function shown(value: unknown, locale: string): string {
  return typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : String(value);
}
