import { expect, it } from "vitest";
import { withoutWidgets } from "./without-widgets.ts";

it("takes the elements, their scripts and their style sheet out of a page, and leaves the rest", () => {
  const page = `<link rel="stylesheet" href="/style.css"><link rel="stylesheet" href="/widgets/heed.css">
<script type="module" src="/widgets/survey.js"></script><main><h1>Help</h1><heed-survey site-key="demo">
<p>Before</p></heed-survey></main>`;
  expect(withoutWidgets(page)).toBe(`<link rel="stylesheet" href="/style.css">\n<main><h1>Help</h1></main>`);
});
