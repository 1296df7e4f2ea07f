import { afterAll, beforeAll, expect, it } from "vitest";
import { fillIn, send } from "./fill-in.ts";
import { changesToHost } from "./host-left-alone.ts";
import { hostilePages } from "./hostile-pages.ts";
import { openHostile } from "./open-hostile.ts";
import { FORM, startHost, type Host } from "./start-host.ts";

let host: Host;

beforeAll(async () => {
  host = await startHost();
});

afterAll(() => host.stop());

it.each(hostilePages)("on a page with $name, a form shows without its element, becomes it and is sent, and the page is left as it is", async (hostile) => {
  const scripts = [...(hostile.scripts ?? []), "/widgets/forms.js"].filter((src) => !src.endsWith("complaint-form.js"));
  const { page, complaints } = await openHostile(host, hostile, { markup: FORM, scripts });
  const form = page.locator("heed-complaint-form");
  await form.getByLabel("Subject").waitFor();
  // Another version brings along an element of its own.
  if (!hostile.scripts) expect(await page.evaluate(() => customElements.get("heed-complaint-form"))).toBeUndefined();
  await fillIn(form, { subject: "On a page of its own kind" });
  const { reference } = await send(form);
  expect(reference).toMatch(/^.{4}-.{4}$/);
  // What has become of it while somebody used it is its own: focus, scrolling, and what the head preloads.
  expect((await changesToHost(page)).filter((change) => !/^(?:focus|scrolled|text|children of the head)/.test(change))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
