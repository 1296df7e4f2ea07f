import { contrastOf, readableOn, TEXT_CONTRAST, textOn } from "./contrast.ts";

/** How the elements look on the company's pages. Colours are written as `#rrggbb`. */
export interface Look {
  light: string;
  dark: string;
  radiusPx: number;
}

export type Scheme = "light" | "dark";

/** What the elements wear where a page says nothing: see the widgets' tokens. */
export const usualLook: Look = { light: "#0c6555", dark: "#6fd0bd", radiusPx: 8 };

/** What the elements stand on where a page says nothing. */
const surfaces: Readonly<Record<Scheme, string>> = { light: "#ffffff", dark: "#191816" };

export interface ColorCheck {
  ratio: number;
  isReadable: boolean;
  /** The nearest shade that can be read. */
  better: string;
}

/** Links and outlines wear the accent on the page's background. */
export function checkColor(scheme: Scheme, color: string): ColorCheck {
  const ratio = contrastOf(color, surfaces[scheme]);
  return { ratio, isReadable: ratio >= TEXT_CONTRAST, better: readableOn(surfaces[scheme], color) };
}

/** The custom properties that differ from the usual look. */
export function propertiesOf({ light, dark, radiusPx }: Look): Map<string, string> {
  const properties = new Map<string, string>();
  if (light !== usualLook.light || dark !== usualLook.dark) {
    properties.set("--heed-sys-color-accent", `light-dark(${light}, ${dark})`);
    properties.set("--heed-sys-color-on-accent", `light-dark(${textOn(light)}, ${textOn(dark)})`);
  }
  if (radiusPx !== usualLook.radiusPx) properties.set("--heed-sys-radius", `${radiusPx}px`);
  return properties;
}

/** For the page's own stylesheet, which a strict policy lets in where it does not let in styles within the markup. */
export function styleSnippet(look: Look): string {
  const lines = [...propertiesOf(look)].map(([name, value]) => `  ${name}: ${value};`);
  return lines.length === 0 ? "" : [":root {", ...lines, "}"].join("\n");
}
