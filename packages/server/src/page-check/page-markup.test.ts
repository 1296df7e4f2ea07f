import { expect, it } from "vitest";
import { readMarkup } from "./page-markup.ts";

const page = new URL("https://shop.example/help");
const read = (html: string) => readMarkup(html, page);

it("reads what a browser would: in any case, with entities, from the base on", () => {
  const { scripts, policies, hasElement } = read(
    `<BASE href="/a/"><meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;"><script SRC=heed.js?a=1&amp;b=2 data-site=shop nonce></script><Heed-Survey></Heed-Survey>`,
  );
  expect(scripts.map(({ src, ...more }) => ({ src: src.href, ...more }))).toEqual([{ src: "https://shop.example/a/heed.js?a=1&b=2", site: "shop", hasNonce: true }]);
  expect(policies).toEqual(["script-src 'self'"]);
  expect(hasElement).toBe(true);
});

it("takes nothing for an element that is text, a comment, or in a template", () => {
  const texts = ["<script>'<heed-a>'</script>", "<style><heed-a></style>", "<textarea><heed-a></textarea>", "<title><heed-a></title>", "<noscript><heed-a></noscript>", "<!-- <heed-a> -->", "<template><template></template><heed-a></template>", "<p title='<heed-a>'>"];
  for (const html of texts) expect([html, read(html).hasElement]).toEqual([html, false]);
  expect(read(`${texts.join("")}<heed-a>`).hasElement).toBe(true);
});

it("stops at what is nested to keep it busy, and at nothing that a page has", () => {
  expect(read(`${"<svg>".repeat(200_000)}<heed-a>`).hasElement).toBe(false);
  expect(read(`${"<svg><path /></svg>".repeat(5_000)}<svg /><heed-a>`).hasElement).toBe(true);
  expect(read(`${"<div>".repeat(150_000)}<heed-a>`).hasElement).toBe(true);
});
