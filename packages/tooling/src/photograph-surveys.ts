import { request, type Browser, type Page } from "playwright";
import type { DemoService } from "./demo-service.ts";
import { everyAnswer, everyQuestion } from "./every-question.ts";
import { inEveryLook, type LookOptions } from "./every-look.ts";
import type { SignedIn } from "./join-desk.ts";

/** English in every look, the other languages in some: they differ in their words and in their direction. */
const deskLooks: readonly LookOptions[] = [{ locale: "en" }, { locale: "zh-Hans", widths: [1280], schemes: ["light"] }];
const customerLooks: readonly (LookOptions & { words: Words })[] = [
  { locale: "en", words: { name: "Ada", why_low: "The lid arrived in two pieces.", channel: { other: "At a fair" } } },
  { locale: "zh-Hans", schemes: ["light"], words: { name: "小明", why_low: "壶盖碎成了两半。", channel: { other: "展会上" } } },
  {
    locale: "ar",
    widths: [390],
    schemes: ["light"],
    words: { name: "ليلى", why_low: "وصل الغطاء مكسوراً إلى نصفين.", channel: { other: "في معرض" } },
  },
];

/** What the customer writes; the walk of the tests writes what must do no harm. */
type Words = Record<"name" | "why_low", string> & { channel: { other: string } };

/** Surveys as an admin of the example company sees them, then as its customers do. */
export async function photographSurveys(browser: Browser, service: DemoService, storageState: SignedIn): Promise<void> {
  for (const look of deskLooks) await photographTheDesk(browser, service, { ...look, storageState });
  // Only now, so that the list above shows what a company would have.
  await publishEveryQuestion(service, storageState);
  for (const look of customerLooks) await photographEveryPage(browser, service, look);
}

async function photographTheDesk(browser: Browser, { url }: DemoService, look: LookOptions): Promise<void> {
  await inEveryLook(browser, look, async ({ page, save }) => {
    const surveys = `${url}/desk/demo/surveys`;
    await page.goto(surveys);
    await page.locator('desk-surveys-page a[href$="/surveys/after-case"]').first().waitFor();
    await save("desk-surveys");
    await page.goto(`${surveys}/after-case`);
    const preview = page.frameLocator("desk-survey-preview iframe");
    await preview.locator("heed-survey [part=submit]").waitFor({ state: "attached" });
    await save("desk-survey-editor");
    await page.goto(`${surveys}/after-case/results`);
    await page.locator("desk-trend-chart").first().waitFor();
    await save("desk-survey-results");
    await page.goto(`${surveys}/shop/results`);
    await page.locator("desk-trend-chart").first().waitFor();
    await save("desk-survey-nps", { isWholePage: true });
    await page.goto(`${surveys}/after-case/texts`);
    await page.locator("desk-survey-texts-page li").first().waitFor();
    await save("desk-survey-texts");
  });
}

async function publishEveryQuestion({ url }: DemoService, storageState: SignedIn): Promise<void> {
  const desk = await request.newContext({ storageState, extraHTTPHeaders: { Origin: url } });
  const surveys = `${url}/v1/desk/sites/demo/surveys`;
  const added = await desk.post(surveys, { data: { id: "every", definition: everyQuestion } });
  const { version } = (await added.json()) as { version?: number };
  const published = await desk.post(`${surveys}/every/publish`, { data: { version } });
  if (!published.ok()) throw new Error(`The survey with every question was not published: ${await published.text()}`);
  await desk.dispose();
}

async function photographEveryPage(
  browser: Browser,
  { url }: DemoService,
  { words, ...look }: (typeof customerLooks)[number],
): Promise<void> {
  await inEveryLook(browser, { ...look, isWholePage: true }, async ({ page, save }) => {
    await page.goto(`${url}/survey/demo/every?lang=${look.locale}`);
    const survey = page.locator("heed-survey");
    // Until it is there, its plain form is.
    await survey.locator(".heed-plain").waitFor({ state: "detached" });
    await survey.evaluate((element, answers) => (element as unknown as Prefilled).prefill(answers), { ...everyAnswer, ...words });
    for (const name of ["start", "scores", "choices", "grid", "numbers"]) {
      await save(`survey-${name}`);
      await goOn(page);
    }
    await survey.locator("[part=submit]").click();
    await survey.locator("[part=thanks]").waitFor();
    await save("survey-thanks");
  });
}

interface Prefilled {
  prefill(answers: object): void;
}

/** To the next page, once its questions are there. */
async function goOn(page: Page): Promise<void> {
  const step = page.locator("heed-survey .step-text");
  const before = await step.textContent();
  await page.locator("heed-survey [part=next]").click();
  await step.filter({ hasNotText: before ?? "" }).waitFor();
}
