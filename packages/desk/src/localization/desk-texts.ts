import { addTexts } from "@heed/widgets/localization";

/** Makes the desk's own texts part of what @lit/localize knows; call it once, before a language is shown. */
export function addDeskTexts(): void {
  addTexts("zh-Hans", () => import("./generated/zh-Hans.ts"));
}
