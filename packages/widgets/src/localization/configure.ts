import { configureLocalization } from "@lit/localize/init/runtime.js";
import { sourceLocale, targetLocales } from "./generated/locale-codes.ts";

/** Loaded with the first text that is not English: until then @lit/localize gives back what it is given. */
export const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: () => import("./generated/zh-Hans.ts"),
});
