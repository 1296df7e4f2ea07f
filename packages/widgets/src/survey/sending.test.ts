import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProblemError, type FieldProblem, type HeedClient } from "@heed/core";
import { serviceClient } from "../../testing/case-form-page.ts";
import { choose, clearPage, errorOf, find, focused, goOn, isReady, openSurvey, placeSurvey, responsesTo, textOf, write } from "../../testing/survey-page.ts";
import type { SurveyElement } from "./survey.ts";

beforeEach(clearPage);
afterEach(() => {
  Reflect.deleteProperty(navigator, "onLine");
  clearPage();
});

const setOffline = (): void => void Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
const setOnline = (): void => {
  Reflect.deleteProperty(navigator, "onLine");
  dispatchEvent(new Event("online"));
};

/** The service behind a connection that lets nothing but reading through, or loses what is answered. */
function brokenConnection({ before = false, after = false }: { before?: boolean; after?: boolean }) {
  const keys: string[] = [];
  const state = { before, after };
  const client = serviceClient({
    timeoutMs: 300,
    fetch: async (request) => {
      if (request.method === "GET") return fetch(request);
      keys.push(`${request.method} ${request.headers.get("idempotency-key")}`);
      if (state.before) throw new TypeError("The connection broke.");
      const response = await fetch(request);
      if (state.after) throw new TypeError("The connection broke.");
      return response;
    },
  });
  return { client, keys, mend: () => void Object.assign(state, { before: false, after: false }) };
}

/** A client that refuses what is sent off, in the service's words, once for each problem. */
function refusing(...problems: ProblemError[]): HeedClient {
  const client = serviceClient();
  const { complete } = client.surveys;
  return { ...client, surveys: { ...client.surveys, complete: (...call) => (problems.length ? Promise.reject(problems.shift()!) : complete(...call)) } };
}

const refusal = (code: ProblemError["code"], status: number, errors: FieldProblem[] = []): ProblemError => new ProblemError(code, "No.", { status, errors });

async function answerAll(element: SurveyElement): Promise<void> {
  await choose(element, "csat", 5);
  await goOn(element);
  await goOn(element);
}

const complete = async (): Promise<number> => (await responsesTo("sending")).filter(({ status }) => status === "complete").length;

describe("a connection that breaks", () => {
  it("is told of, costs nothing, and sends once with the same keys", async () => {
    const before = await complete();
    const { client, keys, mend } = brokenConnection({ before: true });
    const element = await openSurvey({ surveyId: "sending", client });
    await answerAll(element);
    await expect.poll(() => textOf(element), { timeout: 5_000 }).toContain("We could not be reached. Nothing is lost");
    expect(find(element, "[part=submit]").textContent.trim()).toBe("Try again");
    mend();
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
    expect(new Set(keys.filter((key) => key.startsWith("POST"))).size).toBe(1);
    expect(await complete()).toBe(before + 1);
  });

  it("does no harm when all arrives and no answer comes back", async () => {
    const before = await complete();
    const { client, mend } = brokenConnection({ after: true });
    const element = await openSurvey({ surveyId: "sending", client });
    await answerAll(element);
    await expect.poll(() => textOf(element), { timeout: 5_000 }).toContain("We could not be reached.");
    mend();
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
    expect(await complete()).toBe(before + 1);
  });

  it("says that what arrived was the first attempt, where it was changed since", async () => {
    const { client, mend } = brokenConnection({ after: true });
    const element = await openSurvey({ surveyId: "sending", client });
    await answerAll(element);
    await expect.poll(() => textOf(element), { timeout: 5_000 }).toContain("We could not be reached.");
    // The response began, and its answer was lost as well: another attempt has to find it.
    mend();
    const { surveys } = serviceClient();
    const draft = JSON.parse(Object.values(localStorage)[0] as string) as { key: string; start: Parameters<typeof surveys.start>[1] };
    const started = await surveys.start("sending", draft.start, { idempotencyKey: draft.key });
    await surveys.complete(started, { answers: { csat: 5 } });
    await choose(element, "nps", 3);
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Your first attempt had arrived after all");
  });
});

