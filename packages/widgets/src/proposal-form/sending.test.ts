import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError, type FieldProblem, type HeedClient } from "@heed/core";
import { agree, clearPage, find, mintTitle, openProposalForm, receiptOf, send, serviceClient, textOf, write } from "../../testing/proposal-form-page.ts";
import type { ProposalForm } from "./proposal-form.ts";

beforeEach(() => {
  clearPage();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});
afterEach(() => {
  clearPage();
  Reflect.deleteProperty(navigator, "onLine");
  vi.restoreAllMocks();
});

/** The service behind a connection that breaks before proposals arrive, or after. */
function brokenConnection({ before = 0, after = 0 }: { before?: number; after?: number }) {
  const keys: string[] = [];
  const client = serviceClient({
    timeoutMs: 300,
    fetch: async (request) => {
      if (request.method !== "POST" || !request.url.endsWith("/proposals")) return fetch(request);
      keys.push(request.headers.get("idempotency-key") ?? "");
      if (before-- > 0) throw new TypeError("The connection broke.");
      const response = await fetch(request);
      if (after-- > 0) throw new TypeError("The connection broke.");
      return response;
    },
  });
  return { client, keys };
}

/** Refuses in the service's words, once for each problem. */
function refusing(...problems: ProblemError[]): HeedClient {
  const client = serviceClient();
  const { proposals } = client;
  const submit: typeof proposals.submit = (...call) => (problems.length ? Promise.reject(problems.shift()!) : proposals.submit(...call));
  return { ...client, proposals: { ...proposals, submit } };
}

const invalid = (...errors: FieldProblem[]): ProblemError => new ProblemError("validation_failed", "No.", { status: 422, errors });

async function fillIn(form: ProposalForm, title: string): Promise<void> {
  await write(form, { title, text: "Mine falls off when it is poured." });
  await agree(form);
}

async function countOf(title: string): Promise<number> {
  const { proposals } = serviceClient({ fetch: (request) => fetch(request, { cache: "no-store" }) });
  const { items } = await proposals.list({ sort: "newest", limit: 100 });
  return items.filter((item) => item.title === title).length;
}

describe("a connection that breaks", () => {
  it("is told of, loses nothing, and the proposal is submitted once with the same key", async () => {
    const title = mintTitle("Once in the end");
    const { client, keys } = brokenConnection({ before: 99 });
    const form = await openProposalForm({ client });
    const heard: Event[] = [];
    form.addEventListener("heed-submit-error", (event) => heard.push(event));
    await fillIn(form, title);
    await send(form);
    await expect.poll(() => textOf(form), { timeout: 8_000 }).toContain("We could not be reached. Nothing is lost");
    expect(heard).toHaveLength(1);
    expect(find(form, "[part=submit]").textContent.trim()).toBe("Try again");
    expect(find<HTMLTextAreaElement>(form, "#text").value).toBe("Mine falls off when it is poured.");
    const repaired = brokenConnection({});
    repaired.client.participants.use(client.participants.token);
    form.client = repaired.client;
    await send(form);
    await receiptOf(form);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set([...keys, ...repaired.keys]).size).toBe(1);
    expect(await countOf(title)).toBe(1);
  });

  it("after the proposal had arrived brings its receipt, even when the text was changed since", async () => {
    const title = mintTitle("It had arrived");
    const { client } = brokenConnection({ after: 99 });
    const form = await openProposalForm({ client });
    await fillIn(form, title);
    await send(form);
    await expect.poll(() => textOf(form), { timeout: 8_000 }).toContain("We could not be reached.");
    await write(form, { title: `${title}, changed` });
    const repaired = serviceClient();
    repaired.participants.use(client.participants.token);
    form.client = repaired;
    await send(form);
    expect((await receiptOf(form)).textContent).toContain("Your first attempt had arrived after all");
    expect(await countOf(title)).toBe(1);
    expect(await countOf(`${title}, changed`)).toBe(0);
  });
});

describe("offline", () => {
  const goOffline = (): unknown => Object.defineProperty(navigator, "onLine", { value: false, configurable: true });

  it("it waits on the device and goes by itself, once, when there is a connection again", async () => {
    const title = mintTitle("Sent from the train");
    const offline = serviceClient({ fetch: () => Promise.reject(new TypeError("offline")), timeoutMs: 300 });
    const site = await serviceClient().site.get({ locale: "en" });
    const form = await openProposalForm({ client: offline, site });
    await fillIn(form, title);
    goOffline();
    await send(form);
    await expect.poll(() => textOf(form), { timeout: 8_000 }).toContain("You are offline.");
    form.remove();
    const next = await openProposalForm({ site });
    await expect.poll(() => textOf(next)).toContain("You are offline.");
    Reflect.deleteProperty(navigator, "onLine");
    dispatchEvent(new Event("online"));
    dispatchEvent(new Event("online"));
    await receiptOf(next);
    expect(await countOf(title)).toBe(1);
  });
});

describe("a refusal", () => {
  it("is shown at the field it is about, and gone with the next change", async () => {
    const form = await openProposalForm({ client: refusing(invalid({ path: "/text", code: "invalid_characters" })) });
    await fillIn(form, mintTitle("Refused"));
    await send(form);
    await expect.poll(() => find(form, "#text-fault").textContent).toContain("a character that cannot be shown");
    await write(form, { text: "Plain words." });
    expect(find(form, "#text-fault").textContent).toBe("");
    await send(form);
    await receiptOf(form);
  });

  it("of a consent that is outdated asks for it anew", async () => {
    const form = await openProposalForm({ client: refusing(invalid({ path: "/consent/version", code: "consent_outdated" })) });
    await fillIn(form, mintTitle("Agreed anew"));
    await send(form);
    await expect.poll(() => textOf(form)).toContain("This text has changed.");
    expect(find<HTMLInputElement>(form, "#consent-handle_case").checked).toBe(false);
    await agree(form);
    await send(form);
    await receiptOf(form);
  });

  it("of a participant whose consent is of another time is answered with the one just given", async () => {
    const form = await openProposalForm({ client: refusing(new ProblemError("consent_needed", "No.", { status: 403 })) });
    await fillIn(form, mintTitle("Consented"));
    await send(form);
    await receiptOf(form);
  });

  it("that no form can help with ends, and says so", async () => {
    const needed = () => new ProblemError("participant_needed", "No.", { status: 401, requestId: "req-7" });
    const form = await openProposalForm({ client: refusing(needed(), needed(), needed(), needed()) });
    await fillIn(form, mintTitle("Never known"));
    await send(form);
    await expect.poll(() => textOf(form), { timeout: 10_000 }).toContain("req-7");
  });
});

it("is sent once, however often the button is pressed", async () => {
  const title = mintTitle("Pressed often");
  const { client, keys } = brokenConnection({});
  const form = await openProposalForm({ client });
  await fillIn(form, title);
  for (let press = 0; press < 5; press++) find(form, "[part=submit]").click();
  await receiptOf(form);
  expect(keys).toHaveLength(1);
});
