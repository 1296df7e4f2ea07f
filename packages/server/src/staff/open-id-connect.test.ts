import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { StaffSession } from "@heed/contract/desk";
import Provider from "oidc-provider";
import { afterAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { cookieOf, createTestStaff, signInForCookie } from "../testing/test-staff.ts";

const CALLBACK = `${PUBLIC_URL}/v1/desk/sign-in/oidc/callback`;
const FAILED = `${PUBLIC_URL}/desk/#sign-in-failed`;

interface Person {
  email: string;
  email_verified: boolean;
}

/** Whom the company's provider knows, by the name they sign in with there. */
const people = new Map<string, Person>();

/** A real provider, with the forms that it brings for trying out. */
async function startProvider() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // Listening on a port.
  const provider = new Provider(issuer, {
    clients: [{ client_id: "heed", client_secret: "a secret of the test", redirect_uris: [CALLBACK] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ["a key of the test"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: id, ...people.get(id) }) }),
  });
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  return { issuer, server };
}

const { issuer, server } = await startProvider();
const openIdConnect = { issuer, clientId: "heed", clientSecret: "a secret of the test", label: "Fern & Kettle" };
const database = await openTestDatabase();
const site = await createTestSite(database, { openIdConnect });

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** A browser as far as this needs one: it keeps the provider's cookies and sends forms. */
async function signInAtProvider(startUrl: string, login: string): Promise<URL> {
  const jar = new Map<string, string>();
  const send = async (url: URL, body?: URLSearchParams) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { Cookie: cookie }, ...(body && { method: "POST", body }) });
    for (const [name = "", value = ""] of response.headers.getSetCookie().map((line) => (line.split(";", 1)[0] ?? "").split("="))) {
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  let url = new URL(startUrl);
  let form: URLSearchParams | undefined;
  for (let steps = 0; steps < 20; steps++) {
    if (url.origin !== issuer) return url;
    const response = await send(url, form);
    const location = response.headers.get("Location");
    const page = await response.text();
    const action = /<form[^>]+action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const next = location ?? action;
    if (next === undefined) throw new Error(`The provider answered ${response.status}: ${page.slice(0, 300)}`);
    url = new URL(next, url);
    form = location === null ? new URLSearchParams({ prompt: prompt ?? "", login, password: "any" }) : undefined;
  }
  throw new Error("The provider never came to an end.");
}

async function get(app: TestSite["app"], url: string | URL, cookie = ""): Promise<Response> {
  return app.fetch(new Request(url, { headers: { Cookie: cookie } }));
}

/** From the desk to the provider and back. */
async function signIn(login: string, { app }: Pick<TestSite, "app"> = site) {
  const start = await get(app, `${PUBLIC_URL}/v1/desk/sign-in/oidc`);
  const toProvider = start.headers.get("Location") ?? "";
  const back = await signInAtProvider(toProvider, login);
  const stateCookie = cookieOf(start);
  return { start, toProvider, back, stateCookie, finish: await get(app, back, stateCookie) };
}

function sessionCookieOf(response: Response): string | undefined {
  return cookieOf(response).split("; ").find((cookie) => /^heed_session=./.test(cookie));
}

async function hasLinkedAccount(email: string): Promise<boolean> {
  const accounts = await database.db
    .selectFrom("staff_accounts")
    .innerJoin("staff_users", "staff_users.id", "staff_accounts.user_id")
    .select("staff_accounts.id")
    .where("staff_users.email", "=", email)
    .where("staff_accounts.provider_id", "=", "oidc")
    .execute();
  return accounts.length > 0;
}

