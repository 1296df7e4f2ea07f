import { inviteAsOperator } from "@heed/server";
import { createDeskClient, type DeskClient, type StaffRole } from "../desk/index.ts";
import type { Fetch } from "../http/index.ts";
import type { TestService } from "./test-service.ts";

const PASSWORD = "many quiet herons";

/** Somebody of the staff, signed in as a script does it: with a jar for the cookie, and naming the service as its origin. */
export interface TestDesk {
  readonly desk: DeskClient;
  readonly fetch: Fetch;
  readonly email: string;
  readonly password: string;
}

/** Makes somebody of the demo site's staff and signs them in. */
export async function signInToDesk(service: TestService, role: StaffRole, name: string = role): Promise<TestDesk> {
  const email = `${role}-${crypto.randomUUID()}@desk.example`;
  const { database } = service;
  const invitation = { email, name, role };
  const { link } = await inviteAsOperator({ database, publicUrl: service.url }, { siteKey: "demo", invitation });
  const fetch = createCookieFetch(service.url);
  const desk = createDeskClient({ baseUrl: service.url, fetch });
  await desk.invitations.accept({ token: new URL(link).hash.replace("#invitation=", ""), name, password: PASSWORD });
  return { desk, fetch, email, password: PASSWORD };
}

/** The platform's `fetch` with a jar for cookies, which Node has none of. */
export function createCookieFetch(origin: string): Fetch {
  const jar = new Map<string, string>();
  return async (request) => {
    const headers = new Headers(request.headers);
    headers.set("origin", origin);
    if (jar.size > 0) headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(new Request(request, { headers }));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = "", rest = ""] = /^([^=]+)=([^;]*)(.*)$/.exec(cookie) ?? [];
      if (/max-age=0/i.test(rest) || value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
}
