import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import type { SurveyAnswers } from "@heed/core/survey-rules";
import { everything, inLocale, short } from "../../testing/sample-surveys.ts";
import { choose, clearPage, errorOf, find, focused, goOn, openSurvey, placeSurvey, responsesTo, setStatus, textOf, write } from "../../testing/survey-page.ts";

beforeEach(clearPage);
afterEach(clearPage);

describe("a survey on a page", () => {
  it("is answered, sent, and thanks in the words of its author", async () => {
    const before = (await responsesTo("short")).length;
    const heard: Event[] = [];
    for (const name of ["heed-survey-shown", "heed-survey-submit", "heed-survey-complete"]) document.body.addEventListener(name, (event) => heard.push(event), { once: true });
    const element = await openSurvey();
    expect(textOf(element)).toContain("Your answers cannot be traced to you.");
    await choose(element, "csat", 2);
    await goOn(element);
    expect(textOf(element)).toContain("Question 2 of 3");
    await write(element, "why", "The lid");
    await goOn(element);
    await choose(element, "nps", 3);
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
    const responses = await responsesTo("short");
    expect(responses).toHaveLength(before + 1);
    expect(responses.find(({ answers }) => answers.why === "The lid")).toMatchObject({
      status: "complete",
      answers: { csat: 2, why: "The lid", nps: 3 },
      source: "page",
      version: 1,
    });
    expect(heard.map(({ type }) => type)).toEqual(["heed-survey-shown", "heed-survey-submit", "heed-survey-complete"]);
    expect((heard[1] as Event & { answers: SurveyAnswers }).answers).toEqual({ csat: 2, why: "The lid", nps: 3 });
    expect(focused(element)?.textContent).toContain("Thank you");
  });

  it("shows what the page brings along without asking the service, and sends answers to it", async () => {
    const answer = await fetch(`${inject("serviceUrl")}/v1/sites/demo/surveys/short?locale=en`);
    const given = (await answer.json()) as { pages: { questions: { title: string }[] }[] };
    given.pages[0]!.questions[0]!.title = "</p><b>As the page has it</b>";
    const begun = (await responsesTo("short")).length;
    const before = performance.getEntriesByType("resource").length;
    const element = placeSurvey();
    element.innerHTML = `<script type="application/json">${JSON.stringify(given).replaceAll("<", "\\u003c")}</script>`;
    await expect.poll(() => textOf(element)).toContain("</p><b>As the page has it</b>");
    const fetched = performance.getEntriesByType("resource").slice(before).filter(({ name }) => name.includes("/surveys/"));
    expect(fetched).toEqual([]);
    await choose(element, "csat", 4);
    await expect.poll(async () => (await responsesTo("short")).length).toBe(begun + 1);
  });

  it("goes back without losing anything, and drops what a change of mind has hidden", async () => {
    const element = await openSurvey();
    await choose(element, "csat", 1);
    await goOn(element);
    await write(element, "why", "The spout");
    await goOn(element);
    find(element, "[part=back]").click();
    await element.updateComplete;
    expect((find(element, "#c-why") as HTMLTextAreaElement).value).toBe("The spout");
    find(element, "[part=back]").click();
    await element.updateComplete;
    expect((find(element, '#q-csat [value="1"]') as HTMLInputElement).checked).toBe(true);
    await choose(element, "csat", 5);
    expect(textOf(element)).toContain("Question 1 of 2");
    await goOn(element);
    expect(textOf(element)).toContain("How likely");
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
    const complete = (await responsesTo("short")).filter(({ status }) => status === "complete");
    expect(complete.map(({ answers }) => answers)).toContainEqual({ csat: 5 });
  });

  it("asks for what is missing, at its question, with the focus on it", async () => {
    const element = await openSurvey();
    await goOn(element);
    await expect.poll(() => errorOf(element, "csat")).toBe("Please choose an answer.");
    expect(find(element, "#q-csat").getAttribute("aria-invalid")).toBe("true");
    expect(find(element, "#q-csat").contains(focused(element))).toBe(true);
    await choose(element, "csat", 4);
    expect(errorOf(element, "csat")).toBe("");
  });

  it("sends nothing where its page says so", async () => {
    document.body.addEventListener("heed-survey-submit", (event) => event.preventDefault(), { once: true });
    const before = (await responsesTo("short")).filter(({ status }) => status === "complete").length;
    const element = await openSurvey();
    await choose(element, "csat", 4);
    await goOn(element);
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Question 2 of 2");
    expect((await responsesTo("short")).filter(({ status }) => status === "complete")).toHaveLength(before);
  });

  it("tells how far its customers come, and nothing of what they said", async () => {
    const element = await openSurvey();
    await choose(element, "csat", 2);
    await goOn(element);
    await write(element, "why", "Not to be told yet");
    await goOn(element);
    await expect.poll(() => responsesTo("short")).toContainEqual(expect.objectContaining({ status: "in_progress", reached: "nps", answers: {} }));
  });

  it("keeps with the company what its customer agrees to, before it is sent", async () => {
    const element = await openSurvey({ surveyId: "everything" });
    find(element, "#c-agree").click();
    await choose(element, "csat", 4);
    await choose(element, "nps", 9);
    await goOn(element);
    await expect.poll(async () => (await responsesTo("everything")).at(-1)).toMatchObject({
      status: "in_progress",
      answers: { agree: true, csat: 4, nps: 9 },
    });
  });
});

