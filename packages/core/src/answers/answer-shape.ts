/**
 * How an answer must look, as data that weighs little.
 *
 * - a text lists the JSON types that fit by their first letters: `s`tring, `n`umber, `b`oolean, `0` for null
 * - `[node]` is a list, `[node, 0]` is that node or null
 * - an object lists its members; a name that ends in `?` may be missing; `{ "*": node }` has any names
 */
export type ShapeNode =
  | string
  | readonly [ShapeNode]
  | readonly [ShapeNode, 0]
  | { readonly [member: string]: ShapeNode };

/** The shape of one kind of answer; `Answer` ties it to the type inferred from the contract's schema. */
export interface AnswerShape<Answer> {
  readonly name: string;
  readonly node: ShapeNode;
  /** Never there: it only makes the shape of one answer no shape of another. */
  readonly answer?: Answer;
}

/**
 * Where a value first departs from its shape, as a JSON Pointer, or `null` where it fits.
 * Members that the shape does not list are let through: an older client lives with a newer service.
 */
export function firstMismatch(node: ShapeNode, value: unknown, path = ""): string | null {
  if (typeof node === "string") {
    const type = value === null ? "0" : typeof value;
    return node.includes(type.charAt(0)) ? null : path;
  }
  if (isList(node)) {
    if (node.length === 2) return value === null ? null : firstMismatch(node[0], value, path);
    if (!Array.isArray(value)) return path;
    return firstOf(value, (item, index) => firstMismatch(node[0], item, `${path}/${index}`));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return path;
  // A JSON object: parsed from text, so that its members are its own.
  const members = value as Readonly<Record<string, unknown>>;
  return firstOf(Object.entries(node), ([name, inner]) => {
    // Names of the answer's own choosing are kept out of paths: messages carry no part of a body.
    if (name === "*") return firstOf(Object.values(members), (member) => firstMismatch(inner, member, `${path}/*`));
    const key = name.replace("?", "");
    if (key !== name && !Object.hasOwn(members, key)) return null;
    return firstMismatch(inner, members[key], `${path}/${key}`);
  });
}

function firstOf<Item>(items: readonly Item[], mismatch: (item: Item, index: number) => string | null): string | null {
  for (const [index, item] of items.entries()) {
    const found = mismatch(item, index);
    if (found !== null) return found;
  }
  return null;
}

/** `Array.isArray` does not narrow readonly tuples. */
function isList(node: ShapeNode): node is readonly [ShapeNode] | readonly [ShapeNode, 0] {
  return Array.isArray(node);
}
