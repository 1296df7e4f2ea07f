import { request, type Browser } from "playwright";
import { serveCompanyPage } from "./company-page.ts";
import type { DemoService } from "./demo-service.ts";
import { inEveryLook, type LookOptions } from "./every-look.ts";
import type { SignedIn } from "./join-desk.ts";

const looks: readonly LookOptions[] = [{ locale: "en" }, { locale: "zh-Hans", schemes: ["light"] }];

const members = [
  { email: "helen.whitcombe@example.com", role: "lead" },
  { email: "jonas.lindqvist@example.com", role: "member" },
  { email: "ada.green@example.com", role: "member" },
] as const;

/** What the desk has for the company's own pages: what to paste, who belongs to whom; and the themes. */
export async function photographEmbedding(browser: Browser, { url }: DemoService, storageState: SignedIn): Promise<void> {
  const organisation = await fillOrganisations(url, storageState);
  for (const look of looks) {
    await inEveryLook(browser, { ...look, storageState }, async ({ page, save }) => {
      await page.goto(`${url}/desk/demo/embed`);
      const preview = page.frameLocator("desk-embed-preview iframe");
      await preview.first().locator("heed-complaint-form [part=submit]").waitFor({ state: "attached" });
      // As high as the page: what frames it would end in the middle of a picture of the whole.
      const { width } = page.viewportSize() ?? { width: 1280 };
      const height = await page.evaluate<number>("document.documentElement.scrollHeight");
      await page.setViewportSize({ width, height });
      await save("desk-embed");
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${url}/desk/demo/organisations?organisation=${organisation}`);
      await page.locator("desk-organisation-editor").getByText("helen.whitcombe@example.com").first().waitFor();
      await save("desk-organisations");
    });
  }
  for (const theme of ["harbour", "ink", "meadow", "contrast"]) {
    await inEveryLook(browser, { locale: "en", widths: [390] }, async ({ page, save }) => {
      await serveCompanyPage(page, {
        ...{ path: "/themed", locale: "en", title: "Ask us", elements: ["inquiry-form"], theme },
        body: '<heed-inquiry-form site-key="demo" base-url="/"></heed-inquiry-form>',
      });
      await page.goto(`${url}/themed`);
      const form = page.locator("heed-inquiry-form");
      await form.locator("[part=submit]").waitFor({ state: "attached" });
      await form.getByRole("radio", { name: "Products" }).check();
      await save(`theme-${theme}`);
    });
  }
}

/** Two companies among the customers; answers the first one's id. */
async function fillOrganisations(url: string, storageState: SignedIn): Promise<string> {
  const desk = await request.newContext({ storageState, extraHTTPHeaders: { Origin: url } });
  const organisations = `${url}/v1/desk/sites/demo/organisations`;
  const add = async (name: string): Promise<string> => ((await (await desk.post(organisations, { data: { name } })).json()) as { id: string }).id;
  const first = await add("Whitcombe Tea Rooms");
  await add("北京晴川文化有限公司");
  for (const member of members) await desk.put(`${organisations}/${first}/members`, { data: member });
  await desk.dispose();
  return first;
}
