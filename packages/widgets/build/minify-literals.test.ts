import { expect, it } from "vitest";
import { minifySource } from "./minify-literals.ts";

const minified = async (source: string): Promise<string> => (await minifySource(source)).replace(/\s*$/, "");

it("takes line breaks between tags and expressions out of html", async () => {
  expect(await minified("html`\n  <p\n    class=${a}\n    ?hidden=${b}\n  >\n    ${c}\n    <b>d</b>\n  </p>\n`")).toBe(
    "html`<p class=${a} ?hidden=${b}>${c}<b>d</b></p>`",
  );
});

it("keeps a space that stands on one line, and text", async () => {
  expect(await minified("html`${a} <span> of </span>${b}`")).toBe("html`${a} <span> of </span>${b}`");
  expect(await minified("html`<p>one\n  two</p>`")).toBe("html`<p>one two</p>`");
});

it("minifies what stands inside expressions too", async () => {
  expect(await minified("html`\n  ${a ? html`\n    <i></i>\n  ` : nothing}\n`")).toBe("html`${a ? html`<i></i>` : nothing}`");
});

it("minifies css, its custom properties included, and keeps what it says", async () => {
  expect(await minified("css`\n  :host {\n    --_a: var(\n      --b,\n      light-dark(#fff, #000)\n    );\n    content: \"\\\\2014\" / \"\";\n  }\n`")).toBe(
    'css`:host{--_a:var(--b,light-dark(#fff,#000));content:"—" / ""}`',
  );
});

it("shortens the names of the tokens, each in every sheet to the same, and no other name", async () => {
  const [used, defined] = [await minified("css`p { color: var(--_accent) }`"), await minified("css`:host { --_accent: red; --_level: 1; --heed-sys-radius: 0; }`")];
  const [, name] = /var\((--_.)\)/.exec(used) ?? [];
  expect(defined).toBe(`css\`:host{${name}:red;--_level:1;--heed-sys-radius:0}\``);
});

it("refuses a css literal with an expression in it", async () => {
  await expect(minifySource("css`p { color: ${a} }`")).rejects.toThrow("Put sheets side by side");
});

it("leaves other templates alone", async () => {
  expect(await minified("str`a\n  b ${c}`")).toBe("str`a\n  b ${c}`");
});

it("keeps a blank that keeps words apart", async () => {
  expect(await minifySource('html` <span>${x}</span> `', "x.ts")).toBe('html` <span>${x}</span> `');
});
