import { basename } from "node:path";
import type { Rule } from "eslint";

const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const emptyNames = new Set(["utils", "util", "helpers", "helper", "types", "common", "misc", "shared"]);

/** Refuses file names that are not kebab-case, or that do not say what the file holds. */
export const fileNameRule: Rule.RuleModule = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      notKebabCase: "{{name}} is not kebab-case.",
      saysNothing: "{{name}} does not say what it holds: name the thing.",
    },
  },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename);
        if (!kebabCase.test(name)) context.report({ node, messageId: "notKebabCase", data: { name } });
        if (emptyNames.has(name.split(".")[0] ?? "")) {
          context.report({ node, messageId: "saysNothing", data: { name } });
        }
      },
    };
  },
};
