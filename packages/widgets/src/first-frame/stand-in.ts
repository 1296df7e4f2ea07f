/** What the element takes besides methods, each with its attribute. */
const PROPERTIES: Readonly<Record<string, string>> = {
  site: "",
  client: "",
  category: "category",
  locale: "locale",
  siteKey: "site-key",
  baseUrl: "base-url",
  trackerUrl: "tracker-url",
  draftKey: "draft-key",
  colorScheme: "color-scheme",
};
const METHODS = ["prefill", "reset"];

/** The attributes that say something to the element. */
export const ATTRIBUTES: readonly string[] = Object.values(PROPERTIES).filter(Boolean);

/** Whether a page has given a form something that only the element knows what to do with. */
export function wasGiven(form: object): boolean {
  return Object.keys(PROPERTIES).some((name) => Object.hasOwn(form, name));
}

/** What answers in an element's place until it is there. */
interface StandIn {
  /** Lets go of the properties, so that the element takes what is the form's own for values that it was given. */
  free(): void;
  /** Lets go of all, and makes the calls that were noted down, in their order. */
  end(): void;
}

/** Has a form answer to what its element would; whoever gives it something, or calls it, needs the element. */
export function standIn(form: HTMLElement, need: () => unknown): StandIn {
  const calls: (() => unknown)[] = [];
  for (const [name, attribute] of Object.entries(PROPERTIES)) {
    Object.defineProperty(form, name, {
      configurable: true,
      // An element that somebody else has loaded takes what it finds for what it was given.
      get: (): unknown => form.getAttribute(attribute) ?? undefined,
      set: (value: unknown): void => {
        need();
        Object.assign(form, { [name]: value });
      },
    });
  }
  for (const name of METHODS) {
    const value = (...inputs: unknown[]): void => {
      calls.push((): unknown => Reflect.apply(Reflect.get(form, name) as () => unknown, form, inputs));
      need();
    };
    Object.defineProperty(form, name, { configurable: true, value });
  }
  const free = (): void => {
    for (const name of Object.keys(PROPERTIES)) if (Object.getOwnPropertyDescriptor(form, name)?.set) Reflect.deleteProperty(form, name);
  };
  return {
    free,
    end() {
      free();
      for (const name of METHODS) Reflect.deleteProperty(form, name);
      for (const call of calls) call();
    },
  };
}
