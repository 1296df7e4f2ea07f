import type { Site } from "@heed/contract";
import type { CaseKind } from "@heed/contract/rules";
import { renderFirstFrame, textsLocale } from "@heed/widgets/server";
import { LRUCache } from "lru-cache";

/** Rendering takes milliseconds, and many pages ask for the same. */
const MOST_KEPT = 200;

/**
 * Makes the first frame of each form once, as far as there is room: for its kind, the state of the site, and the language of the
 * elements' texts, of which there are few, whatever a reader asks for.
 */
export function createFirstFrames(): (kind: CaseKind, site: Site, asked: string) => string {
  const kept = new LRUCache<string, string>({ max: MOST_KEPT });
  return (kind, site, asked) => {
    const locale = textsLocale(asked);
    // A notice is none of the form's business.
    const key = JSON.stringify([kind, locale, { ...site, notice: null }]);
    const markup = kept.get(key) ?? renderFirstFrame({ kind, site, locale });
    kept.set(key, markup);
    return markup;
  };
}
