import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import {
  answer,
  buttonNamed,
  clearPage,
  completeAnswers,
  fieldOf,
  hasField,
  isOpen,
  loadSite,
  openForm,
  placeForm,
  receiptOf,
  send,
  serviceClient,
  textOf,
} from "../../testing/case-form-page.ts";
import type { CaseFiledEvent, CaseSubmitEvent } from "./case-form.events.ts";

beforeEach(clearPage);
afterEach(clearPage);

describe("what is on view", () => {
  it("tells a developer what is missing where there is no client", async () => {
    const form = placeForm({ siteKey: undefined });
    await expect.poll(() => textOf(form)).toContain("No client. Set .client, or give the element a site-key.");
  });

  it("keeps the height free while it loads", async () => {
    const form = placeForm({ client: { ...serviceClient(), site: { get: () => new Promise(() => {}) } } });
    await expect.poll(() => form.renderRoot.querySelector("[aria-busy=true]")).not.toBeNull();
    expect(form.offsetHeight).toBeGreaterThanOrEqual(52 * 16);
  });

  it("says so when the site cannot be reached, and tries again when asked", async () => {
    let isDown = true;
    const { site } = serviceClient();
    const form = placeForm({
      client: { ...serviceClient(), site: { get: (options) => (isDown ? Promise.reject(new TypeError("down")) : site.get(options)) } },
    });
    await expect.poll(() => textOf(form)).toContain("We cannot be reached at the moment.");
    isDown = false;
    buttonNamed(form, "Try again").click();
    await isOpen(form);
  });

  it("asks for what the page brings along without asking the service, and follows another language", async () => {
    const given = await loadSite();
    const { label } = given.categories[0]!;
    given.categories[0]!.label = "</select><b>As the page has it</b>";
    const asked: string[] = [];
    const { site } = serviceClient();
    const form = placeForm({ client: { ...serviceClient(), site: { get: (options) => (asked.push(options?.locale ?? ""), site.get(options)) } } });
    form.innerHTML = `<p slot="intro">Hello<script>beside()</script></p><script type="application/json">${JSON.stringify(given).replaceAll("<", "\\u003c")}</script>`;
    await isOpen(form);
    expect(textOf(form)).toContain("</select><b>As the page has it</b>");
    expect(asked).toEqual([]);
    form.locale = "de";
    await expect.poll(() => asked).toEqual(["de"]);
    form.locale = "en";
    await expect.poll(() => textOf(form)).toContain(label);
    expect(asked).toEqual(["de", "en"]);
  });

  it("shows the second list of categories once the first has been chosen, and forgets it with another choice", async () => {
    const form = await openForm();
    expect(hasField(form, "/category")).toBe(false);
    await answer(form, { "/top/category": "order", "/category": "late" });
    await answer(form, { "/top/category": "product" });
    expect(fieldOf(form, "/category").value).toBe("");
    await answer(form, { "/top/category": "other" });
    expect(hasField(form, "/category")).toBe(false);
  });

  it("offers only the categories for its kind", async () => {
    const complaint = await openForm();
    expect(textOf(complaint)).toContain("How we treated you");
    const inquiry = await openForm({ kind: "inquiry" });
    expect(textOf(inquiry)).not.toContain("How we treated you");
    expect(hasField(inquiry, "/desiredOutcome")).toBe(false);
  });

  it("shows the site's own fields of every type where their conditions hold", async () => {
    const form = await openForm();
    const own = (): string[] => form.fields.map(({ name }) => name).filter((name) => name.startsWith("/fields/"));
    expect(own()).toEqual([]);
    await answer(form, { "/top/category": "order", "/category": "damaged" });
    await expect.poll(own).toEqual([
      "/fields/delivered_on",
      "/fields/parcel_condition",
      "/fields/pieces_affected",
      "/fields/photos_available",
    ]);
    await answer(form, { "/top/category": "product", "/category": "defect" });
    await expect.poll(own).toEqual(["/fields/ways_noticed", "/fields/batch_code", "/fields/what_tried"]);
  });

  it("shows them also where the last choice is made before what knows of them has arrived", async () => {
    const form = await openForm();
    form.answers = { "/top/category": "order", "/category": "damaged" };
    await form.updateComplete;
    await form.arm();
    await expect.poll(() => hasField(form, "/fields/parcel_condition")).toBe(true);
  });

  it("asks for no contact from somebody who stays anonymous, and keeps what was typed", async () => {
    const form = await openForm();
    await answer(form, { "/contact/email": "mei@example.com", "/anonymous": true });
    expect(hasField(form, "/contact/email")).toBe(false);
    await answer(form, { "/anonymous": true });
    expect(fieldOf(form, "/contact/email").value).toBe("mei@example.com");
  });

  it("asks for an e-mail address only while there is no telephone number", async () => {
    const form = await openForm();
    expect(fieldOf(form, "/contact/email").required).toBe(true);
    await answer(form, { "/contact/phone": "+44 20 7946 0018" });
    expect(fieldOf(form, "/contact/email").required).toBe(false);
  });

  it("keeps hostile texts of a site as text", async () => {
    const site = await loadSite();
    const hostile = `<img src=x onerror="document.body.dataset.pwned=1"><script>document.body.dataset.pwned=1</script>`;
    site.name = site.consent.text = hostile;
    site.categories = [{ id: "a", label: hostile }];
    site.forms = { complaint: { fields: [{ id: "f", type: "choice", label: hostile, hint: hostile, required: true, options: [{ value: "v", label: hostile }] }] } };
    const form = await openForm({ site });
    expect(textOf(form)).toContain(hostile);
    expect([form, ...form.fields].flatMap((element) => [...element.renderRoot.querySelectorAll("img, script")])).toEqual([]);
    expect(document.body.dataset["pwned"]).toBeUndefined();
  });
});

