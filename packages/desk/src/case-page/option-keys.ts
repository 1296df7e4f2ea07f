/** Where a key leads in a list of options, as in the listbox pattern; undefined where it leads nowhere. */
export function optionAfterKey(key: string, active: number, count: number): number | undefined {
  if (!count) return undefined;
  switch (key) {
    case "ArrowDown":
      return (active + 1) % count;
    case "ArrowUp":
      return (active - 1 + count) % count;
    default:
      return undefined;
  }
}
