import { afterEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openCase, press, sees, seesText, takenCase, textsOf, write } from "../../testing/case-desk.ts";
import { clearPage, colleague, signInAs } from "../../testing/desk-page.ts";
import { openProposal, proposalAt } from "../../testing/proposal-desk.ts";
import "../case-page/case-page.ts";
import "../proposals/proposal-page.ts";

afterEach(async () => {
  vi.restoreAllMocks();
  await clearPage();
});

/** The service does what is sent there, and says that the first request is still at it. */
function keepInFlight(path: string): void {
  const real = window.fetch;
  vi.spyOn(window, "fetch").mockImplementation(async (input, init) => {
    const response = await real(input, init);
    if (!(input instanceof Request) || input.method !== "POST" || !input.url.endsWith(path)) return response;
    const problem = { type: "about:blank", title: "Still at it", status: 409, code: "idempotency_key_in_flight" };
    return new Response(JSON.stringify(problem), { status: 409, headers: { "content-type": "application/problem+json" } });
  });
}

const FAILED = /went wrong|still|again/i;

it("opens one case out of a proposal, although the first request was said to be still at it", async () => {
  const { id } = await proposalAt({ status: "published" });
  const site = await signInAs("manager");
  await openProposal(id);
  await press("Open a case out of it…");
  await userEvent.selectOptions(page.getByRole("combobox", { name: /^Category/ }).last(), "other");
  keepInFlight("/cases");
  await press("Open the case");
  await sees(page.getByRole("alert").filter({ hasText: FAILED }));
  vi.restoreAllMocks();
  await press("Open the case");
  await sees(page.getByRole("listitem").filter({ hasText: "The case is open, and linked with the proposal." }));
  expect((await site.proposals.get(id)).cases).toHaveLength(1);
});

it("writes a note on a case once, although the first request was said to be still at it", async () => {
  const { reference } = await takenCase();
  await signInAs("agent");
  await openCase(reference);
  await write("Note", "Note for staff", "Rang twice.");
  keepInFlight("/actions/note");
  await press("Save the note");
  await sees(page.getByRole("status").filter({ hasText: FAILED }));
  vi.restoreAllMocks();
  await press("Save the note");
  await seesText("Rang twice.");
  await expect.poll(() => textsOf(colleague("agent"), reference, "note")).toEqual(["Rang twice."]);
});
