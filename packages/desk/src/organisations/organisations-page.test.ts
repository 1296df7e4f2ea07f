import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, colleague, control, findAll, openDesk, shownPage, signInAs, textOf, type testStaff } from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";
import type { OrganisationsPage } from "./organisations-page.ts";
import "./organisations-page.ts";

const others = colleague("admin");

afterEach(async () => {
  await clearPage();
  for (const { id } of (await others.organisations.list()).items) await others.organisations.remove(id);
  for (const { id } of (await others.identityKeys.list()).items) await others.identityKeys.remove(id);
});

async function open({ as = "manager", width = 1280, query = "" }: { as?: keyof typeof testStaff; width?: number; query?: string } = {}): Promise<{ app: DeskApp; page: OrganisationsPage }> {
  await signInAs(as);
  const app = await openDesk(`/desk/demo/organisations${query}`, { width });
  const page = await shownPage<OrganisationsPage>(app, "desk-organisations-page");
  await expect.poll(() => textOf(page)).toContain("Organisations");
  return { app, page };
}

/** The control within a field of this name, once it is there. */
async function field<Control extends HTMLElement = HTMLInputElement>(page: OrganisationsPage, name: string): Promise<Control> {
  const find = () => findAll(page.renderRoot as ShadowRoot, `heed-text-field[name="${name}"]`)[0]?.shadowRoot?.querySelector<Control>("input, textarea") ?? null;
  await expect.poll(find).not.toBeNull();
  return find()!;
}

it("creates an organisation, and takes people into it by address and role", async () => {
  const { app, page } = await open();
  await expect.poll(() => textOf(page)).toContain("There are none yet.");
  await userEvent.click(control(page.renderRoot, "New organisation"));
  await userEvent.fill(await field(page, "name"), "Tea House");
  await userEvent.click(control(page.renderRoot, "Create organisation"));
  await userEvent.fill(await field(page, "email"), "ada@tea-house.example");
  await userEvent.selectOptions(findAll<HTMLSelectElement>(page.renderRoot, "select[aria-label='Role']")[0]!, "lead");
  expect(textOf(page)).toContain("Make sure that the address is the right person’s.");
  await userEvent.click(control(page.renderRoot, "Add member"));
  await expect.poll(() => textOf(page)).toContain("Amara Cole added ada@tea-house.example as Lead");
  const [item] = (await others.organisations.list()).items;
  expect((await others.organisations.get(item!.id)).members).toMatchObject([{ email: "ada@tea-house.example", role: "lead" }]);
  await expectNoAxeFindings(app);
});

it("changes a role and removes a member", async () => {
  const { id } = await others.organisations.create({ name: "Tea House" });
  await others.organisations.setMember(id, { email: "ada@tea-house.example", role: "lead" });
  const { page } = await open({ query: `?organisation=${id}` });
  const role = () => findAll<HTMLSelectElement>(page.renderRoot, "select[aria-label='Role of ada@tea-house.example']")[0];
  await expect.poll(() => role()?.value).toBe("lead");
  await userEvent.selectOptions(role()!, "member");
  await expect.poll(async () => (await others.organisations.get(id)).members[0]?.role).toBe("member");
  await expect.poll(() => textOf(page)).toContain("gave ada@tea-house.example the role Member");
  await userEvent.click(control(page.renderRoot, "Remove ada@tea-house.example"));
  await expect.poll(async () => (await others.organisations.get(id)).members).toEqual([]);
  await expect.poll(() => textOf(page)).toContain("Nobody belongs to it yet.");
});

it("asks before it removes an organisation, and finds one by a member's address", async () => {
  const { id } = await others.organisations.create({ name: "Tea House" });
  await others.organisations.setMember(id, { email: "ada@tea-house.example", role: "member" });
  await others.organisations.create({ name: "Kettle Works" });
  const { page } = await open();
  await expect.poll(() => textOf(page)).toContain("Kettle Works");
  await userEvent.fill(findAll<HTMLInputElement>(page.renderRoot, "input[name=q]")[0]!, "ada@");
  await userEvent.click(control(page.renderRoot, "Search"));
  await expect.poll(() => textOf(page)).not.toContain("Kettle Works");
  await userEvent.click(page.renderRoot.querySelector<HTMLElement>(".list a")!);
  await expect.poll(() => textOf(page)).toContain("What was done");
  await userEvent.click(control(page.renderRoot, "Remove …"));
  expect((await others.organisations.get(id)).name).toBe("Tea House");
  await userEvent.click(control(page.renderRoot, "Remove this organisation"));
  await expect.poll(async () => (await others.organisations.list()).items.map(({ name }) => name)).toEqual(["Kettle Works"]);
});

