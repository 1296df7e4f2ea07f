import type { Decorator, Preview } from "@storybook/web-components-vite";
import { html } from "lit";
import { keyed } from "lit/directives/keyed.js";

/** Sets the page up as a host page would: the elements inherit language, direction and colours from it. */
const hostPage: Decorator = (story, { globals }) => {
  const { locale, theme, direction } = globals as Record<"locale" | "theme" | "direction", string>;
  const page = document.documentElement;
  page.lang = locale;
  page.dir = direction;
  page.style.colorScheme = theme === "auto" ? "light dark" : theme;
  page.style.background = "Canvas";
  // A new key makes new elements, which read the page anew.
  return html`${keyed(`${locale} ${theme} ${direction}`, story())}`;
};

const preview: Preview = {
  decorators: [hostPage],
  globalTypes: {
    locale: {
      description: "The language of the host page",
      toolbar: {
        icon: "globe",
        dynamicTitle: true,
        items: [
          { value: "en", title: "English" },
          { value: "zh-Hans", title: "简体中文" },
          { value: "zh-Hant", title: "繁體中文" },
          { value: "ja", title: "日本語" },
          { value: "ko", title: "한국어" },
          { value: "es", title: "Español" },
          { value: "fr", title: "Français" },
          { value: "de", title: "Deutsch" },
          { value: "pt", title: "Português" },
          { value: "ar", title: "العربية" },
          { value: "he", title: "עברית" },
          { value: "hi", title: "हिन्दी" },
        ],
      },
    },
    theme: {
      description: "The colour scheme of the host page",
      toolbar: {
        icon: "contrast",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
          { value: "auto", title: "As the system" },
        ],
      },
    },
    direction: {
      description: "The writing direction of the host page",
      toolbar: {
        icon: "transfer",
        dynamicTitle: true,
        items: [
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
      },
    },
  },
  initialGlobals: { locale: "en", theme: "light", direction: "ltr" },
  parameters: {
    a11y: { test: "error" },
    backgrounds: { disable: true },
    layout: "padded",
  },
};

export default preview;
