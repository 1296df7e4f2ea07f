import { expect } from "vitest";
import { createClient, type HeedClient } from "@heed/core";
import type { DeskProposal, DeskSiteApi } from "@heed/core/desk";
import type { ProposalStatus } from "@heed/core/rules";
import type { DeskApp } from "../src/app/desk-app.ts";
import type { ProposalPage } from "../src/proposals/proposal-page.ts";
import { colleague, openDesk, shownPage } from "./desk-page.ts";
import type { TestStaffName } from "./test-staff.ts";

interface Filed {
  title?: string;
  text?: string;
  locale?: string;
  category?: string;
  name?: string;
}

/** A visitor who takes part without an e-mail address, each from an address of their own: all tests share what one may send in an hour. */
export async function visitor(): Promise<{ client: HeedClient; consent: { version: string; purposes: string[] } }> {
  const address = `10.${[...crypto.getRandomValues(new Uint8Array(3))].join(".")}`;
  const from = (request: Request): Promise<Response> => {
    request.headers.set("X-Forwarded-For", address);
    return fetch(request);
  };
  const client = createClient({ baseUrl: location.origin, siteKey: "demo", fetch: from });
  const { version } = (await client.site.get({ locale: "en" })).consent;
  const consent = { version, purposes: ["handle_case"] };
  await client.participants.join({ locale: "en", consent });
  return { client, consent };
}

/** Submits a proposal as a visitor would; answers its id. */
export async function submitted({ name = "Ada Green", ...over }: Filed = {}): Promise<string> {
  const { client, consent } = await visitor();
  const { id } = await client.proposals.submit({
    title: "Spare lids on their own",
    text: "The lid of my pot broke. Please sell lids on their own.",
    locale: "en",
    contact: { name },
    consent,
    ...over,
  });
  return id;
}

/** The ids of staff, by their names in the tests. */
async function staffId(name: string): Promise<string> {
  const { staff } = await colleague("manager").get({ locale: "en" });
  const found = staff.find((each) => each.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found.id;
}

const way = ["submitted", "in_review", "published", "evaluating", "planned", "in_progress", "done"] as const;

interface Taken extends Filed {
  status: (typeof way)[number];
  evaluators?: readonly TestStaffNames[];
}

type TestStaffNames = "Ravi Nair" | "Inês Prado" | "Amara Cole" | "Noor Haddad";

/** A proposal that colleagues have taken as far as this. */
export async function proposalAt({ status, evaluators = ["Amara Cole"], ...filed }: Taken): Promise<DeskProposal> {
  const id = await submitted(filed);
  const { proposals } = colleague("manager");
  let found = await proposals.get(id);
  for (const next of way.slice(1, way.indexOf(status) + 1)) {
    const input = { version: found.version, answer: `It is ${next}.` };
    if (next === "in_review") found = await proposals.step(id, "review", { version: found.version });
    if (next === "published") found = await proposals.step(id, "publish", input);
    if (next === "evaluating") found = await proposals.step(id, "evaluate", { ...input, evaluators: await Promise.all(evaluators.map(staffId)) });
    if (next === "planned") found = await proposals.step(id, "plan", input);
    if (next === "in_progress") found = await proposals.step(id, "start", input);
    if (next === "done") found = await proposals.step(id, "finish", input);
  }
  return found;
}

const allScores = (score: number): Record<string, number> => ({ value: score, feasibility: score, cost: score, reach: score });

/** What somebody gives as their scores. */
export async function scores(name: TestStaffName, proposalId: string, score: number): Promise<DeskProposal> {
  return colleague(name).proposals.score(proposalId, { scores: allScores(score) });
}

export async function statusOf(site: DeskSiteApi, proposalId: string): Promise<ProposalStatus> {
  return (await site.proposals.get(proposalId)).status;
}

/** The proposal on the tests' page, once it is there. */
export async function openProposal(proposalId: string, viewport?: { width: number; height: number }): Promise<{ app: DeskApp; proposalPage: ProposalPage }> {
  const app = await openDesk(`/desk/demo/proposals/${proposalId}`, viewport);
  const proposalPage = await shownPage<ProposalPage>(app, "desk-proposal-page");
  await expect.poll(() => proposalPage.renderRoot.querySelector(".words"), { timeout: 15_000 }).not.toBeNull();
  return { app, proposalPage };
}