it("shows what was done to an organisation that was removed, and nothing to do with it", async () => {
  const name = `Tea House ${crypto.randomUUID()}`;
  const { id } = await others.organisations.create({ name });
  await others.organisations.setMember(id, { email: "ada@tea-house.example", role: "lead" });
  await others.organisations.remove(id);
  const { app, page } = await open();
  await expect.poll(() => textOf(page)).toContain("There are none yet.");
  await userEvent.click(control(page.renderRoot, "Removed organisations"));
  await expect.poll(() => textOf(page)).toContain("removed on");
  await userEvent.fill(findAll<HTMLInputElement>(page.renderRoot, "input[name=q]")[0]!, name);
  await userEvent.click(control(page.renderRoot, "Search"));
  await expect.poll(() => findAll(page.renderRoot, ".list a").length).toBe(1);
  await userEvent.click(page.renderRoot.querySelector<HTMLElement>(".list a")!);
  await expect.poll(() => textOf(page)).toContain(`Noor Haddad removed the organisation “${name}”`);
  expect(textOf(page)).toContain("Noor Haddad added ada@tea-house.example as Lead");
  expect(textOf(page)).toContain("It opens no cases to anybody any more.");
  for (const doing of ["Add member", "Save the name", "Remove …"]) expect(() => control(page.renderRoot, doing)).toThrow();
  await expectNoAxeFindings(app);
});

it.each(["agent", "supervisor"] as const)("lets the %s read, on a phone, and change nothing", async (as) => {
  const { id } = await others.organisations.create({ name: "Tea House" });
  await others.organisations.setMember(id, { email: "ada@tea-house.example", role: "lead" });
  const { app, page } = await open({ as, width: 390, query: `?organisation=${id}` });
  await expect.poll(() => textOf(page)).toContain("ada@tea-house.example");
  expect(() => control(page.renderRoot, "Add member")).toThrow();
  expect(() => control(page.renderRoot, "Remove ada@tea-house.example")).toThrow();
  expect(() => control(page.renderRoot, "New organisation")).toThrow();
  expect(textOf(page).includes("Customers who are signed in at your own site")).toBe(as === "supervisor");
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await expectNoAxeFindings(app);
});

it("lets an admin add a key whose secret is not shown again, and remove it", async () => {
  const { app, page } = await open({ as: "admin" });
  await expect.poll(() => textOf(page)).toContain("There is no key yet.");
  await userEvent.fill(await field(page, "id"), "shop-2026");
  await userEvent.click(control(page.renderRoot, "Make a secret"));
  const secret = await field<HTMLTextAreaElement>(page, "key");
  await expect.poll(() => secret.value).toMatch(/^[0-9a-f]{64}$/);
  const { value } = secret;
  await userEvent.click(control(page.renderRoot, "Add key"));
  await expect.poll(async () => (await others.identityKeys.list()).items).toMatchObject([{ id: "shop-2026", algorithm: "HS256", publicKey: null }]);
  await expect.poll(() => textOf(page)).toContain("HS256 · secret");
  expect([secret.value, textOf(app).includes(value)]).toEqual(["", false]);
  await expectNoAxeFindings(app);
  await userEvent.click(control(page.renderRoot, "Remove the key shop-2026"));
  await userEvent.click(control(page.renderRoot, "Remove this key"));
  await expect.poll(async () => (await others.identityKeys.list()).items).toEqual([]);
});

it("tells a manager who may add keys, and offers them no form", async () => {
  const { page } = await open({ as: "manager" });
  await expect.poll(() => textOf(page)).toContain("Admins add and remove keys.");
  expect(() => control(page.renderRoot, "Add key")).toThrow();
});
