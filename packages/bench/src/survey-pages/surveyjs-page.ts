import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { ShownPage } from "../pages/shown-page.ts";
import { allTen, surveyTitle, tenQuestions, type BenchedQuestion } from "./ten-questions.ts";

/** SurveyJS as its own guide says: its model, its rendering without a framework, its style sheet without fonts, minified. */
export async function surveyJsPage(): Promise<ShownPage> {
  const definition = { title: surveyTitle, elements: tenQuestions.map(elementOf) };
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { Model } from "survey-core";
        import { renderSurvey } from "survey-js-ui";
        import "survey-core/survey-core.fontless.min.css";
        renderSurvey(new Model(${JSON.stringify(definition)}), document.getElementById("survey"));`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: "surveyjs",
    write: false,
  });
  return {
    name: "SurveyJS",
    head: `<link rel="stylesheet" href="/SurveyJS/stdin.css"><script type="module" src="/SurveyJS/stdin.js"></script>`,
    body: `<div id="survey"></div>`,
    shown: allTen(`document.querySelectorAll("#survey [data-name]")`),
    files: new Map(outputFiles.map(({ path, contents }) => [path.slice(path.lastIndexOf("/") + 1), contents])),
  };
}

function elementOf({ id: name, title, kind, range: [rateMin, rateMax] = [0, 0], options: choices = [] }: BenchedQuestion): object {
  const asked = { name, title };
  switch (kind) {
    case "faces":
      return { ...asked, type: "rating", rateType: "smileys", rateMin, rateMax };
    case "stars":
      return { ...asked, type: "rating", rateType: "stars", rateMin, rateMax };
    case "scale":
      return { ...asked, type: "rating", rateMin, rateMax };
    case "one":
      return { ...asked, type: "radiogroup", choices };
    case "several":
      return { ...asked, type: "checkbox", choices };
    case "yes_no":
      return { ...asked, type: "boolean", renderAs: "radio" };
    case "text":
      return { ...asked, type: "comment" };
    case "line":
      return { ...asked, type: "text" };
    case "email":
      return { ...asked, type: "text", inputType: "email" };
  }
}
