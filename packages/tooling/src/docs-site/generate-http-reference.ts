import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createOpenApiDocument } from "@heed/contract/openapi";
import { type SketchedSchema, sketch } from "./schema-sketch.ts";
import { rootFolder } from "../workspace.ts";

/** What is read of an OpenAPI document. */
interface Document {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, SketchedSchema>> };
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description?: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: SketchedSchema }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: SketchedSchema }>> }>>;
}

const inWords: Readonly<Record<string, string>> = {
  accessCode: "the case's access code",
  invitation: "an invitation",
  participantToken: "a participant's token",
  responseToken: "the response's token",
  staffSession: "a session at the desk",
};

// Made by the contract itself, in this form.
const { tags, paths, components } = createOpenApiDocument({ serverUrl: "https://desk.example", version: "1" }) as unknown as Document;

const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
const sections = tags.map(({ name, description }) => {
  const own = operations.filter(({ operation }) => operation.tags.includes(name));
  return own.length > 0 ? [`## ${name}`, description, ...own.map(section)].join("\n\n") : "";
});
const schemas = Object.entries(components.schemas).map(([name, schema]) => `### ${name}\n\n${block(sketch(schema))}`);

writeFileSync(
  join(rootFolder, "docs/reference/http.md"),
  `${[
    "# HTTP",
    "<!-- Generated from the contract. Change it, then run `npm run generate`. -->",
    "JSON in, JSON out, UTF-8. The service describes itself in full, limits included, at `/openapi.json`. Every problem is\n`application/problem+json` (RFC 9457) with a stable `code`.",
    ...sections.filter(Boolean),
    "## Schemas",
    ...schemas,
  ].join("\n\n")}\n`,
);

function section({ path, method, operation }: (typeof operations)[number]): string {
  const { summary, parameters = [], requestBody, responses, security } = operation;
  const told = parameters.filter((parameter) => parameter.in !== "path");
  const needs = security.map((scheme) => Object.keys(scheme).map((name) => inWords[name] ?? name).join(" and ")).filter(Boolean);
  const isOpen = security.some((scheme) => Object.keys(scheme).length === 0);
  const answers = Object.entries(responses).filter(([status]) => status < "400");
  const problems = Object.entries(responses).filter(([status]) => status >= "400");
  return [
    `### ${summary}`,
    block(`${method.toUpperCase()} ${path}`, "http"),
    needs.length > 0 ? `${isOpen ? "Takes" : "Needs"} ${needs.join(", or ")}.` : "",
    told.map(({ name, in: place, description, required }) => `- \`${name}\` (${place}${required ? "" : ", optional"})${description ? `: ${inline(description)}` : ""}`).join("\n"),
    requestBody ? `It takes:\n\n${block(sketch(schemaOf(requestBody)))}` : "",
    ...answers.map(([status, answer]) => `**${status}** ${inline(answer.description)}${shape(answer.content)}`),
    problems.length > 0 ? `Problems: ${problems.map(([status, { description }]) => `${status} (${codesIn(description)})`).join(", ")}.` : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

function shape(content: Operation["responses"][string]["content"]): string {
  if (!content) return "";
  const text = sketch(schemaOf({ content }));
  return text.includes("\n") ? `\n\n${block(text)}` : ` Its form: \`${text}\`.`;
}

function schemaOf({ content }: { content: Readonly<Record<string, { readonly schema: SketchedSchema }>> }): SketchedSchema {
  return Object.values(content)[0]?.schema ?? {};
}

function codesIn(description: string): string {
  return [...description.matchAll(/`(\w+)`/g)].map(([code]) => code).join(", ");
}

/** What stands in a sentence must not begin markup. */
function inline(text: string): string {
  return text.replaceAll("\n", " ").replaceAll("<", "&lt;").replaceAll("{{", "&#123;{");
}

function block(text: string, language = "ts"): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
