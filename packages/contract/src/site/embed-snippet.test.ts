import { expect, it } from "vitest";
import { embedSnippet } from "./embed-snippet.ts";

it("is the tag and the element, with what the element is told besides", () => {
  const attributes = { "tracker-url": "/track", locale: "" };
  expect(embedSnippet({ publicUrl: "https://desk.example/", siteKey: "shop", element: "complaint-form", attributes })).toBe(
    `<script type="module" src="https://desk.example/widgets/heed.js" data-site="shop"></script>
<heed-complaint-form tracker-url="/track"></heed-complaint-form>`,
  );
});

it("cannot be broken out of by a value", () => {
  const attributes = { category: `"><script>alert(1)</script>` };
  expect(embedSnippet({ publicUrl: "https://desk.example", siteKey: "shop", element: "survey", attributes })).toContain(
    `<heed-survey category="&quot;>&lt;script>alert(1)&lt;/script>"></heed-survey>`,
  );
});
