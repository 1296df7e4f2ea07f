/** What is read of a JSON schema. */
export interface SketchedSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SketchedSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SketchedSchema;
  readonly items?: SketchedSchema;
  readonly anyOf?: readonly SketchedSchema[];
  readonly oneOf?: readonly SketchedSchema[];
  readonly allOf?: readonly SketchedSchema[];
}

/** A schema as a TypeScript type, for readers: shapes and names, without the limits. */
export function sketch(schema: SketchedSchema, indent = ""): string {
  if (schema.$ref !== undefined) return schema.$ref.split("/").at(-1) ?? "unknown";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => sketch(choice, indent)))].join(" | ");
  if (schema.properties) return sketchObject(schema, indent);
  if (typeof schema.type === "object") return schema.type.map((type) => sketch({ ...schema, type }, indent)).join(" | ");
  switch (schema.type) {
    case "array":
      return listOf(sketch(schema.items ?? {}, indent));
    case "object":
      return typeof schema.additionalProperties === "object" ? `Record<string, ${sketch(schema.additionalProperties, indent)}>` : "object";
    case "integer":
      return "number";
    case undefined:
      return schema.allOf?.[0] ? sketch(schema.allOf[0], indent) : "unknown";
    default:
      return schema.type;
  }
}

function sketchObject({ properties = {}, required = [] }: SketchedSchema, indent: string): string {
  const deeper = `${indent}  `;
  const lines = Object.entries(properties).map(([name, value]) => `${deeper}${name}${required.includes(name) ? "" : "?"}: ${sketch(value, deeper)};`);
  return lines.length > 0 ? `{\n${lines.join("\n")}\n${indent}}` : "{}";
}

function listOf(item: string): string {
  return / \| /.test(item) && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
}
