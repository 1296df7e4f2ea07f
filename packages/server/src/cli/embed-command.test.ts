import { describe, expect, it } from "vitest";
import { runHeed, runHeedHere, startHeed } from "../testing/heed-process.ts";
import { createTestLocation } from "../testing/test-database.ts";

describe("heed embed", () => {
  it("prints what to paste, with or without a service running, and says what else is to be done", async () => {
    const { env } = await createTestLocation();
    const publicEnv = { ...env, HEED_PUBLIC_URL: "https://desk.example" };
    await runHeedHere(["site", "create", "--key", "shop", "--name", "Shop", "--origin", "https://shop.example"], env);
    expect(await runHeedHere(["embed", "shop"], publicEnv)).toEqual({
      code: 0,
      stdout: `<script type="module" src="https://desk.example/widgets/heed.js" data-site="shop"></script>\n<heed-complaint-form></heed-complaint-form>\n`,
      stderr: "",
    });
    await runHeedHere(["site", "create", "--key", "bare", "--name", "Bare"], env);
    const heed = await startHeed(env);
    expect(await runHeed(["embed", "bare", "--element", "case-tracker", "--locale", "zh-Hans"], { ...env, PORT: "8080" })).toEqual({
      code: 0,
      stdout: `<script type="module" src="http://localhost:8080/widgets/heed.js" data-site="bare"></script>\n<heed-case-tracker locale="zh-Hans"></heed-case-tracker>\n`,
      stderr:
        "HEED_PUBLIC_URL is not set: http://localhost:8080 is reached from this machine alone.\n" +
        "The site bare allows no page of another origin yet: add yours at the desk, in Settings, Site.\n",
    });
    expect(await runHeedHere(["embed", "shop", "--element", "survey", "--survey", "after-order"], publicEnv)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`<heed-survey survey-id="after-order"></heed-survey>`) as string,
    });
    await heed.stop("SIGTERM");
  });

  it("refuses a site that is not there, an element that is none, and a survey without its id", async () => {
    const { env } = await createTestLocation();
    expect(await runHeedHere(["embed", "nothing"], env)).toMatchObject({ code: 1, stdout: "", stderr: "There is no site with this key.\n" });
    expect(await runHeedHere(["embed", "shop", "--element", "gadget"], env)).toMatchObject({ code: 1, stderr: expect.stringContaining("complaint-form") as string });
    expect(await runHeedHere(["embed", "shop", "--element", "survey"], env)).toMatchObject({
      code: 1,
      stderr: "--element survey and --survey <id> go together.\n",
    });
  });
});
