import { expect, it } from "vitest";
import { hrefOf, tabOf, viewFromFragment, viewFromPath, type BoardView } from "./board-view.ts";

const views: [BoardView, fragment: string, path: string][] = [
  [{ at: "list" }, "#proposals", "/ideas"],
  [{ at: "list", tab: "planned" }, "#proposals/planned", "/ideas?tab=planned"],
  [{ at: "list", tab: "all", sort: "newest", category: "shop" }, "#proposals/all?sort=newest&category=shop", "/ideas?sort=newest&category=shop&tab=all"],
  [{ at: "list", q: "茶 & tea/#?" }, "#proposals?q=%E8%8C%B6+%26+tea%2F%23%3F", "/ideas?q=%E8%8C%B6+%26+tea%2F%23%3F"],
  [{ at: "proposal", id: "7k3m9p2q" }, "#proposal/7k3m9p2q", "/ideas/7k3m9p2q"],
  [{ at: "new" }, "#proposal/new", "/ideas/new"],
];

it.each(views)("gives %j an address that leads back to it", (view, fragment, path) => {
  expect(hrefOf(view)).toBe(fragment);
  expect(viewFromFragment(fragment)).toEqual(view);
  expect(hrefOf(view, "/ideas")).toBe(path);
  expect(viewFromPath(new URL(path, "https://shop.example"), "/ideas")).toEqual(view);
});

it("keeps what the board's own address asks for, such as a language", () => {
  expect(hrefOf({ at: "proposal", id: "7k3m9p2q" }, "/proposals/demo?lang=zh-Hans")).toBe("/proposals/demo/7k3m9p2q?lang=zh-Hans");
  expect(hrefOf({ at: "list", tab: "done" }, "/proposals/demo?lang=ar")).toBe("/proposals/demo?lang=ar&tab=done");
});

it("leaves alone what speaks of something else", () => {
  expect(viewFromFragment("#content")).toBeUndefined();
  expect(viewFromFragment("#proposalsmore")).toBeUndefined();
  expect(viewFromPath(new URL("https://shop.example/about"), "/ideas")).toBeUndefined();
  expect(viewFromPath(new URL("https://shop.example/ideas/a/b"), "/ideas")).toBeUndefined();
});

it("takes nothing out of an address that is no choice of the board's", () => {
  expect(viewFromFragment("#proposals/secret?sort=random&q=")).toEqual({ at: "list" });
  expect(viewFromFragment("")).toEqual({ at: "list" });
});

it("looks among all proposals unless a tab was chosen", () => {
  expect(tabOf({ at: "list" })).toBe("open");
  expect(tabOf({ at: "list", q: "tea" })).toBe("all");
  expect(tabOf({ at: "list", q: "tea", tab: "open" })).toBe("open");
});
