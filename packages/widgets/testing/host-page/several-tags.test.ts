import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scriptsOf, startTagPages, tag, type TagPages } from "./tag-pages.ts";

let pages: TagPages;

beforeAll(async () => {
  pages = await startTagPages();
});

afterAll(() => pages.stop());

describe("several tags", () => {
  it("of two sites of one service lead each element to the site it names, and the first takes the others", async () => {
    const { page } = await pages.open(
      `${tag(pages.first)}${tag(pages.first, "outlet")}<heed-complaint-form></heed-complaint-form><heed-complaint-form site-key="outlet" id="b"></heed-complaint-form>`,
    );
    await page.locator("#b").getByLabel("Subject").waitFor();
    const forms = page.locator("heed-complaint-form");
    expect(await forms.evaluateAll((all) => all.map((form) => form.getAttribute("site-key")))).toEqual(["demo", "outlet"]);
    for (const form of await forms.all()) {
      await form.getByLabel("Subject").focus();
      await form.locator("heed-text-field[name='/subject']").waitFor();
    }
    expect(scriptsOf(pages.first.asked).filter((name) => name === "complaint-form.js")).toHaveLength(1);
    await page.context().close();
  });

  it("of two services keep to their own: each element is loaded and served by the one whose tag names its site", async () => {
    const { page, complaints } = await pages.open(
      `${tag(pages.first)}${tag(pages.second, "outlet")}<heed-inquiry-form></heed-inquiry-form><heed-proposal-board site-key="outlet"></heed-proposal-board>`,
    );
    await page.locator("heed-inquiry-form").getByLabel("Subject").waitFor();
    await expect.poll(() => page.locator("heed-proposal-board").getAttribute("base-url")).toBe(pages.second.url);
    await expect.poll(() => scriptsOf(pages.second.asked)).toContain("proposal-board.js");
    expect(scriptsOf(pages.first.asked)).not.toContain("proposal-board.js");
    expect(scriptsOf(pages.second.asked)).not.toContain("inquiry-form.js");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("leave alone what an element says itself", async () => {
    const { page } = await pages.open(`${tag(pages.first)}<heed-complaint-form site-key="outlet" base-url="${pages.second.url}"></heed-complaint-form>`);
    const form = page.locator("heed-complaint-form");
    await form.getByLabel("Subject").waitFor();
    expect(await form.getAttribute("base-url")).toBe(pages.second.url);
    expect(await form.getAttribute("site-key")).toBe("outlet");
    expect(pages.second.asked.some((path) => path.startsWith("/v1/sites/outlet"))).toBe(true);
    await page.context().close();
  });
});
