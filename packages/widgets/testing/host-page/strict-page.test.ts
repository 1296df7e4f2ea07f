import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn, send } from "./fill-in.ts";
import { NOTHING_STORED, storedBy } from "./host-left-alone.ts";
import { FORM, hostPage, QUESTION, SERVICE, startHost, STRICT_POLICY, TRACKER, type Host } from "./start-host.ts";

let host: Host;

beforeAll(async () => {
  host = await startHost();
});

afterAll(() => host.stop());

describe("a page under the strictest policy", () => {
  it("has its policy enforced: a script of the page's own that breaks it is reported", async () => {
    host.serve(hostPage(`<p style="color: red">Styled in place</p>`));
    const { page, complaints } = await host.open();
    await expect.poll(() => complaints).toEqual([expect.stringContaining("style-src")]);
    await page.context().close();
    expect(STRICT_POLICY).not.toMatch(/unsafe|trusted-types [^f]/);
  });

  it("shows, sends and follows a case without one violation, one error, one request to a stranger", async () => {
    host.serve(hostPage(FORM + TRACKER));
    const { page, complaints } = await host.open();
    const form = page.locator("heed-complaint-form");
    await fillIn(form, { subject: "The kettle whistles" });
    const { reference, accessCode } = await send(form);
    expect(reference).toMatch(/^.{4}-.{4}$/);

    await page.goto(`${host.url}/#case=${reference}&code=${accessCode}`);
    await page.reload();
    const tracker = page.locator("heed-case-tracker");
    await tracker.getByText("The kettle whistles").first().waitFor();
    await host.answerCase(reference);
    await tracker.getByText("It was our mistake.").first().waitFor();
    await tracker.getByRole("button", { name: "Yes, I accept the answer" }).click();
    await tracker.getByRole("button", { name: "Confirm" }).click();
    await tracker.getByText("This case is closed.").first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("a page with forms of other kinds", () => {
  it("takes a question and a request for service beside a complaint, and a rating, without one violation", async () => {
    host.serve(hostPage(FORM + QUESTION + SERVICE + TRACKER));
    const { page, complaints } = await host.open();
    const question = page.locator("heed-inquiry-form");
    await question.getByRole("radio", { name: "Something else" }).check();
    await question.getByLabel("Subject").fill("The large kettle");
    await question.getByLabel("What would you like to know?").fill("Does it whistle?");
    await question.getByLabel("E-mail").fill("ada@example.org");
    await question.getByLabel("I agree that my details are used to handle this case.").check();
    const asked = await send(question);

    const service = page.locator("heed-service-request-form");
    await service.getByRole("radio", { name: "Something else" }).check();
    await service.getByLabel("Which product is it?").fill("Kettle No. 2");
    await service.getByLabel("In a few words").fill("It no longer whistles");
    await service.getByLabel("What is wrong?").fill("The lid sits well.");
    await service.getByLabel("City").fill("Leipzig");
    await service.getByLabel("Street and number").fill("Lindenstraße 12");
    await service.getByLabel("Your region").selectOption({ index: 1 });
    await service.getByLabel("E-mail").fill("ada@example.org");
    await service.getByLabel("I agree that my details are used to handle this case.").check();
    const { reference, accessCode } = await send(service);
    expect([asked.reference, reference]).toEqual([expect.stringMatching(/^.{4}-.{4}$/), expect.stringMatching(/^.{4}-.{4}$/)]);
    await page.locator("heed-complaint-form").getByLabel("In your own words").waitFor();

    await page.goto(`${host.url}/#case=${reference}&code=${accessCode}`);
    await page.reload();
    await host.answerCase(reference);
    const tracker = page.locator("heed-case-tracker");
    await tracker.getByRole("radio", { name: "Very good" }).check();
    await tracker.getByRole("button", { name: "Send the rating" }).click();
    await tracker.getByText("Your rating: Very good. Thank you.").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("a page that embeds Heed", () => {
  it("stores nothing before the first keystroke, and sets no cookie at all", async () => {
    host.serve(hostPage(FORM + TRACKER));
    const { page } = await host.open();
    const form = page.locator("heed-complaint-form");
    const subject = form.getByLabel("Subject");
    await subject.click();
    await page.keyboard.press("Tab");
    await page.locator("#below").click();
    expect(await storedBy(page)).toEqual(NOTHING_STORED);
    await subject.pressSequentially("T");
    await expect.poll(() => storedBy(page)).toEqual({ ...NOTHING_STORED, local: 1 });
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it("keeps two forms on one page apart, and sends both", async () => {
    host.serve(hostPage(`<section>${FORM}</section><section>${FORM}</section>`));
    const { page, complaints } = await host.open();
    const [first, second] = [page.locator("heed-complaint-form").nth(0), page.locator("heed-complaint-form").nth(1)];
    await fillIn(first, { subject: "The first" });
    await fillIn(second, { subject: "The second" });
    await page.reload();
    await expect.poll(() => first.getByLabel("Subject").inputValue()).toBe("The first");
    await expect.poll(() => second.getByLabel("Subject").inputValue()).toBe("The second");
    for (const form of [first, second]) {
      await form.getByLabel("I agree that my details are used to handle this case.").check();
    }
    const cases = [await send(first), await send(second)];
    expect(new Set(cases.map(({ reference }) => reference)).size).toBe(2);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("may take an element away, move it and put it back", async () => {
    host.serve(hostPage(`<section id="a">${TRACKER}</section><section id="b">${FORM}</section>`));
    const { page, complaints } = await host.open();
    const form = page.locator("heed-complaint-form");
    await fillIn(form, { subject: "Moved about" });
    await page.evaluate(() => document.querySelector("#a")?.append(document.querySelector("heed-complaint-form")!));
    expect(await form.getByLabel("Subject").inputValue()).toBe("Moved about");
    const { reference, accessCode } = await send(form);

    await page.goto(`${host.url}/#case=${reference}&code=${accessCode}`);
    await page.reload();
    await page.locator("heed-case-tracker").getByText("Moved about").first().waitFor();
    await expect.poll(() => host.app.openStreams).toBe(1);
    await page.evaluate(() => {
      const tracker = document.querySelector("heed-case-tracker")!;
      Object.assign(globalThis, { kept: tracker });
      tracker.remove();
    });
    await expect.poll(() => host.app.openStreams).toBe(0);
    await page.evaluate(() => document.querySelector("#b")?.append((globalThis as unknown as { kept: Element }).kept));
    await page.locator("heed-case-tracker").getByText("Moved about").first().waitFor();
    await expect.poll(() => host.app.openStreams).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
    await expect.poll(() => host.app.openStreams).toBe(0);
  });
});

describe("a network that lets only the first file through", () => {
  it("costs nothing that was typed: the form says that it could not send, and sends once it can", async () => {
    host.serve(hostPage(FORM));
    const { page, complaints } = await host.open("/nothing-yet");
    await page.route(/\/widgets\/chunk-/, (route) => route.abort("internetdisconnected"));
    await page.goto(host.url);
    const form = page.locator("heed-complaint-form");
    await fillIn(form, { subject: "Out of a tunnel" });
    await form.getByRole("button", { name: "Send" }).click();
    await form.getByText("We cannot be reached at the moment. Please try again.").waitFor();
    expect(await form.getByLabel("Subject").inputValue()).toBe("Out of a tunnel");
    await page.unroute(/\/widgets\/chunk-/);
    await form.getByRole("button", { name: /Send|Try again/ }).click();
    await form.locator("[part=receipt]").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
