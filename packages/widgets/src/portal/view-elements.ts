import type { Portal } from "./portal.ts";

/** What the views consist of: in `dist/browser` each is the file of its name beside this one. */
const modules = {
  "complaint-form": () => import("../complaint-form/define.ts"),
  "inquiry-form": () => import("../inquiry-form/define.ts"),
  "service-request-form": () => import("../service-request-form/define.ts"),
  "proposal-form": () => import("../proposal-form/define.ts"),
  "proposal-board": () => import("../proposal-board/define.ts"),
  "case-tracker": () => import("../case-tracker/define.ts"),
  "case-list": () => import("../case-list/define.ts"),
  commitments: () => import("../commitments/define.ts"),
  survey: () => import("../survey/define.ts"),
};

export type ViewElement = keyof typeof modules;

/** Loads what a view consists of when it is first shown, and keeps it: whoever comes back finds it as it was left. */
export class ViewElements {
  readonly #portal: Portal;
  readonly #loaded = new Set<ViewElement>();
  readonly #made = new Map<string, HTMLElement>();

  constructor(portal: Portal) {
    this.#portal = portal;
  }

  /** The element, told what it is to know; undefined while it is on its way. Another `key` makes another one. */
  get(name: ViewElement, properties: object = {}, key = ""): HTMLElement | undefined {
    if (!this.#loaded.has(name)) {
      void this.#load(name);
      return undefined;
    }
    const { siteKey, baseUrl, locale, colorScheme, client } = this.#portal;
    const id = `${name} ${key}`;
    const element = this.#made.get(id) ?? document.createElement(`heed-${name}`);
    this.#made.set(id, element);
    // An attribute: files of other elements may have another name for the property.
    element.setAttribute("draft-key", "portal");
    return Object.assign(element, { siteKey, baseUrl, locale, colorScheme, client, ...properties });
  }

  /** Makes another one the next time, without a key. */
  drop(name: ViewElement): void {
    this.#made.delete(`${name} `);
  }

  /** Makes others the next time of those that a token has opened. */
  dropOpenedByToken(): void {
    for (const [id, element] of this.#made) if ("token" in element && element.token) this.#made.delete(id);
  }

  async #load(name: ViewElement): Promise<void> {
    try {
      await modules[name]();
      this.#loaded.add(name);
      this.#portal.requestUpdate();
    } catch (error) {
      this.#portal.fail(error);
    }
  }
}