describe("filing", () => {
  it("files a complaint and shows what the customer needs to follow it", async () => {
    const form = await openForm({ trackerUrl: "/track?x=1" });
    await answer(form, completeAnswers);
    await send(form);
    const { reference, accessCode } = await receiptOf(form);
    const opened = await serviceClient().cases.open(reference, accessCode).get();
    expect(opened).toMatchObject({ kind: "complaint", category: "other", subject: "The parcel was left in the rain", locale: "en" });
    expect(textOf(form)).toMatch(/We answer by \w+day,? \d+ \w+/);
    const link = buttonNamed(form, "Follow your case") as HTMLAnchorElement;
    expect(link.href).toBe(`${location.origin}/track?x=1#case=${reference}&code=${accessCode}`);
    await expect.poll(() => form.shadowRoot!.activeElement?.localName).toBe("h2");
  });

  it("sends every kind of field in the type the service takes", async () => {
    const form = await openForm();
    const sent: CaseSubmitEvent[] = [];
    form.addEventListener("heed-case-submit", (event) => sent.push(event as CaseSubmitEvent));
    await answer(form, {
      ...completeAnswers,
      "/top/category": "order",
      "/category": "damaged",
      "/fields/delivered_on": "2026-11-02",
      "/fields/parcel_condition": "wet",
      "/fields/pieces_affected": "３",
      "/fields/photos_available": "false",
      "/occurredOn": "2026-11-01",
    });
    await send(form);
    await receiptOf(form);
    expect(sent[0]!.newCase).toMatchObject({
      category: "damaged",
      occurredOn: "2026-11-01",
      fields: { delivered_on: "2026-11-02", parcel_condition: "wet", pieces_affected: 3, photos_available: false },
      consent: { purposes: ["handle_case"] },
    });
  });

  it("files with the keyboard alone", async () => {
    const form = await openForm();
    const isAt = (name: string): boolean => fieldOf(form, name) === form.shadowRoot?.activeElement;
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 12 && !isAt(name); presses += 1) await userEvent.tab();
      expect(isAt(name)).toBe(true);
    };
    await tabTo("/top/category");
    await userEvent.keyboard(" {ArrowUp}");
    await tabTo("/subject");
    await userEvent.keyboard("Rain");
    await tabTo("/description");
    await userEvent.keyboard("The parcel was left in the rain.");
    await tabTo("/contact/email");
    await userEvent.keyboard("mei@example.com");
    await tabTo("/consent/purposes/handle_case");
    await userEvent.keyboard(" ");
    await tabTo("/consent/purposes/improve_service");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    const { reference } = await receiptOf(form);
    expect(reference).toMatch(/^\w{4}-\w{4}$/);
  });

  it("takes out what nobody sees before it is sent", async () => {
    const form = await openForm();
    await answer(form, completeAnswers);
    form.prefill({
      subject: "a\u0000b\u202Ec\td\u2066",
      description: "one\r\ntwo\u0000 \ud800three",
      contact: { name: "Mei\u202E\u0007", email: "ｍei@example.com" },
    });
    await form.updateComplete;
    await send(form);
    const { reference, accessCode } = await receiptOf(form);
    const opened = await serviceClient().cases.open(reference, accessCode).get();
    expect(opened.subject).toBe("abc d");
    expect(opened.description.replace("\r", "")).toBe("one\ntwo three");
  });

  it("shows a customer's own hostile words as words", async () => {
    const form = await openForm();
    const hostile = `<img src=x onerror="document.body.dataset.pwned=1">\u202E`;
    await answer(form, { ...completeAnswers, "/subject": hostile, "/description": hostile });
    await send(form);
    const { reference, accessCode } = await receiptOf(form);
    expect((await serviceClient().cases.open(reference, accessCode).get()).description).toBe(hostile);
    expect(document.body.dataset["pwned"]).toBeUndefined();
  });

  it("goes back to an empty form to file another", async () => {
    const form = await openForm();
    await answer(form, completeAnswers);
    await send(form);
    await receiptOf(form);
    buttonNamed(form, "File another").click();
    await isOpen(form);
    expect(fieldOf(form, "/subject").value).toBe("");
    expect(fieldOf(form, "/consent/purposes/handle_case").value).toBe(false);
  });
});

