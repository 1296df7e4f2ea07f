import { ElementRenderer, render } from "@lit-labs/ssr";
import { collectResultSync } from "@lit-labs/ssr/lib/render-result.js";
import type { TemplateResult } from "lit";
import type { HeedElement } from "../base/heed-element.ts";
import { textsLocale } from "../localization/locale.ts";
import { msg } from "../localization/msg.ts";
import { styleMarkup, type NamedSheets } from "./element-styles.ts";
import { escapeAttribute } from "./embedded-json.ts";
import type { ElementStyles, PlainLink } from "./on-server.ts";
import { inTextsOf } from "./texts-in.ts";

/** As browsers know it: which attributes it has is asked before the first is made. */
export type ElementClass<Element> = (new () => Element) & { readonly observedAttributes: string[] };

/** An element to be rendered on a server, and what it would know once it is there. */
export interface ElementOnServer<Element extends HeedElement> {
  tag: `heed-${string}`;
  element: ElementClass<Element>;
  /** The language of its reader (BCP 47). */
  locale: string;
  /** As the page would write them; what is `undefined` or `false` is left out. */
  attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Tells the element what in a browser it would have loaded. It renders as soon as this returns. */
  prepare: (element: Element) => void;
  sheets: NamedSheets;
  styles: ElementStyles;
  /** Of what is drawn by lot, such as the order of options: the browser goes on with it. */
  seed?: string | undefined;
  /**
   * What does not work while there is no script, in the reader's words; null where everything does, buttons included.
   * @default that nothing can be sent
   */
  withoutScript?: (() => string) | null | undefined;
  /** Where what does not work here does without a script. */
  withoutScriptAt?: PlainLink | undefined;
  /** Markup within the element: the data that it goes on with, and what is slotted. Put into the page as it is. */
  children?: string | undefined;
}

/**
 * The markup of an element with its content as declarative shadow DOM: it is on view before any script. The element takes
 * its place in the browser once it is ready, and keeps what was filled in. Until then its buttons do nothing.
 */
export function renderElement<Element extends HeedElement>({ tag, element, locale, attributes, prepare, ...parts }: ElementOnServer<Element>): string {
  const given = Object.entries<string | number | boolean | undefined>({ ...attributes, locale })
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => [name, value === true ? "" : String(value)] as const);
  const content = inTextsOf(locale, () => {
    const instance = makeElement(element);
    for (const [name, value] of given) instance.attributeChangedCallback(name, null, value);
    Object.assign(instance, { textsLocale: textsLocale(locale), ...(parts.seed !== undefined && { seed: parts.seed }) });
    prepare(instance);
    // Protected, and what Lit itself calls.
    const markup = plainMarkup((instance as unknown as { render(): TemplateResult }).render(), tag);
    const { withoutScript = cannotSend } = parts;
    return withoutScript === null ? markup : noscript(withoutScript(), { locale, link: parts.withoutScriptAt }) + inert(markup, parts.seed);
  });
  const host = given.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
  const shadow = `<template shadowrootmode="open">${styleMarkup(parts.sheets, parts.styles)}${content}</template>`;
  return `<${tag}${host}>${shadow}${parts.children ?? ""}</${tag}>`;
}

/** Reading which attributes a class has makes its properties. */
export function makeElement<Element>(element: ElementClass<Element>): Element {
  void element.observedAttributes;
  return new element();
}

/** Who renders the elements within. */
export type ElementRenderers = NonNullable<NonNullable<Parameters<typeof render>[1]>["elementRenderers"]>;

/** Stands for the element whose content is rendered: slots want one. */
class Host extends ElementRenderer {}

/**
 * Without the comments by which Lit would find its place again, as it renders anew, and without the layout of the source.
 * What is false it writes as an attribute, which HTML takes for true. Of all of this nothing stands in texts: they are escaped.
 */
export function plainMarkup(template: TemplateResult, tag: string, elementRenderers?: ElementRenderers): string {
  const result = render(template, { customElementHostStack: [new Host(tag)], ...(elementRenderers && { elementRenderers }) });
  return collectResultSync(result)
    .replace(/<!--[^>]*-->|<\?>/g, "")
    .replace(/(^|>)([^<]+)/g, (_, end: string, text: string) => end + withoutLayout(text))
    .replace(/<[^>]*>/g, (tagged) => tagged.replace(/("[^"]*")|\s+(\/?>)?/g, (_, value?: string, end?: string) => value ?? end ?? " "))
    .replace(/ (checked|selected|open)="(true|false)"/g, (_, name: string, value: string) => (value === "true" ? ` ${name}` : ""));
}

/** A text between two tags without the line breaks around it, and the blanks beside those. A visitor may have written it. */
function withoutLayout(text: string): string {
  const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length];
  if (end === 0) return text.includes("\n") ? "" : text;
  const isLaidOut = (blanks: string): boolean => blanks.includes("\n");
  return text.slice(isLaidOut(text.slice(0, start)) ? start : 0, isLaidOut(text.slice(end)) ? end : undefined);
}

/** A button that is pressed before the element is there would send answers into the address bar. */
function inert(markup: string, seed: string | undefined): string {
  const asleep = markup.replaceAll("<button", "<button disabled");
  return seed === undefined ? asleep : asleep.replace("<div", () => `<div data-seed="${escapeAttribute(seed)}"`);
}

function cannotSend(): string {
  return msg("Sending needs JavaScript, which is turned off in this browser.");
}

/** Lit renders nothing into `noscript`. */
function noscript(text: string, { locale, link }: { locale: string; link: PlainLink | undefined }): string {
  const way = link ? `<br><a href="${escapeAttribute(link.url)}">${escapeAttribute(link.text)}</a>` : "";
  return `<noscript><p class="notice" part="notice" lang="${textsLocale(locale)}" dir="auto">${escapeAttribute(text)}${way}</p></noscript>`;
}
