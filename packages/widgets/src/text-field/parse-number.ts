/** A number from what a person typed, with a decimal point or comma, of any width; `NaN` where it is none. */
export function parseNumber(typed: string): number {
  const text = typed.normalize("NFKC").trim().replace(",", ".");
  return /^[+-]?[0-9]+(?:\.[0-9]+)?$/.test(text) ? Number(text) : NaN;
}
