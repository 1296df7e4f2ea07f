import type { StaffSession } from "@heed/contract/desk";
import { describe, expect, it } from "vitest";
import { createApp } from "../app.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { createTestSite, problemOf, PUBLIC_URL, type TestSite } from "../testing/test-site.ts";
import { cookieOf, createTestStaff, deskRequests, postToDesk, signInForCookie } from "../testing/test-staff.ts";

const database = await openTestDatabase();
const site = await createTestSite(database);

async function readSession({ app }: Pick<TestSite, "app">, cookie: string): Promise<Response> {
  return app.fetch(new Request(`${PUBLIC_URL}/v1/desk/session`, { headers: { Cookie: cookie } }));
}

describe("signing in", () => {
  it("gives a session in a cookie that scripts and other sites do not get", async () => {
    const { email, password, id } = await createTestStaff(database, site, { role: "agent", teams: ["service"] });
    const response = await postToDesk(site.app, "/sign-in", { email: email.toUpperCase(), password });
    const session = (await response.json()) as StaffSession;
    expect(session).toEqual({
      user: { name: "Test Agent", email },
      memberships: [{ siteKey: site.key, siteName: "Fern & Kettle", staffId: id, role: "agent", teams: ["service"] }],
    });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^heed_session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
    expect(await (await readSession(site, cookieOf(response))).json()).toEqual(session);
  });

  it("binds the cookie to the host and to https where the service is reached by it", async () => {
    const { email, password } = await createTestStaff(database, site, { role: "agent" });
    const app = createApp({ database, publicUrl: "https://desk.example" });
    const response = await postToDesk(app, "/sign-in", { email, password }, { Origin: "https://desk.example" });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-heed_session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    const cookie = cookieOf(response);
    expect((await readSession({ app }, cookie)).status).toBe(200);
    expect((await readSession({ app }, cookie.replace("__Host-", ""))).status).toBe(401);
  });

  it("answers a wrong password and nobody's address with the same bytes and headers", async () => {
    const { email } = await createTestStaff(database, site, { role: "agent" });
    const [known, unknown] = await Promise.all(
      [email, "nobody@staff.example"].map(async (address) => {
        const response = await postToDesk(site.app, "/sign-in", { email: address, password: "not the password" });
        const headers = [...response.headers].filter(([name]) => name !== "x-request-id");
        return { status: response.status, headers, body: await response.text() };
      }),
    );
    expect(known?.status).toBe(401);
    expect(known).toEqual(unknown);
  });

  it("refuses fields that it does not know, and bodies that are no JSON", async () => {
    const { email, password } = await createTestStaff(database, site, { role: "agent" });
    const problem = await problemOf(await postToDesk(site.app, "/sign-in", { email, password, role: "admin" }));
    expect(problem.errors).toEqual([{ path: "/role", code: "unknown_field" }]);
    const form = await postToDesk(site.app, "/sign-in", { email, password }, { "Content-Type": "text/plain" });
    expect((await problemOf(form)).code).toBe("content_type_unsupported");
  });

  it("keeps no session and no password that somebody who reads the database could use", async () => {
    const { cookie, password } = await createTestStaff(database, site, { role: "agent" });
    const token = decodeURIComponent(cookie).split("=")[1]?.split(".")[0] ?? "";
    expect(token).toHaveLength(32);
    const tables = ["staff_users", "staff_accounts", "staff_sessions", "sign_in_attempts"] as const;
    const rows = await Promise.all(tables.map((table) => database.db.selectFrom(table).selectAll().execute()));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(password);
  });

  it("takes no cookie that another secret has signed", async () => {
    const { cookie } = await createTestStaff(database, site, { role: "agent" });
    expect((await readSession(site, cookie)).status).toBe(200);
    const elsewhere = createApp({ database, publicUrl: PUBLIC_URL, secret: "another secret of the same length" });
    expect((await problemOf(await readSession({ app: elsewhere }, cookie))).code).toBe("sign_in_required");
  });

  it("shares sessions between processes on one database", async () => {
    const { cookie } = await createTestStaff(database, site, { role: "agent" });
    const other = createApp({ database, publicUrl: PUBLIC_URL });
    expect((await readSession({ app: other }, cookie)).status).toBe(200);
  });

  it("does not open the sign-in library's own addresses", async () => {
    for (const path of ["/sign-in/library/sign-up/email", "/sign-in/library/sign-in/email", "/sign-up", "/api/auth/sign-up/email"]) {
      const response = await postToDesk(site.app, path, { email: "x@staff.example", password: "a long enough one", name: "X" });
      expect([path, (await problemOf(response)).code]).toEqual([path, "route_not_found"]);
    }
  });
});

