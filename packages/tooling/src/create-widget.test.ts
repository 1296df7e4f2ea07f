import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWidget } from "./create-widget.ts";
import { runProgram } from "./run-program.ts";
import { rootFolder } from "./workspace.ts";

let copy: string;

// A repository of its own with the same packages installed.
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "heed-new-widget-"));
  for (const path of ["tsconfig.base.json", "eslint.config.js", "package.json"]) {
    cpSync(join(rootFolder, path), join(copy, path));
  }
  const isSource = (path: string): boolean => !/\/(node_modules|dist)(\/|$)/.test(path.slice(rootFolder.length));
  cpSync(join(rootFolder, "packages/widgets"), join(copy, "packages/widgets"), { recursive: true, filter: isSource });
  for (const folder of [".", "packages/widgets"]) {
    symlinkSync(join(rootFolder, folder, "node_modules"), join(copy, folder, "node_modules"));
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("a new widget typechecks and lints as it stands", async () => {
  const paths = createWidget("satisfaction-survey", copy);
  const folder = "packages/widgets/src/satisfaction-survey";
  expect(paths).toEqual(
    expect.arrayContaining([
      `${folder}/satisfaction-survey.ts`,
      `${folder}/define.ts`,
      `${folder}/satisfaction-survey.styles.ts`,
      `${folder}/satisfaction-survey.events.ts`,
      `${folder}/satisfaction-survey.test.ts`,
      `${folder}/satisfaction-survey.stories.ts`,
    ]),
  );
  const texts = paths.map((path) => readFileSync(join(copy, path), "utf8")).join("\n");
  expect(texts).not.toMatch(/sample.?widget/i);
  expect(texts).toContain("@tagname heed-satisfaction-survey");
  expect(texts).toContain('defineElement("heed-satisfaction-survey", SatisfactionSurvey)');
  expect(JSON.parse(readFileSync(join(copy, "packages/widgets/package.json"), "utf8"))).toMatchObject({
    exports: { "./satisfaction-survey": {}, "./satisfaction-survey/define": {} },
  });

  const [types, lint] = await Promise.all([
    runProgram("tsc --noEmit -p packages/widgets", { folder: copy }),
    runProgram(`eslint --max-warnings 0 ${folder}`, { folder: copy }),
  ]);
  // The rest of the package is the type check's own business.
  expect(types.output.split("\n").filter((line) => line.includes("satisfaction-survey"))).toEqual([]);
  expect(lint.output).toBe("");
  expect(lint.isSuccess).toBe(true);
});

test.for(["survey", "Survey-Form", "heed-survey", "../survey-form", "survey_form", ""])("refuses the name %j", (name) => {
  expect(() => createWidget(name, copy)).toThrow("will not do");
});

test("does not write over a widget that exists", () => {
  expect(() => createWidget("complaint-form", copy)).toThrow("exists already");
});