describe("an offline customer", () => {
  it("is told that it waits, and it goes by itself, once", async () => {
    const before = await complete();
    const { client, mend } = brokenConnection({ before: true });
    const element = await openSurvey({ surveyId: "sending", client });
    await choose(element, "csat", 5);
    await goOn(element);
    setOffline();
    await goOn(element);
    await expect.poll(() => textOf(element), { timeout: 5_000 }).toContain("You are offline.");
    mend();
    setOnline();
    setOnline();
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
    expect(await complete()).toBe(before + 1);
  });

  it("has it sent with the next visit, also where it was asked in a panel", async () => {
    const before = await complete();
    const { client } = brokenConnection({ before: true });
    const element = await openSurvey({ surveyId: "sending", client });
    await choose(element, "csat", 5);
    await goOn(element);
    setOffline();
    await goOn(element);
    await expect.poll(() => textOf(element), { timeout: 5_000 }).toContain("You are offline.");
    element.remove();
    Reflect.deleteProperty(navigator, "onLine");
    const next = placeSurvey({ surveyId: "sending", panel: true });
    await expect.poll(complete).toBe(before + 1);
    expect(next.renderRoot.querySelector("[popover]")).toBeNull();
  });

  it("sends nothing by itself that its customer goes on with", async () => {
    const before = await complete();
    const { client, mend } = brokenConnection({ before: true });
    const element = await openSurvey({ surveyId: "sending", client });
    await choose(element, "csat", 5);
    await goOn(element);
    setOffline();
    await goOn(element);
    await expect.poll(() => textOf(element), { timeout: 5_000 }).toContain("You are offline.");
    await choose(element, "nps", 9);
    mend();
    setOnline();
    await element.updateComplete;
    expect(textOf(element)).not.toContain("You are offline.");
    expect(await complete()).toBe(before);
  });
});

describe("what the service refuses", () => {
  it("is shown at its question, with the focus on it", async () => {
    const element = await openSurvey({ surveyId: "sending", client: refusing(refusal("validation_failed", 422, [{ path: "/answers/csat", code: "required" }])) });
    await answerAll(element);
    await expect.poll(() => textOf(element)).toContain("Question 1 of 2");
    expect(errorOf(element, "csat")).toBe("Please choose an answer.");
    await expect.poll(() => find(element, "#q-csat").contains(focused(element))).toBe(true);
    await goOn(element);
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
  });

  it.each([
    ["invitation_used", 409, "You have answered this survey already. Thank you."],
    ["invitation_not_valid", 404, "This invitation does not work any more"],
  ] as const)("is said kindly: %s", async (code, status, text) => {
    const element = await openSurvey({ surveyId: "sending", client: refusing(refusal(code, status)) });
    await answerAll(element);
    await expect.poll(() => textOf(element)).toContain(text);
  });

  it("is begun once more where the service has forgotten it", async () => {
    const before = await complete();
    const element = await openSurvey({ surveyId: "sending", client: refusing(refusal("response_not_found", 404)) });
    await answerAll(element);
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
    expect(await complete()).toBe(before + 1);
  });

  it("can be sent again, with the number of the request to quote", async () => {
    const failing = new ProblemError("internal_error", "No.", { status: 500, requestId: "req-42" });
    const element = await openSurvey({ surveyId: "sending", client: refusing(failing) });
    const heard: Event[] = [];
    element.addEventListener("heed-submit-error", (event) => heard.push(event));
    await answerAll(element);
    await expect.poll(() => textOf(element)).toContain("req-42");
    expect(heard).toHaveLength(1);
    await goOn(element);
    await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
  });
});

it("sends what people paste as the service takes it", async () => {
  const element = await openSurvey({ surveyId: "sending" });
  await choose(element, "csat", 1);
  await goOn(element);
  await write(element, "why", "  torn\u0000 and bent ");
  await goOn(element);
  await goOn(element);
  await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
  expect((await responsesTo("sending")).at(-1)?.answers).toEqual({ csat: 1, why: "torn and bent" });
});

it("stops when it is removed, and is ready again when it is put back", async () => {
  const element = await openSurvey({ surveyId: "sending" });
  await choose(element, "csat", 5);
  element.remove();
  await new Promise((done) => setTimeout(done));
  document.body.append(element);
  await isReady(element);
  await goOn(element);
  await goOn(element);
  await expect.poll(() => textOf(element)).toContain("Thank you. It helps us.");
});
