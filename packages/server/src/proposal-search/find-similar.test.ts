import { expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { putProposal, storedSiteOf } from "../testing/test-proposal.ts";
import { createTestSite } from "../testing/test-site.ts";
import { findSimilar } from "./find-similar.ts";

const database = await openTestDatabase();

it("finds what says much the same, in any language, slips of the pen and unfinished words included", async () => {
  const site = await createTestSite(database);
  const { id: siteId } = await storedSiteOf(database, site);
  const lids = await putProposal(database, site);
  const wrap = await putProposal(database, site, { title: "Offer gift wrapping for orders", text: "I often send tea to friends." });
  const box = await putProposal(database, site, { title: "希望增加礼品包装服务", text: "送给朋友的茶壶想要漂亮的包装。", locale: "zh-Hans" });
  const search = (typed: string) => findSimilar(database.db, { siteId, typed, participantId: null, limit: 5 });
  expect((await search("please wrap my gifts"))[0]).toBe(wrap);
  expect((await search("wraping paper for my ordr"))[0]).toBe(wrap);
  expect((await search("gift wra"))[0]).toBe(wrap);
  expect((await search("能不能提供礼品的包装"))[0]).toBe(box);
  expect((await search("lid broke, buy"))[0]).toBe(lids);
  expect(await search("☃")).toEqual([]);
});