describe("the end of a session", () => {
  it("comes with signing out, for this session alone", async () => {
    const { email, password, cookie } = await createTestStaff(database, site, { role: "agent" });
    const other = await signInForCookie(site, { email, password });
    const response = await postToDesk(site.app, "/sign-out", undefined, { Cookie: cookie });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()[0]).toMatch(/^heed_session=; Max-Age=0;/);
    expect((await problemOf(await readSession(site, cookie))).code).toBe("sign_in_required");
    expect((await readSession(site, other)).status).toBe(200);
  });

  it("comes for all with signing out everywhere", async () => {
    const { email, password, cookie } = await createTestStaff(database, site, { role: "agent" });
    const other = await signInForCookie(site, { email, password });
    expect((await postToDesk(site.app, "/sign-out-everywhere", undefined, { Cookie: cookie })).status).toBe(204);
    expect((await readSession(site, cookie)).status).toBe(401);
    expect((await readSession(site, other)).status).toBe(401);
  });

  it("comes by itself after a week without use and a month with it", async () => {
    const { email, cookie } = await createTestStaff(database, site, { role: "agent" });
    const { id } = await database.db.selectFrom("staff_users").select("id").where("email", "=", email).executeTakeFirstOrThrow();
    const sessions = () => database.db.updateTable("staff_sessions").where("user_id", "=", id);
    await sessions().set({ created_at: new Date(Date.now() - 31 * 86_400_000) }).execute();
    expect((await readSession(site, cookie)).status).toBe(401);
    await sessions().set({ created_at: new Date(), expires_at: new Date(Date.now() - 1) }).execute();
    expect((await readSession(site, cookie)).status).toBe(401);
  });

  it("moves on with use", async () => {
    const { email, cookie } = await createTestStaff(database, site, { role: "agent" });
    const { id } = await database.db.selectFrom("staff_users").select("id").where("email", "=", email).executeTakeFirstOrThrow();
    await database.db.updateTable("staff_sessions").where("user_id", "=", id).set({ expires_at: new Date(Date.now() + 86_400_000) }).execute();
    const response = await readSession(site, cookie);
    expect(cookieOf(response)).toBe(cookie);
    const { expires_at } = await database.db.selectFrom("staff_sessions").select("expires_at").where("user_id", "=", id).executeTakeFirstOrThrow();
    expect(expires_at.getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
  });
});

describe("a new password", () => {
  it("ends every session but a new one", async () => {
    const { email, password, cookie } = await createTestStaff(database, site, { role: "agent" });
    const other = await signInForCookie(site, { email, password });
    const response = await postToDesk(
      site.app,
      "/password",
      { currentPassword: password, newPassword: "thirty green umbrellas" },
      { Cookie: cookie },
    );
    expect(response.status).toBe(204);
    expect((await readSession(site, cookieOf(response))).status).toBe(200);
    expect((await readSession(site, cookie)).status).toBe(401);
    expect((await readSession(site, other)).status).toBe(401);
    expect((await problemOf(await postToDesk(site.app, "/sign-in", { email, password }))).code).toBe("sign_in_failed");
    await signInForCookie(site, { email, password: "thirty green umbrellas" });
  });

  it("needs the current one", async () => {
    const { cookie } = await createTestStaff(database, site, { role: "agent" });
    const body = { currentPassword: "somebody else's", newPassword: "thirty green umbrellas" };
    expect((await problemOf(await postToDesk(site.app, "/password", body, { Cookie: cookie }))).code).toBe("sign_in_failed");
    expect((await readSession(site, cookie)).status).toBe(200);
  });

  it("is refused where everybody would try it", async () => {
    const { cookie, password, email } = await createTestStaff(database, site, { role: "agent", name: "Wilhelmina Achterberg" });
    const newPassword = `${email.split("@")[0]}!`;
    const response = await postToDesk(site.app, "/password", { currentPassword: password, newPassword }, { Cookie: cookie });
    expect((await problemOf(response)).errors).toEqual([{ path: "/newPassword", code: "password_too_common" }]);
  });
});

describe("a request from another site's page", () => {
  it("does nothing, whoever is signed in", async () => {
    const { cookie, post } = await createTestStaff(database, site, { role: "admin" });
    const refused: Record<string, string>[] = [
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { Origin: `${PUBLIC_URL}.evil.example` },
      { Origin: PUBLIC_URL, "Sec-Fetch-Site": "cross-site" },
      { Origin: PUBLIC_URL, "Sec-Fetch-Site": "same-site" },
    ];
    for (const headers of refused) {
      const responses = [await post("/invitations", { email: "x@staff.example", role: "admin" }, headers), await postToDesk(site.app, "/sign-out", {}, { Cookie: cookie, ...headers })];
      for (const response of responses) expect([headers, (await problemOf(response)).code]).toEqual([headers, "cross_site_request"]);
    }
    expect((await readSession(site, cookie)).status).toBe(200);
  });

  it("is one, too, where nobody says where it comes from", async () => {
    const { cookie } = await createTestStaff(database, site, { role: "admin" });
    const init = { method: "POST", headers: { Cookie: cookie } };
    const url = `${PUBLIC_URL}/v1/desk/sign-out`;
    expect((await problemOf(await site.app.fetch(new Request(url, init)))).code).toBe("cross_site_request");
    const own = { ...init, headers: { ...init.headers, "Sec-Fetch-Site": "same-origin" } };
    expect((await site.app.fetch(new Request(url, own))).status).toBe(204);
  });

  it("is none where a service without https is tried out by another of its names", async () => {
    const { email, password } = await createTestStaff(database, site, { role: "admin" });
    const request = (app: TestSite["app"]) =>
      app.fetch(
        new Request("http://127.0.0.1:8080/v1/desk/sign-in", {
          method: "POST",
          headers: { "Content-Type": "application/json", Origin: "http://127.0.0.1:8080" },
          body: JSON.stringify({ email, password }),
        }),
      );
    expect((await request(site.app)).status).toBe(200);
    const secured = createApp({ database, publicUrl: "https://desk.example" });
    expect((await problemOf(await request(secured))).code).toBe("cross_site_request");
  });

  it("gets no answer that it could read", async () => {
    const { cookie } = await createTestStaff(database, site, { role: "admin" });
    const { request } = deskRequests(site, cookie);
    const response = await request("/staff", { headers: { Origin: "https://shop.example" } });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
});
