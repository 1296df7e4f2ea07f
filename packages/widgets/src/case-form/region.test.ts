import { afterEach, beforeEach, expect, it } from "vitest";
import { ProblemError, type Site } from "@heed/core";
import { answer, clearPage, completeAnswers, fieldOf, hasField, loadSite, openForm, receiptOf, send, serviceClient } from "../../testing/case-form-page.ts";
import type { CaseForm } from "./case-form.ts";
import type { CaseSubmitEvent } from "./case-form.events.ts";

beforeEach(clearPage);
afterEach(clearPage);

const regions: Site["regions"] = [
  { id: "east", label: "East", children: [{ id: "shanghai", label: "Shanghai" }, { id: "jiangsu", label: "Jiangsu" }] },
  { id: "abroad", label: "Abroad" },
];

async function openAt(given: Site["regions"]): Promise<CaseForm> {
  return openForm({ site: { ...(await loadSite()), regions: given } });
}

/** The region that is sent with these answers. */
async function regionOf(answers: Record<string, string>): Promise<string | undefined> {
  const form = await openAt(regions);
  const sent = new Promise<CaseSubmitEvent>((hear) => {
    form.addEventListener("heed-case-submit", (event) => (event.preventDefault(), hear(event as CaseSubmitEvent)), { once: true });
  });
  await answer(form, { ...completeAnswers, ...answers });
  await send(form);
  return (await sent).newCase.region;
}

it("is not asked for where the site has none", async () => {
  expect(hasField(await openAt([]), "/top/region")).toBe(false);
});

it.each([
  ["a province", { "/top/region": "east", "/region": "jiangsu" }, "jiangsu"],
  ["a region whose provinces were left open", { "/top/region": "east" }, "east"],
  ["a region without provinces", { "/top/region": "abroad" }, "abroad"],
  ["none", {}, undefined],
])("sends %s", async (_, answers, region) => {
  expect(await regionOf(answers)).toBe(region);
});

it("forgets the province with another region", async () => {
  const form = await openAt(regions);
  await answer(form, { "/top/region": "east", "/region": "shanghai" });
  await answer(form, { "/top/region": "abroad" });
  expect(hasField(form, "/region")).toBe(false);
  await answer(form, { "/top/region": "east" });
  expect(fieldOf(form, "/region").value).toBe("");
});

it("is filled in by the page, which knows only the province, and changed by another prefill", async () => {
  const form = await openAt(regions);
  form.prefill({ region: "jiangsu" });
  await expect.poll(() => fieldOf(form, "/top/region").value).toBe("east");
  await expect.poll(() => hasField(form, "/region") && fieldOf(form, "/region").value).toBe("jiangsu");
  form.prefill({ region: "abroad" });
  await expect.poll(() => fieldOf(form, "/top/region").value).toBe("abroad");
});

it("is filed at a site that has it", async () => {
  const site = await loadSite();
  const [top] = site.regions;
  const form = await openForm();
  await answer(form, { ...completeAnswers, "/top/region": top!.id, "/region": top!.children![0]!.id });
  await send(form);
  await receiptOf(form);
});

it("shows at its list what the service says of it", async () => {
  const { cases } = serviceClient();
  const unknown = new ProblemError("validation_failed", "No.", { status: 422, errors: [{ path: "/region", code: "not_an_option" }] });
  const form = await openForm({ client: { ...serviceClient(), cases: { ...cases, file: () => Promise.reject(unknown) } } });
  await answer(form, { ...completeAnswers, "/top/region": (await loadSite()).regions[0]!.id });
  await send(form);
  await expect.poll(() => form.fields.filter((field) => !field.checkValidity()).length).toBe(1);
  expect(fieldOf(form, "/region").checkValidity()).toBe(false);
});
