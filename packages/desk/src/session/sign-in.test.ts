import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, control, findAll, openDesk, PASSWORD, shownPage, testStaff, textOf } from "../../testing/desk-page.ts";
import type { DeskApp } from "../app/desk-app.ts";

afterEach(clearPage);

async function typeCredentials(app: DeskApp, email: string, password: string): Promise<void> {
  await expect.poll(() => findAll(app.renderRoot, "#password").length).toBeGreaterThan(0);
  await userEvent.fill(findAll(app.renderRoot, "#email")[0]!, email);
  await userEvent.fill(findAll(app.renderRoot, "#password")[0]!, password);
  await userEvent.click(control(app.renderRoot, "Sign in"));
}

it("lets somebody in with their address and password, to the queue of their only site", async () => {
  const app = await openDesk();
  await expect.poll(() => textOf(app.renderRoot as ShadowRoot)).toContain("Sign in to the desk");
  await expectNoAxeFindings(app);
  await typeCredentials(app, testStaff.agent.email, PASSWORD);
  await shownPage(app, "desk-queue-page");
  expect(location.pathname).toBe("/desk/demo/queue");
});
