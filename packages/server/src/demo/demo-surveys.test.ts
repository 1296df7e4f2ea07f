import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { migrate, openDatabase } from "../database/index.ts";
import { createSite } from "../site/index.ts";
import { demoSite } from "./demo-site.ts";
import { publishDemoSurveys } from "./demo-surveys.ts";
import { fillDemoDesk } from "./fill-demo-desk.ts";

describe("the example company's surveys", () => {
  it("are published once, in both languages, and ask nobody of the sample cases", async () => {
    const database = await openDatabase({ memory: true });
    await migrate(database);
    await createSite(database, demoSite);
    await fillDemoDesk(database, new Date());
    await Promise.all([publishDemoSurveys(database, new Date()), publishDemoSurveys(database, new Date())]);
    await publishDemoSurveys(database, new Date());
    const surveys = await database.db.selectFrom("surveys").select(["id", "status", "published_version"]).orderBy("id").execute();
    expect(surveys).toEqual([
      { id: "after-case", status: "published", published_version: 1 },
      { id: "shop", status: "published", published_version: 1 },
    ]);
    expect(await database.db.selectFrom("survey_invitations").select("id").execute()).toEqual([]);
    const app = createApp({ database, publicUrl: "http://heed.test" });
    const read = await app.fetch(new Request("http://heed.test/v1/sites/demo/surveys/shop?locale=zh-CN"));
    expect(await read.json()).toMatchObject({ title: "您对蕨与壶的看法", isOpen: true, asking: { on: "seconds", seconds: 30 } });
    await app.close();
    await database.close();
  });
});
