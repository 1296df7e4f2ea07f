import { afterEach, beforeEach, expect, it } from "vitest";
import type { CaseSubmitEvent } from "../case-form/case-form.events.ts";
import { itFilesCases } from "../../testing/case-form-suite.ts";
import { answer, clearPage, completeAnswers, fieldOf, hasField, openForm, receiptOf, send, textOf } from "../../testing/case-form-page.ts";

beforeEach(clearPage);
afterEach(clearPage);

const complete = { ...completeAnswers, "/product": "Kettle No. 2", "/subject": "It no longer whistles", "/description": "The lid sits well." };

const control = (field: Element, selector = "input, textarea"): Element => field.shadowRoot!.querySelector(selector)!;

itFilesCases({
  kind: "service_request",
  complete: {
    ...complete,
    "/serialNumber": "ＦＫ-2-20417",
    "/purchasedOn": "2025-03-14",
    "/orderNumber": "FK-1042",
    "/preferredTime/partOfDay": "afternoon",
    "/address/street": "Lindenstraße 12\nHinterhaus",
    "/address/postalCode": "04109",
    "/address/city": "Leipzig",
    "/address/country": "Germany",
  },
  sent: {
    product: "Kettle No. 2",
    purchasedOn: "2025-03-14",
    orderNumber: "FK-1042",
    preferredTime: { partOfDay: "afternoon" },
    address: { street: "Lindenstraße 12\nHinterhaus", postalCode: "04109", city: "Leipzig", country: "Germany" },
  },
  required: [
    "What is it about?",
    "Which product is it?",
    "In a few words",
    "What is wrong?",
    "E-mail",
    "I agree that my details are used to handle this case.",
  ],
  receipt: ["Thank you. Your request has reached us.", "Follow your request", "Send another"],
  inChinese: "是哪一件产品？",
});

it("sends neither an address nor a time that nobody gave", async () => {
  const form = await openForm({ kind: "service_request" });
  const sent: CaseSubmitEvent[] = [];
  form.addEventListener("heed-case-submit", (event) => sent.push(event as CaseSubmitEvent));
  await answer(form, complete);
  await send(form);
  await receiptOf(form);
  expect(Object.keys(sent[0]!.newCase)).not.toEqual(expect.arrayContaining(["address"]));
  expect(Object.keys(sent[0]!.newCase)).not.toEqual(expect.arrayContaining(["preferredTime"]));
});

it("asks for the street once another part of the address is given", async () => {
  const form = await openForm({ kind: "service_request" });
  expect(fieldOf(form, "/address/street").required).toBe(false);
  await answer(form, { "/address/city": "Leipzig" });
  expect(fieldOf(form, "/address/street").required).toBe(true);
});

it("knows nobody who stays anonymous", async () => {
  expect(hasField(await openForm({ kind: "service_request" }), "/anonymous")).toBe(false);
});

it("lets the browser fill in an address", async () => {
  const form = await openForm({ kind: "service_request" });
  const tokens = ["street", "postalCode", "city", "province", "country"].map((part) =>
    control(fieldOf(form, `/address/${part}`)).getAttribute("autocomplete"),
  );
  expect(tokens).toEqual(["street-address", "postal-code", "address-level2", "address-level1", "country-name"]);
});

it("takes no day of purchase that is to come, and no day of a visit that is past", async () => {
  const form = await openForm({ kind: "service_request" });
  const [bought, visit] = ["/purchasedOn", "/preferredTime/on"].map((name) => fieldOf(form, name));
  bought!.value = "2999-01-01";
  visit!.value = "2020-01-01";
  expect([bought!.checkValidity(), visit!.checkValidity()]).toEqual([false, false]);
  expect(control(bought!).getAttribute("max")).toBe(control(visit!).getAttribute("min"));
});

it("is filled in by the page, groups and all", async () => {
  const form = await openForm({ kind: "service_request" });
  form.prefill({
    product: "Kettle No. 2",
    preferredTime: { on: "2999-01-01", partOfDay: "evening" },
    address: { street: "Lindenstraße 12", city: "Leipzig" },
  });
  await expect.poll(() => fieldOf(form, "/product").value).toBe("Kettle No. 2");
  expect(fieldOf(form, "/preferredTime/partOfDay").value).toBe("evening");
  expect(fieldOf(form, "/address/city").value).toBe("Leipzig");
  expect(textOf(form)).toContain("Any time");
});
