import type { Site } from "@heed/contract";
import type { CaseKind } from "@heed/contract/rules";
import { renderFirstFrame } from "@heed/widgets/server";

/** Rendering takes milliseconds, and many pages ask for the same. */
const KEPT = 200;

/** Made once for each kind, language and state of the settings, as far as there is room. */
export function createFirstFrames(): (kind: CaseKind, site: Site, locale: string) => string {
  const kept = new Map<string, string>();
  return (kind, site, locale) => {
    // A notice is none of the form's business.
    const key = JSON.stringify([kind, locale, { ...site, notice: null }]);
    const markup = kept.get(key) ?? renderFirstFrame({ kind, site, locale });
    // What was asked for last stays longest.
    kept.delete(key);
    kept.set(key, markup);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return markup;
  };
}
