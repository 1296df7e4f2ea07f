import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesToHost, listenersOfPage, NOTHING_STORED, rememberHost, storedBy } from "./host-left-alone.ts";
import { standings, type Standing } from "./standing.ts";
import { hostPage, startHost, type Host, type OpenedPage } from "./start-host.ts";

interface Manifest {
  modules: { declarations: { tagName?: string }[] }[];
}

const manifest = JSON.parse(await readFile(new URL("../../custom-elements.json", import.meta.url), "utf8")) as Manifest;
const tags = manifest.modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));

let host: Host;

beforeAll(async () => {
  host = await startHost();
});

afterAll(() => host.stop());

/** Where it is not said how an element stands on a page, nothing of what follows is known of it. */
function standingOf(tag: string): Standing {
  const standing = standings[tag];
  if (!standing) throw new Error(`<${tag}> is in custom-elements.json and not in testing/host-page/standing.ts. Add an entry there: its script, its attributes, and what of it can be seen.`);
  return standing;
}

/** A page on which the element will stand twice; its script is there, the element not yet. */
async function openPageFor(tag: string): Promise<OpenedPage & { put(): Promise<void>; take(): Promise<void> }> {
  const { script, attributes = {}, prepare, shows } = standingOf(tag);
  host.serve(hostPage("<section></section><section></section>", { scripts: [script] }));
  const opened = await host.open("/", {
    prepare: async (page) => {
      await rememberHost(page);
      // Time goes on as usual until the test lets minutes pass.
      await page.clock.install();
    },
  });
  const { page } = opened;
  await page.waitForFunction((name) => customElements.get(name), tag);
  const element = page.locator(tag);
  return {
    ...opened,
    async put() {
      await page.evaluate((it) => {
        for (const section of document.querySelectorAll("section")) {
          const added = document.createElement(it.tag);
          for (const [name, value] of Object.entries(it.attributes)) added.setAttribute(name, value);
          section.append(added);
        }
      }, { tag, attributes });
      for (const at of [0, 1]) {
        await prepare?.(element.nth(at));
        await shows(element.nth(at)).first().waitFor();
      }
      await page.waitForLoadState("networkidle");
    },
    take: () =>
      page.evaluate((name) => {
        const taken = [...document.querySelectorAll(name)].map((each) => {
          each.remove();
          return new WeakRef(each);
        });
        // Not on the window: its names are counted.
        Object.assign(document, { countTaken: () => taken.filter((each) => each.deref()).length });
      }, tag),
  };
}

/** How many of the elements that were taken off the page are still held by something. */
async function countTaken(page: Page): Promise<number> {
  await page.requestGC();
  return page.evaluate(() => (document as unknown as { countTaken(): number }).countTaken());
}

it("knows how every element of the manifest stands on a page, and of no other", () => {
  expect(tags.length).toBeGreaterThan(9);
  for (const tag of tags) expect(() => standingOf(tag)).not.toThrow();
  expect(Object.keys(standings).filter((tag) => !tags.includes(tag))).toEqual([]);
});

describe.each(tags)("<%s>", (tag) => {
  it("stands on the strictest page twice, asks nobody but its service, keeps nothing, changes nothing, and leaves nothing behind", async () => {
    const { page, complaints, consoleErrors, requests, put, take } = await openPageFor(tag);
    // What drives the page adds listeners of its own with its first look.
    await page.locator("h1").waitFor();
    const listeners = await listenersOfPage(page);
    await put();
    expect(await storedBy(page)).toEqual(NOTHING_STORED);
    expect(await page.context().cookies()).toEqual([]);
    expect(await changesToHost(page)).toEqual([]);
    expect(requests.filter((path) => !/^\/$|^\/widgets\/|^\/v1\/|^\/favicon\.ico$/.test(path))).toEqual([]);

    await take();
    expect(await listenersOfPage(page)).toEqual(listeners);
    await expect.poll(() => host.app.openStreams).toBe(0);
    requests.length = 0;
    await page.clock.runFor("02:00");
    expect(requests).toEqual([]);
    // The browser's own filling-in of forms watches the last form that was on the page; what Heed kept would keep both.
    await expect.poll(() => countTaken(page), { timeout: 10_000 }).toBeLessThan(2);

    await put();
    expect(await storedBy(page)).toEqual(NOTHING_STORED);
    expect([complaints, consoleErrors]).toEqual([[], []]);
    await page.context().close();
  });
});
