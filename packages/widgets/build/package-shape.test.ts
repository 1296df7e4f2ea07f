import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
  exports: Record<string, string | Record<string, string>>;
  sideEffects: string[];
};
const elements = globSync("src/*/define.ts", { cwd: root }).map((path) => path.split("/")[1] ?? "");

it("exports every element's class, and what registers it", () => {
  for (const element of elements) {
    expect(manifest.exports[`./${element}`]).toEqual({
      "@heed/source": `./src/${element}/${element}.ts`,
      types: `./dist/${element}/${element}.d.ts`,
      default: `./dist/${element}/${element}.js`,
    });
    expect(manifest.exports[`./${element}/define`]).toMatchObject({ default: `./dist/${element}/define.js` });
  }
});

it("registers elements in define modules and nowhere else", () => {
  expect(manifest.sideEffects).toEqual(["**/define.ts", "**/define.js"]);
  const sources = globSync("src/**/*.ts", { cwd: root }).filter((path) => !/\.(?:test|stories)\.ts$/.test(path));
  const registering = sources.filter((path) => /^defineElement\(/m.test(readFileSync(new URL(path, root), "utf8")));
  expect(registering.sort()).toEqual(sources.filter((path) => path.endsWith("/define.ts")).sort());
});

it("describes every element", () => {
  const { modules } = JSON.parse(readFileSync(new URL("custom-elements.json", root), "utf8")) as {
    modules: { declarations: { tagName?: string; summary?: string }[] }[];
  };
  const described = modules.flatMap(({ declarations }) => declarations).filter(({ summary }) => summary);
  expect(described.map(({ tagName }) => tagName).sort()).toEqual(elements.map((element) => `heed-${element}`).sort());
});
