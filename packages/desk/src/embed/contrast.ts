/** What text needs against what it stands on: WCAG 2.2, 1.4.3 (AA). */
export const TEXT_CONTRAST = 4.5;

/** How many steps lie between a colour and black or white. */
const STEPS = 100;

type Channels = readonly [red: number, green: number, blue: number];

/** How far apart two colours are, from 1 to 21, as WCAG has it. Colours are written as `#rrggbb`. */
export function contrastOf(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(first), luminanceOf(second)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The shade of a colour that is nearest to it and can be read on this background; the colour itself where it can. */
export function readableOn(background: string, color: string): string {
  const end = luminanceOf(background) > 0.18 ? 0 : 255;
  for (let step = 0; step < STEPS; step += 1) {
    const shade = hexOf(mapChannels(color, (channel) => channel + ((end - channel) * step) / STEPS));
    if (contrastOf(shade, background) >= TEXT_CONTRAST) return shade;
  }
  return end === 0 ? "#000000" : "#ffffff";
}

/** Whether white or near-black is to be read on this colour: one of them always can. */
export function textOn(color: string): "#ffffff" | "#111111" {
  return contrastOf(color, "#ffffff") >= contrastOf(color, "#111111") ? "#ffffff" : "#111111";
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminanceOf(color: string): number {
  const [red, green, blue] = mapChannels(color, (channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mapChannels(color: string, map: (channel: number) => number): Channels {
  const channel = (start: number): number => map(Number.parseInt(color.slice(start, start + 2), 16));
  return [channel(1), channel(3), channel(5)];
}

function hexOf(channels: Channels): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}
