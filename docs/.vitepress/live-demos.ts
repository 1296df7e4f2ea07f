import type { MarkdownOptions } from "vitepress";

/** Elements that have something to show by themselves, and what each needs for it here. */
const shown: Readonly<Record<string, string>> = {
  "case-list": "",
  "case-tracker": "",
  commitments: "",
  "complaint-form": "",
  "inquiry-form": "",
  launcher: 'label="Contact us"',
  portal: 'routing="none"',
  "proposal-board": 'routing="none"',
  "proposal-form": "",
  "service-request-form": "",
  survey: 'survey-id="shop"',
};

/** Puts the real element into its page of the reference, above its attributes. Where no service stands beside the site, nothing. */
export const liveDemos: NonNullable<MarkdownOptions["config"]> = (md) => {
  if (process.env.VITE_HEED_SERVICE === undefined) return;
  md.core.ruler.push("live-demos", ({ env, tokens, Token }) => {
    const { relativePath = "" } = env as { relativePath?: string };
    const element = /^reference\/([\w-]+)\.md$/.exec(relativePath)?.[1] ?? "";
    const attributes = shown[element];
    const at = tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h2");
    if (attributes === undefined || at < 0) return;
    const demo = new Token("html_block", "", 0);
    const where = element === "launcher" ? "<p>The button stands at the corner of this page.</p>" : "";
    demo.content = `<h2 id="try-it" tabindex="-1">Try it</h2>\n${where}<ClientOnly><Demo element="${element}" ${attributes} /></ClientOnly>\n`;
    tokens.splice(at, 0, demo);
  });
};
