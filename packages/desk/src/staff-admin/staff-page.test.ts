import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, colleague, control, deskClient, fileCase, findAll, invite, openDesk, PASSWORD, shownPage, signInAs, textOf, type testStaff } from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";
import type { StaffPage } from "./staff-page.ts";
import "./staff-page.ts";

const others = colleague("admin");

afterEach(async () => {
  await clearPage();
  for (const { id } of (await others.invitations.list()).items) await others.invitations.withdraw(id);
});

async function open({ as = "admin", width = 1280 }: { as?: keyof typeof testStaff; width?: number } = {}): Promise<{ app: DeskApp; page: StaffPage }> {
  await signInAs(as);
  const app = await openDesk("/desk/demo/staff", { width });
  const page = await shownPage<StaffPage>(app, "desk-staff-page");
  await expect.poll(() => textOf(page)).toContain("Lin Mei");
  return { app, page };
}

/** Somebody new, so that nobody else's tests miss anybody. */
async function hire(name: string): Promise<void> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@desk.example`;
  const token = await invite({ email, name, role: "agent", teams: ["service"] });
  await deskClient().invitations.accept({ token, name, password: PASSWORD });
}

function fieldIn(page: StaffPage, dialog: string, label: string): HTMLInputElement {
  const [root] = findAll(page.renderRoot as ShadowRoot, dialog);
  const field = findAll(root!.shadowRoot!, "heed-text-field").find((each) => (each as HTMLElement & { label: string }).label === label);
  return field!.shadowRoot!.querySelector<HTMLInputElement>(".box")!;
}

it("invites somebody, and shows the link that works once", async () => {
  const { app, page } = await open();
  await userEvent.click(control(page.renderRoot, "Invite somebody"));
  await expect.poll(() => fieldIn(page, "desk-invite-dialog", "E-mail address").isConnected).toBe(true);
  await expectNoAxeFindings(app);
  await userEvent.fill(fieldIn(page, "desk-invite-dialog", "E-mail address"), "sun.li@desk.example");
  await userEvent.fill(fieldIn(page, "desk-invite-dialog", "Name"), "Sun Li");
  await userEvent.click(control(page.renderRoot, "Invite"));
  await expect.poll(() => textOf(page)).toContain("It works once");
  const link = findAll<HTMLInputElement>(page.renderRoot, "input.link")[0]!.value;
  expect(link).toContain("#invitation=");
  await expectNoAxeFindings(app);
  const token = new URL(link).hash.replace("#invitation=", "");
  expect(await deskClient().invitations.lookUp(token)).toMatchObject({ email: "sun.li@desk.example", role: "agent" });
  await userEvent.click(control(page.renderRoot, "Done"));
  await userEvent.click(control(page.renderRoot, "Take back the invitation to sun.li@desk.example"));
  await expect.poll(() => textOf(page)).toContain("There are none.");
  await expect(deskClient().invitations.lookUp(token)).rejects.toMatchObject({ code: "invitation_not_valid" });
});

it("says at the field what is wrong with an address, and keeps what was typed", async () => {
  const { page } = await open();
  await userEvent.click(control(page.renderRoot, "Invite somebody"));
  await userEvent.fill(fieldIn(page, "desk-invite-dialog", "E-mail address"), "nobody");
  await userEvent.click(control(page.renderRoot, "Invite"));
  await expect.poll(() => textOf(page)).toContain("Please enter one e-mail address");
  expect(fieldIn(page, "desk-invite-dialog", "E-mail address").value).toBe("nobody");
  expect((await others.invitations.list()).items).toEqual([]);
});

it("changes what somebody may do and with whom, ends their access and gives it back", async () => {
  await hire("Kim Novak");
  const { page } = await open();
  await userEvent.click(control(page.renderRoot, "Change Kim Novak"));
  const [dialog] = findAll(page.renderRoot as ShadowRoot, "desk-member-dialog");
  await userEvent.selectOptions(dialog!.shadowRoot!.querySelector("select")!, "supervisor");
  await userEvent.click(control(page.renderRoot, "Save"));
  const kim = async () => (await others.staff.list()).items.find(({ name }) => name === "Kim Novak");
  await expect.poll(async () => (await kim())?.role).toBe("supervisor");
  await expect.poll(() => dialog!.shadowRoot!.querySelector("desk-dialog")?.shadowRoot?.querySelector("dialog")?.open).toBe(false);
  await userEvent.click(control(page.renderRoot, "Change Kim Novak"));
  await userEvent.click(control(page.renderRoot, "Link for a new password"));
  await expect.poll(() => dialog!.shadowRoot!.querySelector<HTMLInputElement>("input.link")?.value).toMatch(/^http/);
  await userEvent.click(control(page.renderRoot, "End access …"));
  await userEvent.click(control(page.renderRoot, "End the access of Kim Novak"));
  await expect.poll(async () => (await kim())?.isActive).toBe(false);
  await expect.poll(() => findAll(page.renderRoot as ShadowRoot, "tbody tr").some((row) => row.textContent.includes("Kim Novak"))).toBe(false);
  await userEvent.click(page.renderRoot.querySelector("[aria-expanded]")!);
  await userEvent.click(control(page.renderRoot, "Let Kim Novak in again"));
  await expect.poll(async () => (await kim())?.isActive).toBe(true);
});

it("says how many cases go back to their team before somebody loses them", async () => {
  await hire("Ona Petit");
  const { memberships } = await deskClient().session.get();
  const to = memberships[0]!.staffId;
  for (let count = 0; count < 2; count++) {
    const opened = others.cases.open((await fileCase()).reference);
    const { version } = await opened.act("take", { version: (await opened.get()).version });
    await opened.act("hand_over", { version, to, reason: "She knows kettles." });
  }
  const { app, page } = await open();
  await userEvent.click(control(page.renderRoot, "Change Ona Petit"));
  const [dialog] = findAll(page.renderRoot as ShadowRoot, "desk-member-dialog");
  const roles = () => dialog!.shadowRoot!.querySelector("select")!;
  await userEvent.selectOptions(roles(), "reviewer");
  await expect.poll(() => textOf(dialog!)).toContain("2 of their open cases go back to their teams.");
  await userEvent.selectOptions(roles(), "manager");
  await expect.poll(() => textOf(dialog!)).not.toContain("go back to their teams");
  await userEvent.click(control(page.renderRoot, "End access …"));
  await expect.poll(() => textOf(dialog!)).toContain("lets them in again. 2 of their open cases go back to their teams.");
  await expectNoAxeFindings(app);
  await userEvent.click(control(page.renderRoot, "End the access of Ona Petit"));
  await expect.poll(async () => (await others.cases.list({ owner: to, status: "open" })).items).toEqual([]);
});

it("makes a link by which somebody sets a new password, and shows it only then", async () => {
  await hire("Pia Roth");
  const { app, page } = await open();
  await userEvent.click(control(page.renderRoot, "Change Pia Roth"));
  await userEvent.click(control(page.renderRoot, "Link for a new password"));
  await expect.poll(() => textOf(page)).toContain("Please give it to nobody else.");
  await expectNoAxeFindings(app);
  const link = findAll<HTMLInputElement>(page.renderRoot, "input.link").find(({ value }) => value.includes("#reset="))!.value;
  const [token, newPassword] = [new URL(link).hash.replace("#reset=", ""), "four slow trains north"];
  await userEvent.click(control(page.renderRoot, "Cancel"));
  await userEvent.click(control(page.renderRoot, "Change Noor Haddad"));
  await expect.poll(() => textOf(page)).not.toContain("Please give it to nobody else.");
  const session = await deskClient().session.completePasswordReset({ token, newPassword });
  expect(session.user.email).toBe("pia.roth@desk.example");
  await expect(deskClient().session.completePasswordReset({ token, newPassword })).rejects.toMatchObject({ code: "password_reset_not_valid" });
});

it("explains why the only admin has to stay one", async () => {
  const { app, page } = await open();
  await userEvent.click(control(page.renderRoot, "Change Noor Haddad"));
  await expect.poll(() => textOf(page)).toContain("This is the only admin.");
  expect(() => control(page.renderRoot, "End access …")).toThrow();
  await expectNoAxeFindings(app);
});

it("shows a supervisor who works here, and offers nothing to change", async () => {
  const { app, page } = await open({ as: "supervisor", width: 390 });
  expect(findAll(page.renderRoot as ShadowRoot, "tbody button")).toEqual([]);
  expect(() => control(page.renderRoot, "Invite somebody")).toThrow();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await expectNoAxeFindings(app);
});
