"use client";

import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type ForwardedRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type PropsWithoutRef,
  type ReactElement,
  type RefAttributes,
  type RefObject,
} from "react";

/** A component for one of Heed's elements. Its ref is the element, and is filled once the element's code is there. */
export type HeedComponent<Element, Props> = ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Element>>;

/** The element's own properties, its events under names such as `onHeedCaseFiled`, and what every HTML element takes. */
export type HeedProps<Element, Names extends keyof Element, Events extends object> = {
  [Name in keyof Pick<Element, Names>]?: Element[Name] | undefined;
} & {
  [Name in keyof Events]?: ((event: Events[Name] & { readonly currentTarget: Element }) => void) | undefined;
} & Omit<HTMLAttributes<Element>, Names | keyof Events>;

/** What a component knows of its element, read off the manifest. */
export interface ElementDescription {
  readonly tag: `heed-${string}`;
  /** By the names of their props. */
  readonly properties: Readonly<Record<string, DescribedProperty>>;
  /** Names of props, and the events that they hear. */
  readonly events: Readonly<Record<string, string>>;
  /** Registers the element. */
  readonly define: () => Promise<unknown>;
}

interface DescribedProperty {
  /** What stands for it in markup. */
  readonly attribute?: string;
  /** Whether the element has the attribute alone, and no property. */
  readonly isAttributeAlone?: boolean;
  /** What it is where it is not given. */
  readonly fallback?: unknown;
}

type AnyProps = Readonly<Record<string, unknown>>;
type AnyFunction = (...args: unknown[]) => unknown;

interface Mounted {
  readonly host: Readonly<RefObject<HTMLElement | null>>;
  readonly latest: Readonly<RefObject<AnyProps>>;
}

/** On a server React runs no effects, and React 18 complains of layout effects there. */
const useEffectBeforePaint = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Makes a component for an element. The tag carries attributes from the start, on a server too; the element's code is asked
 * for once the component is on a page, so that the server never runs it and it changes nothing while React hydrates.
 */
export function createComponent<Element extends HTMLElement, Props>(description: ElementDescription): HeedComponent<Element, Props> {
  function Component(given: PropsWithoutRef<Props>, ref: ForwardedRef<Element>): ReactElement {
    // Their names are looked up one by one, which no type of a single component allows.
    const props = given as AnyProps;
    const host = useRef<Element>(null);
    const isDefined = useDefined(description);
    const latest = useLatest(props);
    useProperties({ host, latest, isDefined }, description);
    useEvents({ host, latest }, description);
    useImperativeHandle<Element | null, Element | null>(ref, () => (isDefined ? host.current : null), [isDefined]);
    // What changes later is told to the element itself. React 19 would mix up attributes and properties of the same name.
    const [attributes] = useState(() => attributesOf(props, description));
    return createElement(description.tag, { ...othersOf(props, description), ...attributes, ref: host });
  }
  Component.displayName = nameOf(description.tag);
  return forwardRef(Component);
}

function useDefined({ define }: ElementDescription): boolean {
  const [isDefined, setDefined] = useState(false);
  useEffect(() => {
    let isMounted = true;
    void define().then(() => isMounted && setDefined(true));
    return () => {
      isMounted = false;
    };
  }, [define]);
  return isDefined;
}

/** The props of the last rendering that is on the page. */
function useLatest(props: AnyProps): Readonly<RefObject<AnyProps>> {
  const latest = useRef(props);
  useEffectBeforePaint(() => {
    latest.current = props;
  });
  return latest;
}

/** Sets what has changed since it was last set, and nothing else: what a customer has typed meanwhile stays. */
function useProperties({ host, latest, isDefined }: Mounted & { isDefined: boolean }, { properties }: ElementDescription): void {
  const known = useRef<Record<string, unknown>>({});
  const functions = useRef<Record<string, AnyFunction>>({});
  // A class may forget what its element was told before the class was there; what attributes say, it reads.
  useEffectBeforePaint(() => {
    if (!isDefined) return;
    for (const [name, { attribute }] of Object.entries(properties)) if (attribute === undefined) delete known.current[name];
  }, [isDefined, properties]);
  useEffectBeforePaint(() => {
    for (const [name, property] of Object.entries(properties)) {
      const given = latest.current[name];
      // A function is a new one each time: elements would take it for news, and sign in anew.
      const value = typeof given === "function" ? (functions.current[name] ??= callLatest(latest, name)) : given;
      if (!host.current || Object.is(value, known.current[name])) continue;
      known.current[name] = value;
      tell(host.current, name, value, property);
    }
  });
}

function callLatest(latest: Mounted["latest"], name: string): AnyFunction {
  return (...args) => {
    // What HeedProps says of it; gone once it is no longer given.
    const given = latest.current[name] as AnyFunction | undefined;
    return given?.(...args);
  };
}

function tell(element: HTMLElement, name: string, value: unknown, { attribute, isAttributeAlone, fallback }: DescribedProperty): void {
  if (attribute === undefined || !isAttributeAlone) {
    Object.assign(element, { [name]: value === undefined ? fallback : value });
    return;
  }
  const text = attributeText(value);
  if (text === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, text);
}

/** Listens once; who is called is looked up when something happens, so that a new callback costs nothing. */
function useEvents({ host, latest }: Mounted, { events }: ElementDescription): void {
  useEffectBeforePaint(() => {
    const listening = new AbortController();
    for (const [name, type] of Object.entries(events)) host.current?.addEventListener(type, callLatest(latest, name), { signal: listening.signal });
    return () => listening.abort();
  }, [events, host, latest]);
}

function attributesOf(props: AnyProps, { properties }: ElementDescription): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, { attribute }] of Object.entries(properties)) {
    const text = attributeText(props[name]);
    if (attribute !== undefined && text !== undefined) attributes[attribute] = text;
  }
  return attributes;
}

/** Nothing where there is to be no attribute. */
function attributeText(value: unknown): string | undefined {
  if (value === true) return "";
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function othersOf(props: AnyProps, { properties, events }: ElementDescription): Record<string, unknown> {
  const { className, hidden, ...rest } = props;
  const others = Object.entries(rest).filter(([name]) => !(name in properties) && !(name in events));
  // Of custom elements, React 18 knows neither.
  return { ...Object.fromEntries(others), ...(className !== undefined && { class: className }), ...(hidden === true && { hidden: "" }) };
}

function nameOf(tag: string): string {
  return tag.replace(/^heed/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
