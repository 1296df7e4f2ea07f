/**
 * How an answer must look, as data that weighs little.
 *
 * - a text lists the JSON types that fit by their first letters: `s`tring, `n`umber, `b`oolean, `0` for null,
 *   `o`bject for anything that holds others
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
  if (isNullable(node)) return value === null ? null : firstMismatch(node[0], value, path);
  const isList = isItemList(node);
  if (typeof value !== "object" || value === null || Array.isArray(value) !== isList) return path;
  // Parsed from JSON, so that what it holds is its own.
  const members = value as Readonly<Record<string, unknown>>;
  // Lists and objects with any names hold one kind of thing.
  const inner = isList ? node[0] : node["*"];
  if (inner !== undefined) {
    for (const [name, member] of Object.entries(members)) {
      // A name of the answer's own choosing stays out of the path: messages carry no part of a body.
      const found = firstMismatch(inner, member, `${path}/${isList ? name : "*"}`);
      if (found !== null) return found;
    }
    return null;
  }
  for (const [name, member] of Object.entries(node)) {
    const key = name.replace("?", "");
    if (key !== name && !Object.hasOwn(members, key)) continue;
    const found = firstMismatch(member, members[key], `${path}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** `Array.isArray` alone does not narrow readonly tuples. */
function isItemList(node: ShapeNode): node is readonly [ShapeNode] {
  return Array.isArray(node) && node.length === 1;
}

function isNullable(node: ShapeNode): node is readonly [ShapeNode, 0] {
  return Array.isArray(node) && node.length === 2;
}
