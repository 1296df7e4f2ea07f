import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { createApp, createSite, demoSite, inviteAsOperator, listen, migrate, openDatabase, startWork, type HeedDatabase } from "@heed/server";
import type { TestProject } from "vitest/node";
import { openColleagueDoor } from "./colleague-door.ts";
import { PASSWORD, testStaff, type TestPerson } from "./test-staff.ts";

/** Starts the real service for the tests, with the demo site and somebody of every role. */
export default async function startService(project: TestProject): Promise<() => Promise<void>> {
  const port = project.config.provide.servicePort ?? 0;
  const publicUrl = `http://localhost:${port}`;
  const database = await openDatabase({ memory: true });
  await migrate(database);
  await createSite(database, demoSite);
  const work = await startWork({ database, publicUrl });
  const app = createApp({ database, publicUrl, trustedProxies: 1 });
  const service = await listen({ app, port, host: "127.0.0.1" });
  const door = await openDoor({ database, publicUrl });
  for (const person of Object.values(testStaff)) await acceptFor(service.url, await invitationFor({ database, publicUrl }, person), person.name);
  const colleagues = await openColleagueDoor(service.url);
  project.provide("doorUrl", door.url);
  project.provide("colleaguesUrl", colleagues.url);
  return async () => {
    await colleagues.close();
    await new Promise((done) => door.server.close(done));
    await service.close();
    await work.stop();
    await database.close();
  };
}

interface Operator {
  database: HeedDatabase;
  publicUrl: string;
}

/** The token of an invitation. */
async function invitationFor(operator: Operator, { email, name, role, teams }: TestPerson): Promise<string> {
  const invitation = { email, name, role, teams: [...teams] };
  const { link } = await inviteAsOperator(operator, { siteKey: demoSite.key, invitation });
  return new URL(link).hash.replace("#invitation=", "");
}

async function acceptFor(serviceUrl: string, token: string, name: string): Promise<void> {
  const response = await fetch(`${serviceUrl}/v1/desk/invitations/accept`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: serviceUrl },
    body: JSON.stringify({ token, name, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`Nobody of the staff could be made: ${await response.text()}`);
}

/** `POST { email, name, role, teams }`: invites somebody, as who runs the service does; answers the token. */
async function openDoor(operator: Operator): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => void answer(operator, request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The door for the tests has no port.");
  return { url: `http://127.0.0.1:${address.port}`, server };
}

async function answer(operator: Operator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("Access-Control-Allow-Origin", "*");
  try {
    // Sent by our own tests.
    const person = (await json(request)) as TestPerson;
    response.end(JSON.stringify({ token: await invitationFor(operator, person) }));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}

declare module "vitest" {
  interface ProvidedContext {
    servicePort: number;
    doorUrl: string;
    colleaguesUrl: string;
  }
}
