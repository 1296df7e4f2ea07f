import type { CaseList } from "./case-list.ts";

/** The element that shows a case; nothing where it cannot be loaded now. */
export async function makeTracker({ siteKey, baseUrl, locale, colorScheme, client }: CaseList, properties: object): Promise<HTMLElement | undefined> {
  try {
    await import("../case-tracker/define.ts");
    return Object.assign(document.createElement("heed-case-tracker"), { siteKey, baseUrl, locale, colorScheme, client, ...properties });
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}
