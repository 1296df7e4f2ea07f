import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProblemError, type FieldProblem, type HeedClient } from "@heed/core";
import {
  answer,
  clearPage,
  completeAnswers,
  fieldOf,
  loadSite,
  openForm,
  receiptOf,
  send,
  serviceClient,
  textOf,
} from "../../testing/case-form-page.ts";
import type { CaseForm } from "./case-form.ts";

beforeEach(clearPage);
afterEach(clearPage);

const submitText = (form: CaseForm): string => form.renderRoot.querySelector("[part=submit]")!.textContent.trim();

/** The service behind a connection that breaks as often as told: before the request, or after the answer. */
function brokenConnection({ before = 0, after = 0 }: { before?: number; after?: number }) {
  const keys: string[] = [];
  const client = serviceClient({
    timeoutMs: 300,
    fetch: async (request) => {
      if (request.method !== "POST") return fetch(request);
      keys.push(request.headers.get("idempotency-key") ?? "");
      if (before-- > 0) throw new TypeError("The connection broke.");
      const response = await fetch(request);
      if (after-- > 0) throw new TypeError("The connection broke.");
      return response;
    },
  });
  return { client, keys };
}

/** A client that refuses filings in the service's words, once for each problem. */
function refusing(...problems: ProblemError[]): HeedClient {
  const { cases } = serviceClient();
  return {
    ...serviceClient(),
    cases: { ...cases, file: (newCase, options) => (problems.length ? Promise.reject(problems.shift()!) : cases.file(newCase, options)) },
  };
}

const invalid = (...errors: FieldProblem[]): ProblemError => new ProblemError("validation_failed", "No.", { status: 422, errors });

describe("a form with mistakes", () => {
  it("lists them, takes the focus there, and leads to each field", async () => {
    const form = await openForm();
    await answer(form, { "/subject": "Only this", "/contact/email": "nobody" });
    await send(form);
    await expect.poll(() => form.shadowRoot!.activeElement?.getAttribute("part")).toBe("summary");
    const summary = form.renderRoot.querySelector<HTMLElement>("[part=summary]")!;
    expect(summary.getAttribute("role")).toBe("alert");
    const links = [...summary.querySelectorAll("a")];
    expect(links.map(({ textContent }) => textContent)).toEqual([
      "What is it about?",
      "In your own words",
      "E-mail",
      "I agree that my details are used to handle this case.",
    ]);
    links[1]!.click();
    expect(form.shadowRoot!.activeElement).toBe(fieldOf(form, "/description"));
    expect(fieldOf(form, "/contact/email").renderRoot.textContent).toContain("name@example.com");
  });

  it("sends nothing", async () => {
    const { client, keys } = brokenConnection({});
    const form = await openForm({ client });
    await send(form);
    await expect.poll(() => textOf(form)).toContain("Please have another look");
    expect(keys).toEqual([]);
  });

  it("sends once they are put right", async () => {
    const form = await openForm();
    await send(form);
    await expect.poll(() => textOf(form)).toContain("Please have another look");
    await answer(form, completeAnswers);
    await send(form);
    await receiptOf(form);
  });

  it("shows what the service refuses at its field, in the reader's words, until it is changed", async () => {
    const client = refusing(
      invalid(
        { path: "/contact/phone", code: "invalid_phone" },
        { path: "/subject", code: "too_long", max: 200 },
        { path: "/category", code: "not_an_option" },
        { path: "/consent/purposes", code: "required" },
      ),
    );
    const form = await openForm({ client });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => fieldOf(form, "/contact/phone").renderRoot.textContent).toContain("telephone number");
    expect(fieldOf(form, "/subject").renderRoot.textContent).toContain("200");
    expect(fieldOf(form, "/top/category").checkValidity()).toBe(false);
    await answer(form, { "/subject": "Shorter", "/top/category": "staff_conduct", "/contact/phone": "+44 20 7946 0018" });
    expect(fieldOf(form, "/subject").checkValidity()).toBe(true);
    await answer(form, { "/consent/purposes/improve_service": true, "/consent/purposes/handle_case": true });
    await answer(form, { "/consent/purposes/handle_case": true });
    await send(form);
    await receiptOf(form);
  });

  it("shows in the list what it has no field for", async () => {
    const form = await openForm({ client: refusing(invalid({ path: "/organisation", code: "unknown_field" })) });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => form.renderRoot.querySelector("[part=summary]")?.textContent).toContain("/organisation");
  });

  it("asks for the consent anew when its text has changed", async () => {
    const form = await openForm({ client: refusing(invalid({ path: "/consent/version", code: "consent_outdated" })) });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => textOf(form)).toContain("This text has changed.");
    expect(fieldOf(form, "/consent/purposes/handle_case").value).toBe(false);
    await answer(form, { "/consent/purposes/handle_case": true });
    await send(form);
    await receiptOf(form);
  });

  it("agrees with the service on what a real refusal means", async () => {
    const site = await loadSite();
    const form = await openForm({ site: { ...site, consent: { ...site.consent, version: "another" } } });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => textOf(form)).toContain("This text has changed.");
  });
});

