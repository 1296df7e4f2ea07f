/** The keys of a JSON Pointer (RFC 6901). */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What stands at a place; undefined where nothing does. */
export function readAt(value: unknown, pointer: string): unknown {
  return pointerKeys(pointer).reduce<unknown>((place, key) => (isHolder(place) ? place[key] : undefined), value);
}

/** The same value with something else at one place; `undefined` takes it away. What is not there on the way is made. */
export function writeAt<Value>(value: Value, pointer: string, replacement: unknown): Value {
  // Every level keeps its kind: a list stays a list, and what it holds is the caller's to know.
  return write(value, pointerKeys(pointer), replacement) as Value;
}

function write(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    return items.map((item, index) => (String(index) === key ? write(item, rest, replacement) : item));
  }
  const holder = isHolder(value) ? value : {};
  const written = write(holder[key], rest, replacement);
  if (written !== undefined) return { ...holder, [key]: written };
  const { [key]: _, ...others } = holder;
  return others;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
