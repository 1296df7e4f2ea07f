import { beforeEach, expect, inject, it, onTestFinished, vi } from "vitest";
import { serviceClient } from "../../testing/case-form-page.ts";
import { fileCase } from "../../testing/case-tracker-page.ts";
import { clearPage, placeLauncher } from "../../testing/portal-page.ts";
import { keepCase, readKeptCases } from "../kept-cases/kept-cases.ts";

beforeEach(clearPage);

const source = { siteKey: "demo" };
const kept = (): string[] => readKeptCases(source).cases.map(({ reference }) => reference);

/** As if it had been asked about a minute ago. */
function makeDue(): void {
  localStorage.setItem("heed:cases:demo", localStorage.getItem("heed:cases:demo")!.replace(/"askedAt":\d+/, `"askedAt":${Date.now() - 61_000}`));
}

it("forgets a case that the service says does not open, and none for what a proxy or a login says", async () => {
  const filed = await fileCase({ subject: "Kept" });
  const seen = await serviceClient().cases.open(filed.reference, filed.accessCode).get();
  for (const [accessCode, proxy] of [
    [filed.accessCode, { status: 403, headers: { "content-type": "text/html" } }],
    [filed.accessCode, { status: 404 }],
    ["2222-2222-2222-2222-2222-2222-2222", undefined],
  ] as const) {
    clearPage();
    keepCase(source, accessCode, seen);
    makeDue();
    const asked: string[] = [];
    const { fetch } = globalThis;
    const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
      const address = input instanceof Request ? input.url : input.toString();
      if (!address.includes(filed.reference)) return fetch(input, init);
      asked.push(address);
      return proxy ? new Response("<h1>No.</h1>", proxy) : fetch(input, init);
    });
    onTestFinished(() => spy.mockRestore());
    placeLauncher({ "base-url": inject("serviceUrl") });
    await expect.poll(() => asked.length).toBe(1);
    if (proxy) await new Promise((done) => setTimeout(done));
    await expect.poll(kept).toEqual(proxy ? [filed.reference] : []);
    spy.mockRestore();
  }
});
