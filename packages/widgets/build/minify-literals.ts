import { transform } from "esbuild";
import ts from "typescript";
import { withShortTokens } from "./short-tokens.ts";

interface Replacement {
  start: number;
  end: number;
  text: string;
}

/**
 * One module's text without the layout in Lit's `html` and `css` literals: esbuild leaves the inside of
 * strings alone, and indentation is a tenth of what a visitor would download. In `html`, a line break
 * between tags or expressions is layout, as in JSX; a space on one line is a space.
 */
export async function minifySource(source: string, path = "module.ts"): Promise<string> {
  const replacements: Promise<Replacement>[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) replacements.push(...minifyTemplate(node, source, path));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  const inOrder = (await Promise.all(replacements)).sort((a, b) => b.start - a.start);
  return inOrder.reduce((text, { start, end, text: part }) => text.slice(0, start) + part + text.slice(end), source);
}

function minifyTemplate(node: ts.TaggedTemplateExpression, source: string, path: string): Promise<Replacement>[] {
  const tag = node.tag.getText();
  const { template } = node;
  if (tag === "css") {
    if (!ts.isNoSubstitutionTemplateLiteral(template)) throw new Error(`${path}: a css literal holds an expression. Put sheets side by side in an array.`);
    return [minifyCss(template, source)];
  }
  if (tag !== "html") return [];
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  return parts.map((part, index) => {
    const [start, end] = span(part, source);
    return Promise.resolve({
      start,
      end,
      text: minifyHtml(source.slice(start, end), { isFirst: index === 0, isLast: index === parts.length - 1 }),
    });
  });
}

async function minifyCss(literal: ts.NoSubstitutionTemplateLiteral, source: string): Promise<Replacement> {
  const [start, end] = span(literal, source);
  const { code } = await transform(literal.text, { loader: "css", minify: true, charset: "utf8" });
  return { start, end, text: withShortTokens(withoutSpaces(code.trim())).replace(/[\\`]|\$\{/g, "\\$&") };
}

/** esbuild keeps the spaces in custom properties, whose meaning is only known where they are used. */
function withoutSpaces(code: string): string {
  return code.replace(/(--[\w-]+:|[(,])\s+|\s+(?=\))/g, "$1");
}

function minifyHtml(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const joined = text
    .replace(/>\s*\n\s*/g, ">")
    .replace(/\s*\n\s*</g, "<")
    .replace(/\s*\n\s*(\/?>)/g, "$1")
    .replace(/\s*\n\s*/g, " ");
  // A blank without a line break is no layout: it keeps words apart.
  const start = (isFirst && /^\s*\n/.test(text)) || /^\s*\n\s*$/.test(text) ? joined.trimStart() : joined;
  return isLast && /\n\s*$/.test(text) ? start.trimEnd() : start;
}

/** Where the text of a part begins and ends, without backticks, `${` and `}`. */
function span(node: ts.Node, source: string): [number, number] {
  const start = node.getStart();
  const end = node.getEnd();
  return [start + 1, end - (source.slice(start, end).endsWith("${") ? 2 : 1)];
}
