import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { inLocale, short } from "../../testing/sample-surveys.ts";
import "../survey/define.ts";
import contrast from "./contrast.css?raw";
import harbour from "./harbour.css?raw";
import ink from "./ink.css?raw";
import meadow from "./meadow.css?raw";

const themes = { none: "", harbour, ink, meadow, contrast };

/** What a page can say; what is left empty comes from the theme. */
interface Looks {
  theme: keyof typeof themes;
  accent: string;
  onAccent: string;
  text: string;
  muted: string;
  surface: string;
  line: string;
  border: string;
  danger: string;
  radius: string;
  density: string;
  fontSize: string;
  font: string;
}

const tokens: Readonly<Record<Exclude<keyof Looks, "theme" | "fontSize" | "font">, string>> = {
  accent: "--heed-sys-color-accent",
  onAccent: "--heed-sys-color-on-accent",
  text: "--heed-sys-color-text",
  muted: "--heed-sys-color-text-muted",
  surface: "--heed-sys-color-surface",
  line: "--heed-sys-color-line",
  border: "--heed-sys-color-border",
  danger: "--heed-sys-color-danger",
  radius: "--heed-sys-radius",
  density: "--heed-sys-density",
};

/** A theme is a sheet for `:root`; here it holds for the story alone. */
function render({ theme, fontSize, font, ...said }: Looks): TemplateResult {
  // The keys are those of the tokens, as both are named here.
  const own = (Object.keys(tokens) as (keyof typeof tokens)[]).filter((name) => said[name]).map((name) => `${tokens[name]}: ${said[name]};`);
  const page = `.looks { ${own.join(" ")} font: ${fontSize} ${font}; padding: 1.5rem; background: var(--heed-sys-color-surface, Canvas); }`;
  return html`<style>
      ${themes[theme].replace(":root", ".looks")} ${page}
    </style>
    <div class="looks"><heed-survey .survey=${inLocale(short, "en")}></heed-survey></div>`;
}

const colour = { control: { type: "color" } } as const;

const meta: Meta<Looks> = {
  title: "Looks",
  args: { theme: "none", accent: "", onAccent: "", text: "", muted: "", surface: "", line: "", border: "", danger: "", radius: "", density: "", fontSize: "1rem", font: "system-ui, sans-serif" },
  argTypes: {
    theme: { control: { type: "select" }, options: Object.keys(themes) },
    accent: { ...colour, description: tokens.accent },
    onAccent: { ...colour, description: tokens.onAccent },
    text: { ...colour, description: tokens.text },
    muted: { ...colour, description: tokens.muted },
    surface: { ...colour, description: tokens.surface },
    line: { ...colour, description: tokens.line },
    border: { ...colour, description: tokens.border },
    danger: { ...colour, description: tokens.danger },
    radius: { control: { type: "text" }, description: tokens.radius },
    density: { control: { type: "number", min: 0, max: 1, step: 0.1 }, description: `${tokens.density}: 1 is comfortable, 0.6 compact` },
    fontSize: { control: { type: "text" }, description: "The page's own: smaller is denser" },
    font: { control: { type: "text" }, description: "The page's own" },
  },
  render,
};

export default meta;

export const Own: StoryObj<Looks> = {};
export const Harbour: StoryObj<Looks> = { args: { theme: "harbour" } };
export const Ink: StoryObj<Looks> = { args: { theme: "ink" } };
export const Meadow: StoryObj<Looks> = { args: { theme: "meadow" } };
export const Contrast: StoryObj<Looks> = { args: { theme: "contrast" } };
export const Compact: StoryObj<Looks> = { args: { density: "0.6" } };
export const Small: StoryObj<Looks> = { args: { fontSize: "0.875rem" } };
