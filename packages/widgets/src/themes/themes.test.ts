import { afterEach, expect, it } from "vitest";
import contrast from "./contrast.css?raw";

const sheet = document.createElement("style");

afterEach(() => {
  sheet.remove();
  document.documentElement.removeAttribute("style");
});

// Every story is looked at in every theme; this one promises more than axe asks for.
it.each(["light", "dark"] as const)("contrast has 7 to 1 for every text where it is %s", (scheme) => {
  sheet.textContent = contrast;
  document.head.append(sheet);
  document.documentElement.style.colorScheme = scheme;
  const colour = (name: string): [number, number, number] => {
    const probe = document.body.appendChild(document.createElement("p"));
    probe.style.color = `var(--heed-sys-color-${name})`;
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
    probe.remove();
    return [red, green, blue];
  };
  for (const [text, behind] of [["text", "surface"], ["text-muted", "surface"], ["accent", "surface"], ["danger", "surface"], ["on-accent", "accent"]] as const) {
    expect(contrastOf(colour(text), colour(behind))).toBeGreaterThanOrEqual(7);
  }
});

/** As WCAG 2 defines it. */
function contrastOf(one: [number, number, number], other: [number, number, number]): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: [number, number, number]): number {
  const [red, green, blue] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
