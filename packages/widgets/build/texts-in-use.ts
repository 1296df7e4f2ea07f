import { generateMsgId } from "@lit/localize/internal/id-generation.js";
import ts from "typescript";

/** The ids that @lit/localize gives the texts of a module: `msg("…")` and `` msg(str`…`) ``. */
export function textIds(source: string): string[] {
  const ids: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "msg" && node.arguments[0]) ids.push(...idOf(node.arguments[0]));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("module.ts", source, ts.ScriptTarget.Latest, true));
  return ids;
}

function idOf(text: ts.Expression): string[] {
  if (ts.isStringLiteralLike(text)) return [generateMsgId(text.text, false)];
  if (!ts.isTaggedTemplateExpression(text)) throw new Error(`No text: ${text.getText()}`);
  const { template } = text;
  const strings = ts.isNoSubstitutionTemplateLiteral(template) ? [template.text] : [template.head, ...template.templateSpans.map(({ literal }) => literal)].map((part) => part.text);
  return [generateMsgId(strings, text.tag.getText() === "html")];
}

/** A language's generated module with these texts alone, each of which stands on a line of its own. */
export function onlyTexts(generated: string, ids: ReadonlySet<string>): string {
  const lines = generated.split("\n");
  return lines.filter((line) => ids.has(/^\s*'([hs][0-9a-f]{16})':/.exec(line)?.[1] ?? "") || !/^\s*'[hs][0-9a-f]{16}':/.test(line)).join("\n");
}
