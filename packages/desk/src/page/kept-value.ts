/** Keeps one thing in this browser, so that a reload or a lost session takes nothing. */
export class KeptValue<Value extends object> {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  read(): Value | undefined {
    try {
      const text = localStorage.getItem(this.#key);
      // Written below, under a key that nobody else has.
      return text === null ? undefined : (JSON.parse(text) as Value);
    } catch {
      return undefined;
    }
  }

  /** Keeps something, or with nothing forgets it; whether that worked. Where the browser keeps nothing, the page works without. */
  keep(value: Value | undefined): boolean {
    try {
      if (value) localStorage.setItem(this.#key, JSON.stringify(value));
      else localStorage.removeItem(this.#key);
      return true;
    } catch {
      // Full or forbidden: what stands on the page is still there.
      return false;
    }
  }
}
