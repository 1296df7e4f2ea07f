import { startDemoService, type DemoService } from "@heed/tooling/demo-service";
import { everyAnswer, everyQuestion } from "@heed/tooling/every-question";
import { chromiumArgs, chromiumPath } from "@heed/tooling/test-browser";
import { startTestPostgres, type TestPostgres } from "@heed/tooling/test-postgres";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callDesk, joinDesk } from "./survey-desk.ts";
import { answerFirstHalf, answerSecondHalf, goOn, rankAnew } from "./survey-keys.ts";

let browser: Browser;

beforeAll(async () => {
  // The order of day, month and year that one types follows the browser's own language.
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs, "--lang=en-US"] });
});

afterAll(() => browser.close());

describe.each(["PGlite", "PostgreSQL"])("a survey that asks everything on %s", (engine) => {
  let postgres: TestPostgres | undefined;
  let service: DemoService;
  let admin: Page;

  beforeAll(async () => {
    if (engine === "PostgreSQL") postgres = await startTestPostgres();
    service = await startDemoService(postgres && { databaseUrl: await postgres.createDatabase() });
    admin = await joinDesk(browser, service);
  });

  afterAll(async () => {
    await service.stop();
    await postgres?.stop();
  });

  it.each([
    { locale: "en", isAgain: "Your answers from last time are here again.", thanks: "Thank you" },
    { locale: "zh-Hans", isAgain: "您上次的回答", thanks: "谢谢您" },
    { locale: "ar", isAgain: "إجاباتك من المرة السابقة موجودة هنا من جديد", thanks: "شكراً" },
  ])("is answered by keyboard in $locale, left, taken up again, finished offline, and recorded once", async ({ locale, isAgain, thanks }) => {
    const id = `every-${locale.toLowerCase()}`;
    const { version } = await callDesk(admin, "POST", "/surveys", { id, definition: everyQuestion });
    await callDesk(admin, "POST", `/surveys/${id}/publish`, { version });

    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`${service.url}/survey/demo/${id}?lang=${locale}`);
    const survey = page.locator("heed-survey");
    await survey.locator("form").first().waitFor();
    await survey.locator(".heed-plain").waitFor({ state: "detached" });
    expect(await survey.locator("form").evaluate((form) => getComputedStyle(form).direction)).toBe(locale === "ar" ? "rtl" : "ltr");

    await answerFirstHalf(page);
    await page.reload();
    await survey.getByText(isAgain).waitFor();
    // What comes back stands where the customer was: on the third page, with its ranking.
    await survey.locator("[data-id=taste]").waitFor();
    await rankAnew(page);
    await goOn(page);
    await answerSecondHalf(page);

    await context.setOffline(true);
    await goOn(page, "submit");
    await expect.poll(() => survey.locator("[part~=thanks]").count()).toBe(0);
    await survey.locator("[role=status].notice").waitFor();
    await context.setOffline(false);
    await survey.locator("[part~=thanks]").getByText(thanks).first().waitFor();
    // The answer in the thanks is text, whatever it looks like.
    expect(await survey.locator("[part~=thanks]").innerText()).toContain("Ada <b>{overall}</b>");

    const { items } = (await callDesk(admin, "GET", "/surveys")) as { items: { id: string; started: number; complete: number }[] };
    expect(items.find((item) => item.id === id)).toMatchObject({ started: 1, complete: 1 });
    const responses = (await callDesk(admin, "GET", `/surveys/${id}/export?format=json`)) as unknown as { answers: unknown; locale: string }[];
    expect(responses).toHaveLength(1);
    expect(responses[0]).toMatchObject({ locale, answers: everyAnswer });
    expect(errors).toEqual([]);
    await context.close();
  });
});
