import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addHostKey, signHostToken } from "../testing/test-account.ts";
import { signInToDesk } from "../testing/test-desk.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await addHostKey(service.database);
});
afterAll(() => service.close());

describe("the customers' organisations at the desk", () => {
  it("are created, renamed, filled and emptied, with a history that names who did it", async () => {
    const { desk } = await signInToDesk(service, "manager", "Lin Mei");
    const { organisations } = desk.site("demo");
    const { id } = await organisations.create({ name: "Tea Hous" });
    await organisations.rename(id, { name: "Tea House" });
    const { members } = await organisations.setMember(id, { email: "Ada@Example.org", role: "lead" });
    expect(members).toMatchObject([{ email: "ada@example.org", role: "lead", addedBy: "Lin Mei" }]);
    const { history } = await organisations.removeMember(id, members[0]?.id ?? "");
    expect(history.map(({ type, about, by }) => `${type} ${about} by ${by}`)).toEqual([
      "member_removed ada@example.org by Lin Mei",
      "member_added ada@example.org by Lin Mei",
      "renamed Tea House by Lin Mei",
      "created Tea Hous by Lin Mei",
    ]);
    expect((await organisations.list({ q: "tea house" })).items).toMatchObject([{ id, memberCount: 0 }]);
    await organisations.remove(id);
    expect((await organisations.list({ q: "tea house" })).items).toEqual([]);
    const removed = await organisations.get(id);
    expect((await organisations.list({ q: "ada@example", isRemoved: true })).items).toMatchObject([{ id, removedAt: removed.removedAt }]);
    expect(removed.history[0]).toMatchObject({ type: "removed", about: "Tea House", by: "Lin Mei" });
    await expect(organisations.rename(id, { name: "Again" })).rejects.toMatchObject({ code: "resource_not_found" });
  });

  it("let whoever leads one read and write on its members' cases", async () => {
    const { desk } = await signInToDesk(service, "manager", "Lin Mei");
    const { organisations } = desk.site("demo");
    const { id } = await organisations.create({ name: "Kettle Works" });
    await organisations.setMember(id, { email: "lead@works.example", role: "lead" });
    await organisations.setMember(id, { email: "member@works.example", role: "member" });
    const { reference } = await service.fileCase({ contact: { name: "Bo", email: "member@works.example" } });
    const client = service.createClient();
    await client.participants.identify({ token: signHostToken({ email: "lead@works.example" }) });
    expect(await client.me.cases({ scope: "organisation" })).toMatchObject({ items: [{ reference, isOwn: false, customerName: "Bo" }] });
    expect(await client.me.open(reference).reply({ text: "We all wait for it." })).toMatchObject({ reference });
  });
});

describe("the keys of the company's own site", () => {
  it("are added by an admin, shown without their secret, and removed", async () => {
    const { desk } = await signInToDesk(service, "admin");
    const { identityKeys } = desk.site("demo");
    const secret = "a secret that only the shop's server knows";
    expect(await identityKeys.add({ id: "shop-2", algorithm: "HS256", key: secret })).toMatchObject({ id: "shop-2", publicKey: null });
    const { items } = await identityKeys.list();
    expect(items.map(({ id }) => id)).toContain("shop-2");
    expect(JSON.stringify(items)).not.toContain(secret);
    await expect(identityKeys.add({ id: "shop-3", algorithm: "ES256", key: secret })).rejects.toMatchObject({ code: "validation_failed" });
    await identityKeys.remove("shop-2");
    await expect(identityKeys.remove("shop-2")).rejects.toMatchObject({ code: "resource_not_found" });
  });
});
