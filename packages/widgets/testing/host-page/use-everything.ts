import { createClient } from "@heed/core";
import type { FrameLocator, Page } from "playwright";
import { fillIn, send } from "./fill-in.ts";

/** A form, a tracker, a survey and a board: all that {@link useEverything} uses. */
export const EVERYTHING = `
  <heed-complaint-form site-key="demo"></heed-complaint-form>
  <heed-case-tracker site-key="demo"></heed-case-tracker>
  <heed-survey site-key="demo" survey-id="noted"></heed-survey>
  <heed-proposal-board site-key="board"></heed-proposal-board>`;

/** The title of the proposal that the board has. */
const PROPOSAL = "A lid that stays on";

/** Puts the proposal on the board, as a customer would. */
export async function proposeOne(serviceUrl: string): Promise<void> {
  const client = createClient({ baseUrl: serviceUrl, siteKey: "board" });
  const { consent } = await client.site.get();
  const agreed = { version: consent.version, purposes: consent.purposes.map((purpose) => purpose.id) };
  await client.participants.join({ locale: "en", consent: agreed });
  await client.proposals.submit({ title: PROPOSAL, text: "Mine fell.", locale: "en", consent: agreed });
}

/** Files a case, opens it, answers a survey and reads a proposal, as a visitor does. */
export async function useEverything(page: Page | FrameLocator): Promise<void> {
  const form = page.locator("heed-complaint-form");
  await fillIn(form, { subject: "The kettle whistles" });
  const { reference, accessCode } = await send(form);

  const tracker = page.locator("heed-case-tracker");
  await tracker.getByLabel("Reference").fill(reference);
  await tracker.getByLabel("Access code").fill(accessCode);
  await tracker.getByRole("button", { name: "Show my case" }).click();
  await tracker.getByText("The kettle whistles").first().waitFor();

  const survey = page.locator("heed-survey");
  await survey.getByRole("radio", { name: "Satisfied", exact: true }).check({ force: true });
  await survey.getByRole("button", { name: "Send" }).click();
  await survey.getByText("Thank you. It helps us.").waitFor();

  const board = page.locator("heed-proposal-board");
  await board.getByRole("link", { name: PROPOSAL }).click();
  await board.getByRole("heading", { name: PROPOSAL }).waitFor();
  await board.getByRole("heading", { name: /^Comments/ }).waitFor();
}
