import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCookieFetch, signInToDesk } from "../testing/test-desk.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { createDeskClient } from "./index.ts";

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

describe("the session", () => {
  it("is kept, told, and ended", async () => {
    const { desk, email, password, fetch } = await signInToDesk(service, "admin", "Noor Haddad");
    expect(await desk.session.get()).toMatchObject({ user: { name: "Noor Haddad", email }, memberships: [{ siteKey: "demo", role: "admin" }] });
    await desk.session.signOut();
    await expect(desk.session.get()).rejects.toMatchObject({ code: "sign_in_required", status: 401, name: "ProblemError" });
    const again = createDeskClient({ baseUrl: service.url, fetch });
    await expect(again.session.signIn({ email, password: "not this one" })).rejects.toMatchObject({ code: "sign_in_failed" });
    await again.session.signIn({ email, password });
    await again.session.signOutEverywhere();
    await expect(desk.session.get()).rejects.toMatchObject({ code: "sign_in_required" });
  });

  it("is not needed to ask how one can sign in", async () => {
    const desk = createDeskClient({ baseUrl: service.url, fetch: createCookieFetch(service.url) });
    expect(await desk.session.methods()).toEqual({ password: true, openIdConnect: null, resetByMail: false });
    expect(desk.session.openIdConnectUrl).toBe(`${service.url}/v1/desk/sign-in/oidc`);
  });
});

describe("a site's desk", () => {
  it("lists, counts and opens cases, and takes steps with the version that one saw", async () => {
    const { desk } = await signInToDesk(service, "manager", "Amara Cole");
    const site = desk.site("demo");
    const { reference } = await service.fileCase({ subject: "A quite singular kettle" });
    const { items } = await site.cases.list({ q: "quite singular", sort: "newest" });
    expect(items).toMatchObject([{ reference, owner: null }]);
    expect((await site.cases.counts()).unowned).toBeGreaterThan(0);
    const opened = site.cases.open(reference.toLowerCase());
    const { version } = await opened.get();
    const taken = await opened.act("take", { version });
    expect(taken.owner?.name).toBe("Amara Cole");
    await expect(opened.act("investigate", { version })).rejects.toMatchObject({ code: "case_changed", status: 409 });
    expect((await opened.presence("viewing")).viewers).toEqual([]);
    await expect(site.cases.open("no reference").get()).rejects.toMatchObject({ code: "invalid_reference" });
  });

  it("keeps views, templates and settings", async () => {
    const { desk } = await signInToDesk(service, "admin");
    const site = desk.site("demo");
    const view = await site.views.save({ name: "Late and grave", filter: { due: "overdue", severity: "high,critical" } });
    expect((await site.views.list()).items).toContainEqual(view);
    await site.views.delete(view.id);
    await expect(site.views.delete(view.id)).rejects.toMatchObject({ code: "resource_not_found" });
    const template = await site.templates.add({ name: "Thanks", texts: { en: "Thank you, {customerName}." } });
    expect(await site.templates.change(template.id, { name: "Thanks", texts: { en: "Thank you." }, version: template.version })).toMatchObject({ name: "Thanks" });
    await site.templates.delete(template.id);
    const { version, settings } = await site.settings.get();
    expect((await site.settings.change({ version, settings })).version).toBeGreaterThan(version);
    await expect(site.settings.change({ version, settings })).rejects.toMatchObject({ code: "settings_changed" });
  });

  it("is not there for who does not work at it", async () => {
    const { desk } = await signInToDesk(service, "agent");
    await expect(desk.site("elsewhere").get()).rejects.toMatchObject({ code: "site_not_found", status: 404 });
    await expect(desk.site("demo").staff.list()).rejects.toMatchObject({ code: "permission_denied", status: 403 });
    expect(() => desk.site("..")).toThrow("No client.");
  });

  it("tells live what happens, and ends when it is left", async () => {
    const { desk } = await signInToDesk(service, "manager");
    const connections: boolean[] = [];
    const events = desk.site("demo").events({ onConnection: (isConnected) => connections.push(isConnected) });
    const first = events.next();
    await expect.poll(() => connections).toEqual([true]);
    const { reference } = await service.fileCase();
    expect(await first).toEqual({ done: false, value: { type: "case", reference } });
    await events.return?.();
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });
});

describe("a change without an idempotency key", () => {
  it("is sent once, whatever becomes of it", async () => {
    let count = 0;
    const fetch = (): Promise<never> => {
      count += 1;
      return Promise.reject(new TypeError("The network is away."));
    };
    const desk = createDeskClient({ baseUrl: service.url, fetch });
    await expect(desk.session.signIn({ email: "a@example.org", password: "x" })).rejects.toMatchObject({ code: "connection_failed" });
    expect(count).toBe(1);
  });
});
