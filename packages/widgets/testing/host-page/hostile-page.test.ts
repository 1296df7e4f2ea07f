import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesToHost, rememberHost } from "./host-left-alone.ts";
import { hostilePages } from "./hostile-pages.ts";
import { hostPage, startHost, type Host } from "./start-host.ts";
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
    const { doctype, head = "", policy, prepare, options } = hostile;
    const own = (hostile.scripts ?? scripts.map((name) => `/widgets/${name}.js`)).map((src) => `<script type="module" src="${host.url}${src}"></script>`);
    host.serve(hostPage(EVERYTHING, { scripts: [], head: head + own.join(""), ...(doctype === undefined ? {} : { doctype }) }), policy);
    const { page, complaints } = await host.open("/", {
      ...options,
      prepare: async (opened) => {
        await prepare?.(opened);
        await rememberHost(opened);
      },
    });
    page.setDefaultTimeout(15_000);
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
