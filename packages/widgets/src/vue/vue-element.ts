import type { HTMLAttributes, VNodeProps } from "vue";

/**
 * What Vue's templates may write on an element: its own properties, its events, and what every HTML element takes.
 * `@heed-case-filed` in a template is the prop `onHeedCaseFiled` to Vue.
 */
export type VueElement<Element, Names extends keyof Element, Events extends object, Attributes extends object = object> = new () => Element & {
  $props: { [Name in keyof Pick<Element, Names>]?: Element[Name] | undefined } & {
    [Name in keyof Events]?: ((event: Events[Name] & { readonly currentTarget: Element }) => void) | undefined;
  } & Attributes &
    VNodeProps &
    Omit<HTMLAttributes, Names | keyof Events>;
};

declare module "vue" {
  interface HTMLAttributes {
    /** Where a child goes within an element of Heed's. */
    slot?: string | undefined;
  }
}
