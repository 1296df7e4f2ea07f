import type { HTMLAttributes } from "svelte/elements";

/**
 * What Svelte's markup may write on an element: its properties, the attributes that stand for them, its events, and what every HTML element
 * takes. An attribute that stands for a number may be written as text.
 */
export type SvelteElement<Element extends EventTarget, Names extends keyof Element, Attributes extends Record<keyof Attributes, Names>, Events extends object> = {
  [Name in keyof Pick<Element, Names>]?: Element[Name] | undefined;
} & {
  [Name in keyof Attributes]?: Element[Attributes[Name]] | (Element[Attributes[Name]] extends number | undefined ? string : never) | undefined;
} & {
  [Name in keyof Events]?: ((event: Events[Name] & { readonly currentTarget: Element }) => void) | undefined;
} & Omit<HTMLAttributes<Element>, Names | keyof Attributes | keyof Events>;
