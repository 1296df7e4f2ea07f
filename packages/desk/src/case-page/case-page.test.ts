import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { expectNoAxeFindings } from "../../testing/axe.ts";
import { clearPage, fileCase, openDesk, shownPage, signInAs, textOf } from "../../testing/desk-page.ts";
import type { CasePage } from "./case-page.ts";

afterEach(clearPage);

it("shows what the customer wrote, as they wrote it", async () => {
  const { reference } = await fileCase({ description: "Line one\n  <b>two</b>" });
  await signInAs("agent");
  const app = await openDesk(`/desk/demo/cases/${reference}`);
  const page = await shownPage<CasePage>(app, "desk-case-page");
  await expect.poll(() => textOf(page)).toContain("Does the large kettle whistle?");
  await expectNoAxeFindings(app);
  await userEvent.click(document.body);
  const { page: browser } = await import("vitest/browser");
  await browser.screenshot({ path: "/tmp/d2-case.png" });
});
