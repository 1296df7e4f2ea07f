import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ElementDeclaration, readElements } from "./elements-manifest.ts";
import { rootFolder } from "./workspace.ts";

/** What React, Vue and Svelte are told of the elements: a new one is there as soon as the manifest has it. */

type Element = ReturnType<typeof readElements>[number];

interface EventClass {
  /** The event's own name, such as `heed-ready`: more than one class may have it. */
  readonly type: string;
  readonly name: string;
  readonly path: string;
}

const sourceFolder = join(rootFolder, "packages/widgets/src");
const note = "// Generated from custom-elements.json and the events' own files. Change those, then run `npm run generate`.";
/** What a property is that nothing was said of. */
const fallbacks: Readonly<Record<string, string>> = { string: '""', boolean: "false" };
const elements = readElements();
const eventClasses = findEventClasses();

write("react/generated/components.ts", reactModule());
write("vue/generated/elements.ts", vueModule());
write("svelte/generated/elements.ts", svelteModule());

function write(path: string, text: string): void {
  mkdirSync(dirname(join(sourceFolder, path)), { recursive: true });
  writeFileSync(join(sourceFolder, path), text);
}

function reactModule(): string {
  const components = elements.map((element) => {
    const name = componentName(element);
    return `export type ${name}Props = HeedProps<${elementType(element)}, ${namesOf(element)}, ${eventsOf(element, propName)}>${attributesAlone(element)};

/** \`<${element.tagName}>\`: ${inOneLine(element.summary)} */
export const ${name}: HeedComponent<${elementType(element)}, ${name}Props> = /* @__PURE__ */ createComponent<${elementType(element)}, ${name}Props>({
  tag: "${element.tagName}",
  properties: {${propertyTable(element)}},
  events: {${(element.events ?? []).map((event) => `\n    ${propName(event.name)}: "${event.name}",`).join("")}
  },
  define: () => import("../../${folderOf(element)}/define.ts"),
});`;
  });
  return `"use client";\n${note}\n${imports()}
import { createComponent, type HeedComponent, type HeedProps } from "../create-component.ts";

${exports()}

${components.join("\n\n")}\n`;
}

function vueModule(): string {
  const entries = elements.map(
    (element) => `    /** ${inOneLine(element.summary)} */
    "${element.tagName}": VueElement<${elementType(element)}, ${namesOf(element)}, ${eventsOf(element, propName)}${attributesAlone(element).replace(" & ", ", ")}>;`,
  );
  return `${note}\n${imports()}
import type { VueElement } from "../vue-element.ts";

${exports()}

declare module "vue" {
  interface GlobalComponents {
${entries.join("\n")}
  }
}

/** For \`compilerOptions.isCustomElement\`: Vue leaves these tags to the browser. */
export function isHeedElement(tag: string): boolean {
  return tag.startsWith("heed-");
}\n`;
}

function svelteModule(): string {
  const entries = elements.map((element) => {
    const attributes = settable(element).flatMap(({ name, attribute }) => (attribute ? [`\n  "${attribute}": "${name}";`] : []));
    const listened = eventsOf(element, (type) => `"on${type}"`);
    return `    /** ${inOneLine(element.summary)} */
    "${element.tagName}": SvelteElement<${elementType(element)}, ${namesOf(element)}, ${attributes.length === 0 ? "object" : `{${attributes.join("")}\n}`}, ${listened}>${attributesAlone(element, (name) => `"${name}"`)};`;
  });
  return `${note}\n${imports()}
import type { SvelteElement } from "../svelte-element.ts";

${exports()}

declare module "svelte/elements" {
  interface SvelteHTMLElements {
${entries.join("\n")}
  }
}\n`;
}

function imports(): string {
  const ofElements = elements.map((element) => `import type { ${element.name}${element.name === elementType(element) ? "" : ` as ${elementType(element)}`} } from "../../${element.path.replace("src/", "")}";`);
  const ofEvents = usedEvents().map(({ name, path }) => `import type { ${name} } from "../../${path}";`);
  return [...ofElements, ...ofEvents].join("\n");
}

