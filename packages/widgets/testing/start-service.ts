import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import {
  actOnCase,
  createApp,
  createSite,
  demoSite,
  listen,
  migrate,
  openDatabase,
  type HeedDatabase,
  type StaffCommand,
} from "@heed/server";
import type { TestProject } from "vitest/node";
import { openBoardSite, setProposalStatus, type ProposalRequest } from "./board-site.ts";
import { addHostKey } from "./host-identity.ts";
import { startServiceMail, type ServiceMail } from "./mail-of-service.ts";
import { keepPromises, openNoticeSites, setNoticeOf, type NoticeRequest } from "./notice-site.ts";
import { createProposalSites } from "./proposal-sites.ts";
import { publishSampleSurveys, readResponses, setSurveyStatus } from "./publish-samples.ts";

/** Vitest serves the browser's test page from the first of these ports that is free. */
const TEST_PAGE_PORTS = Array.from({ length: 40 }, (_, index) => 23_315 + index);

/** Starts the real service for the tests, with the demo site and a door for what its staff do. */
export default async function startService(project: TestProject): Promise<() => Promise<void>> {
  const database = await openDatabase({ memory: true });
  await migrate(database);
  const allowedOrigins = TEST_PAGE_PORTS.map((port) => `http://localhost:${port}`);
  await createSite(database, { ...demoSite, settings: { ...demoSite.settings, allowedOrigins } });
  await addHostKey(database);
  await openBoardSite(database, allowedOrigins);
  await createProposalSites(database, allowedOrigins);
  await openNoticeSites(database, allowedOrigins);
  await publishSampleSurveys(database);
  const app = createApp({ database, publicUrl: "http://localhost" });
  await keepPromises(database, app);
  const service = await listen({ app, port: 0 });
  const desk = await openDesk(database);
  project.provide("serviceUrl", service.url);
  project.provide("deskUrl", desk.url);
  return async () => {
    await new Promise((done) => desk.server.close(done));
    await (await mail)?.stop();
    await service.close();
    await database.close();
  };
}

/** Once a test wants to read mail. */
let mail: Promise<ServiceMail> | undefined;

/**
 * What a test in the browser asks for: staff act on a case, a survey is paused or taken up again, its responses are read,
 * a proposal comes to a status, a company tells everybody something, mails are sent from now on, the code in one of them is read.
 */
type DeskRequest =
  | Pick<StaffCommand, "reference" | "action" | "input">
  | { surveyId: string; status: "published" | "paused" | "closed" }
  | { responsesTo: string }
  | { sendsMail: true }
  | { codeTo: string }
  | NoticeRequest
  | ProposalRequest;

/** `POST` a `DeskRequest`. */
async function openDesk(database: HeedDatabase): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => void answer(database, request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The desk for the tests has no port.");
  return { url: `http://127.0.0.1:${address.port}`, server };
}

async function answer(database: HeedDatabase, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("Access-Control-Allow-Origin", "*");
  try {
    // Sent by our own tests.
    const asked = (await json(request)) as DeskRequest;
    response.end(JSON.stringify(await act(database, asked)));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}

async function act(database: HeedDatabase, asked: DeskRequest): Promise<unknown> {
  if ("noticeOf" in asked) return setNoticeOf(database, asked);
  if ("responsesTo" in asked) return readResponses(database, asked.responsesTo);
  if ("proposalId" in asked) return setProposalStatus(database, asked);
  if ("sendsMail" in asked) return Boolean(await (mail ??= startServiceMail(database)));
  if ("codeTo" in asked) return (await mail)?.codeTo(asked.codeTo);
  if ("surveyId" in asked) return setSurveyStatus(database, asked);
  return actOnCase({ database }, { siteKey: demoSite.key, actor: { name: "Mei" }, ...asked });
}

declare module "vitest" {
  interface ProvidedContext {
    serviceUrl: string;
    deskUrl: string;
  }
}
