import { boardTabs, proposalSorts } from "@heed/contract/rules";

const pathOf = (query: Readonly<Record<string, string>>): string => `/proposals?${new URLSearchParams(query).toString()}`;

const tabs = [undefined, ...Object.keys(boardTabs)];

/** What is asked of the board: each tab in each order, with and without a category that many and few have. */
export const boardRequests: readonly string[] = tabs.flatMap((tab) =>
  proposalSorts.flatMap((sort) =>
    [undefined, "shop", "service"].map((category) => pathOf({ ...(tab && { tab }), sort, ...(category && { category }) })),
  ),
);

/** Words that many and few have, in both languages, unfinished ones, slips of the pen, and sentences. */
const searched = ["gift wrapping", "cast-iron kettle", "delivery", "kalomi", "recycled boxs", "wrappin", "engrve spare lids", "礼品包装", "铸铁壶", "壶", "深色模式 维修", "how could I get my lid repaired in the evening", "de"];

export const searchRequests: readonly string[] = [
  ...searched.map((q) => pathOf({ q })),
  pathOf({ q: "gift wrapping", sort: "newest" }),
  pathOf({ q: "kettle", tab: "planned" }),
  pathOf({ q: "礼品", category: "service", sort: "trending" }),
];

/** What people type into a form, from the first words on. */
export const similarRequests: readonly string[] = [
  "wrap",
  "Could you please wrap gifts for me",
  "I would like to have my teapot engraved when I order it on the website before the holidays",
  "spare lids for the kalomi series, delivery on sundays",
  "payement by instalmnts for business customers",
  "please offer the things that I like in the shop",
  "能不能提供礼品的包装服务",
  "希望节前可以在网站上给茶壶刻字，并且送到自提点",
  "铸铁壶的备用壶盖",
  "深色",
].map((q) => `/proposals/similar?${new URLSearchParams({ q }).toString()}`);
