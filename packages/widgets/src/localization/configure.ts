import { configureLocalization } from "@lit/localize/init/runtime.js";
import { sourceLocale, targetLocales } from "./generated/locale-codes.ts";
import { loadMoreTexts } from "./more-texts.ts";

/** Loaded with the first text that is not English: until then @lit/localize gives back what it is given. */
export const { setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: async (locale) => {
    const texts = locale === "ar" ? import("./generated/ar.ts") : import("./generated/zh-Hans.ts");
    const [{ templates }, more] = await Promise.all([texts, loadMoreTexts(locale)]);
    return { templates: { ...more, ...templates } };
  },
});
