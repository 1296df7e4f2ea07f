import { expect, it } from "vitest";
import { contrastOf, readableOn, TEXT_CONTRAST, textOn } from "./contrast.ts";

it.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
  ["#777777", "#ffffff", 4.48],
  ["#ff0000", "#ffffff", 4],
  ["#0000ff", "#000000", 2.44],
])("measures %s on %s as WCAG does", (first, second, ratio) => {
  expect(contrastOf(first, second)).toBeCloseTo(ratio, 2);
  expect(contrastOf(second, first)).toBe(contrastOf(first, second));
});

it("leaves a colour alone that can be read, and finds the nearest shade of one that cannot", () => {
  expect(readableOn("#ffffff", "#7a2e8e")).toBe("#7a2e8e");
  for (const color of ["#ffd400", "#ff00ff", "#ffffff", "#00ff00"]) {
    const shade = readableOn("#ffffff", color);
    expect(contrastOf(shade, "#ffffff")).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    expect(contrastOf(shade, "#ffffff")).toBeLessThan(TEXT_CONTRAST * 1.1);
  }
  for (const color of ["#7a2e8e", "#000000", "#0000ff"]) {
    const shade = readableOn("#191816", color);
    expect(contrastOf(shade, "#191816")).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    expect(contrastOf(shade, "#191816")).toBeLessThan(TEXT_CONTRAST * 1.1);
  }
});

it("always finds a text that can be read on a colour", () => {
  for (let grey = 0; grey < 256; grey += 1) {
    const color = `#${grey.toString(16).padStart(2, "0").repeat(3)}`;
    expect(contrastOf(color, textOn(color))).toBeGreaterThanOrEqual(4.3);
  }
});