describe("a survey that cannot be answered", () => {
  it.each([
    ["nowhere", "This survey is no longer here."],
    ["after_case", "This survey is for those who were invited."],
  ])("says so kindly: %s", async (surveyId, text) => {
    const element = placeSurvey({ surveyId });
    await expect.poll(() => textOf(element)).toContain(text);
  });

  it("says that it is over, and takes what was begun before", async () => {
    const begun = await openSurvey({ surveyId: "closing" });
    await choose(begun, "csat", 4);
    await expect.poll(() => JSON.stringify(localStorage)).toContain("expiresAt");
    await setStatus("closing", "closed");
    // What is kept on the device is this customer's; another one comes.
    dispatchEvent(new PageTransitionEvent("pagehide"));
    localStorage.clear();
    const early = await openSurvey({ surveyId: "closing" });
    await choose(early, "csat", 3);
    await expect.poll(() => textOf(early)).toContain("This survey is over. Thank you for wanting to answer. Your answers could no longer be sent.");
    // The survey as it was is in the browser's cache for a minute; in another language it is not.
    const late = placeSurvey({ surveyId: "closing", locale: "en-GB" });
    await expect.poll(() => textOf(late)).toContain("This survey is over. Thank you for wanting to answer.");
    await goOn(begun);
    await goOn(begun);
    await expect.poll(() => textOf(begun)).toContain("Thank you. It helps us.");
    expect((await responsesTo("closing")).map(({ status }) => status)).toEqual(["complete"]);
  });

  it("offers to try again where the service is away", async () => {
    const element = placeSurvey({ baseUrl: "http://localhost:9" });
    await expect.poll(() => textOf(element)).toContain("We cannot be reached at the moment.");
    element.baseUrl = undefined;
    expect(find(element, "button").textContent).toContain("Try again");
  });

  it("tells its developer what is missing", async () => {
    const element = placeSurvey({ siteKey: undefined, surveyId: undefined });
    await expect.poll(() => textOf(element)).toContain("No client.");
  });
});

describe("a survey that is shown to be looked at", () => {
  it("sends nothing and keeps nothing", async () => {
    const before = (await responsesTo("short")).length;
    const element = await openSurvey({ survey: inLocale(short, "en", { id: "short" }) });
    await choose(element, "csat", 4);
    await goOn(element);
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
    expect(localStorage.length).toBe(0);
    expect(await responsesTo("short")).toHaveLength(before);
  });

  it("follows its draft while that is written", async () => {
    const element = await openSurvey({ survey: inLocale(everything, "en") });
    element.prefill({ csat: 4, nps: 9 });
    await goOn(element);
    expect(textOf(element)).toContain("What made you answer 9?");
    element.survey = inLocale(short, "en");
    await expect.poll(() => textOf(element)).toContain("How was your order?");
  });

  it("offers what fits the answers, to whoever wants it", async () => {
    const element = await openSurvey({ survey: { ...inLocale(short, "en"), offers: [
      { action: "complaint", label: "File a complaint", url: "/help", when: { question: "csat", op: "le", value: 2 } },
      { action: "link", label: "See our pots", url: "/pots", when: { question: "csat", op: "ge", value: 4 } },
      { action: "link", label: "Trouble", url: "javascript:alert(1)" },
    ] } });
    await choose(element, "csat", 1);
    await goOn(element);
    await goOn(element);
    await goOn(element);
    await expect.poll(() => element.renderRoot.querySelectorAll("a").length).toBe(1);
    const heard: Event[] = [];
    element.addEventListener("heed-survey-offer", (event) => {
      heard.push(event);
      event.preventDefault();
    });
    find(element, "a").click();
    expect(heard[0]).toMatchObject({ action: "complaint", url: "/help" });
  });
});
