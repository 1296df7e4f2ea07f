import { readFile, writeFile } from "node:fs/promises";
import {
  caseSchema,
  filedCaseSchema,
  problemSchema,
  siteSchema,
  timelineEntrySchema,
} from "@heed/contract";
import * as z from "zod/mini";

const answers = {
  Site: siteSchema,
  Case: caseSchema,
  FiledCase: filedCaseSchema,
  TimelineEntry: timelineEntrySchema,
  Problem: problemSchema,
};

/** The generated file of the client SDK. */
export const answerShapesFile = new URL("../../core/src/generated/answer-shapes.ts", import.meta.url);

type JsonType = "string" | "number" | "integer" | "boolean" | "null" | "array" | "object";

/** The part of JSON Schema that the contract's answers use; anything else is an error. */
interface JsonSchema {
  type?: JsonType | JsonType[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** As packages/core/src/answers/answer-shape.ts reads it. */
type ShapeNode = string | [ShapeNode] | [ShapeNode, 0] | { [member: string]: ShapeNode };

/** The source of the SDK's answer shapes, made from the contract's schemas. */
export function answerShapesSource(): string {
  const shapes = Object.entries(answers).map(([name, schema]) => {
    // What zod writes is JSON Schema; `shapeOf` refuses what it does not know.
    const node = print(shapeOf(z.toJSONSchema(schema, { io: "output" }) as JsonSchema, name), "  ");
    const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Shape`;
    return `export const ${constant}: AnswerShape<${name}> = {\n  name: "${name}",\n  node: ${node},\n};\n`;
  });
  return [
    "// Generated from the contract's schemas by packages/tooling/src/generate-answer-shapes.ts: do not edit.",
    `import type { ${Object.keys(answers).toSorted().join(", ")} } from "@heed/contract";`,
    `import type { AnswerShape } from "../answers/answer-shape.ts";`,
    "",
    ...shapes,
  ].join("\n");
}

/** Writes the file; answers whether it differed. */
export async function writeAnswerShapes(): Promise<boolean> {
  const source = answerShapesSource();
  if ((await readFile(answerShapesFile, "utf8").catch(() => "")) === source) return false;
  await writeFile(answerShapesFile, source);
  return true;
}

const letters = { string: "s", number: "n", integer: "n", boolean: "b", null: "0" } as const;

/** Formats, patterns and enumerations are left out: a newer service may know more of them than this client. */
function shapeOf(schema: JsonSchema, path: string): ShapeNode {
  const options = schema.anyOf ?? (Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : null);
  if (options) return shapeOfUnion(options, path);
  switch (schema.type) {
    case "array":
      return [shapeOf(present(schema.items, path), `${path}[]`)];
    case "object":
      return shapeOfObject(schema, path);
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
      return letters[schema.type];
    default:
      throw new Error(`${path}: answers of this kind have no compact shape. Teach generate-answer-shapes.ts.`);
  }
}

function shapeOfUnion(options: readonly JsonSchema[], path: string): ShapeNode {
  const nodes = options.map((option) => shapeOf(option, path));
  if (nodes.every((node) => typeof node === "string")) return [...new Set(nodes)].join("");
  const [node, ...others] = nodes.filter((candidate) => candidate !== letters.null);
  if (node === undefined || others.length > 0 || nodes.length !== 2) {
    throw new Error(`${path}: only unions of plain values and of one thing with null have a compact shape.`);
  }
  return [node, 0];
}

function shapeOfObject({ properties, required = [], additionalProperties }: JsonSchema, path: string): ShapeNode {
  if (!properties) {
    if (typeof additionalProperties !== "object") throw new Error(`${path}: an object of nothing known.`);
    return { "*": shapeOf(additionalProperties, `${path}.*`) };
  }
  return Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [
      required.includes(name) ? name : `${name}?`,
      shapeOf(member, `${path}.${name}`),
    ]),
  );
}

/** Source text that fits the width of a page. Parts that recur stand again: gzip names them better than we could. */
function print(node: ShapeNode | 0, indent: string): string {
  if (typeof node !== "object") return JSON.stringify(node);
  const isList = Array.isArray(node);
  const inner = `${indent}  `;
  const parts = isList
    ? node.map((item) => print(item, inner))
    : Object.entries(node).map(([key, value]) => `${/^\w+$/.test(key) ? key : `"${key}"`}: ${print(value, inner)}`);
  const [open, close, gap] = isList ? ["[", "]", ""] : ["{", "}", " "];
  const line = `${open}${gap}${parts.join(", ")}${gap}${close}`;
  if (line.length + indent.length < 100 && !line.includes("\n")) return line;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}${close}`;
}

function present<Value>(value: Value | undefined, path: string): Value {
  if (value === undefined) throw new Error(`${path}: the schema says too little.`);
  return value;
}

if (import.meta.main) {
  console.log((await writeAnswerShapes()) ? "Wrote the answer shapes." : "The answer shapes are up to date.");
}