function exports(): string {
  return `export type { ${[...elements.map(elementType), ...usedEvents().map(({ name }) => name)].join(", ")} };`;
}

function usedEvents(): EventClass[] {
  const used = elements.flatMap((element) => (element.events ?? []).map(({ name }) => eventClass(element, name)));
  return [...new Set(used)].filter((found) => found !== undefined).sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** The properties that a page may set. Those that are read alone stay with the element. */
function settable(element: Element): NonNullable<ElementDeclaration["members"]> {
  return (element.members ?? []).filter((member) => member.kind === "field" && !member.readonly && !member.static);
}

function namesOf(element: Element): string {
  return settable(element).map(({ name }) => `"${name}"`).join(" | ") || "never";
}

/** What is given by an attribute and by no property. */
function withoutProperty(element: Element): NonNullable<ElementDeclaration["attributes"]> {
  const covered = new Set(settable(element).map(({ attribute }) => attribute));
  return (element.attributes ?? []).filter(({ name }) => !covered.has(name));
}

function attributesAlone(element: Element, nameOf = camelCase): string {
  const lines = withoutProperty(element).map(({ name, description, type }) => `\n  /** ${inOneLine(description)} */\n  ${nameOf(name)}?: ${type?.text ?? "string"} | undefined;`);
  return lines.length === 0 ? "" : ` & {${lines.join("")}\n}`;
}

function propertyTable(element: Element): string {
  const lines = settable(element).map(({ name, attribute, type, default: written }) => {
    const fallback = written ?? fallbacks[type?.text ?? ""];
    const parts = [...(attribute ? [`attribute: "${attribute}"`] : []), ...(fallback ? [`fallback: ${fallback}`] : [])];
    return `\n    ${name}: {${parts.length > 0 ? ` ${parts.join(", ")} ` : ""}},`;
  });
  const alone = withoutProperty(element).map(({ name }) => `\n    ${camelCase(name)}: { attribute: "${name}", isAttributeAlone: true },`);
  return `${[...lines, ...alone].join("")}\n  `;
}

function eventsOf(element: Element, nameOf: (type: string) => string): string {
  const lines = (element.events ?? []).map(({ name, description }) => `${description ? `\n  /** ${inOneLine(description)} */` : ""}\n  ${nameOf(name)}: ${eventType(element, name)};`);
  return lines.length === 0 ? "object" : `{${lines.join("")}\n}`;
}

function eventType(element: Element, type: string): string {
  const found = eventClass(element, type);
  if (found) return found.name;
  if (!type.startsWith("heed-")) return "Event";
  throw new Error(`<${element.tagName}> fires ${type}, and no class that extends HeedEvent calls super("${type}").`);
}

/** The one that the element's own comment names, else the one in its own folder, else the one that there is. */
function eventClass(element: Element, type: string): EventClass | undefined {
  const named = element.events?.find(({ name }) => name === type)?.type?.text;
  const candidates = eventClasses.filter((each) => each.type === type);
  return candidates.find(({ name }) => name === named) ?? candidates.find(({ path }) => dirname(path) === folderOf(element)) ?? candidates[0];
}

function findEventClasses(): EventClass[] {
  const paths = globSync("**/*event*.ts", { cwd: sourceFolder }).sort();
  return paths.flatMap((path) => {
    const source = readFileSync(join(sourceFolder, path), "utf8");
    const classes = source.matchAll(/^export class (\w+) extends HeedEvent \{[^]*?super\(\s*"([^"]+)"/gm);
    return [...classes].map(([, name = "", type = ""]) => ({ type, name, path: path.replaceAll("\\", "/") }));
  });
}

function inOneLine(text = ""): string {
  return text.replace(/\s+/g, " ");
}

function componentName({ tagName }: Element): string {
  return pascalCase(tagName.replace("heed-", ""));
}

function elementType(element: Element): string {
  return `${componentName(element)}Element`;
}

function folderOf({ path }: Element): string {
  return dirname(path).replace("src/", "");
}

/** `heed-case-filed` is heard by `onHeedCaseFiled`. */
function propName(event: string): string {
  return `on${pascalCase(event)}`;
}

function pascalCase(name: string): string {
  const camel = camelCase(name);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
