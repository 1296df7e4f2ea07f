import { arrowsRule } from "@heed/tooling/lint/arrows-rule";
import { fileNameRule } from "@heed/tooling/lint/file-name-rule";
import { defineConfig, globalIgnores } from "eslint/config";
import { configs as lit } from "eslint-plugin-lit";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["**/dist/", "**/.cache/", "**/coverage/", "storybook-static/", "**/*.d.ts"]),
  {
    files: ["**/*.{js,mjs,ts,tsx}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { heed: { rules: { arrows: arrowsRule, "file-name": fileNameRule } } },
    rules: {
      "heed/arrows": "error",
      "heed/file-name": "error",
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "max-lines": ["error", 300],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-array-delete": "error",
      "@typescript-eslint/no-base-to-string": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-unsafe-argument": "error",
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/no-unsafe-return": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_$" }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/restrict-plus-operands": "error",
      "@typescript-eslint/return-await": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ["packages/widgets/src/**/*.ts", "examples/**/*.{ts,tsx}"], extends: [lit["flat/recommended"]] },
  {
    // These tools read a default export.
    files: ["**/*.config.{js,ts}", "**/*.stories.ts", ".storybook/**", "docs/.vitepress/**", "**/testing/**", "examples/react-router/app/**"],
    rules: { "no-restricted-exports": "off" },
  },
  {
    // A test fails loudly when what it takes for granted is not there.
    files: ["**/*.test.ts", "**/testing/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["**/generated/**"],
    linterOptions: { reportUnusedDisableDirectives: "off" },
    rules: { "max-lines": "off", "heed/file-name": "off" },
  },
);