describe("what a page hears and says", () => {
  it("hears when the form is ready, and of the reference without the access code", async () => {
    const heard: Event[] = [];
    for (const type of ["heed-ready", "heed-case-submit", "heed-case-filed"]) {
      document.body.addEventListener(type, (event) => heard.push(event), { once: true });
    }
    const form = await openForm();
    await answer(form, completeAnswers);
    await send(form);
    const { reference, accessCode } = await receiptOf(form);
    expect(heard.map(({ type }) => type)).toEqual(["heed-ready", "heed-case-submit", "heed-case-filed"]);
    expect((heard[2] as CaseFiledEvent).reference).toBe(reference);
    expect(Object.values(heard[2]!)).not.toContain(accessCode);
    expect(heard.every(({ composed }) => composed)).toBe(true);
  });

  it("can keep a case from being sent", async () => {
    const form = await openForm();
    form.addEventListener("heed-case-submit", (event) => event.preventDefault(), { once: true });
    await answer(form, completeAnswers);
    await send(form);
    await expect.poll(() => textOf(form)).toContain("Send");
    expect(form.renderRoot.querySelector("[part=receipt]")).toBeNull();
    await send(form);
    await receiptOf(form);
  });

  it("fills in what it knows, before the form is there and after", async () => {
    const form = placeForm();
    form.prefill({ category: "damaged", orderNumber: "FK-1", contact: { email: "mei@example.com" }, fields: { photos_available: true } });
    await isOpen(form);
    expect(fieldOf(form, "/category").value).toBe("damaged");
    expect(fieldOf(form, "/fields/photos_available").value).toBe("true");
    expect(fieldOf(form, "/orderNumber").value).toBe("FK-1");
    form.prefill({ category: "late", subject: "Late again" });
    await expect.poll(() => fieldOf(form, "/category").value).toBe("late");
    expect(fieldOf(form, "/subject").value).toBe("Late again");
    expect(fieldOf(form, "/orderNumber").value).toBe("FK-1");
  });

  it("chooses the category of its attribute, and lets the customer choose another", async () => {
    const form = await openForm({ category: "damaged" });
    expect(fieldOf(form, "/top/category").value).toBe("order");
    expect(fieldOf(form, "/category").value).toBe("damaged");
    await answer(form, { "/top/category": "other" });
    expect(fieldOf(form, "/top/category").value).toBe("other");
  });

  it("is emptied by the page", async () => {
    const form = await openForm();
    await answer(form, { "/subject": "Half a thought" });
    form.reset();
    await form.updateComplete;
    expect(fieldOf(form, "/subject").value).toBe("");
  });
});