describe("the company's own sign-in", () => {
  it("is offered where there is one", async () => {
    const methods = await get(site.app, `${PUBLIC_URL}/v1/desk/sign-in-methods`);
    expect(await methods.json()).toEqual({ password: true, openIdConnect: { label: "Fern & Kettle" }, resetByMail: false });
    const without = await createTestSite(database);
    expect(await (await get(without.app, `${PUBLIC_URL}/v1/desk/sign-in-methods`)).json()).toEqual({ password: true, openIdConnect: null, resetByMail: false });
    for (const path of ["/v1/desk/sign-in/oidc", "/v1/desk/sign-in/oidc/callback?code=x&state=y"]) {
      expect((await problemOf(await get(without.app, `${PUBLIC_URL}${path}`))).code).toBe("route_not_found");
    }
  });

  it("lets in a member of staff whose address the provider has verified, and knows them by their account from then on", async () => {
    const { email, id } = await createTestStaff(database, site, { role: "supervisor" });
    people.set("ada", { email, email_verified: true });
    const { start, toProvider, finish } = await signIn("ada");
    expect(start.status).toBe(302);
    const asked = new URL(toProvider).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("nonce")).toMatch(/^.{32,}$/);
    expect(asked.get("redirect_uri")).toBe(CALLBACK);
    expect([finish.status, finish.headers.get("Location")]).toEqual([302, `${PUBLIC_URL}/desk/`]);
    const session = await get(site.app, `${PUBLIC_URL}/v1/desk/session`, sessionCookieOf(finish));
    expect(((await session.json()) as StaffSession).memberships.map(({ staffId }) => staffId)).toEqual([id]);

    people.set("ada", { email: "renamed@elsewhere.example", email_verified: false });
    const again = (await signIn("ada")).finish;
    expect(again.headers.get("Location")).toBe(`${PUBLIC_URL}/desk/`);
    const { user } = (await (await get(site.app, `${PUBLIC_URL}/v1/desk/session`, sessionCookieOf(again))).json()) as StaffSession;
    expect(user.email).toBe(email);
  });

  it("does not take somebody's word for their address", async () => {
    const { email } = await createTestStaff(database, site, { role: "admin" });
    people.set("mallory", { email, email_verified: false });
    const { finish } = await signIn("mallory");
    expect(finish.headers.get("Location")).toBe(FAILED);
    expect(sessionCookieOf(finish)).toBeUndefined();
    expect(await hasLinkedAccount(email)).toBe(false);
  });

  it("makes no account for whom nobody has invited", async () => {
    people.set("stranger", { email: "stranger@elsewhere.example", email_verified: true });
    const { finish } = await signIn("stranger");
    expect(finish.headers.get("Location")).toBe(FAILED);
    expect(sessionCookieOf(finish)).toBeUndefined();
    const users = await database.db.selectFrom("staff_users").select("id").where("email", "=", "stranger@elsewhere.example").execute();
    expect(users).toEqual([]);
  });

  it("takes an answer from the browser that asked, and once", async () => {
    const { email } = await createTestStaff(database, site, { role: "agent" });
    people.set("grace", { email, email_verified: true });
    const start = await get(site.app, `${PUBLIC_URL}/v1/desk/sign-in/oidc`);
    const back = await signInAtProvider(start.headers.get("Location") ?? "", "grace");
    const other = cookieOf(await get(site.app, `${PUBLIC_URL}/v1/desk/sign-in/oidc`));
    for (const cookie of ["", other]) {
      const stolen = await get(site.app, back, cookie);
      expect([stolen.headers.get("Location"), sessionCookieOf(stolen)]).toEqual([FAILED, undefined]);
    }
    const finish = await get(site.app, back, cookieOf(start));
    expect(sessionCookieOf(finish)).toBeDefined();
    const replayed = await get(site.app, back, cookieOf(start));
    expect([replayed.headers.get("Location"), sessionCookieOf(replayed)]).toEqual([FAILED, undefined]);
  });

  it("keeps none of the provider's tokens", async () => {
    const { email } = await createTestStaff(database, site, { role: "agent" });
    people.set("joan", { email, email_verified: true });
    await signIn("joan");
    expect(await hasLinkedAccount(email)).toBe(true);
    const rows = await database.db.selectFrom("staff_accounts").selectAll().where("account_id", "=", "joan").execute();
    expect(rows).toMatchObject([{ access_token: null, refresh_token: null, id_token: null }]);
  });

  it("leads nowhere else, whatever stands in the address", async () => {
    for (const query of ["", "?error=access_denied&state=x", "?code=x&state=y", "?callbackURL=https://evil.example", "?state=//evil.example"]) {
      const response = await get(site.app, `${CALLBACK}${query}`);
      expect([query, response.status, response.headers.get("Location")]).toEqual([query, 302, FAILED]);
    }
  });

  it("keeps nobody out who has a password while the provider is away", async () => {
    const away = { ...openIdConnect, issuer: "http://127.0.0.1:9" };
    const alone = await createTestSite(database, { openIdConnect: away });
    const { email, password } = await createTestStaff(database, alone, { role: "agent" });
    const start = await get(alone.app, `${PUBLIC_URL}/v1/desk/sign-in/oidc`);
    expect([start.status, start.headers.get("Location")]).toEqual([302, FAILED]);
    await signInForCookie(alone, { email, password });
  });
});
