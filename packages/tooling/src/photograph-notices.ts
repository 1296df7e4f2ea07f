import { request, type Browser } from "playwright";
import type { DemoService } from "./demo-service.ts";
import { inEveryLook, type LookOptions } from "./every-look.ts";
import type { SignedIn } from "./join-desk.ts";

const notices = [
  {
    name: "notice-info",
    notice: {
      level: "info",
      title: { en: "Closed on 24 and 25 December", "zh-Hans": "12 月 24、25 日休息" },
      text: { en: "Whatever you write to us now, we answer from the 27th.", "zh-Hans": "这期间的来信，我们会从 27 日起逐一回复。" },
    },
  },
  {
    name: "notice-critical",
    notice: {
      level: "critical",
      title: { en: "Please stop using the Heron kettle", "zh-Hans": "请立即停止使用“苍鹭”水壶" },
      text: {
        en: "Its handle can come off while you pour. We replace every one of them, and pay for the parcel.",
        "zh-Hans": "倒水时把手可能脱落。我们为每一把免费更换，并承担运费。",
      },
      url: "https://fernandkettle.example/recall",
    },
  },
] as const;

const looks: readonly (LookOptions & { path: string })[] = [
  { locale: "en", path: "/help" },
  { locale: "zh-Hans", schemes: ["light"], path: "/zh/help" },
];

/** A notice above a form, and the desk's page it was written on. */
export async function photographNotices(browser: Browser, { url }: DemoService, storageState: SignedIn): Promise<void> {
  const desk = await request.newContext({ storageState, extraHTTPHeaders: { Origin: url } });
  const address = `${url}/v1/desk/sites/demo/notice`;
  for (const { name, notice } of notices) {
    const { version } = (await (await desk.get(address)).json()) as { version: number };
    const published = await desk.put(address, { data: { version, notice } });
    if (!published.ok()) throw new Error(`The notice was not published: ${await published.text()}`);
    for (const { path, ...look } of looks) {
      await inEveryLook(browser, look, async ({ page, save }) => {
        await page.goto(url + path);
        await page.locator("heed-complaint-form heed-notice [part=notice]").waitFor();
        await page.locator("heed-complaint-form [part=submit]").waitFor({ state: "attached" });
        await save(name);
      });
    }
  }
  for (const { path: _, ...look } of looks) {
    await inEveryLook(browser, { ...look, storageState }, async ({ page, save }) => {
      await page.goto(`${url}/desk/demo/notice`);
      await page.locator("desk-notice-page heed-notice [part=notice]").waitFor();
      await save("desk-notice");
    });
  }
  await desk.delete(address);
  await desk.dispose();
}
