import { readFileSync, readdirSync } from "node:fs";
import { defineConfig, type DefaultTheme } from "vitepress";
import llmstxt from "vitepress-plugin-llms";
import { liveDemos } from "./live-demos.ts";

const docs = new URL("../", import.meta.url);

/** Made for the site alone (`npm run docs`): nobody reads them in the repository. */
const madeForTheSite = ["http.md"];

/** The pages of a folder, by their first heading; its README is the folder's own page. */
function pagesIn(folder: string): DefaultTheme.SidebarItem[] {
  return readdirSync(new URL(folder, docs))
    .filter((name) => name.endsWith(".md") && name !== "README.md" && !madeForTheSite.includes(name))
    .map((name) => ({ text: headingOf(`${folder}${name}`), link: `/${folder}${name.replace(/\.md$/, "")}` }));
}

/** As a line of the sidebar, which is markup: a guide by what it is about or comes from, an element by its tag. */
function headingOf(path: string): string {
  const heading = /^# (.+)$/m.exec(readFileSync(new URL(path, docs), "utf8"))?.[1] ?? path;
  const [, guide] = /^Guide (?:for|to) (?:(?:site owners|developers|operators): )?([^:]+)/.exec(heading) ?? [];
  if (guide) return guide.charAt(0).toUpperCase() + guide.slice(1);
  return heading.replace(/^From /, "").replaceAll("`", "").replaceAll("<", "&lt;");
}

/** Guides for one kind of reader, in the order they are read. */
function guides(...names: string[]): DefaultTheme.SidebarItem[] {
  return names.map((name) => ({ text: headingOf(`guides/${name}.md`), link: `/guides/${name}` }));
}

export default defineConfig({
  title: "Heed",
  description: "The front desk that any company site can embed: complaints, questions, service requests, proposals and surveys.",
  lang: "en",
  head: [["link", { rel: "icon", href: "/mark.svg", type: "image/svg+xml" }]],
  cleanUrls: true,
  cacheDir: "../.cache/vitepress",
  rewrites: { "reference/README.md": "reference/index.md", "decisions/README.md": "decisions/index.md" },
  markdown: { config: liveDemos },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("heed-") } } },
  srcExclude: ["reference/sdk/modules.md"],
  vite: {
    // It is typed for another Vite than the one VitePress brings; what it does is the same in both.
    plugins: [llmstxt({ ignoreFiles: ["decisions/**", "reference/http.md", "reference/sdk/**"] }) as never],
    build: { chunkSizeWarningLimit: 2_000 },
  },
  themeConfig: {
    logo: "/mark.svg",
    search: { provider: "local" },
    outline: [2, 3],
    nav: [
      { text: "Guides", link: "/guides/embed", activeMatch: "^/guides/" },
      { text: "Try it", link: "/try" },
      { text: "Reference", link: "/reference/", activeMatch: "^/reference/" },
      { text: "Decisions", link: "/decisions/", activeMatch: "^/decisions/" },
    ],
    sidebar: {
      "/guides/": sidebarOfGuides(),
      "/try": sidebarOfGuides(),
      "/reference/": [
        { text: "Elements", items: pagesIn("reference/") },
        { text: "Service", items: [{ text: "HTTP", link: "/reference/http" }] },
        {
          text: "SDK",
          items: [
            { text: "@heed/core", link: "/reference/sdk/" },
            { text: "@heed/core/desk", link: "/reference/sdk/desk" },
            { text: "@heed/core/scores", link: "/reference/sdk/scores" },
          ],
        },
      ],
      "/decisions/": [{ text: "Decisions", items: pagesIn("decisions/") }],
    },
  },
});

function sidebarOfGuides(): DefaultTheme.SidebarItem[] {
  return [
    { text: "For site owners", items: [...guides("embed", "languages", "themes", "surveys", "desk"), { text: "Try it", link: "/try" }] },
    { text: "For developers", items: guides("sdk", "react", "vue", "svelte", "angular", "server-rendering") },
    { text: "For operators", items: guides("operate") },
    { text: "Coming from", items: guides("from-zendesk", "from-chatwoot", "from-formbricks") },
  ];
}