describe("a connection that breaks", () => {
  it("says so, keeps everything, and files once with the same key", async () => {
    const { client, keys } = brokenConnection({ before: 99 });
    const form = await openForm({ client });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => textOf(form), { timeout: 5_000 }).toContain("We could not be reached.");
    expect(submitText(form)).toBe("Try again");
    expect(fieldOf(form, "/description").value).toBe(completeAnswers["/description"]);
    const refused = keys.length;
    const repaired = brokenConnection({});
    form.client = repaired.client;
    await send(form);
    await receiptOf(form);
    expect(refused).toBeGreaterThan(0);
    expect(new Set([...keys, ...repaired.keys]).size).toBe(1);
  });

  it("tells of an address where nobody listens", async () => {
    const form = await openForm({ site: await loadSite(), client: serviceClient({ baseUrl: "http://localhost:9", timeoutMs: 300 }) });
    const heard: Event[] = [];
    form.addEventListener("heed-submit-error", (event) => heard.push(event));
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => textOf(form), { timeout: 5_000 }).toContain("We could not be reached.");
    expect(heard).toHaveLength(1);
  });

  it("brings the receipt of an attempt that had arrived, even when the text was changed since", async () => {
    const { client } = brokenConnection({ after: 99 });
    const form = await openForm({ client });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => textOf(form), { timeout: 5_000 }).toContain("We could not be reached.");
    await answer(form, { "/subject": "Changed since" });
    form.client = serviceClient();
    await send(form);
    const { reference, accessCode } = await receiptOf(form);
    expect(textOf(form)).toContain("Your first attempt had arrived after all, without your later changes:");
    const opened = await serviceClient().cases.open(reference, accessCode).get();
    expect(opened.subject).toBe(completeAnswers["/subject"]);
  });

  it("says differently that too much is arriving", async () => {
    const form = await openForm({ client: refusing(new ProblemError("service_unavailable", "No.", { status: 503 })) });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => textOf(form)).toContain("in a few minutes");
    expect(textOf(form)).not.toContain("could not be reached");
  });

  it("names the request to quote when it cannot say more", async () => {
    const form = await openForm({ client: refusing(new ProblemError("internal_error", "No.", { status: 500, requestId: "req-42" })) });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => textOf(form)).toContain("req-42");
  });

  it("cannot be sent twice at once", async () => {
    const { cases } = serviceClient();
    const answerNow = Promise.withResolvers<void>();
    let filings = 0;
    const form = await openForm({
      client: { ...serviceClient(), cases: { ...cases, file: async (...call) => ((filings += 1), await answerNow.promise, cases.file(...call)) } },
    });
    await answer(form, completeAnswers);
    const button = form.renderRoot.querySelector<HTMLElement>("[part=submit]")!;
    button.click();
    button.click();
    await expect.poll(() => button.getAttribute("aria-disabled")).toBe("true");
    expect(submitText(form)).toBe("Sending…");
    expect(form.renderRoot.querySelector("[role=status]")?.textContent).toContain("Sending…");
    button.click();
    answerNow.resolve();
    await receiptOf(form);
    expect(filings).toBe(1);
  });

  it("waits while the customer is offline and sends once by itself", async () => {
    const { client, keys } = brokenConnection({ before: 99 });
    const form = await openForm({ client });
    await answer(form, completeAnswers);
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    await send(form);
    await expect.poll(() => textOf(form), { timeout: 5_000 }).toContain("You are offline.");
    form.client = serviceClient();
    Reflect.deleteProperty(navigator, "onLine");
    dispatchEvent(new Event("online"));
    dispatchEvent(new Event("online"));
    await receiptOf(form);
    expect(new Set(keys).size).toBe(1);
  });

  it("does not send by itself what the customer goes on writing", async () => {
    const { client } = brokenConnection({ before: 99 });
    const form = await openForm({ client });
    await answer(form, completeAnswers);
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    await send(form);
    await expect.poll(() => textOf(form), { timeout: 5_000 }).toContain("You are offline.");
    await answer(form, { "/subject": "Not done yet" });
    Reflect.deleteProperty(navigator, "onLine");
    let filings = 0;
    const { cases } = serviceClient();
    form.client = { ...serviceClient(), cases: { ...cases, file: (...call) => ((filings += 1), cases.file(...call)) } };
    dispatchEvent(new Event("online"));
    await form.updateComplete;
    expect(filings).toBe(0);
    expect(textOf(form)).not.toContain("You are offline.");
  });
});

it("stops sending when the form is removed, and is ready again when it is put back", async () => {
  let signal: AbortSignal | undefined;
  const hanging = serviceClient({
    fetch: (request) => {
      signal = request.signal;
      return new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(new TypeError("aborted"))));
    },
  });
  const form = await openForm({ client: { ...serviceClient(), cases: hanging.cases } });
  await answer(form, completeAnswers);
  await send(form);
  await expect.poll(() => signal).toBeDefined();
  form.remove();
  await expect.poll(() => signal?.aborted).toBe(true);
  form.client = undefined;
  document.body.append(form);
  await expect.poll(() => submitText(form)).toBe("Send");
  await send(form);
  await receiptOf(form);
});
