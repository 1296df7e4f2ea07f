import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ElementDeclaration, type NamedPart, readElements } from "./elements-manifest.ts";
import { rootFolder } from "./workspace.ts";

for (const element of readElements()) {
  const name = element.tagName.replace("heed-", "");
  writeFileSync(join(rootFolder, `docs/reference/${name}.md`), page(element.tagName, element));
}

function page(tagName: string, element: ElementDeclaration): string {
  const properties = (element.members ?? []).filter(({ kind, description, attribute }) => kind === "field" && description && !attribute);
  const methods = (element.members ?? []).filter(({ kind, description }) => kind === "method" && description);
  const sections = [
    table("Attributes", element.attributes, true),
    table("Properties without an attribute", properties, true),
    table("Methods", methods.map((method) => ({ ...method, name: signature(method) }))),
    table("Events", element.events),
    table("Slots", element.slots),
    table("Parts", element.cssParts),
    table("CSS custom properties", element.cssProperties, true),
  ];
  const heading = `# \`<${tagName}>\`\n\n<!-- Generated from the element's own comments. Change them, then run \`npm run generate\`. -->\n\n${element.summary ?? ""}`;
  return `${[heading, ...sections.filter(Boolean)].join("\n\n")}\n`;
}

function signature({ name, parameters = [] }: NamedPart & { parameters?: readonly NamedPart[] }): string {
  return `${name}(${parameters.map((parameter) => parameter.name).join(", ")})`;
}

function table(title: string, rows: readonly NamedPart[] = [], hasDefaults = false): string {
  if (rows.length === 0) return "";
  const lines = rows.map((row) => {
    const type = row.type?.text && title !== "Events" ? `: \`${escapePipes(row.type.text)}\`` : "";
    const fallback = row.default ? `\`${escapePipes(row.default)}\`` : "";
    const cells = [`\`${row.name}\`${type}`, ...(hasDefaults ? [fallback] : []), escapePipes(row.description ?? "").replaceAll("\n", " ")];
    return `| ${cells.join(" | ")} |`;
  });
  const head = hasDefaults ? "| Name | Default | What it is |\n|---|---|---|" : "| Name | What it is |\n|---|---|";
  return `## ${title}\n\n${head}\n${lines.join("\n")}`;
}

function escapePipes(text: string): string {
  return text.replaceAll("|", "\\|");
}
