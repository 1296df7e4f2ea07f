import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesToHost } from "./host-left-alone.ts";
import { hostilePages } from "./hostile-pages.ts";
import { openHostile } from "./open-hostile.ts";
import { startHost, type Host } from "./start-host.ts";
import { EVERYTHING, proposeOne, useEverything } from "./use-everything.ts";

const scripts = ["complaint-form", "case-tracker", "survey", "proposal-board"];
/** What using the elements changes by itself. */
const changesWithUse = /^(?:focus|scrolled|text)/;

let host: Host;

beforeAll(async () => {
  host = await startHost();
  await proposeOne(host.url);
});

afterAll(() => host.stop());

describe.each(hostilePages)("a page with $name", (hostile) => {
  it("is left as it is, and everything works on it", async () => {
    const own = hostile.scripts ?? scripts.map((name) => `/widgets/${name}.js`);
    const { page, complaints } = await openHostile(host, hostile, { markup: EVERYTHING, scripts: own });
    if (hostile.check) await page.locator("heed-complaint-form").getByLabel("Subject").waitFor();
    await hostile.check?.(page);
    await useEverything(page);
    await hostile.check?.(page);
    expect((await changesToHost(page)).filter((change) => !changesWithUse.test(change))).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
